package dev.carrel.catalogue.load;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.Source;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What differs between two catalogues.
 *
 * @param changed facts whose value changed, of programs that are in both; where only the sources changed nothing is reported
 */
public record CatalogueDiff(List<Program> added, List<Program> removed, List<Change> changed) {
    /** A fact that has another value than before. */
    public record Change(Program program, Field<?> field, Optional<Fact<?>> before, Optional<Fact<?>> after) {
        @Override
        public String toString() {
            return program.id() + " " + field.key() + ": " + print(before) + " → " + print(after);
        }

        private static String print(Optional<Fact<?>> fact) {
            return fact.map(known -> known.printed() + from(known)).orElse("not stated");
        }

        private static String from(Fact<?> fact) {
            return fact.newestSource().map(CatalogueDiff::print).orElse("");
        }
    }

    /** Compares an older catalogue with a newer one. */
    public static CatalogueDiff between(Catalogue before, Catalogue after) {
        List<Program> added = after.programs().stream()
                .filter(program -> before.byId(program.id()).isEmpty())
                .toList();
        List<Program> removed = before.programs().stream()
                .filter(program -> after.byId(program.id()).isEmpty())
                .toList();
        List<Change> changed = new ArrayList<>();
        for (Program old : before.programs()) {
            after.byId(old.id()).ifPresent(now -> {
                for (Field<?> field : Field.all()) {
                    if (!old.value(field).equals(now.value(field))) {
                        changed.add(new Change(
                                now,
                                field,
                                old.fact(field).map(fact -> fact),
                                now.fact(field).map(fact -> fact)));
                    }
                }
            });
        }
        return new CatalogueDiff(added, removed, List.copyOf(changed));
    }

    /** Whether there is nothing to report. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** Writes one line per difference. */
    public void print(PrintWriter out) {
        added.forEach(program -> out.println("+ " + program.id() + ": " + program.name()));
        removed.forEach(program -> out.println("- " + program.id() + ": " + program.name()));
        changed.forEach(change -> out.println("~ " + change));
        if (isEmpty()) {
            out.println("no differences");
        }
        out.flush();
    }

    private static String print(Source source) {
        return " (" + source.link().map(link -> link + ", ").orElse("") + source.asOf() + ")";
    }
}
