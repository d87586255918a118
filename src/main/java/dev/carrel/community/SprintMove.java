package dev.carrel.community;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What becomes of sprints that run while a space leaves or comes back: whoever works goes on working. A sprint goes on on both sides under
 * its number, by which its cards are known, each side in its own places and with its own people; nobody's minutes are lost or count twice.
 */
final class SprintMove {
    private final Handle handle;
    private final Map<String, Object> both;

    SprintMove(Handle handle, CommunityId from, CommunityId to) {
        this.handle = handle;
        this.both = Map.of("from", from.value(), "to", to.value());
    }

    /** A sprint, and where its cards stand. */
    private record Running(long id, List<PlaceId> places) {}

    /** After those who are known on this platform alone have gone over. */
    void follow(Platform platform) {
        List<Running> running = handle.createQuery(
                        "select id, places from focus_sprint where community_id = :from and over_at is null order by id")
                .bind("from", both.get("from"))
                .map((row, context) -> new Running(row.getLong("id"), places(row.getString("places"))))
                .list();
        for (Running sprint : running) {
            Predicate<PlaceId> going = place -> place.platform() == platform;
            if (sprint.places().stream().anyMatch(going) || isAnybodyIn(sprint, ":to")) {
                run("""
                        insert into focus_sprint (community_id, id, goal, minutes, pause, places, starts_at, ends_at)
                        select :to, id, goal, minutes, pause, places, starts_at, ends_at from focus_sprint
                        where community_id = :from and id = :sprint
                        """, sprint);
                stand(sprint, ":to", going);
                if (sprint.places().stream().allMatch(going) && !isAnybodyIn(sprint, ":from")) {
                    run("delete from focus_part where community_id = :from and sprint_id = :sprint", sprint);
                    run("delete from focus_sprint where community_id = :from and id = :sprint", sprint);
                } else {
                    stand(sprint, ":from", going.negate());
                }
            }
        }
    }

    private boolean isAnybodyIn(Running sprint, String side) {
        return handle.createQuery("select count(*) from focus_part where community_id = " + side
                                + " and sprint_id = :sprint and left_at is null")
                        .bind(side.substring(1), both.get(side.substring(1)))
                        .bind("sprint", sprint.id())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private void stand(Running sprint, String side, Predicate<PlaceId> where) {
        handle.createUpdate(
                        "update focus_sprint set places = :places where community_id = " + side + " and id = :sprint")
                .bind("places", text(sprint.places().stream().filter(where).toList()))
                .bind(side.substring(1), both.get(side.substring(1)))
                .bind("sprint", sprint.id())
                .execute();
    }

    /** Before the whole first community goes over: one that goes on on both sides is one again, and is over once it is on both. */
    void become() {
        for (String side : List.of(":from", ":to")) {
            handle.createUpdate("""
                            update focus_part set left_at = (select s.over_at from focus_sprint s
                                where s.community_id = focus_part.community_id and s.id = focus_part.sprint_id)
                            where community_id = %s and left_at is null and sprint_id in (select mine.id
                                from focus_sprint mine join focus_sprint other on other.id = mine.id
                                where mine.community_id = :from and other.community_id = :to)
                            """.formatted(side)).bindMap(both).execute();
        }
        List<Running> again = handle.createQuery("""
                        select mine.id, mine.places || ' ' || other.places as places
                        from focus_sprint mine join focus_sprint other on other.id = mine.id
                        where mine.community_id = :from and other.community_id = :to
                        """)
                .bindMap(both)
                .map((row, context) -> new Running(row.getLong("id"), places(row.getString("places"))))
                .list();
        for (Running sprint : again) {
            stand(sprint, ":to", place -> true);
            run("""
                    update focus_sprint set over_at = null where community_id = :to and id = :sprint and exists
                        (select 1 from focus_sprint other where other.community_id = :from and other.id = :sprint
                            and other.over_at is null)
                    """, sprint);
            run("delete from focus_sprint where community_id = :from and id = :sprint", sprint);
        }
    }

    private void run(String sql, Running sprint) {
        var update = handle.createUpdate(sql).bind("sprint", sprint.id());
        both.forEach((name, value) -> {
            if (sql.contains(":" + name)) {
                update.bind(name, value);
            }
        });
        update.execute();
    }

    private static List<PlaceId> places(String text) {
        return Arrays.stream(text.split(" ", -1))
                .flatMap(place -> PlaceId.parse(place).stream())
                .distinct()
                .toList();
    }

    private static String text(List<PlaceId> places) {
        return places.stream().map(PlaceId::toString).collect(Collectors.joining(" "));
    }
}
