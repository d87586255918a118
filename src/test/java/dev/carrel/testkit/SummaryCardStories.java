package dev.carrel.testkit;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.card.Card;
import dev.carrel.feature.digest.Digests;
import dev.carrel.feature.participation.LastWeek;
import dev.carrel.feature.participation.Waiting;
import dev.carrel.outbox.Delivery;
import dev.carrel.participation.Participation;
import dev.carrel.schedule.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicReference;

/** What moderators see of the summary of the last week, and the summary. */
final class SummaryCardStories {
    private static final String MODS = RandomCards.IDS.get(1);

    private final ManualClock clock;
    private final AtomicReference<Waiting> waiting = new AtomicReference<>(new Waiting(0, 0, 0));
    private final Digests digests;

    SummaryCardStories(CommunityDesk desk, Participation participation, ManualClock clock) {
        this.clock = clock;
        this.digests = new Digests(
                desk.store(),
                new Schedule(desk.store(), clock),
                desk.outbox(),
                desk.communities(),
                List.of(),
                new LastWeek(participation, community -> waiting.get())::card,
                clock);
    }

    Digests digests() {
        return digests;
    }

    void nothing(CommunityDesk.Visitor student, CommunityDesk.Visitor mod, SequencedMap<String, Card> cards) {
        cards.put("moderate-digest-not-allowed", student.card("/moderate digest"));
        cards.put("moderate-digest-nothing", mod.card("/moderate digest"));
        cards.put("moderate-digest-not-on", mod.card("/moderate digest stop:yes"));
    }

    void lastWeek(CommunityDesk.Visitor mod, SequencedMap<String, Card> cards) {
        cards.put("moderate-digest-off", mod.card("/moderate digest"));
        cards.put("moderate-digest-chosen", mod.card("/moderate digest channel:" + MODS));
        waiting.set(new Waiting(3, 1, 2));
        cards.put("moderate-digest-on", mod.card("/moderate digest"));
        cards.put("moderate-digest", told(mod));
        cards.put("moderate-digest-stopped", mod.press(say("Stop", "Arrêter", "Detener")));
    }

    private Card told(CommunityDesk.Visitor mod) {
        Instant now = clock.instant();
        return Objects.requireNonNull(digests.topics().get("digest-summary"))
                .card(
                        new Delivery(
                                mod.caller().community(),
                                "digest-summary",
                                "digest-summary",
                                "1 2026-11-23",
                                Optional.empty(),
                                new Recipient.Place(new PlaceId(Platform.DISCORD, MODS)),
                                now,
                                now,
                                now),
                        mod.caller())
                .orElseThrow();
    }
}
