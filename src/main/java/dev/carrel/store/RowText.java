package dev.carrel.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row as a line of text, as PostgreSQL's {@code COPY} writes it (PostgreSQL documentation, COPY, text format): values apart by tabs,
 * {@code \N} for nothing, and {@code \\}, {@code \t}, {@code \n} and {@code \r} for what would end a value or a line.
 */
final class RowText {
    private static final String NOTHING = "\\N";

    private RowText() {}

    static String write(List<Optional<String>> values) {
        StringBuilder line = new StringBuilder();
        for (Optional<String> value : values) {
            if (!line.isEmpty()) {
                line.append('\t');
            }
            line.append(value.map(RowText::escaped).orElse(NOTHING));
        }
        return line.toString();
    }

    private static String escaped(String value) {
        // An empty first value would not be told from no value at all.
        return value.isEmpty()
                ? "\\e"
                : value.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    /**
     * The values of a line.
     *
     * @throws IllegalArgumentException when it is no such line
     */
    static List<Optional<String>> read(String line) {
        List<Optional<String>> values = new ArrayList<>();
        for (String value : line.split("\t", -1)) {
            values.add(value.equals(NOTHING) ? Optional.empty() : Optional.of(plain(value)));
        }
        return values;
    }

    private static String plain(String escaped) {
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (int slash = escaped.indexOf('\\'); slash >= 0; slash = escaped.indexOf('\\', from)) {
            plain.append(escaped, from, slash);
            from = slash + 2;
            if (from > escaped.length()) {
                throw new IllegalArgumentException("a line ends within a value");
            }
            switch (escaped.charAt(slash + 1)) {
                case '\\' -> plain.append('\\');
                case 't' -> plain.append('\t');
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 'e' -> {}
                default -> throw new IllegalArgumentException("no such escape: \\" + escaped.charAt(slash + 1));
            }
        }
        return plain.append(escaped, from, escaped.length()).toString();
    }
}
