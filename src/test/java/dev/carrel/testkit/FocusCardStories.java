package dev.carrel.testkit;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Card;
import dev.carrel.feature.focus.Focus;
import dev.carrel.group.GroupListener;
import dev.carrel.group.Groups;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import dev.carrel.participation.Participation;
import dev.carrel.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/** The cards of sprints in the story of the {@link FeatureGallery}: one that is stopped, one that is full, and one that comes to its end. */
final class FocusCardStories {
    private static final long FIRST_ID = 100000000000000200L;

    private final CommunityDesk desk;
    private final SpaceId server;
    private final Focus focus;
    private final ManualClock clock;

    FocusCardStories(CommunityDesk desk, SpaceId server, Focus focus, ManualClock clock) {
        this.desk = desk;
        this.server = server;
        this.focus = focus;
        this.clock = clock;
    }

    static Focus focus(CommunityDesk desk, Participation participation, ManualClock clock) {
        Groups groups = new Groups(desk.store(), clock, new GroupListener() {});
        return new Focus(
                desk.store(), new Schedule(desk.store(), clock), desk.outbox(), () -> groups, participation, clock);
    }

    void add(SequencedMap<String, Card> cards) {
        CommunityDesk.Visitor gus = visitor(0);
        CommunityDesk.Visitor hal = visitor(1);
        cards.put("focus-join-none", gus.card("/focus join"));
        cards.put("focus-stop-none", gus.card("/focus stop"));
        cards.put("focus-start-too-long", gus.card("/focus start minutes:500"));
        cards.put("focus-start-goal-too-long", gus.card("/focus start " + "x".repeat(101)));
        cards.put("focus-started", gus.card("/focus start read *chapter 3* @everyone"));
        cards.put("focus-start-again", gus.card("/focus start"));
        cards.put("focus-start-busy", hal.card("/focus start"));
        cards.put("focus-card-one", told("focus-card", gus));
        cards.put("focus-joined", hal.card("/focus join"));
        cards.put("focus-card", told("focus-card", gus));
        clock.advance(Duration.ofMinutes(10));
        cards.put("focus-left", hal.card("/focus stop"));
        hal.card("/focus join");
        cards.put("focus-stop-which", gus.card("/focus stop"));
        cards.put("focus-stopped", gus.press(say("End it for all", "Le terminer pour tous", "Terminarlo para todos")));
        cards.put("focus-card-stopped", told("focus-card", gus));
        cards.put("focus-end-stopped", told("focus-end", gus));
        cards.put("focus-started-bare", gus.card("/focus start minutes:50 break:0"));
        for (int other = 1; other < 50; other++) {
            visitor(other).card("/focus join");
        }
        cards.put("focus-full", visitor(50).card("/focus join"));
        cards.put("focus-end-bare", told("focus-end", gus));
        desk.store().write(handle -> handle.execute("update focus_sprint set over_at = ends_at where over_at is null"));
        cards.put("focus-card-over", told("focus-card", gus));
        gus.card("/focus start read chapter 4");
        cards.put("focus-end", told("focus-end", gus));
        gus.card("/focus stop");
    }

    private CommunityDesk.Visitor visitor(int number) {
        return desk.visitor(server, new PersonId(Platform.DISCORD, Long.toString(FIRST_ID + number)), Role.STUDENT);
    }

    /** What is said of the newest sprint. */
    private Card told(String name, CommunityDesk.Visitor reader) {
        String newest = desk.store()
                .read(handle -> handle.createQuery("select max(id) from focus_sprint")
                        .mapTo(String.class)
                        .one());
        Instant now = clock.instant();
        Topic topic = Objects.requireNonNull(focus.topics().get(name));
        return topic.card(
                        new Delivery(
                                reader.caller().community(),
                                name,
                                name,
                                newest,
                                Optional.empty(),
                                new Recipient.Place(new PlaceId(Platform.DISCORD, "desk")),
                                now,
                                now,
                                now),
                        reader.caller())
                .orElseThrow();
    }
}
