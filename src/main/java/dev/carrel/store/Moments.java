package dev.carrel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads an {@link Instant} as a timestamp with its offset, in UTC, to the microsecond that both databases keep.
 *
 * <p>By way of {@code java.sql.Timestamp}, H2 would pass through the local time of the JVM's zone, in which one hour of every
 * autumn exists twice.
 */
final class Moments {
    private Moments() {}

    static void register(Jdbi jdbi) {
        jdbi.registerArgument(new Writer());
        jdbi.registerColumnMapper(Instant.class, new Reader());
    }

    private static final class Writer extends AbstractArgumentFactory<Instant> {
        private Writer() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant moment, ConfigRegistry config) {
            OffsetDateTime stored = moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            return (position, statement, context) -> statement.setObject(position, stored);
        }
    }

    private static final class Reader implements ColumnMapper<Instant> {
        @Override
        public @Nullable Instant map(ResultSet row, int column, StatementContext context) throws SQLException {
            OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
            return stored == null ? null : stored.toInstant();
        }
    }
}
