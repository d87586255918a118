package dev.carrel.config;

import dev.carrel.config.Setting.Hidden;
import dev.carrel.config.Setting.Maybe;
import dev.carrel.config.Setting.Required;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;

/** The declarations as documents: the settings file that is shipped and the table for the documentation. */
public final class SettingsDocument {
    private static final int WIDTH = 100;

    private SettingsDocument() {}

    /** The settings file with every key, its comment and its standard value. */
    public static String yaml() {
        StringBuilder yaml = new StringBuilder("""
                # What Carrel can be told. Every key is shown with its standard value; delete what you do not change.
                # An environment variable overrides its key: CARREL_HTTP_PORT is carrel.http.port.
                # Tokens and passwords are never written here: each has a variable of its own, and the same name with
                # _FILE takes the path of a file that holds it.
                """);
        List<String> open = List.of();
        for (Setting setting : Declared.ALL) {
            List<String> path = List.of(setting.key().split("\\."));
            List<String> parents = path.subList(0, path.size() - 1);
            int shared = sharedLength(open, parents);
            yaml.append('\n');
            for (int depth = shared; depth < parents.size(); depth++) {
                yaml.append(indent(depth)).append(parents.get(depth)).append(":\n");
            }
            open = parents;
            String indent = indent(parents.size());
            for (String line : comment(setting)) {
                yaml.append(indent).append("# ").append(line).append('\n');
            }
            yaml.append(line(setting, indent, path.getLast()));
        }
        return yaml.toString();
    }

    /** The settings as a Markdown table. */
    public static String markdown() {
        StringBuilder table = new StringBuilder("""
                # Settings

                Made from the declarations in `dev.carrel.config`; a test compares it. The environment goes before
                `config/carrel.yaml`, the file before the standard value. `CARREL_CONFIG` names another file.

                | key | variable | standard | allowed | what for |
                |---|---|---|---|---|
                """);
        for (Setting setting : Declared.ALL) {
            table.append(
                    switch (setting) {
                        case Required<?> required ->
                            row(
                                    setting.key(),
                                    required.standard(),
                                    required.kind().allowed(),
                                    setting);
                        case Maybe<?> maybe ->
                            row(setting.key(), "", maybe.kind().allowed(), setting);
                        case Hidden hidden -> row("", "", "or `" + hidden.fileVariable() + "`, a path", setting);
                    });
        }
        return table.toString();
    }

    private static String row(String key, String standard, String allowed, Setting setting) {
        return "| %s | `%s` | %s | %s | %s |%n"
                .formatted(code(key), setting.variable(), code(standard), allowed, setting.purpose())
                .replace("\r\n", "\n");
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private static List<String> comment(Setting setting) {
        return switch (setting) {
            case Required<?> required -> wrapped(setting.purpose(), allowed(required.kind()));
            case Maybe<?> maybe -> wrapped(setting.purpose(), allowed(maybe.kind()));
            case Hidden hidden -> wrapped(hidden.variable() + " or " + hidden.fileVariable() + ":", setting.purpose());
        };
    }

    private static String allowed(Kind<?> kind) {
        return "Allowed: " + kind.allowed() + ".";
    }

    private static String line(Setting setting, String indent, String name) {
        return switch (setting) {
            case Required<?> required -> indent + name + ": " + required.standard() + "\n";
            case Maybe<?> maybe -> indent + "# " + name + ": " + maybe.example() + "\n";
            case Hidden hidden -> "";
        };
    }

    private static int sharedLength(List<String> one, List<String> other) {
        int shared = 0;
        while (shared < Math.min(one.size(), other.size()) && one.get(shared).equals(other.get(shared))) {
            shared++;
        }
        return shared;
    }

    private static String indent(int depth) {
        return "  ".repeat(depth);
    }

    private static List<String> wrapped(String... sentences) {
        return Stream.of(sentences)
                .flatMap(
                        sentence -> WordUtils.wrap(sentence, WIDTH, "\n", false).lines())
                .toList();
    }
}
