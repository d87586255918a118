package dev.carrel.testkit;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Card;
import dev.carrel.community.Seat;
import dev.carrel.community.Sharing;
import dev.carrel.feature.goal.Goals;
import dev.carrel.feature.participation.Weekly;
import dev.carrel.group.GroupId;
import dev.carrel.group.Privacy;
import dev.carrel.outbox.Delivery;
import dev.carrel.participation.Formula;
import dev.carrel.participation.Kind;
import dev.carrel.participation.Pace;
import dev.carrel.participation.Participation;
import dev.carrel.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/** The cards of participation in the story of the {@link FeatureGallery}: from nothing counted to a community in which most take part. */
final class ParticipationCards {
    private static final int OTHERS = 12;

    private final CommunityDesk desk;
    private final SpaceId server;
    private final Participation participation;
    private final HeldBack boards;
    private final Weekly weekly;
    private final ManualClock clock;

    ParticipationCards(
            CommunityDesk desk,
            SpaceId server,
            Participation participation,
            HeldBack boards,
            Weekly weekly,
            ManualClock clock) {
        this.desk = desk;
        this.server = server;
        this.participation = participation;
        this.boards = boards;
        this.weekly = weekly;
        this.clock = clock;
    }

    static Participation participation(CommunityDesk desk, HeldBack boards, ManualClock clock) {
        return new Participation(
                desk.store(),
                desk.communities(),
                new Schedule(desk.store(), clock),
                clock,
                new Formula(10, 5, 1, 20),
                30,
                new Pace(boards, Duration.ZERO));
    }

    static Weekly weekly(CommunityDesk desk, Participation participation, Goals goals, ManualClock clock) {
        return new Weekly(
                desk.store(),
                new Schedule(desk.store(), clock),
                desk.outbox(),
                desk.communities(),
                participation,
                goals::lastWeek,
                clock);
    }

    void add(SequencedMap<String, Card> cards, SummaryCardStories summaries) {
        CommunityDesk.Visitor cyd = visitor(0, Role.STUDENT);
        CommunityDesk.Visitor mod = visitor(1, Role.MODERATOR);
        cards.put("board-me-nothing", cyd.card("/board me"));
        cards.put("board-too-few", cyd.card("/board show"));
        cards.put("report-nobody", mod.card("/moderate report"));
        summaries.nothing(cyd, mod, cards);
        cards.put("sharing", cyd.card("/profile participation"));
        cards.put("sharing-board", cyd.press("Show me on boards"));
        cards.put("sharing-delete", cyd.press("Delete what was counted"));
        cards.put("sharing-deleted", cyd.press("Delete it"));

        for (int week = 0; week < 5; week++) {
            count(cyd, Kind.SESSION_ATTENDED, 1 + week % 3, week);
            count(cyd, Kind.MESSAGE, 40 - week * 9L, week);
        }
        count(cyd, Kind.RSVP_MISSED, 1, 0);
        cards.put("board-me", cyd.card("/board me"));
        cards.put("report-few", mod.card("/moderate report"));
        weekly(cyd, cards);
        for (int number = 2; number < OTHERS; number++) {
            CommunityDesk.Visitor other = visitor(number, Role.STUDENT);
            count(other, Kind.SESSION_ATTENDED, number % 5, 0);
            count(other, Kind.MESSAGE, 3, 0);
            count(other, Kind.REPLY, 2, 3);
            count(other, Kind.REPLY, number, 4);
            participation.choose(Seat.of(other.caller()), Sharing.BOARD);
        }
        cards.put("board", cyd.card("/board show"));
        cards.put("board-kind", cyd.card("/board show period:term kind:message"));
        cards.put("board-level", cyd.card("/board show kind:reply period:month"));
        group(cyd, cards);
        boards.holdBack(() -> {
            cards.put("board-late", cyd.card("/board show"));
            cards.put("board-counting", cyd.card("/board show period:term kind:thanks-received"));
        });
        met();
        cards.put("report", mod.card("/moderate report"));
        summaries.lastWeek(mod, cards);
        mod.card("/moderate report");
        cards.put("report-file", mod.press("Get it as a file"));
        thanks(cyd, cards);
        cyd.card("/profile participation choice:not-counted");
        cards.put("sharing-not-counted", cyd.card("/profile participation"));
        cards.put("board-me-not-counted", cyd.card("/board me"));
    }

    /** What groups that everybody may look into met for; two of them do not any more. */
    private void met() {
        Instant now = clock.instant();
        Meetings meetings = new Meetings(desk.store(), clock);
        Seat organizer = Seat.of(visitor(2, Role.STUDENT).caller());
        List<Seat> guests = IntStream.range(2, 9)
                .mapToObj(number -> Seat.of(visitor(number, Role.STUDENT).caller()))
                .toList();
        clock.set(Instant.parse("2026-09-01T12:00:00Z"));
        meetings.group(organizer, "@everyone **free** <https://evil.example.org>", Privacy.OPEN);
        meetings.held(organizer, meetings.group(organizer, "Metadata", Privacy.OPEN), "2026-09-15T19:00", 8, List.of());
        GroupId circle = meetings.group(organizer, "Cataloguing Circle", Privacy.OPEN);
        meetings.held(organizer, circle, "2026-10-20T19:00", 8, guests.subList(0, 3));
        meetings.held(organizer, circle, "2026-11-10T19:00", 8, guests);
        meetings.held(organizer, circle, "2026-11-17T19:00", 8, guests.subList(1, 6));
        meetings.event(organizer, "2026-11-18T19:00", guests);
        clock.set(now);
    }

    private void weekly(CommunityDesk.Visitor cyd, SequencedMap<String, Card> cards) {
        cards.put("weekly-off", cyd.card("/board weekly"));
        cards.put("weekly-turned-on", cyd.press("Tell me every Monday"));
        cards.put("weekly-on", cyd.card("/board weekly"));
        String monday = "2026-11-16";
        cards.put(
                "weekly",
                Objects.requireNonNull(weekly.topics().get("week"))
                        .card(
                                new Delivery(
                                        cyd.caller().community(),
                                        "week",
                                        "week",
                                        monday,
                                        Optional.of(cyd.caller().member()),
                                        new Recipient.Person(cyd.caller().person()),
                                        clock.instant(),
                                        clock.instant(),
                                        clock.instant()),
                                cyd.caller())
                        .orElseThrow());
        cards.put("weekly-turned-off", cyd.card("/board weekly off"));
        cards.put("weekly-off-already", cyd.card("/board weekly off"));
    }

    private void group(CommunityDesk.Visitor cyd, SequencedMap<String, Card> cards) {
        cyd.card("/group create name:\"Kent, fall 2026\" kind:cohort program:kent term:\"fall 2026\" privacy:listed");
        cards.put("board-group-too-few", cyd.card("/board show group:\"Kent, fall 2026\""));
        for (int number = 2; number < OTHERS; number++) {
            cyd.card("/group invite group:\"Kent, fall 2026\" person:" + id(number));
            visitor(number, Role.STUDENT).card("/group join Kent, fall 2026");
        }
        clock.advance(Duration.ofMinutes(1));
        cyd.card("/board show group:\"Kent, fall 2026\" period:month");
        cards.put("board-group", cyd.card("/board show group:\"Kent, fall 2026\" period:month"));
        CommunityDesk.Visitor stranger = visitor(OTHERS, Role.STUDENT);
        cards.put("board-group-not-yours", stranger.card("/board show group:\"Kent, fall 2026\""));
        cards.put("board-group-unknown", stranger.card("/board show group:\"@everyone\""));
    }

    private void thanks(CommunityDesk.Visitor cyd, SequencedMap<String, Card> cards) {
        cards.put("thanks", cyd.card("/peer thanks " + id(2) + " the notes on Dublin Core"));
        cards.put("thanks-already", cyd.card("/peer thanks " + id(2)));
        cards.put("thanks-oneself", cyd.card("/peer thanks " + id(0)));
        cards.put("thanks-stranger", cyd.card("/peer thanks " + id(80)));
        for (int number = 3; number < 3 + Participation.MOST_THANKS; number++) {
            cards.put("thanks-too-many", cyd.card("/peer thanks " + id(number)));
        }
    }

    private CommunityDesk.Visitor visitor(int number, Role role) {
        return desk.visitor(server, new PersonId(Platform.DISCORD, id(number)), role);
    }

    private static String id(int number) {
        return Long.toString(100_000_000_000_000_010L + number);
    }

    private void count(CommunityDesk.Visitor who, Kind kind, long amount, int weeksAgo) {
        Seat seat = Seat.of(who.caller());
        Instant at = clock.instant().minus(Duration.ofDays(7L * weeksAgo));
        desk.store().write(handle -> participation.count(handle, kind, seat, at, amount));
    }
}
