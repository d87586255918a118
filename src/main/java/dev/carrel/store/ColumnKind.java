package dev.carrel.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** How the values of a column are written as text, the same from both databases, and read back. */
enum ColumnKind {
    TEXT(Types.VARCHAR),
    WHOLE(Types.BIGINT),
    DECIMAL(Types.NUMERIC),
    TRUTH(Types.BOOLEAN),
    MOMENT(Types.TIMESTAMP_WITH_TIMEZONE),
    LOCAL_TIME(Types.TIMESTAMP),
    DATE(Types.DATE),
    BYTES(Types.VARBINARY);

    private final int nothing;

    ColumnKind(int nothing) {
        this.nothing = nothing;
    }

    /**
     * The kind of a type as {@code information_schema.columns.data_type} has it.
     *
     * @throws IllegalStateException for a type that is not known here: no copy leaves anything out in silence
     */
    static ColumnKind of(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "character varying", "character", "text", "character large object" -> TEXT;
            case "bigint", "integer", "smallint" -> WHOLE;
            case "numeric", "decimal", "double precision", "real", "float" -> DECIMAL;
            case "boolean" -> TRUTH;
            case "timestamp with time zone" -> MOMENT;
            case "timestamp", "timestamp without time zone" -> LOCAL_TIME;
            case "date" -> DATE;
            case "bytea", "binary varying", "binary large object" -> BYTES;
            default -> throw new IllegalStateException("no column of the type " + type + " can be copied yet");
        };
    }

    /** The value of a column of the current row, or nothing. */
    Optional<String> read(ResultSet row, int column) throws SQLException {
        return switch (this) {
            case TEXT -> Optional.ofNullable(row.getString(column));
            case WHOLE -> {
                long value = row.getLong(column);
                yield row.wasNull() ? Optional.empty() : Optional.of(Long.toString(value));
            }
            case DECIMAL ->
                Optional.ofNullable(row.getBigDecimal(column))
                        .map(value -> value.stripTrailingZeros().toPlainString());
            case TRUTH -> {
                boolean value = row.getBoolean(column);
                yield row.wasNull() ? Optional.empty() : Optional.of(Boolean.toString(value));
            }
            case MOMENT ->
                Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                        .map(value -> value.toInstant().toString());
            case LOCAL_TIME ->
                Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(LocalDateTime::toString);
            case DATE ->
                Optional.ofNullable(row.getObject(column, LocalDate.class)).map(LocalDate::toString);
            case BYTES -> Optional.ofNullable(row.getBytes(column)).map(HexFormat.of()::formatHex);
        };
    }

    /** Sets a parameter to a value as {@link #read} gives it. */
    void bind(PreparedStatement statement, int parameter, Optional<String> value) throws SQLException {
        if (value.isEmpty()) {
            statement.setNull(parameter, nothing);
            return;
        }
        String text = value.get();
        switch (this) {
            case TEXT -> statement.setString(parameter, text);
            case WHOLE -> statement.setLong(parameter, Long.parseLong(text));
            case DECIMAL -> statement.setBigDecimal(parameter, new BigDecimal(text));
            case TRUTH -> statement.setBoolean(parameter, Boolean.parseBoolean(text));
            case MOMENT -> statement.setObject(parameter, Instant.parse(text).atOffset(ZoneOffset.UTC));
            case LOCAL_TIME -> statement.setObject(parameter, LocalDateTime.parse(text));
            case DATE -> statement.setObject(parameter, LocalDate.parse(text));
            case BYTES -> statement.setBytes(parameter, HexFormat.of().parseHex(text));
        }
    }
}
