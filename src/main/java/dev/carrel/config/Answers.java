package dev.carrel.config;

import dev.carrel.config.Setting.Hidden;
import dev.carrel.config.Setting.Maybe;
import dev.carrel.config.Setting.Required;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed for each setting, turned into values one setting at a time. A value that does not fit becomes a problem
 * and its standard value goes on, so that the next problem is found too. For one thread.
 */
final class Answers {
    /** A text that somebody typed, and where. */
    record Typed(String text, String where) {}

    private static final Redaction SHAPES = new Redaction(List.of());
    private static final int SHOWN = 60;

    private final Map<String, Typed> typed;
    private final Map<String, String> environment;
    private final Path directory;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Setting> asked = new HashSet<>();

    /**
     * @param typed by key, the environment's word already put over the file's
     * @param environment for the secrets, which have names of their own
     * @param directory against which the names of secret files are resolved
     */
    Answers(Map<String, Typed> typed, Map<String, String> environment, Path directory) {
        this.typed = typed;
        this.environment = environment;
        this.directory = directory;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Whether this setting was turned into a value: a declaration that nobody reads would be a promise broken. */
    boolean wasAsked(Setting setting) {
        return asked.contains(setting);
    }

    <T> T get(Required<T> setting) {
        return typed(setting, setting.kind())
                .or(() -> setting.kind().parse().apply(setting.standard()))
                .orElseThrow(
                        () -> new IllegalStateException("The standard value of " + setting.key() + " does not fit"));
    }

    <T> Optional<T> get(Maybe<T> setting) {
        return typed(setting, setting.kind());
    }

    Optional<Secret> get(Hidden setting) {
        asked.add(setting);
        String direct = environment.getOrDefault(setting.variable(), "").strip();
        String file = environment.getOrDefault(setting.fileVariable(), "").strip();
        if (!direct.isEmpty() && !file.isEmpty()) {
            problems.add(new Problem(
                    setting.variable(), "It is set, and so is " + setting.fileVariable() + ".", "Set one of the two."));
            return Optional.empty();
        }
        String value = direct;
        if (!file.isEmpty()) {
            Optional<String> read = SecretFile.read(
                    directory,
                    file,
                    problem -> problems.add(new Problem(
                            setting.fileVariable(),
                            problem,
                            "It takes the path of a file that holds nothing but the value.")));
            if (read.isEmpty()) {
                return Optional.empty();
            }
            value = read.get();
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            problems.add(new Problem(
                    setting.variable(),
                    "The value holds a line break or another control character.",
                    "Copy it again, in one line."));
            return Optional.empty();
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(Secret.of(value));
    }

    private <T> Optional<T> typed(Setting setting, Kind<T> kind) {
        asked.add(setting);
        Typed answer = typed.get(setting.key());
        if (answer == null || answer.text().isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = kind.parse().apply(answer.text());
        if (value.isEmpty()) {
            problems.add(new Problem(
                    answer.where(),
                    setting.key() + " cannot be \"" + shown(answer.text()) + "\".",
                    "Allowed: " + kind.allowed() + "." + Nearest.question(answer.text(), kind.choices())));
        }
        return value;
    }

    private static String shown(String text) {
        String clean = SHAPES.apply(text.replaceAll("\\p{Cntrl}", " "));
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
    }
}
