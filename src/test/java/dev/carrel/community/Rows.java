package dev.carrel.community;

import dev.carrel.chat.CommunityId;
import dev.carrel.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What other packages keep of members, as rows. */
record Rows(Store store) {
    void reminder(Seat seat, String what) {
        store.write(handle ->
                handle.createUpdate("""
                        insert into reminder (community_id, member_id, what, zone, first_at, created_at)
                        values (:community, :member, :what, 'UTC', timestamp '2026-12-01 09:00:00', current_timestamp)
                        """).bindMap(seat.key()).bind("what", what).execute());
    }

    void delivery(Seat seat, String key) {
        store.write(handle ->
                handle.createUpdate("""
                        insert into delivery (community_id, dedupe_key, topic, subject, member_id, platform, address_kind,
                            address, due_at, not_before, expires_at, state)
                        values (:community, :key, 'reminder', '', :member, 'slack', 'person', 'U1', current_timestamp,
                            current_timestamp, current_timestamp, 'waiting')
                        """).bindMap(seat.key()).bind("key", key).execute());
    }

    void announcement(CommunityId community, String platform, String key) {
        store.write(handle -> handle.createUpdate("""
                        insert into delivery (community_id, dedupe_key, topic, subject, platform, address_kind,
                            address, due_at, not_before, expires_at, state)
                        values (:community, :key, 'event', '', :platform, 'place', 'C1', current_timestamp,
                            current_timestamp, current_timestamp, 'waiting')
                        """)
                .bind("community", community.value())
                .bind("platform", platform)
                .bind("key", key)
                .execute());
    }

    int count(String table, Seat seat) {
        return store.read(handle -> handle.createQuery(
                        "select count(*) from " + table + " where community_id = :community and member_id = :member")
                .bindMap(seat.key())
                .mapTo(Integer.class)
                .one());
    }

    int count(String table, CommunityId community) {
        return store.read(handle -> handle.createQuery("select count(*) from " + table + " where community_id = :id")
                .bind("id", community.value())
                .mapTo(Integer.class)
                .one());
    }

    List<String> tablesWith(String column) {
        return columns()
                .filter(found -> found.endsWith("." + column))
                .map(found -> found.substring(0, found.indexOf('.')))
                .toList();
    }

    List<String> columnsOf(String table) {
        return columns()
                .filter(found -> found.startsWith(table + "."))
                .map(found -> found.substring(found.indexOf('.') + 1))
                .toList();
    }

    /** {@code table.column}; in lower case by Java, as H2's own is that of the JVM's language. */
    private Stream<String> columns() {
        return texts("select table_schema || ' ' || table_name || '.' || column_name from information_schema.columns")
                .stream()
                .map(found -> found.toLowerCase(Locale.ROOT))
                .filter(found -> found.startsWith("public "))
                .map(found -> found.substring("public ".length()));
    }

    List<String> texts(String query) {
        return store.read(
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
