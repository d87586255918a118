package dev.carrel.calendar.ical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One line of somebody else's calendar, unfolded (RFC 5545, 3.1), read as leniently as it was written: what is no line is left out.
 *
 * @param parameters by their names, in upper case; of values in quotes the inside
 */
record ContentLine(String name, Map<String, String> parameters, String value) {
    /** Longer lines are cut. */
    private static final int LONGEST = 65_536;

    ContentLine {
        parameters = Map.copyOf(parameters);
    }

    /** Every line of a text that is one, in their order. */
    static void read(String text, Consumer<ContentLine> reader) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = endOfLine(text, at);
            boolean folded = at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t');
            if (!folded && at < end) {
                parse(whole.toString()).ifPresent(reader);
                whole.setLength(0);
            }
            int begin = folded ? at + 1 : at;
            whole.append(text, begin, Math.min(end, begin + Math.max(0, LONGEST - whole.length())));
            at = end + 1;
        }
        parse(whole.toString()).ifPresent(reader);
    }

    private static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    static Optional<ContentLine> parse(String line) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < line.length(); at++) {
            char here = line.charAt(at);
            if (here == '"') {
                quoted = !quoted;
            } else if (!quoted && (here == ';' || here == ':')) {
                parts.add(line.substring(from, at));
                from = at + 1;
                if (here == ':') {
                    return Optional.of(of(parts, line.substring(from)));
                }
            }
        }
        return Optional.empty();
    }

    private static ContentLine of(List<String> parts, String value) {
        Map<String, String> parameters = new HashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        part.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        part.substring(equals + 1).replace("\"", ""));
            }
        }
        return new ContentLine(parts.getFirst().strip().toUpperCase(Locale.ROOT), parameters, value.strip());
    }

    Optional<String> parameter(String of) {
        return Optional.ofNullable(parameters.get(of));
    }

    /** The value as a text (3.3.11). */
    String text() {
        StringBuilder text = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char here = value.charAt(at);
            if (here == '\\' && at + 1 < value.length()) {
                at++;
                char escaped = value.charAt(at);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                text.append(here);
            }
        }
        return text.toString().strip();
    }
}
