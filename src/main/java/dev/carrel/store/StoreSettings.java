package dev.carrel.store;

import dev.carrel.store.StoreUnavailable.BadUrl;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the rows are kept and who may open them. Its text form never shows the password, and a URL that carries one is
 * refused when the store opens.
 */
public record StoreSettings(String url, String user, String password) {
    /** One H2 file below the working directory: nothing to install, one process. */
    public static final String DEFAULT_URL = "jdbc:h2:file:./data/carrel";

    private static final String POSTGRES_PREFIX = "jdbc:postgresql:";

    /** A database that asks for no password: an H2 file of our own, or rows in memory. */
    public static StoreSettings of(String url) {
        return new StoreSettings(url, url.startsWith(H2Url.PREFIX) ? "sa" : "", "");
    }

    /** Rows that live as long as the store, for the playground and the rehearsal. */
    public static StoreSettings inMemory(String name) {
        return of("jdbc:h2:mem:" + name);
    }

    /** The URL without its options and without anybody's name in it: what may be logged and shown. */
    String location() {
        String withoutOptions = url.split("[;?]", 2)[0];
        return withoutOptions.replaceFirst("//[^/@]*@", "//");
    }

    /** The folder that the file with the rows is in, or nothing when they are elsewhere. */
    public Optional<Path> folder() {
        return isH2() ? H2Url.complete(url).file().map(Path::getParent) : Optional.empty();
    }

    /**
     * Refuses what cannot be opened before anything is tried.
     *
     * @throws StoreUnavailable with {@link BadUrl}
     */
    void requireUsableUrl() {
        if (isH2()) {
            H2Url.complete(url);
        } else if (!url.startsWith(POSTGRES_PREFIX)) {
            throw new StoreUnavailable(new BadUrl(
                    "\"" + url.split(":", 2)[0] + ":\" is neither an H2 file nor PostgreSQL",
                    "examples that work: " + DEFAULT_URL + " and " + POSTGRES_PREFIX + "//localhost/carrel"));
        } else if (url.toLowerCase(Locale.ROOT).contains("password=") || url.matches("jdbc:postgresql://[^/?]*@.*")) {
            throw new StoreUnavailable(new BadUrl(
                    "it carries a password or a user",
                    "put them into CARREL_DATABASE_USER and CARREL_DATABASE_PASSWORD; a URL ends up in logs"));
        }
    }

    boolean isH2() {
        return url.startsWith(H2Url.PREFIX);
    }

    @Override
    public String toString() {
        return "StoreSettings[" + location() + ", user=" + user + ", password=redacted]";
    }
}
