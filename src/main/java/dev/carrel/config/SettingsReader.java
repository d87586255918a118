package dev.carrel.config;

import dev.carrel.config.Answers.Typed;
import dev.carrel.config.Setting.Hidden;
import dev.carrel.config.YamlEntries.Entry;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the settings file and the environment, and names every problem of both at once.
 *
 * <p>The environment goes before the file, the file before the standard values. An empty value counts as none, because
 * that is what container tools pass for a variable that is not set.
 */
public final class SettingsReader {
    private static final String STANDARD_FILE = "config/carrel.yaml";
    private static final String PREFIX = "CARREL_";

    /** What Kubernetes sets in every pod beside a service named carrel: its "service links", nothing of ours. */
    private static final Pattern SERVICE_LINK =
            Pattern.compile("CARREL_(?:SERVICE_(?:HOST|PORT)(?:_.*)?|PORT(?:_[0-9]+_(?:TCP|UDP|SCTP)(?:_.*)?)?)");

    private final Map<String, String> environment;
    private final Path directory;
    private final List<Setting> declared;
    private final Map<String, String> removed;

    /**
     * A reader for this environment.
     *
     * @param directory against which relative names of files are resolved
     */
    public SettingsReader(Map<String, String> environment, Path directory) {
        this(environment, directory, Declared.ALL, Declared.REMOVED);
    }

    SettingsReader(
            Map<String, String> environment, Path directory, List<Setting> declared, Map<String, String> removed) {
        this.environment = new TreeMap<>(environment);
        this.directory = directory;
        this.declared = declared;
        this.removed = removed;
    }

    /** Reads everything. Touches the settings file and the files that hold secrets, nothing else. */
    public Reading read() {
        List<Problem> problems = new ArrayList<>();
        Map<String, Typed> typed = new HashMap<>();
        String chosen = environment.getOrDefault(Declared.FILE_VARIABLE, "").strip();
        String file = chosen.isEmpty() ? STANDARD_FILE : chosen;
        boolean present = readFile(file, !chosen.isEmpty(), typed, problems);
        readEnvironment(typed, problems);

        Answers answers = new Answers(typed, environment, directory);
        Settings settings = settings(answers);
        problems.addAll(answers.problems());
        problems.addAll(SlackContradictions.of(settings));
        KeyProblems.of(Declared.SECRETS_KEY.variable(), settings.slack().tokenKeys())
                .forEach(problems::add);
        KeyProblems.of(Declared.BACKUP_KEY.variable(), settings.backup().keys()).forEach(problems::add);
        return problems.isEmpty()
                ? new Reading.Ready(settings, (present ? file : "standard values") + " and the environment")
                : new Reading.Refused(List.copyOf(problems));
    }

    static Settings settings(Answers answers) {
        return new Settings(
                new Settings.Http(
                        answers.get(Declared.HTTP_HOST),
                        answers.get(Declared.HTTP_PORT),
                        answers.get(Declared.HTTP_PLAYGROUND),
                        answers.get(Declared.HTTP_PUBLIC_URL)),
                new Settings.Database(
                        answers.get(Declared.DATABASE_URL),
                        answers.get(Declared.DATABASE_USER),
                        answers.get(Declared.DATABASE_PASSWORD)),
                new Settings.Backup(keys(answers, Declared.BACKUP_KEY)),
                new Settings.Catalogue(answers.get(Declared.CATALOGUE_DIRECTORY)),
                new Settings.Participation(
                        answers.get(Declared.PARTICIPATION_DAYS_KEPT),
                        answers.get(Declared.PARTICIPATION_TURNING_UP),
                        answers.get(Declared.PARTICIPATION_HELPING),
                        answers.get(Declared.PARTICIPATION_TALKING),
                        answers.get(Declared.PARTICIPATION_MOST_TALKING)),
                new Settings.Feeds(answers.get(Declared.FEEDS_ALLOW_LOOPBACK)),
                answers.get(Declared.LOG_LEVEL),
                new Settings.Discord(
                        answers.get(Declared.DISCORD_TOKEN),
                        answers.get(Declared.DISCORD_API_URL),
                        answers.get(Declared.DISCORD_GATEWAY_URL)),
                new Settings.Slack(
                        answers.get(Declared.SLACK_BOT_TOKEN),
                        answers.get(Declared.SLACK_APP_TOKEN),
                        answers.get(Declared.SLACK_SIGNING_SECRET),
                        answers.get(Declared.SLACK_CLIENT_ID),
                        answers.get(Declared.SLACK_CLIENT_SECRET),
                        keys(answers, Declared.SECRETS_KEY),
                        answers.get(Declared.SLACK_API_URL),
                        answers.get(Declared.SLACK_COMMAND_PREFIX).orElse("")));
    }

    private static List<Secret> keys(Answers answers, Hidden setting) {
        return answers.get(setting).map(Secret::split).orElse(List.of());
    }

    /** Fills in what the file says; false when there is none. */
    private boolean readFile(String file, boolean asked, Map<String, Typed> typed, List<Problem> problems) {
        Path path = directory.resolve(file);
        if (!asked && Files.notExists(path)) {
            return false;
        }
        try {
            YamlEntries yaml = YamlEntries.of(file, Files.readString(path));
            problems.addAll(yaml.problems());
            Map<String, Setting> byKey = declared.stream().collect(Collectors.toMap(Setting::key, Function.identity()));
            for (Entry entry : yaml.entries()) {
                if (isEmptySection(entry)) {
                    continue;
                }
                String where = file + ":" + entry.line();
                Optional<Problem> problem = Optional.ofNullable(byKey.get(entry.key()))
                        .map(setting -> misplaced(setting, entry, where))
                        .orElseGet(() -> Optional.of(unknownKey(entry.key(), where)));
                problem.ifPresentOrElse(problems::add, () -> typed.put(entry.key(), new Typed(entry.text(), where)));
            }
        } catch (CharacterCodingException binary) {
            problems.add(new Problem(file, "It is not a text in UTF-8.", "Save it again with that encoding."));
        } catch (IOException unreadable) {
            problems.add(new Problem(
                    file,
                    Files.exists(path) ? "It cannot be read." : "There is no such file.",
                    asked
                            ? Declared.FILE_VARIABLE + " names it: correct the path or remove the variable."
                            : "It must be a file that this user may read."));
        }
        return true;
    }

    /** A heading whose keys were all deleted or commented out. */
    private boolean isEmptySection(Entry entry) {
        return entry.text().isEmpty()
                && declared.stream().anyMatch(setting -> setting.key().startsWith(entry.key() + "."));
    }

    private static Optional<Problem> misplaced(Setting setting, Entry entry, String where) {
        return setting instanceof Hidden hidden && !entry.text().isEmpty()
                ? Optional.of(new Problem(
                        where,
                        entry.key() + " is a secret, and secrets do not belong in this file.",
                        "Set " + hidden.variable() + ", or " + hidden.fileVariable()
                                + " to the path of a file that holds it. If this file was shared, replace the secret."))
                : Optional.empty();
    }

    private Problem unknownKey(String key, String where) {
        String instead = removed.get(key);
        if (instead != null) {
            return new Problem(where, key + " is no longer a setting.", instead);
        }
        List<String> keys = declared.stream()
                .filter(setting -> !(setting instanceof Hidden))
                .map(Setting::key)
                .toList();
        String suggestion = Nearest.to(key, keys)
                .or(() -> keys.stream()
                        .filter(known -> known.equals("carrel." + key))
                        .findFirst())
                .map(known -> "Did you mean " + known + "?")
                .orElse("config/carrel.yaml of the release shows every key.");
        return new Problem(where, "There is no setting " + key + ".", suggestion);
    }

    private void readEnvironment(Map<String, Typed> typed, List<Problem> problems) {
        Map<String, Setting> byVariable = declared.stream()
                .filter(setting -> !(setting instanceof Hidden))
                .collect(Collectors.toMap(Setting::variable, Function.identity()));
        List<String> known = Stream.of(
                        byVariable.keySet().stream(),
                        hidden().flatMap(secret -> Stream.of(secret.variable(), secret.fileVariable())),
                        Declared.OTHER_VARIABLES.keySet().stream())
                .flatMap(Function.identity())
                .toList();
        environment.forEach((variable, text) -> {
            Setting setting = byVariable.get(variable);
            if (setting != null && !text.isBlank()) {
                typed.put(setting.key(), new Typed(text.strip(), variable));
            } else if (variable.startsWith(PREFIX)
                    && !known.contains(variable)
                    && !SERVICE_LINK.matcher(variable).matches()) {
                problems.add(unknownVariable(variable, known));
            }
        });
    }

    private Problem unknownVariable(String variable, List<String> known) {
        String instead = removed.entrySet().stream()
                .filter(entry -> Setting.variableOf(entry.getKey()).equals(variable))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        if (!instead.isEmpty()) {
            return new Problem(variable, "It is no longer a setting.", instead);
        }
        return hidden().filter(secret -> variable.startsWith(Setting.variableOf(secret.key())))
                .findFirst()
                .map(secret -> new Problem(
                        variable, "No setting has this variable.", "Its name is " + secret.variable() + "."))
                .orElseGet(() -> new Problem(
                        variable,
                        "No setting has this variable.",
                        Nearest.to(variable, known)
                                .map(name -> "Did you mean " + name + "?")
                                .orElse("config/carrel.yaml shows every key; CARREL_HTTP_PORT is carrel.http.port.")));
    }

    private Stream<Hidden> hidden() {
        return declared.stream().filter(Hidden.class::isInstance).map(Hidden.class::cast);
    }
}
