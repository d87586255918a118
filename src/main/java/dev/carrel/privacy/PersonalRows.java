package dev.carrel.privacy;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.community.Seat;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of a member in all tables, as {@link PersonalData} lists them. */
final class PersonalRows {
    private static final String OF_IDENTITY =
            " where community_id = :community and platform = :platform and raw = :raw";

    SequencedMap<Table, Integer> count(Handle handle, Seat seat) {
        SequencedMap<Table, Integer> counts = new LinkedHashMap<>();
        PersonalData.personal().filter(table -> table.member().isPresent()).forEach(table -> {
            int count = handle.createQuery("select count(*) from " + table.name() + ofMember(table))
                    .bindMap(key(seat))
                    .mapTo(Integer.class)
                    .one();
            if (count > 0) {
                counts.put(table, count);
            }
        });
        return counts;
    }

    /** Each row with the names of its columns; of a table with identities those of each of them. */
    SequencedMap<Table, List<SequencedMap<String, Object>>> of(Handle handle, Seat seat, List<PersonId> persons) {
        SequencedMap<Table, List<SequencedMap<String, Object>>> found = new LinkedHashMap<>();
        PersonalData.personal().forEach(table -> {
            List<SequencedMap<String, Object>> rows = new ArrayList<>();
            String select = "select " + String.join(", ", table.columns()) + " from " + table.name();
            if (table.member().isPresent()) {
                rows.addAll(handle.createQuery(select + ofMember(table))
                        .bindMap(key(seat))
                        .map((row, context) -> values(row))
                        .list());
            } else if (table.byIdentity()) {
                persons.forEach(person -> rows.addAll(handle.createQuery(select + OF_IDENTITY)
                        .bind("community", seat.community().value())
                        .bind("platform", person.platform().key())
                        .bind("raw", person.raw())
                        .map((row, context) -> values(row))
                        .list()));
            }
            if (!rows.isEmpty()) {
                found.put(table, rows);
            }
        });
        return found;
    }

    private static SequencedMap<String, Object> values(ResultSet row) throws SQLException {
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = value(row, i, columns.getColumnTypeName(i));
            if (value != null) {
                values.put(columns.getColumnName(i).toLowerCase(Locale.ROOT), value);
            }
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, int column, String type) throws SQLException {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "timestamptz", "timestamp with time zone" -> {
                OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant().toString();
            }
            case "timestamp" -> {
                LocalDateTime local = row.getObject(column, LocalDateTime.class);
                yield local == null ? null : local.toString();
            }
            default -> row.getObject(column);
        };
    }

    int deleteAddresses(Handle handle, Seat seat) {
        return handle.createUpdate("delete from export_link where community_id = :community and member_id = :member")
                .bindMap(key(seat))
                .execute();
    }

    void insertAddress(Handle handle, Seat seat, String hash, Instant now, Instant until) {
        handle.createUpdate("""
                        insert into export_link (community_id, member_id, token_hash, created_at, expires_at)
                        values (:community, :member, :hash, :now, :until)
                        """)
                .bindMap(key(seat))
                .bind("hash", hash)
                .bind("now", now)
                .bind("until", until)
                .execute();
    }

    Optional<Seat> findAddress(Handle handle, String hash, Instant now) {
        return handle.createQuery(
                        "select community_id, member_id from export_link where token_hash = :hash and expires_at > :now")
                .bind("hash", hash)
                .bind("now", now)
                .map((row, context) ->
                        new Seat(new CommunityId(row.getLong("community_id")), new MemberId(row.getLong("member_id"))))
                .findOne();
    }

    /** What refers to a row goes before it. */
    void delete(Handle handle, Seat seat, List<PersonId> persons) {
        for (Table table : PersonalData.personal().toList().reversed()) {
            if (!table.mentions().isEmpty()) {
                deleteMentioning(handle, table, seat, persons);
            }
            table.named()
                    .forEach(column -> handle.createUpdate(
                                    "update " + table.name() + " set " + column + " = 0" + of(column))
                            .bindMap(key(seat))
                            .execute());
            if (table.byIdentity() && !table.outlasts()) {
                persons.forEach(person -> deleteOf(handle, table, seat, person));
            }
            if (table.member().isPresent()) {
                handle.createUpdate("delete from " + table.name() + ofMember(table))
                        .bindMap(key(seat))
                        .execute();
            }
        }
        // Of before it was kept whose a button is: any of them may be this member's.
        handle.createUpdate("delete from action where community_id = :community and drawn_for is null")
                .bind("community", seat.community().value())
                .execute();
    }

    private static void deleteOf(Handle handle, Table table, Seat seat, PersonId person) {
        handle.createUpdate("delete from " + table.name() + OF_IDENTITY)
                .bind("community", seat.community().value())
                .bind("platform", person.platform().key())
                .bind("raw", person.raw())
                .execute();
    }

    /** What is kept of one identity alone. */
    void deleteIdentity(Handle handle, Seat seat, PersonId person) {
        PersonalData.personal().forEach(table -> {
            if (!table.mentions().isEmpty()) {
                deleteMentioning(handle, table, seat, List.of(person));
            }
            if (table.byIdentity() && !table.outlasts()) {
                deleteOf(handle, table, seat, person);
            }
        });
    }

    void tidy(Handle handle, Instant now) {
        for (Table table : PersonalData.personal().toList().reversed()) {
            table.expiry()
                    .ifPresent(expiry -> handle.createUpdate(
                                    "delete from " + table.name() + " where " + expiry.column() + " <= :before")
                            .bind("before", now.minus(expiry.after()))
                            .execute());
            table.member()
                    .filter(column -> !table.name().equals("member"))
                    .ifPresent(column -> handle.execute("delete from " + table.name() + " where " + column + " > 0"
                            + " and not exists (select 1 from member m where m.community_id = " + table.name()
                            + ".community_id and m.id = " + table.name() + "." + column + ")"));
        }
    }

    private static String ofMember(Table table) {
        return of(table.member().orElseThrow());
    }

    private static String of(String column) {
        return " where community_id = :community and " + column + " = :member";
    }

    private static Map<String, Object> key(Seat seat) {
        return Map.of(
                "community", seat.community().value(), "member", seat.member().value());
    }

    /** Rows of anybody in whose text one of these identities stands as a word of its own. */
    private static void deleteMentioning(Handle handle, Table table, Seat seat, List<PersonId> persons) {
        String words = table.mentions().stream()
                .map(column -> "coalesce(" + column + ", '')")
                .collect(Collectors.joining(" || ' ' || "));
        for (PersonId person : persons) {
            List<Object> ids = mentioning(handle, table.name(), words, seat, person.raw());
            if (!ids.isEmpty()) {
                handle.createUpdate(
                                "delete from " + table.name() + " where community_id = :community and id in (<ids>)")
                        .bind("community", seat.community().value())
                        .bindList("ids", ids)
                        .execute();
            }
        }
    }

    private static List<Object> mentioning(Handle handle, String table, String words, Seat seat, String raw) {
        record Found(Object id, String words) {}
        Pattern alone = Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(raw) + "(?![A-Za-z0-9])");
        return handle
                .createQuery("select id, words from (select id, " + words + " as words from " + table
                        + " where community_id = :community) as texts where words like :part escape '!'")
                .bind("community", seat.community().value())
                .bind("part", "%" + raw.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .map((row, context) -> new Found(row.getObject("id"), row.getString("words")))
                .stream()
                .filter(found -> alone.matcher(found.words()).find())
                .map(Found::id)
                .toList();
    }
}
