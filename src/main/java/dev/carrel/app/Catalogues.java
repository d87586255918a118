package dev.carrel.app;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.load.BuiltInCatalogue;
import dev.carrel.catalogue.load.CatalogueDiff;
import dev.carrel.catalogue.load.CatalogueImport;
import dev.carrel.catalogue.load.CatalogueValidate;
import dev.carrel.catalogue.load.Overrides;
import dev.carrel.catalogue.load.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The catalogue as it is used, and what can be done with it outside a chat. */
final class Catalogues {
    private static final Logger log = LoggerFactory.getLogger(Catalogues.class);

    private Catalogues() {}

    /** The shipped catalogue under the operator's files. A file with a mistake is left out as a whole and said to be. */
    static Overrides.Result read(Path overrides) {
        Overrides.Result result = Overrides.load(BuiltInCatalogue.read(), overrides);
        for (Problem problem : result.problems()) {
            log.warn("Left out of the catalogue: {}", problem);
        }
        return result;
    }

    static int validate(Path path, PrintWriter out) {
        return new CatalogueValidate(BuiltInCatalogue.read(), out).run(path) == 0 ? Modes.DONE : Modes.NOT_WELL;
    }

    static int diff(Path overrides, PrintWriter out) {
        Catalogue shipped = BuiltInCatalogue.read();
        Overrides.Result result = Overrides.load(shipped, overrides);
        result.problems().forEach(out::println);
        CatalogueDiff.between(shipped, result.catalogue()).print(out);
        out.flush();
        return result.problems().isEmpty() ? Modes.DONE : Modes.NOT_WELL;
    }

    static int importCsv(Path csv, String asOf, String link, Path into, PrintWriter out) {
        CatalogueImport importer = new CatalogueImport(
                BuiltInCatalogue.read(),
                (bytes, rows) ->
                        out.printf("\r%,d rows, %,d KB read", rows, bytes >> 10).flush());
        createFolder(Optional.ofNullable(into.toAbsolutePath().getParent()));
        CatalogueImport.Outcome outcome = importer.run(csv, asOf, link, into);
        out.println();
        int code = switch (outcome) {
            case CatalogueImport.NotImported refused -> {
                out.println(refused.why());
                yield Modes.NOT_WELL;
            }
            case CatalogueImport.Imported imported -> {
                report(imported, into, out);
                yield Modes.DONE;
            }
        };
        out.flush();
        return code;
    }

    private static void report(CatalogueImport.Imported imported, Path into, PrintWriter out) {
        out.printf(
                "%s: %,d figures for %,d programs written to %s%n",
                imported.layout().words(),
                imported.figures(),
                imported.matched().size(),
                into);
        imported.unmatched().forEach(program -> out.println("not in the file: " + program.name()));
        imported.withoutUnitid().forEach(program -> out.println("has no UNITID: " + program.name()));
        imported.remarks().forEach(out::println);
    }

    private static void createFolder(Optional<Path> folder) {
        try {
            if (folder.isPresent()) {
                Files.createDirectories(folder.get());
            }
        } catch (IOException problem) {
            log.debug("The folder will be missed by the import, which says so", problem);
        }
    }
}
