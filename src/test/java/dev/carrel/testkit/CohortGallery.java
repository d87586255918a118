package dev.carrel.testkit;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Command;
import dev.carrel.community.Communities;
import dev.carrel.feature.cohort.Cohorts;
import dev.carrel.feature.group.Circles;
import dev.carrel.feature.profile.Profiles;
import dev.carrel.feed.Fetched;
import dev.carrel.feed.Fetched.Validators;
import dev.carrel.gathering.Gatherings;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.schedule.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Every card on the term of a cohort, as a small story makes them: Ada organizes it, Bob is in it. It is a Tuesday in November. */
final class CohortGallery implements AutoCloseable {
    private static final SpaceId SERVER = new SpaceId(Platform.DISCORD, "4711");
    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            X-WR-CALNAME:Spring term
            BEGIN:VEVENT
            UID:1
            DTSTART;VALUE=DATE:20270119
            SUMMARY:Classes begin
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            DTSTART;TZID=America/Chicago:20270507T170000
            SUMMARY:Papers due
            END:VEVENT
            BEGIN:VEVENT
            UID:3
            DTSTART;VALUE=DATE:20270401
            END:VEVENT
            END:VCALENDAR
            """;

    private final SequencedMap<String, Card> cards = new LinkedHashMap<>();
    private final CommunityDesk desk;
    private final Cohorts cohorts;
    private final CommunityDesk.Visitor ada;
    private final CommunityDesk.Visitor bob;

    private CohortGallery() {
        ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
        AtomicReference<Circles> circles = new AtomicReference<>();
        AtomicReference<Cohorts> made = new AtomicReference<>();
        this.desk = new CommunityDesk(
                clock, (communities, outbox) -> commands(communities, outbox, circles::get, made::get, clock));
        circles.set(new Circles(desk.store(), desk.outbox(), desk.communities(), clock, (handle, member, group) -> {}));
        this.cohorts = new Cohorts(
                desk.store(),
                new Schedule(desk.store(), clock),
                desk.outbox(),
                desk.communities(),
                circles.get().groups(),
                new Gatherings(desk.store(), new Schedule(desk.store(), clock), clock, Map.of()),
                (address, known) -> address.getPath().endsWith(".ics")
                        ? new Fetched.Content(address, CALENDAR, Validators.NONE)
                        : new Fetched.Content(address, "", Validators.NONE),
                clock);
        made.set(cohorts);
        this.ada = visitor(0);
        this.bob = visitor(1);
    }

    private CommunityDesk.Visitor visitor(int number) {
        return desk.visitor(SERVER, new PersonId(Platform.DISCORD, RandomCards.IDS.get(number)), Role.STUDENT);
    }

    private static List<Command> commands(
            Supplier<Communities> communities,
            Supplier<Outbox> outbox,
            Supplier<Circles> circles,
            Supplier<Cohorts> cohorts,
            ManualClock clock) {
        Profiles profiles = new Profiles(communities, outbox, clock, Optional::empty);
        List<Command> commands = new ArrayList<>(profiles.commands());
        commands.addAll(Circles.commands(
                () -> circles.get().groups(),
                communities,
                RoomDouble.nowhere(),
                seen -> cohorts.get().glance(seen)));
        commands.addAll(Cohorts.commands(cohorts, profiles::zoneMenu, clock));
        return commands;
    }

    /** The cards by a name that suits a file. */
    static SequencedMap<String, Card> cards() {
        try (CohortGallery gallery = new CohortGallery()) {
            gallery.beginning();
            gallery.taking();
            gallery.changing();
            return gallery.cards;
        }
    }

    @Override
    public void close() {
        desk.close();
    }

    private void beginning() {
        cards.put("cohort-none", ada.card("/cohort dates"));
        ada.card("/group create Archives");
        cards.put("cohort-no-cohort", ada.card("/cohort dates Archives"));
        cards.put("cohort-unknown-group", ada.card("/cohort dates Nowhere"));
        ada.card("/group create name:\"Kent, fall 2026\" kind:cohort program:kent term:\"fall 2026\" privacy:listed");
        cards.put("cohort-not-inside", bob.card("/cohort dates Kent, fall 2026"));
        ada.card("/group invite person:" + RandomCards.IDS.get(1) + " group:\"Kent, fall 2026\"");
        bob.card("/group join Kent, fall 2026");
        cards.put("cohort-dates-none", ada.card("/cohort dates"));
        cards.put("cohort-dates-none-member", bob.card("/cohort dates"));
        cards.put("cohort-dates-past-none", ada.press(say("Past dates", "Dates passées", "Fechas pasadas")));
        cards.put(
                "cohort-zone-question",
                ada.likelyIn(ZoneId.of("America/Chicago"))
                        .card("/cohort add when:\"7 may 2027 5pm\" what:\"Papers due\""));
        ada.card("/profile timezone New York");
        bob.card("/profile timezone Los Angeles");
        cards.put("cohort-add-two-days", ada.card("/cohort add when:3/4/2027 what:\"Papers due\""));
        cards.put("cohort-add-unreadable", ada.card("/cohort add when:whenever what:\"Papers due\""));
        cards.put("cohort-add-over", ada.card("/cohort add when:2026-11-23 what:\"Papers due\""));
        cards.put("cohort-added", ada.card("/cohort add when:\"7 may 2027 5pm\" what:\"Papers due\""));
        cards.put("cohort-added-already", ada.card("/cohort add when:\"2027-05-07 17:00\" what:\"papers due\""));
        cards.put("cohort-not-yours", bob.card("/cohort add when:2027-05-07 what:\"Papers due\""));
    }

    private void taking() {
        String lines = "2026-09-01, Classes began\n2027-01-19, Classes begin\n2027-03-08, 2027-03-12, Spring break\n"
                + "2027-05-07 17:00, Papers due";
        cards.put("cohort-import", ada.card("/cohort import dates:\"" + lines + "\""));
        cards.put("cohort-imported", ada.press(say("Add them", "Les ajouter", "Añadirlas")));
        cards.put("cohort-import-same", ada.card("/cohort import dates:\"" + lines + "\""));
        cards.put(
                "cohort-import-replace",
                ada.card(
                        "/cohort import replace:yes dates:\"2027-03-08, 2027-03-12, Spring break\n2027-04-01, Advising\""));
        cards.put(
                "cohort-import-changed",
                ada.card("/cohort import dates:\"2027-04-01, Advising\" sure:yes shown:000000000000"));
        cards.put(
                "cohort-import-bad",
                ada.card("/cohort import dates:\"3/4/2027, Papers due\nsome day, Party\n2027-04-01, Advising\""));
        cards.put("cohort-import-over", ada.card("/cohort import dates:\"2026-09-01, Classes began\""));
        cards.put("cohort-import-link", ada.card("/cohort import link:https://university.example.org/term.ics"));
        cards.put("cohort-import-no-calendar", ada.card("/cohort import link:https://university.example.org/term"));
        StringBuilder many = new StringBuilder();
        for (int number = 1; number <= 100; number++) {
            many.append("2027-06-01, Paper ").append(number).append('\n');
        }
        ada.card("/cohort import sure:yes dates:\"" + many + "\"");
        cards.put(
                "cohort-import-too-many",
                ada.card("/cohort import dates:\"" + many.toString().replace("Paper", "Paper no.") + "\""));
    }

    /** What the cohort is told at a moment, as Ada reads it. */
    private Card told(String topic, String due) {
        Instant moment = Instant.parse(due);
        Delivery delivery = new Delivery(
                ada.caller().community(),
                topic,
                topic,
                "2 " + moment.getEpochSecond(),
                Optional.of(ada.caller().member()),
                new Recipient.Person(ada.caller().person()),
                moment,
                moment,
                moment);
        return Objects.requireNonNull(cohorts.topics().get(topic))
                .card(delivery, ada.caller())
                .orElseThrow();
    }

    private void changing() {
        cards.put("cohort-dates", bob.card("/cohort dates"));
        cards.put("cohort-dates-organizer", ada.card("/cohort dates"));
        cards.put("cohort-group", bob.card("/group show Kent, fall 2026"));
        cards.put("cohort-remind", ada.card("/cohort remind"));
        cards.put("cohort-remind-changed", ada.card("/cohort remind 1 week, 1 day"));
        cards.put("cohort-remind-none", ada.card("/cohort remind before:none digest:no"));
        cards.put("cohort-remind-unreadable", ada.card("/cohort remind now and then"));
        ada.card("/cohort remind before:\"1 week, 1 day\" digest:yes");
        cards.put("cohort-told-one", told("term-reminder", "2027-05-06T21:00:00Z"));
        cards.put("cohort-told-many", told("term-reminder", "2027-05-31T13:00:00Z"));
        cards.put("cohort-told-week", told("term-week", "2027-01-18T13:00:00Z"));
        cards.put("cohort-edited", ada.card("/cohort edit date:\"classes begin\" when:2027-01-20"));
        cards.put("cohort-edited-already", ada.card("/cohort edit date:\"classes begin\" when:2027-01-20"));
        cards.put("cohort-which-date", ada.card("/cohort remove Paper"));
        cards.put("cohort-unknown-date", ada.card("/cohort remove 4711"));
        cards.put("cohort-removed", ada.card("/cohort remove classes begin"));
        cards.put("cohort-clear", ada.card("/cohort remove all:yes"));
        cards.put("cohort-cleared", ada.press(say("Take them out", "Retirer", "Quitar")));
        cards.put("cohort-clear-nothing", ada.card("/cohort remove all:yes"));
        ada.card("/group archive group:\"Kent, fall 2026\" sure:yes");
        cards.put("cohort-archived", ada.card("/cohort dates 2"));
    }
}
