package dev.carrel.participation;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A community of a Discord server and a Slack workspace, whose members take part; another campus is another community. */
final class Campus {
    static final Formula FORMULA = new Formula(10, 5, 1, 20);
    static final int DAYS_KEPT = 30;

    final SpaceId server = new SpaceId(Platform.DISCORD, "server-" + UUID.randomUUID());
    final SpaceId workspace = new SpaceId(Platform.SLACK, "workspace-" + UUID.randomUUID());
    final Communities communities;
    final Participation participation;
    private final Store store;
    private final ManualClock clock;

    Campus(Store store, ManualClock clock) {
        this(store, clock, new Pace(Pace.USUAL.beside(), Duration.ofMinutes(1)));
    }

    Campus(Store store, ManualClock clock, Pace pace) {
        this.store = store;
        this.clock = clock;
        this.communities = new Communities(store, clock);
        this.participation =
                new Participation(store, communities, new Schedule(store, clock), clock, FORMULA, DAYS_KEPT, pace);
        communities.linkSpace(seat("first").community(), workspace);
    }

    /** Somebody on Discord. */
    PersonId person(String name) {
        return person(server, name);
    }

    static PersonId person(SpaceId space, String name) {
        return new PersonId(space.platform(), name + " " + space.raw());
    }

    /** Somebody on Discord whom Carrel knows. */
    Seat seat(String name) {
        return seat(server, name);
    }

    Seat seat(SpaceId space, String name) {
        return Seat.of(communities.callerOf(new Origin(
                person(space, name), space, new PlaceId(space.platform(), "general"), Role.STUDENT, Locale.ROOT)));
    }

    ChatEvent posted(String name) {
        return posted(server, name, UUID.randomUUID().toString());
    }

    ChatEvent posted(SpaceId space, String name, String id) {
        return new ChatEvent.MessagePosted(id, space, person(space, name), clock.instant(), false);
    }

    ChatEvent reacted(String name, String author) {
        return new ChatEvent.Reacted(
                UUID.randomUUID().toString(), server, person(name), clock.instant(), Optional.of(person(author)));
    }

    Board board(Circle circle, Period period, Optional<Kind> kind) {
        return participation.board(circle, period, kind).orElseThrow().board();
    }

    /** What was counted of a member this week. */
    Map<Kind, Long> thisWeek(Seat seat) {
        return participation.history(seat).weeks().getFirst().amounts();
    }

    /** A member's rows, as {@code MESSAGE D 20781 3}. */
    List<String> rows(Seat seat) {
        return store.read(handle -> handle.createQuery("""
                        select kind || ' ' || span || ' ' || starts_on || ' ' || amount from participation
                        where community_id = :community and member_id = :member order by kind, span, starts_on
                        """)
                .bind("community", seat.community().value())
                .bind("member", seat.member().value())
                .mapTo(String.class)
                .list());
    }

    /** Members of this community, whatever is known of them. */
    int members() {
        long community = seat("first").community().value();
        return store.read(handle -> handle.createQuery("select count(*) from member where community_id = :community")
                .bind("community", community)
                .mapTo(Integer.class)
                .one());
    }
}
