package dev.carrel.store;

import dev.carrel.store.StoreUnavailable.BrokenFile;
import dev.carrel.store.StoreUnavailable.Locked;
import dev.carrel.store.StoreUnavailable.Reason;
import dev.carrel.store.StoreUnavailable.Unreachable;
import dev.carrel.store.StoreUnavailable.WrongPassword;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.api.ErrorCode;

/** What a failure of the driver means to the person who runs the bot. */
final class Diagnosis {
    private Diagnosis() {}

    /** The reason behind a failure to connect, or nothing when the database was reached and the failure is a bug of ours. */
    static Optional<Reason> of(Throwable failure, StoreSettings settings) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                Optional<Reason> reason = settings.isH2() ? ofH2(sql, settings) : ofPostgres(sql, settings);
                if (reason.isPresent()) {
                    return reason;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a transaction lost a race that it may well win the second time. */
    static boolean lostRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return switch (sql.getSQLState()) {
                    // A unique key that another transaction wrote first; a serialization failure; a deadlock; H2's
                    // "row was changed meanwhile"; PostgreSQL's "an earlier statement of this transaction failed",
                    // which is
                    // all that is left of one of these when a library has caught it.
                    case "23505", "40001", "40P01", "90131", "25P02" -> true;
                    default -> false;
                };
            }
        }
        return false;
    }

    private static Optional<Reason> ofH2(SQLException failure, StoreSettings settings) {
        String file = H2Url.complete(settings.url()).file().map(Path::toString).orElseGet(settings::location);
        return switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Optional.of(new Locked(file));
            case ErrorCode.WRONG_USER_OR_PASSWORD, ErrorCode.WRONG_PASSWORD_FORMAT ->
                Optional.of(new WrongPassword(file, settings.user()));
            case ErrorCode.ERROR_OPENING_DATABASE_1,
                    ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.FILE_ENCRYPTION_ERROR_1 -> Optional.of(new BrokenFile(file));
            case ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.FILE_CREATION_FAILED_1,
                    ErrorCode.FILE_NOT_FOUND_1,
                    ErrorCode.DATABASE_IS_READ_ONLY,
                    ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN -> Optional.of(new Unreachable(file, words(failure)));
            default -> Optional.empty();
        };
    }

    /** By SQLSTATE class: 08 and 57 are connections, 28 is authorization, 3D a database that is not there, 53 resources. */
    private static Optional<Reason> ofPostgres(SQLException failure, StoreSettings settings) {
        String state = failure.getSQLState();
        if (state == null || state.length() < 2) {
            return Optional.empty();
        }
        return switch (state.substring(0, 2)) {
            case "28" -> Optional.of(new WrongPassword(settings.location(), settings.user()));
            case "08", "3D", "53", "57" -> Optional.of(new Unreachable(settings.location(), words(failure)));
            default -> Optional.empty();
        };
    }

    /** The driver's own first line, without the full stop that our sentence sets. */
    private static String words(SQLException failure) {
        String message = failure.getMessage();
        if (message == null) {
            return "no further word from the driver";
        }
        return message.lines().findFirst().orElse("").replaceFirst("[.;]? *(\\[[0-9-]+])?$", "");
    }
}
