package dev.carrel.store;

import dev.carrel.store.StoreUnavailable.BadUrl;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An H2 URL in which a commit that has returned is on its way to the disk by the operating system's hand.
 *
 * <p>H2 writes commits behind by default: killed, it loses up to 0.8 s of acknowledged ones. {@code WRITE_DELAY=0} ends
 * that. {@code DB_CLOSE_ON_EXIT=FALSE} keeps H2's own shutdown hook from closing the file while the bot still drains.
 */
final class H2Url {
    static final String PREFIX = "jdbc:h2:";

    private static final String FILE = "file:";
    private static final String MEMORY = "mem:";

    /** Options that would undo the promise, each with the reason that is shown. */
    private static final Map<String, String> REFUSED = Map.of(
            "ACCESS_MODE_DATA", "the bot has to write",
            "AUTO_SERVER", "one process owns an H2 file; for several, use PostgreSQL",
            "FILE_LOCK", "the lock keeps a second process from corrupting the file",
            "INIT", "the schema belongs to the migrations",
            "LOCK_MODE", "transactions need their locks",
            "MODE", "the SQL is written for the regular mode",
            "USER", "the user has its own setting, CARREL_DATABASE_USER",
            "PASSWORD", "the password has its own setting, CARREL_DATABASE_PASSWORD, and a URL ends up in logs");

    private final String path;
    private final Map<String, String> options;

    private H2Url(String path, Map<String, String> options) {
        this.path = path;
        this.options = options;
    }

    /**
     * Reads a URL and completes it.
     *
     * @throws StoreUnavailable with {@link BadUrl} when the URL asks for something that would lose commits
     */
    static H2Url complete(String url) {
        String[] parts = url.substring(PREFIX.length()).split(";", -1);
        String path = parts[0];
        if (!path.startsWith(MEMORY)) {
            path = requirePlainFile(path);
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].isBlank()) {
                continue;
            }
            String[] pair = parts[i].split("=", 2);
            options.put(pair[0].strip().toUpperCase(Locale.ROOT), pair.length == 2 ? pair[1].strip() : "");
        }
        options.keySet().forEach(H2Url::requireHarmless);
        require(options, "WRITE_DELAY", "0", "with any other value a crash loses commits that were acknowledged");
        require(options, "DB_CLOSE_ON_EXIT", "FALSE", "the bot closes its database itself, after the last write");
        options.putIfAbsent("LOCK_TIMEOUT", "5000");
        // Its errors reach us as exceptions; its own log file would repeat the values of rows.
        options.putIfAbsent("TRACE_LEVEL_FILE", "0");
        if (path.startsWith(MEMORY)) {
            options.put("DB_CLOSE_DELAY", "-1");
        }
        return new H2Url(path, options);
    }

    /** The file with the rows, or nothing when they are in memory. */
    Optional<Path> file() {
        return path.startsWith(MEMORY)
                ? Optional.empty()
                : Optional.of(Path.of(path.substring(FILE.length()) + ".mv.db")
                        .toAbsolutePath()
                        .normalize());
    }

    @Override
    public String toString() {
        StringBuilder url = new StringBuilder(PREFIX).append(path);
        options.forEach(
                (name, setting) -> url.append(';').append(name).append('=').append(setting));
        return url.toString();
    }

    private static String requirePlainFile(String path) {
        String plain = path.startsWith(FILE) ? path.substring(FILE.length()) : path;
        if (plain.startsWith("~/") || plain.startsWith("~\\")) {
            plain = System.getProperty("user.home", ".") + plain.substring(1);
        }
        boolean drive = plain.matches("[A-Za-z]:[/\\\\].*");
        if (!drive && plain.contains(":")) {
            throw refusal(
                    "\"" + plain.substring(0, plain.indexOf(':') + 1) + "\" is not a plain file",
                    "only a plain file keeps every commit; an example that works: " + StoreSettings.DEFAULT_URL);
        }
        if (!drive && !plain.matches("(/|\\\\|\\./|\\.\\./|\\.\\\\|\\.\\.\\\\).+")) {
            throw refusal(
                    "\"" + plain + "\" does not say where it starts",
                    "begin with ./ or / as in " + PREFIX + FILE + "./" + (plain.isBlank() ? "data/carrel" : plain));
        }
        return FILE + plain;
    }

    private static void requireHarmless(String option) {
        String reason = REFUSED.get(option);
        if (reason != null) {
            throw refusal("the option " + option + " is not allowed", reason);
        }
    }

    private static void require(Map<String, String> options, String option, String needed, String reason) {
        String given = options.putIfAbsent(option, needed);
        if (given != null && !given.equalsIgnoreCase(needed)) {
            throw refusal(option + " has to be " + needed + ", not " + given, reason);
        }
    }

    private static StoreUnavailable refusal(String problem, String reason) {
        return new StoreUnavailable(new BadUrl(problem, reason));
    }
}
