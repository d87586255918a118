package dev.carrel.store;

import java.io.Serial;

/**
 * The rows cannot be reached, and the {@linkplain #reason() reason} says in plain words what to do about it. No reason ever
 * holds a password.
 */
public final class StoreUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    StoreUnavailable(Reason reason) {
        super(reason.explanation());
        this.reason = reason;
    }

    StoreUnavailable(Reason reason, Throwable cause) {
        super(reason.explanation(), cause);
        this.reason = reason;
    }

    /** Why, as a choice that a program can act on. */
    public Reason reason() {
        return reason;
    }

    /** Every way in which a database can refuse. */
    public sealed interface Reason {
        /** What happened and what to do, in sentences for the person who runs the bot. */
        String explanation();
    }

    /** The URL asks for something that cannot be or must not be. */
    public record BadUrl(String problem, String advice) implements Reason {
        @Override
        public String explanation() {
            return "CARREL_DATABASE_URL cannot be used: " + problem + " (" + advice + ").";
        }
    }

    /** Another process holds the H2 file. */
    public record Locked(String file) implements Reason {
        @Override
        public String explanation() {
            return "The database file " + file
                    + " is open in another process. Stop the other Carrel first, or give this"
                    + " one its own file with CARREL_DATABASE_URL. Several at once need PostgreSQL.";
        }
    }

    /** Nobody answers at the address, or the file system says no. */
    public record Unreachable(String location, String detail) implements Reason {
        @Override
        public String explanation() {
            return "The database " + location + " cannot be reached: " + detail
                    + ". Check CARREL_DATABASE_URL, and that" + " the database is running and may be written to.";
        }
    }

    /** The database is there, but does not let this user in. */
    public record WrongPassword(String location, String user) implements Reason {
        @Override
        public String explanation() {
            return "The database " + location + " does not accept the user \"" + user
                    + "\" with the given password. Check" + " CARREL_DATABASE_USER and CARREL_DATABASE_PASSWORD.";
        }
    }

    /** The rows were last written by a newer Carrel. */
    public record NewerSchema(String location, int found, int known) implements Reason {
        @Override
        public String explanation() {
            return "The database " + location + " was last used by a newer Carrel (its schema is " + found
                    + ", this one" + " knows up to " + known
                    + "). Start the newer version, or restore a backup made with this one.";
        }
    }

    /** A migration did not go through; the rows are as they were before it. */
    public record MigrationFailed(String location, String detail) implements Reason {
        @Override
        public String explanation() {
            return "The database " + location + " could not be brought up to date: " + detail;
        }
    }

    /** The file is not a database, or no longer a whole one. */
    public record BrokenFile(String file) implements Reason {
        @Override
        public String explanation() {
            return "The database file " + file + " is damaged or is not a Carrel database. Move it away and restore a"
                    + " backup; nothing was changed in it.";
        }
    }

    /** The store was closed, or is closing. */
    public record Closed() implements Reason {
        @Override
        public String explanation() {
            return "The database is closed because Carrel is stopping.";
        }
    }

    /** More work is waiting than can be done in time. */
    public record Overloaded(int waiting) implements Reason {
        @Override
        public String explanation() {
            return "The database is too busy: " + waiting + " requests are waiting already. Try again in a minute.";
        }
    }
}
