package dev.carrel.chat.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Takes what follows a command in a typed line apart: {@code archives online cost:30000 state:"New York"}.
 *
 * <p>{@code name:value} and {@code name=value} set an option. Other words fill the options without such a value in the order of their
 * declaration, a word each, or up to a comma where there are commas; an option that {@linkplain Option#rest() takes the rest} gets all that
 * is left, in the words as typed. Straight and curly quotes keep words together, a backslash takes the next character as it is.
 */
public final class TextArgs {
    private TextArgs() {}

    /**
     * The outcome of reading a line.
     *
     * @param values raw values by option name
     * @param problem why the line cannot be taken, if so
     */
    public record Read(SequencedMap<String, String> values, Optional<Refusal> problem) {}

    /** A word of the line: where it stands, and what it says without its quotes. */
    private record Word(int from, int to, String text, boolean quoted, boolean endsWithComma) {}

    /** Reads what follows the command's path. */
    public static Read read(Declaration declaration, String line) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        List<Word> loose = new ArrayList<>();
        Optional<Option<?>> rest =
                declaration.options().stream().filter(Option::rest).findFirst();
        for (Word word : words(line)) {
            int colon = separator(word.text());
            String name = colon < 1 || quotedBefore(line, word, colon)
                    ? ""
                    : word.text().substring(0, colon);
            if (!name.isEmpty() && declaration.option(name).isPresent()) {
                values.put(name, stripComma(word.text().substring(colon + 1)));
            } else if (!name.isEmpty() && looksMistyped(declaration, name)) {
                return refused(values, declaration, name, word.text().substring(colon + 1));
            } else {
                loose.add(word);
            }
        }
        return fill(declaration, line, values, loose, rest);
    }

    private static Read fill(
            Declaration declaration,
            String line,
            SequencedMap<String, String> values,
            List<Word> loose,
            Optional<Option<?>> rest) {
        boolean commas = loose.stream().anyMatch(Word::endsWithComma);
        int next = 0;
        for (Option<?> option : declaration.options()) {
            if (next >= loose.size()) {
                break;
            }
            if (values.containsKey(option.name())) {
                continue;
            }
            if (rest.isPresent() && option.name().equals(rest.get().name())) {
                values.put(option.name(), restOf(line, loose, next));
                next = loose.size();
                break;
            }
            if (!takesLooseWords(option)) {
                continue;
            }
            List<String> parts = new ArrayList<>();
            boolean done = false;
            while (next < loose.size() && !done) {
                Word word = loose.get(next++);
                parts.add(stripComma(word.text()));
                done = !commas || word.endsWithComma();
            }
            values.put(option.name(), String.join(" ", parts));
        }
        if (next < loose.size()) {
            String surplus = loose.get(next).text();
            Refusal refusal = Refusal.of(
                            Refusal.Kind.INPUT,
                            "/" + declaration.name() + " does not know what to do with “" + surplus + "”.")
                    .example(declaration.exampleLine());
            return new Read(values, Optional.of(refusal));
        }
        return new Read(values, Optional.empty());
    }

    /** Only what people would leave the name off: a number or a yes needs its name to be clear. */
    private static boolean takesLooseWords(Option<?> option) {
        return option.input() instanceof Option.Input.Text || option.required();
    }

    private static Read refused(
            SequencedMap<String, String> values, Declaration declaration, String name, String value) {
        List<String> names = declaration.options().stream().map(Option::name).toList();
        List<String> nearest =
                Nearest.to(name, names).stream().map(near -> near + ":" + value).toList();
        Refusal refusal = Refusal.of(
                        Refusal.Kind.INPUT, "/" + declaration.name() + " has no option called “" + name + "”.")
                .nearest(nearest)
                .example(declaration.exampleLine());
        return new Read(values, Optional.of(refusal));
    }

    /** A name that is close to an option's is a slip; anything else with a colon ("note: …", a web address) is text. */
    private static boolean looksMistyped(Declaration declaration, String name) {
        boolean wordlike =
                name.length() > 2 && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
        return wordlike
                && !Nearest.to(
                                name,
                                declaration.options().stream().map(Option::name).toList())
                        .isEmpty();
    }

    /** The rest as typed, or the words themselves where quotes or named options stood between them. */
    private static String restOf(String line, List<Word> loose, int first) {
        List<Word> left = loose.subList(first, loose.size());
        if (left.size() == 1) {
            return left.getFirst().text();
        }
        int from = left.getFirst().from();
        int to = left.getLast().to();
        int covered = left.stream().mapToInt(word -> word.to() - word.from()).sum();
        String span = line.substring(from, to);
        long gaps = span.codePoints().filter(Character::isWhitespace).count();
        boolean untouched = left.stream().noneMatch(Word::quoted) && covered + gaps == span.length();
        return untouched ? span : String.join(" ", left.stream().map(Word::text).toList());
    }

    private static int separator(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == ':' || c == '=') {
                return i;
            }
        }
        return -1;
    }

    private static boolean quotedBefore(String line, Word word, int colon) {
        return word.quoted() && isQuote(line.charAt(word.from())) && colon >= 0;
    }

    private static String stripComma(String text) {
        return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    }

    private static List<Word> words(String line) {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            if (Character.isWhitespace(line.charAt(i))) {
                i++;
                continue;
            }
            int from = i;
            StringBuilder text = new StringBuilder();
            boolean quoted = false;
            char until = 0;
            while (i < line.length() && (until != 0 || !Character.isWhitespace(line.charAt(i)))) {
                char c = line.charAt(i);
                if (c == '\\' && i + 1 < line.length()) {
                    text.append(line.charAt(++i));
                } else if (until != 0 && c == until) {
                    until = 0;
                } else if (until == 0 && opensQuote(line, i, text)) {
                    until = closing(c);
                    quoted = true;
                } else {
                    text.append(c);
                }
                i++;
            }
            boolean comma = !quoted && text.length() > 1 && text.charAt(text.length() - 1) == ',';
            words.add(new Word(from, i, text.toString(), quoted, comma || (quoted && endsWithComma(line, i))));
        }
        return words;
    }

    private static boolean endsWithComma(String line, int end) {
        return end > 0 && line.charAt(end - 1) == ',';
    }

    /** A quote opens at a word's start or after {@code name:}, and only where it closes again: an apostrophe stays one. */
    private static boolean opensQuote(String line, int at, StringBuilder before) {
        if (!isQuote(line.charAt(at))) {
            return false;
        }
        boolean atStart = before.isEmpty()
                || before.charAt(before.length() - 1) == ':'
                || before.charAt(before.length() - 1) == '=';
        return atStart && line.indexOf(closing(line.charAt(at)), at + 1) > 0;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '«';
    }

    private static char closing(char open) {
        return switch (open) {
            case '“' -> '”';
            case '«' -> '»';
            default -> open;
        };
    }
}
