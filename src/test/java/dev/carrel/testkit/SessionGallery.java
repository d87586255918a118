package dev.carrel.testkit;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Command;
import dev.carrel.community.Communities;
import dev.carrel.feature.group.Circles;
import dev.carrel.feature.profile.Profiles;
import dev.carrel.feature.session.Polls;
import dev.carrel.feature.session.Sessions;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Host;
import dev.carrel.gathering.Kind;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.schedule.Schedule;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Cards of sessions as people meet them: a group on a Discord server that meets on Tuesdays in New York, from 24 November 2026 on. */
final class SessionGallery implements AutoCloseable {
    private static final SpaceId SERVER = new SpaceId(Platform.DISCORD, "4711");

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final AtomicReference<Sessions> sessions = new AtomicReference<>();
    private final SequencedMap<String, Card> cards = new LinkedHashMap<>();
    private final CommunityDesk desk;
    private final CommunityDesk.Visitor ada;
    private final CommunityDesk.Visitor bob;
    private final CommunityDesk.Visitor cyd;

    private SessionGallery() {
        AtomicReference<Circles> circles = new AtomicReference<>();
        this.desk = new CommunityDesk(
                clock, (communities, outbox) -> commands(communities, outbox, circles::get, sessions::get, clock));
        circles.set(new Circles(desk.store(), desk.outbox(), desk.communities(), clock, (handle, member, group) -> {}));
        Host host = Sessions.host(
                circles.get().groups(),
                desk.outbox(),
                desk.communities(),
                (handle, kind, seat, at, amount) -> {},
                clock);
        Schedule schedule = new Schedule(desk.store(), clock);
        sessions.set(new Sessions(
                new Gatherings(desk.store(), schedule, clock, Map.of(Kind.SESSION, host)),
                host,
                new Polls(
                        desk.store(),
                        schedule,
                        desk.outbox(),
                        desk.communities(),
                        circles.get().groups(),
                        clock),
                desk.communities(),
                circles.get().groups(),
                clock,
                () -> Optional.of(URI.create("https://carrel.example.org/"))));
        this.ada = visitor(0);
        this.bob = visitor(1);
        this.cyd = visitor(2);
    }

    private CommunityDesk.Visitor visitor(int number) {
        return desk.visitor(SERVER, new PersonId(Platform.DISCORD, RandomCards.IDS.get(number)), Role.STUDENT);
    }

    private static List<Command> commands(
            Supplier<Communities> communities,
            Supplier<Outbox> outbox,
            Supplier<Circles> circles,
            Supplier<Sessions> sessions,
            ManualClock clock) {
        Profiles profiles = new Profiles(communities, outbox, clock, Optional::empty);
        List<Command> commands = new ArrayList<>(profiles.commands());
        commands.addAll(
                Circles.commands(() -> circles.get().groups(), communities, RoomDouble.nowhere(), seen -> List.of()));
        commands.addAll(Sessions.commands(sessions, communities, profiles::zoneMenu, clock));
        return commands;
    }

    /** The cards by a name that suits a file. */
    static SequencedMap<String, Card> cards() {
        try (SessionGallery gallery = new SessionGallery()) {
            gallery.planning();
            gallery.coming();
            gallery.changing();
            gallery.being();
            gallery.finding();
            gallery.voting();
            return gallery.cards;
        }
    }

    @Override
    public void close() {
        desk.close();
    }

    private void planning() {
        cards.put("session-next-no-group", ada.card("/session next"));
        cards.put("session-schedule-no-group", ada.card("/session schedule tue 7pm"));
        cards.put("session-show-none", ada.card("/session show"));
        ada.card("/group create Cataloguing Circle");
        cards.put(
                "session-schedule-zone-question",
                ada.likelyIn(ZoneId.of("America/Chicago")).card("/session schedule tue 7pm"));
        ada.card("/profile timezone New York");
        bob.card("/profile timezone Los Angeles");
        cards.put("session-schedule-which-time", ada.card("/session schedule tuesday"));
        cards.put("session-schedule-past", ada.card("/session schedule today 6am"));
        cards.put("session-schedule-gap", ada.card("/session schedule 2027-03-14 2:30am"));
        cards.put("session-schedule-too-often", ada.card("/session schedule every 2 hours"));
        cards.put("session-schedule-once", ada.card("/session schedule when:\"tue 1 dec 7pm\" minutes:90 capacity:1"));
        cards.put("session-scheduled-once", ada.press(say("Looks right", "C’est bien ça", "Está bien así")));
        cards.put(
                "session-schedule-series",
                ada.card("/session schedule when:\"sundays 2:30am until 30 april\" title:\"Before dawn\""
                        + " venue:\"https://meet.example.org/dawn\" agenda:\"Read chapter 3\" remind:none"));
        cards.put("session-scheduled-series", ada.press(say("Looks right", "C’est bien ça", "Está bien así")));
        cards.put("session-next-many", ada.card("/session next"));
        ada.card("/group create Archives");
        cards.put("session-schedule-which-group", ada.card("/session schedule tue 7pm"));
        cards.put("session-schedule-not-yours", bob.card("/session schedule when:\"tue 7pm\" group:Archives"));
        cards.put("session-schedule-unknown-group", ada.card("/session schedule when:\"tue 7pm\" group:Nowhere"));
        cards.put("session-next-group-empty", ada.card("/session next group:Archives"));
    }

    private void coming() {
        cards.put("session-show-stranger", bob.card("/session show 1"));
        cards.put("session-rsvp-not-in-group", bob.card("/session rsvp going 1"));
        bob.card("/group join Cataloguing Circle");
        cyd.card("/group join Cataloguing Circle");
        cards.put("session-planned", told("session-planned", "1 " + seconds("2026-12-02T00:00:00Z"), cyd));
        cards.put("session-rsvp-maybe", bob.card("/session rsvp maybe 1"));
        cards.put("session-rsvp-going", bob.card("/session rsvp going 1"));
        cards.put(
                "session-remind",
                bob.press(say("Remind me otherwise", "Changer mes rappels", "Cambiar mis recordatorios")));
        cards.put("session-remind-chosen", bob.card("/session remind 1 before:\"3 hours, start\""));
        cards.put("session-remind-none", bob.press(say("Not at all", "Aucun rappel", "Ningún recordatorio")));
        cards.put(
                "profile-reminders",
                bob.press(say("My usual reminders", "Mes rappels habituels", "Mis recordatorios habituales")));
        cards.put("session-remind-wrong", bob.card("/session remind 1 2 hours"));
        cards.put("profile-reminders-chosen", bob.card("/profile reminders 1 hour"));
        cards.put("profile-reminders-none", bob.card("/profile reminders none"));
        cards.put("session-remind-usual", bob.card("/session remind 1 usual"));
        bob.card("/profile reminders usual");
        cards.put("session-rsvp-full", cyd.card("/session rsvp going 1"));
        cards.put("session-remind-waiting", cyd.card("/session remind 1"));
        cards.put("session-show-waiting", cyd.card("/session show 1"));
        cards.put("session-card", shared());
        cards.put("session-rsvp-no", bob.card("/session rsvp no 1"));
        cards.put(
                "session-offer",
                told(
                        "session-offer",
                        "1 " + seconds("2026-12-02T00:00:00Z") + " " + seconds("2026-11-25T00:00:00Z"),
                        cyd));
        clock.advance(Duration.ofHours(13));
        bob.card("/session rsvp going 1");
        cards.put("session-show-lapsed", cyd.card("/session show 1"));
        cards.put("session-unknown", bob.card("/session show 7777"));
        cards.put("session-checkin-too-early", bob.card("/session checkin 1"));
        cards.put("session-attendance-not-yours", bob.card("/session attendance 1"));
        cards.put("session-attendance-none", ada.card("/session attendance 2"));
        cards.put("session-attendance", ada.card("/session attendance 1"));
    }

    private void changing() {
        bob.card("/session rsvp going 2");
        cards.put("session-move-question", ada.card("/session move session:2 when:\"mon 30 nov 8pm\""));
        cards.put(
                "session-moved",
                ada.press(say("Move only this one", "Déplacer seulement celle-ci", "Mover solo esta")));
        cards.put("session-move-nowhere", ada.card("/session move session:2 when:\"mon 30 nov 8pm\" sure:yes"));
        cards.put("session-move-series", ada.card("/session move session:2 when:\"every monday 8pm\""));
        cards.put(
                "session-moved-told",
                told(
                        "session-moved",
                        "2 " + seconds("2026-12-01T01:00:00Z") + " " + seconds("2026-11-29T07:30:00Z") + " 1",
                        bob));
        cards.put("session-skip-question", ada.card("/session skip 3"));
        cards.put("session-skip-or-end", ada.press(say("End the series", "Arrêter la série", "Terminar la serie")));
        ada.card("/session skip 3");
        cards.put("session-skipped", ada.press(say("Skip it", "La sauter", "Saltarla")));
        cards.put("session-rsvp-skipped", bob.card("/session rsvp going 3"));
        cards.put("session-cancel-question", ada.card("/session cancel 4"));
        cards.put("session-cancelled", ada.press(say("End the series", "Arrêter la série", "Terminar la serie")));
        cards.put("session-dropped-told", told("session-dropped", "4 " + seconds("2026-12-13T07:30:00Z") + " 5", bob));
        ada.card("/session schedule when:\"first monday of every month 7pm\" group:1 title:Monthly sure:yes");
        bob.card("/session rsvp going 11");
        cards.put("session-move-rest-nowhere", ada.card("/session move session:11 when:\"29 jan 7pm\" rest:yes"));
        cards.put("session-move-rest-question", ada.card("/session move session:11 when:\"wed 13 jan 7pm\""));
        cards.put(
                "session-moved-on",
                ada.press(say("Move this and the rest", "Déplacer celle-ci et la suite", "Mover esta y las demás")));
        cards.put(
                "session-moved-on-told",
                told(
                        "session-moved-on",
                        "11 " + seconds("2027-01-14T00:00:00Z") + " " + seconds("2027-01-05T00:00:00Z") + " 0",
                        bob));
        cards.put("session-repeat-question", ada.card("/session move session:12 when:\"every other friday 7pm\""));
        cards.put(
                "session-repeats",
                ada.press(say("Move this and the rest", "Déplacer celle-ci et la suite", "Mover esta y las demás")));
        cards.put("session-repeats-already", ada.card("/session move 12 when:\"every other friday 7pm\" sure:yes"));
        cards.put(
                "session-repeat-nothing-left",
                ada.card("/session move session:2 when:\"every monday 8pm starting 1 may 2029\""));
        cards.put("session-repeat-too-often", ada.card("/session move session:12 when:\"every 3 hours\""));
        cards.put(
                "session-repeats-told",
                told(
                        "session-repeats",
                        "12 " + seconds("2027-02-13T00:00:00Z") + " " + seconds("2027-02-11T00:00:00Z") + " 4 0",
                        bob));
    }

    private void being() {
        cards.put(
                "session-reminder",
                told(
                        "session-reminder",
                        "1 " + seconds("2026-12-02T00:00:00Z") + " " + seconds("2026-11-25T01:00:00Z"),
                        bob));
        clock.set(Instant.parse("2026-12-01T23:50:00Z"));
        cards.put(
                "session-reminder-late",
                told(
                        "session-reminder",
                        "1 " + seconds("2026-12-02T00:00:00Z") + " " + seconds("2026-12-01T23:45:00Z"),
                        bob));
        cards.put("session-missed", told("session-missed", "1 " + seconds("2026-12-02T00:00:00Z"), ada));
        cards.put("session-card-doors-open", shared());
        cards.put("session-checkin", bob.card("/session checkin 1"));
        cards.put("session-checkin-again", bob.card("/session checkin 1"));
        clock.set(Instant.parse("2026-12-02T05:00:00Z"));
        cards.put("session-checkin-over", cyd.card("/session checkin 1"));
        cards.put("session-noted", ada.card("/session notes session:1 Read chapter 3 until next week"));
        cards.put("session-show-over", bob.card("/session show 1"));
        cards.put("session-card-over", shared());
    }

    private void finding() {
        cards.put("session-find-time-alone", ada.card("/session find-time group:Archives"));
        cards.put("session-find-time-not-yours", bob.card("/session find-time group:Archives"));
        cards.put("session-find-time-which-group", ada.card("/session find-time"));
        String circle = "/session find-time group:\"Cataloguing Circle\"";
        cards.put("session-find-time-nobody-told", ada.card(circle));
        bob.card("/profile free weekdays 5pm-11pm");
        cards.put("session-find-time-one-told", ada.card(circle));
        cyd.card("/profile timezone London");
        cyd.card("/profile free tue,thu 00:00-06:00; sun 18:00-20:00");
        ada.card("/profile free daily 18:00-22:00");
        cards.put("session-find-time", ada.card(circle + " minutes:90"));
        cards.put(
                "session-find-time-later",
                ada.press(say("A week later", "Une semaine plus tard", "Una semana después")));
        cards.put("session-find-time-never", ada.card(circle + " minutes:600"));
        CommunityDesk.Visitor dot = visitor(3);
        dot.card("/group create Night owls");
        cards.put("session-find-time-zone-question", dot.card("/session find-time"));
    }

    private void voting() {
        String circle = " group:\"Cataloguing Circle\"";
        cards.put("session-vote-none", bob.card("/session vote"));
        cards.put("session-poll-not-yours", bob.card("/session poll times:\"thu 6pm; fri 6pm\"" + circle));
        cards.put("session-poll-alone", ada.card("/session poll times:\"thu 6pm; fri 6pm\" group:Archives"));
        cards.put(
                "session-poll-question",
                ada.card("/session poll times:\"thu 6pm; fri 6pm or sun 10am\" minutes:90" + circle));
        cards.put("session-poll-asked", ada.press(say("Ask", "Demander", "Preguntar")));
        cards.put("session-poll-told", told("session-poll-asked", "1", bob));
        cards.put("session-poll-card-nobody", told("session-poll-card", "1", ada));
        cards.put("session-poll-asked-already", ada.card("/session poll times:\"thu 8pm; fri 8pm\" sure:yes" + circle));
        cards.put("session-vote-can", bob.card("/session vote time:1"));
        bob.press(say("I can come", "Je peux venir", "Puedo ir"));
        cards.put("session-vote-cannot", bob.press(say("I can’t after all", "Finalement non", "Al final no puedo")));
        cards.put("session-vote-no-such-time", bob.card("/session vote time:4"));
        ada.card("/session vote time:2");
        ada.card("/session vote time:3");
        cards.put("session-vote-no-time", cyd.card("/session vote none:yes"));
        cards.put("session-vote-organizer", ada.card("/session vote"));
        cards.put("session-vote-stranger", visitor(3).card("/session vote 1"));
        cards.put("session-vote-not-in-group", visitor(3).card("/session vote time:1 poll:1"));
        cards.put("session-vote-unknown", bob.card("/session vote 7777"));
        cards.put("session-poll-card", told("session-poll-card", "1", ada));
        cards.put("session-decide-not-yours", bob.card("/session decide"));
        cards.put("session-decide-question", ada.card("/session decide"));
        cards.put("session-decided", ada.press(say("End it", "Le clore", "Cerrarla")));
        cards.put("session-vote-over", bob.card("/session vote time:1 poll:1"));
        cards.put("session-vote-how-it-ended", bob.press(say("How it ended", "Voir le résultat", "Ver el resultado")));
        cards.put("session-poll-card-over", told("session-poll-card", "1", ada));
        cards.put("session-poll-ended", told("session-poll-ended", "1", ada));
        ada.card("/session poll times:\"thu 6pm; fri 6pm\" sure:yes" + circle);
        cards.put("session-decided-level", ada.card("/session decide sure:yes"));
        bob.card("/group join Night owls");
        cards.put("session-poll-zone-question", visitor(3).card("/session poll thu 6pm; fri 6pm"));
    }

    private Card shared() {
        return told("session-card", "1", ada);
    }

    private static long seconds(String moment) {
        return Instant.parse(moment).getEpochSecond();
    }

    private Card told(String topic, String subject, CommunityDesk.Visitor to) {
        Caller reader = to.caller();
        Delivery delivery = new Delivery(
                reader.community(),
                "gallery",
                topic,
                subject,
                Optional.of(reader.member()),
                new Recipient.Person(reader.person()),
                clock.instant(),
                clock.instant(),
                clock.instant());
        return Optional.ofNullable(sessions.get().topics().get(topic))
                .flatMap(known -> known.card(delivery, reader))
                .orElseThrow(() -> new AssertionError("nothing to say: " + topic + " " + subject));
    }
}
