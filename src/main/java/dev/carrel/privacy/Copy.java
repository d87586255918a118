package dev.carrel.privacy;

import dev.carrel.chat.PersonId;
import dev.carrel.community.Seat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Everything that is kept of a member, as it was at one moment.
 *
 * @param persons their identities
 * @param rows the rows of each table that has some, by the names of their columns; moments as text in UTC, what is empty left out
 * @param more what no row says by itself, in words: the names of groups
 */
public record Copy(
        Seat seat,
        Instant at,
        List<PersonId> persons,
        SequencedMap<Table, List<SequencedMap<String, Object>>> rows,
        List<String> more) {
    /** Keeps copies. */
    public Copy {
        persons = List.copyOf(persons);
        more = List.copyOf(more);
    }

    /** What a row says of its member, as people read it, but for whose it is: {@code the words you gave it: call the library}. */
    public static List<String> lines(Table table, Map<String, Object> row) {
        return table.personal().stream()
                .filter(column -> row.containsKey(column.name()))
                .filter(column -> table.member().filter(column.name()::equals).isEmpty())
                .map(column -> column.purpose() + ": " + row.get(column.name()))
                .toList();
    }
}
