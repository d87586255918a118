package dev.carrel.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A YAML text as a flat list of dotted keys, each with the line it stands on.
 *
 * <p>Read token by token instead of bound to a class, because only so every entry keeps its line, a doubled key is seen and
 * one bad entry does not hide the next.
 */
final class YamlEntries {
    /** One scalar. The text is empty where the file gives no value. */
    record Entry(String key, String text, int line) {}

    private final String file;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> lines = new TreeMap<>();

    private YamlEntries(String file) {
        this.file = file;
    }

    /** Reads a text; what is wrong with it is among the {@link #problems()}. */
    static YamlEntries of(String file, String text) {
        YamlEntries read = new YamlEntries(file);
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            read.readAll(parser);
        } catch (JsonProcessingException broken) {
            read.broken(broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return read;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void readAll(YAMLParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return;
        }
        if (first != JsonToken.START_OBJECT) {
            problem(
                    line(parser),
                    "The file holds a single value or a list.",
                    "It wants keys, such as carrel: http: port: 8080.");
            return;
        }
        readMappings(parser);
        if (parser.nextToken() != null) {
            problem(line(parser), "A second document begins here.", "Keep everything in one: remove the line ---.");
        }
    }

    /** Walks the tree without recursion; the prefix of the current mapping is on top of the stack. */
    private void readMappings(YAMLParser parser) throws IOException {
        Deque<String> prefixes = new ArrayDeque<>(List.of(""));
        String key = "";
        int line = 1;
        while (!prefixes.isEmpty()) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.FIELD_NAME) {
                key = prefixes.peek() + parser.currentName();
                line = line(parser);
            } else if (token == JsonToken.START_OBJECT) {
                prefixes.push(key + ".");
            } else if (token == JsonToken.END_OBJECT) {
                prefixes.pop();
            } else if (token == JsonToken.START_ARRAY) {
                problem(line, key + " is a list.", "It takes a single value.");
                parser.skipChildren();
            } else if (parser.isCurrentAlias()) {
                problem(line, key + " refers to another value (*).", "Write the value itself.");
            } else {
                add(key, token == JsonToken.VALUE_NULL ? "" : parser.getText().strip(), line);
            }
        }
    }

    private void add(String key, String text, int line) {
        Integer earlier = lines.putIfAbsent(key, line);
        if (earlier == null) {
            entries.add(new Entry(key, text, line));
        } else {
            problem(
                    line,
                    key + " stands here a second time; the first is on line " + earlier + ".",
                    "Remove one of them.");
        }
    }

    private void problem(int line, String wrong, String remedy) {
        problems.add(new Problem(file + ":" + line, wrong, remedy));
    }

    private void broken(JsonProcessingException broken) {
        int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
        String message = firstLine(broken.getOriginalMessage());
        if (broken.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            // Jackson's own location is where the surrounding mapping began.
            line = marked.getProblemMark().getLine() + 1;
            message = marked.getProblem();
        }
        problem(
                line,
                "This is not YAML: " + message + ".",
                "Each line is a key, a colon, a space and a value; nesting is by two spaces, never tabs.");
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("it cannot be read");
    }
}
