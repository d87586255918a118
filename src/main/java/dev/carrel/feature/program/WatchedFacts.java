package dev.carrel.feature.program;

import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Program;
import dev.carrel.chat.Language;
import dev.carrel.chat.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts of a program whose change matters to who watches it, as they are printed at one time.
 *
 * @param facts by the key of their field, in the order in which a card shows them; none when the catalogue does not have the program
 */
record WatchedFacts(String name, Map<String, WatchedFact> facts) {
    private static final String TAB = "\t";
    private static final int DIGEST_LENGTH = 16;

    private static final List<Field<?>> FIELDS = List.of(
            Field.ACCREDITATION,
            Field.NEXT_REVIEW,
            Field.DELIVERY,
            Field.CREDITS,
            Field.CREDIT_SYSTEM,
            Field.TUITION_TOTAL_IN_STATE,
            Field.TUITION_TOTAL_OUT_OF_STATE,
            Field.TUITION_PER_CREDIT_IN_STATE,
            Field.TUITION_PER_CREDIT_OUT_OF_STATE,
            Field.TUITION_ONE_YEAR,
            Field.TUITION_CURRENCY,
            Field.APPLICATION_FEE_USD,
            Field.APPLICATION_FEE_CAD,
            Field.DEADLINES,
            Field.START_TERMS,
            Field.GRE_REQUIRED,
            Field.LEAST_GPA,
            Field.LETTERS_REQUIRED,
            Field.SPECIALIZATIONS,
            Field.SCHOOL_LIBRARY_CERTIFICATION);

    /** What is stated of one field, and what other sources say where they disagree. */
    record WatchedFact(Stated said, List<Stated> others) {
        WatchedFact {
            others = List.copyOf(others);
        }

        /** The same values, whoever states them: another page that says the same changes nothing. */
        boolean saysTheSameAs(WatchedFact other) {
            return values().equals(other.values());
        }

        private List<String> values() {
            return Stream.concat(
                            Stream.of(said.printed()),
                            others.stream().map(Stated::printed).sorted())
                    .toList();
        }
    }

    /** One fact that is not what it was; one of the two may not be stated. */
    record Change(String label, Optional<WatchedFact> before, Optional<WatchedFact> after) {}

    WatchedFacts {
        facts = new LinkedHashMap<>(facts);
    }

    /** What is kept is English, whoever begins to watch: the same facts must have the same digest. */
    static WatchedFacts of(Program program) {
        return Language.ENGLISH.speaking(() -> printed(program));
    }

    private static WatchedFacts printed(Program program) {
        Map<String, WatchedFact> facts = new LinkedHashMap<>();
        for (Field<?> field : FIELDS) {
            program.fact(field)
                    .filter(fact -> fact.value().isPresent() || fact.disputed())
                    .ifPresent(fact -> facts.put(field.key(), fact(fact)));
        }
        return new WatchedFacts(program.name(), facts);
    }

    private static WatchedFact fact(Fact<?> fact) {
        return new WatchedFact(
                Stated.of(fact.printed(), fact.newestSource()),
                fact.conflicts().stream().map(Stated::of).toList());
    }

    /** Nothing is known any more of what was called so. */
    static WatchedFacts gone(String name) {
        return new WatchedFacts(name, Map.of());
    }

    /** What is not as it was before, in the order in which a card shows it. */
    List<Change> since(WatchedFacts before) {
        List<Change> changes = new ArrayList<>();
        for (Field<?> field : FIELDS) {
            Optional<WatchedFact> old = Optional.ofNullable(before.facts.get(field.key()));
            Optional<WatchedFact> now = Optional.ofNullable(facts.get(field.key()));
            boolean same = old.isEmpty() == now.isEmpty()
                    && old.flatMap(fact -> now.map(fact::saysTheSameAs)).orElse(true);
            if (!same) {
                changes.add(new Change(field.label(), old, now));
            }
        }
        return changes;
    }

    /** Tells states apart between which something changed: sources do not count, values do. */
    String digest() {
        return digest(facts.entrySet().stream()
                .map(fact ->
                        fact.getKey() + TAB + String.join(TAB, fact.getValue().values()))
                .collect(Collectors.joining("\n")));
    }

    /** {@value #DIGEST_LENGTH} characters that stand for a text. */
    static String digest(String text) {
        return Sha256.hex(text).substring(0, DIGEST_LENGTH);
    }

    /** The name, and a line for each fact: its key, and four columns for each who says something about it. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(name);
        facts.forEach((key, fact) -> lines.add(Stream.concat(Stream.of(fact.said()), fact.others().stream())
                .flatMap(said -> said.columns().stream())
                .collect(Collectors.joining(TAB, key + TAB, ""))));
        return String.join("\n", lines);
    }

    /** What {@link #text} has written. */
    static WatchedFacts parse(String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        Map<String, WatchedFact> facts = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> columns = Arrays.asList(line.split(TAB, -1));
            List<Stated> said = new ArrayList<>();
            for (int at = 1; at + Stated.COLUMNS <= columns.size(); at += Stated.COLUMNS) {
                said.add(Stated.of(columns.subList(at, at + Stated.COLUMNS)));
            }
            facts.put(columns.getFirst(), new WatchedFact(said.getFirst(), said.subList(1, said.size())));
        }
        return new WatchedFacts(lines.getFirst(), facts);
    }
}
