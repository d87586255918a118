package dev.carrel.privacy;

import dev.carrel.chat.PersonId;
import dev.carrel.community.Seat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of a member in all tables, as {@link PersonalData} lists them. */
final class PersonalRows {
    private static final String OF_MEMBER = " where community_id = :community and %s = :member";
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

    /** What refers to a row goes before it. */
    void delete(Handle handle, Seat seat, List<PersonId> persons) {
        for (Table table : PersonalData.personal().toList().reversed()) {
            if (!table.mentions().isEmpty()) {
                deleteMentioning(handle, table, seat, persons);
            }
            if (table.byIdentity()) {
                persons.forEach(person -> handle.createUpdate("delete from " + table.name() + OF_IDENTITY)
                        .bind("community", seat.community().value())
                        .bind("platform", person.platform().key())
                        .bind("raw", person.raw())
                        .execute());
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

    private static String ofMember(Table table) {
        return OF_MEMBER.formatted(table.member().orElseThrow());
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
