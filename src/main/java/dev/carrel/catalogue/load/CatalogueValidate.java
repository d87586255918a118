package dev.carrel.catalogue.load;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.Program;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks catalogue files and says everything that is wrong with them at once. */
public final class CatalogueValidate {
    private final Catalogue base;
    private final PrintWriter out;

    /** Checks against this catalogue and reports to this writer, which is flushed and not closed. */
    public CatalogueValidate(Catalogue base, PrintWriter out) {
        this.base = base;
        this.out = out;
    }

    /** Checks one file, or every catalogue file of a directory; returns how many problems there are. */
    public int run(Path path) {
        if (Files.notExists(path)) {
            out.println(path + ": there is no such file or directory; the usual one is config/catalogue");
            out.flush();
            return 1;
        }
        Overrides.Result result = Files.isDirectory(path)
                ? Overrides.load(base, path)
                : Overrides.lay(base, List.of(CatalogueFile.read(path)));
        result.problems().forEach(out::println);
        if (result.problems().isEmpty()) {
            out.println(path + ": no problems; " + summary(result.catalogue()));
        } else {
            int problems = result.problems().size();
            out.println(problems == 1 ? "1 problem" : problems + " problems");
        }
        out.flush();
        return result.problems().size();
    }

    private static String summary(Catalogue catalogue) {
        int facts = catalogue.programs().stream()
                .map(Program::facts)
                .mapToInt(java.util.Collection::size)
                .sum();
        return "the catalogue then has " + catalogue.size() + " programs and " + facts + " facts";
    }
}
