package dev.carrel.testkit;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.PlainText;
import dev.carrel.chat.command.Reply;
import dev.carrel.feature.digest.Digests;
import dev.carrel.feature.moderate.Moderation;
import dev.carrel.feature.networking.Networking;
import dev.carrel.feature.profile.Profiles;
import dev.carrel.feed.Fetched;
import dev.carrel.feed.Fetched.Validators;
import dev.carrel.feed.Trouble;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Kind;
import dev.carrel.mirror.Mirror;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import dev.carrel.schedule.Schedule;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cards of events and feeds as people meet them, for the surfaces' golden files: one story of a Discord server from 24 November 2026 on. */
final class EventGallery {
    private static final SpaceId SERVER = new SpaceId(Platform.DISCORD, "4711");
    private static final PersonId ADA = new PersonId(Platform.DISCORD, RandomCards.IDS.get(0));
    private static final PersonId BOB = new PersonId(Platform.DISCORD, RandomCards.IDS.get(1));
    private static final String CHANNEL = RandomCards.IDS.get(1);
    private static final String ICS = "https://library.example.org/events.ics";
    private static final String RSS = "https://jobs.example.org/feed";
    private static final String PAGE = "https://school.example.org/events";
    private static final String EMPTY = "https://empty.example.org/feed";
    private static final String MISSING = "https://nobody.example.org/feed";

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final Map<URI, String> published = new HashMap<>();
    private final SequencedMap<String, Card> cards = new LinkedHashMap<>();
    private final AtomicReference<Networking> networking = new AtomicReference<>();
    private final AtomicReference<@Nullable URI> web = new AtomicReference<>();
    private final AtomicReference<Digests> digests = new AtomicReference<>();
    private final AtomicReference<Mirror> mirror = new AtomicReference<>();
    private final CalendarDouble calendar = new CalendarDouble(100);

    private EventGallery() {}

    /** The replies by a name that suits a file. */
    static SequencedMap<String, Reply> replies() {
        EventGallery gallery = new EventGallery();
        gallery.tell();
        SequencedMap<String, Reply> replies = new LinkedHashMap<>();
        gallery.cards.forEach((name, card) -> replies.put(name, Reply.show(card)));
        return replies;
    }

    private Fetched fetch(URI address, Validators known) {
        String text = published.get(address);
        return text == null
                ? new Fetched.Failed(Trouble.status(404), Optional.empty())
                : new Fetched.Content(address, text, Validators.NONE);
    }

    private void tell() {
        publish();
        try (CommunityDesk desk = new CommunityDesk(
                clock,
                (communities, outbox) -> Stream.of(
                                Networking.commands(
                                        networking::get,
                                        communities,
                                        new Profiles(communities, outbox, clock, Optional::empty)::zoneMenu,
                                        () -> Optional.ofNullable(web.get()),
                                        clock),
                                Digests.commands(digests::get, clock),
                                Networking.commands(mirror::get),
                                new Moderation(communities, outbox, Machine::allWell, clock).commands())
                        .flatMap(List::stream)
                        .toList())) {
            Gatherings gatherings = new Gatherings(
                    desk.store(),
                    new Schedule(desk.store(), clock),
                    clock,
                    Map.of(Kind.EVENT, Networking.host(desk.outbox(), desk.communities(), clock)));
            networking.set(new Networking(
                    desk.store(), desk.outbox(), desk.communities(), gatherings, this::fetch, clock, new Random(1)));
            digests.set(new Digests(
                    desk.store(),
                    new Schedule(desk.store(), clock),
                    desk.outbox(),
                    desk.communities(),
                    List.of(networking.get().programme()),
                    (community, monday) -> Optional.empty(),
                    clock));
            PostOffice discord = new PostOffice(Platform.DISCORD);
            discord.keep(calendar);
            mirror.set(new Mirror(
                    desk.store(),
                    clock,
                    () -> List.of(discord),
                    networking.get().mirrored(desk.outbox())));
            CommunityDesk.Visitor ada = desk.visitor(SERVER, ADA, Role.STUDENT);
            CommunityDesk.Visitor bob = desk.visitor(SERVER, BOB, Role.MODERATOR);
            nothingYet(ada, bob);
            follow(bob);
            lookOver(bob);
            ahead(ada);
            told(desk, bob);
            post(ada, bob);
            showEverybody(ada, bob);
            remove(bob);
            fail(desk, bob);
            week(ada, bob);
            aftermath(ada, bob);
            mirror(desk, ada, bob);
        }
    }

    private void showEverybody(CommunityDesk.Visitor ada, CommunityDesk.Visitor bob) {
        cards.put("event-page-unreachable", bob.card("/event page on"));
        web.set(URI.create("https://carrel.example.org/"));
        cards.put("event-page-off-for-a-student", ada.card("/event page"));
        cards.put("event-page-not-allowed", ada.card("/event page on sure:yes"));
        cards.put("event-page-off", bob.card("/event page"));
        cards.put("event-page-question", bob.card("/event page on name:\"Events of *archives* <b>\""));
        cards.put("event-page-shown", bob.press(say("Show them", "Les montrer", "Mostrarlos")));
        cards.put("event-page-on", ada.card("/event page"));
        cards.put(
                "event-post-on-the-page",
                bob.card(
                        "/event post when:\"2027-01-20 19:00\" title:\"Open house\" page:https://example.org/in hide:yes"));
        bob.card("/event page");
        cards.put("event-page-sure-off", bob.press(say("Switch it off", "La désactiver", "Desactivarla")));
        cards.put("event-page-switched-off", bob.press(say("Switch it off", "La désactiver", "Desactivarla")));
    }

    private void mirror(CommunityDesk desk, CommunityDesk.Visitor ada, CommunityDesk.Visitor bob) {
        cards.put("event-mirror-not-allowed", ada.card("/event mirror"));
        CommunityDesk.Visitor slack = desk.visitor(
                new SpaceId(Platform.SLACK, "T0CARREL1"), new PersonId(Platform.SLACK, "U0CARREL1"), Role.MODERATOR);
        cards.put("event-mirror-elsewhere", slack.card("/event mirror"));
        cards.put("event-mirror-off", bob.card("/event mirror"));
        calendar.allow(false);
        cards.put("event-mirror-forbidden", bob.press(say("Show them there", "Les y montrer", "Mostrarlos allí")));
        calendar.allow(true);
        cards.put("event-mirror-on", bob.press(say("Look again", "Revérifier", "Volver a comprobar")));
        desk.store().write(handle -> {
            handle.execute("update mirror_space set left_out = 3, problem = 'Carrel may not create events there'");
            handle.execute(
                    "insert into mirror_event select community_id, platform, space, 1, 'E1', '', created_at, false, null, null"
                            + " from mirror_space");
            handle.execute(
                    "insert into mirror_event select community_id, platform, space, 2, 'E2', '', created_at, true, null, null"
                            + " from mirror_space");
        });
        cards.put("event-mirror-told", told(bob, "event-mirror", SERVER.toString()));
        desk.store().write(handle -> handle.execute("update mirror_space set problem = null"));
        cards.put("event-mirror-many", bob.card("/event mirror"));
        cards.put("event-mirror-ending", bob.press(say("Take them away", "Les retirer", "Quitarlos")));
    }

    private void week(CommunityDesk.Visitor ada, CommunityDesk.Visitor bob) {
        cards.put("event-digest-not-allowed", ada.card("/event digest"));
        cards.put("event-digest-none", bob.card("/event digest"));
        cards.put(
                "event-digest-none-card",
                bob.press(say(
                        "A card that changes instead",
                        "Plutôt une fiche qui suit les changements",
                        "Mejor una ficha que sigue los cambios")));
        cards.put(
                "event-digest-card",
                bob.choose(
                        say(
                                "Choose a channel for a card",
                                "Choisir un canal pour une fiche",
                                "Elegir un canal para una ficha"),
                        CHANNEL));
        bob.card("/moderate setup zone:Denver");
        cards.put("event-digest-message", bob.card("/event digest channel:" + CHANNEL));
        cards.put("event-digest-one", bob.card("/event digest"));
        cards.put("event-digest-stopped", bob.press(say("Stop", "Arrêter", "Detener")));
        cards.put("event-digest-not-chosen", bob.card("/event digest stop:2"));
        for (int number = 10; number < 30; number++) {
            bob.card("/event digest as:card channel:1000000000000000" + number);
        }
        cards.put("event-digest-many", bob.card("/event digest"));
        cards.put("event-digest-too-many", bob.card("/event digest channel:" + CHANNEL));
        bob.card("/event digest stop:22");
        bob.card("/event digest channel:" + CHANNEL);
        cards.put("event-week-none", bob.card("/event week"));
        cards.put("event-week-card-none", told(bob, "digest-card", "3 2026-11-23"));
        cards.put("event-week-card", told(bob, "digest-card", "3 2026-11-30"));
        cards.put("event-week-card-over", told(bob, "digest-card", "3 2026-11-16"));
        cards.put("event-week-card-ended", told(bob, "digest-card", "1 2026-11-23"));
        cards.put("event-week-message", told(bob, "digest", "23 2026-11-30"));
        clock.set(Instant.parse("2026-11-30T14:00:00Z"));
        cards.put("event-week", ada.card("/event week"));
    }

    private void post(CommunityDesk.Visitor ada, CommunityDesk.Visitor bob) {
        cards.put("event-post-not-allowed", ada.card("/event post when:\"tue 7pm\" title:Talk"));
        cards.put("event-post-zone", bob.card("/event post when:\"tue 7pm\" title:Talk"));
        cards.put("event-post-series", bob.card("/event post when:\"tuesdays 7pm\" title:Talk zone:America/New_York"));
        cards.put("event-post-within-days", bob.card("/event post when:\"every hour\" title:Talk"));
        cards.put("event-post-no-page", bob.card("/event post when:\"tue 7pm\" title:Talk page:javascript:alert(1)"));
        cards.put("event-post-over", bob.card("/event post when:\"2020-01-01 9:00\" title:Talk"));
        cards.put(
                "event-post-question",
                bob.card("/event post when:\"2026-12-20 19:00\" title:\"Guests of *archives* @everyone\""
                        + " kind:guest-lecture capacity:1 venue:\"Room <204>\" page:https://example.org/talk hide:yes"
                        + " about:\"Bring _questions_.\""));
        cards.put("event-post-posted", bob.press(say("Looks right", "C’est bien ça", "Está bien")));
        cards.put("event-show-posted", ada.card("/event show P1"));
        cards.put("event-rsvp-going", ada.press(say("Going", "Je viens", "Voy a ir")));
        cards.put(
                "event-remind",
                ada.press(say("Remind me otherwise", "Changer mes rappels", "Cambiar mis recordatorios")));
        cards.put("event-remind-chosen", ada.card("/event remind P1 1 hour"));
        cards.put("event-rsvp-waiting", bob.card("/event rsvp going P1"));
        cards.put("event-rsvp-maybe", bob.card("/event rsvp maybe P1"));
        cards.put("event-rsvp-no", bob.card("/event rsvp no P1"));
        cards.put("event-rsvp-unknown", ada.card("/event rsvp going P999"));
        cards.put("event-list-posted", ada.card("/event list archives"));
        cards.put("event-edit-time", bob.card("/event edit event:P1 when:\"2026-12-21 19:00\""));
        cards.put("event-edit-moved", bob.press(say("Move it", "Le déplacer", "Moverlo")));
        cards.put("event-edit-words", bob.card("/event edit event:P1 title:\"Guests of archives\" page:none"));
        cards.put("event-cancel-question", bob.card("/event cancel P1"));
        cards.put("event-cancel-done", bob.press(say("Cancel it", "L’annuler", "Cancelarlo")));
        cards.put("event-show-cancelled-here", ada.card("/event show P1"));
        cards.put("event-rsvp-cancelled", ada.card("/event rsvp going P1"));
        particulars(ada, bob);
    }

    /** A day later, when the second event is over. */
    private void aftermath(CommunityDesk.Visitor ada, CommunityDesk.Visitor bob) {
        ada.card("/event rsvp going P2");
        cards.put("event-feedback-early", ada.card("/event feedback P2"));
        cards.put("event-recording-early", bob.card("/event recording event:P2 page:https://example.org/tape"));
        clock.set(Instant.parse("2026-12-23T01:00:00Z"));
        cards.put("event-begun", told(ada, "event-begun", "2 1797984000"));
        clock.set(Instant.parse("2026-12-23T12:00:00Z"));
        cards.put("event-thanks", told(ada, "event-thanks", "2 1797984000"));
        cards.put("event-feedback-question", ada.card("/event feedback P2"));
        cards.put("event-heard-none", bob.card("/event heard P2"));
        cards.put("event-feedback-mark", ada.press(say("In part", "En partie", "En parte")));
        cards.put(
                "event-feedback-words",
                ada.card("/event feedback event:P2 words:\"*More* <time>, @everyone\" signed:yes"));
        cards.put("event-feedback-own", bob.card("/event feedback event:P2 mark:good"));
        cards.put("event-heard", bob.card("/event heard P2"));
        cards.put("event-recording", bob.card("/event recording event:P2 page:https://example.org/tape"));
        cards.put("event-recorded", told(ada, "event-recorded", "2 1797984000"));
        cards.put("event-show-over", ada.card("/event show P2"));
        series(ada, bob);
    }

    private void series(CommunityDesk.Visitor ada, CommunityDesk.Visitor bob) {
        bob.card("/event post when:\"mondays 18:00 until 1 mar\" title:\"Office *hour*\" sure:yes");
        cards.put("event-show-series-posted", bob.card("/event show P3"));
        cards.put("event-list-series", ada.card("/event list office"));
        cards.put("event-skip-question", bob.card("/event skip P3"));
        cards.put("event-skip-done", bob.press(say("Skip it", "Le sauter", "Omitirlo")));
        cards.put("event-edit-series", bob.card("/event edit event:P4 when:\"2027-01-05 18:00\""));
        cards.put("event-edit-series-repeat", bob.card("/event edit event:P4 when:\"every tuesday 18:00\""));
        cards.put("event-cancel-series", bob.card("/event cancel P4"));
    }

    private void particulars(CommunityDesk.Visitor ada, CommunityDesk.Visitor bob) {
        cards.put(
                "event-post-particulars",
                bob.card("/event post when:\"2026-12-22 19:00\" title:\"Metadata evening\" kind:webinar"
                        + " speakers:\"*Ada* Lovelace, @everyone\" topics:\"metadata, <archives>\" region:online cost:free"
                        + " language:\"English, with captions\""));
        bob.press(say("Looks right", "C’est bien ça", "Está bien"));
        cards.put("event-show-particulars", ada.card("/event show P2"));
        cards.put("event-list-topic", ada.card("/event list topic:metadata kind:webinar no-cost:yes"));
        cards.put("event-list-region-none", ada.card("/event list region:Kathmandu kind:fair"));
    }

    private void publish() {
        published.put(URI.create(ICS), """
                BEGIN:VCALENDAR
                X-WR-CALNAME:State Library: workshops & webinars
                BEGIN:VEVENT
                UID:a
                SUMMARY:Describing *archives* for @everyone
                DESCRIPTION:How to write finding aids that people find.\\nBring one of <your own>.
                LOCATION:Online
                URL:https://library.example.org/a
                DTSTART;TZID=America/Denver:20261201T190000
                DURATION:PT90M
                END:VEVENT
                BEGIN:VEVENT
                UID:b
                SUMMARY:Metadata office hour
                DTSTART;TZID=America/Denver:20261202T120000
                DURATION:PT1H
                RRULE:FREQ=WEEKLY;COUNT=9
                END:VEVENT
                BEGIN:VEVENT
                UID:c
                SUMMARY:Winter conference
                LOCATION:Boston, main hall
                URL:https://library.example.org/c
                DTSTART;VALUE=DATE:20261210
                DTEND;VALUE=DATE:20261213
                END:VEVENT
                END:VCALENDAR
                """);
        StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>Library jobs</title>");
        for (int number = 1; number <= 30; number++) {
            rss.append("""
                    <item><guid>%1$d</guid><title>Librarian %1$d</title><link>https://jobs.example.org/%1$d</link>\
                    <description>Full time, in town %1$d.</description><pubDate>Mon, 23 Nov 2026 %2$02d:00:00 GMT</pubDate></item>
                    """.formatted(number, number % 24));
        }
        published.put(URI.create(RSS), rss + "</channel></rss");
        published.put(URI.create(PAGE), "<html><link rel='alternate' type='text/calendar' href='" + ICS + "'></html>");
        published.put(
                URI.create(EMPTY), "<rss version='2.0'><channel><title>Nothing but old news</title></channel></rss>");
    }

    private void nothingYet(CommunityDesk.Visitor ada, CommunityDesk.Visitor bob) {
        cards.put("event-list-none", ada.card("/event list"));
        cards.put("event-list-none-moderator", bob.card("/event list"));
        cards.put("event-show-unknown", ada.card("/event show archives"));
        cards.put("event-feed-not-allowed", ada.card("/event feed list"));
        cards.put("event-feed-list-none", bob.card("/event feed list"));
        cards.put("event-review-nothing", bob.card("/event review"));
    }

    private void follow(CommunityDesk.Visitor bob) {
        cards.put("event-feed-preview-missing", bob.card("/event feed preview " + MISSING));
        cards.put("event-feed-preview-no-address", bob.card("/event feed preview archives"));
        cards.put("event-feed-preview-page", bob.card("/event feed preview " + PAGE));
        cards.put("event-feed-preview-nothing", bob.card("/event feed preview " + EMPTY));
        cards.put("event-feed-preview-broken", bob.card("/event feed preview " + RSS));
        cards.put(
                "event-feed-preview-words",
                bob.card("/event feed preview address:" + RSS + " words:\"town 1, -town 17\""));
        cards.put("event-feed-preview", bob.card("/event feed preview " + ICS));
        cards.put("event-feed-added-without-channel", bob.press(say("Follow it", "Le suivre", "Seguirla")));
        cards.put("event-review-without-channel", bob.press(say("Look over 3", "En relire 3", "Revisar 3")));
        bob.card("/moderate setup channel:" + CHANNEL);
        cards.put("event-feed-added", bob.card("/event feed add " + RSS));
        cards.put("event-feed-already", bob.card("/event feed add address:" + RSS + " words:librarian"));
        cards.put("event-feed-list-some", bob.card("/event feed list"));
    }

    private void lookOver(CommunityDesk.Visitor bob) {
        cards.put("event-review-many", bob.press(say("Look over 8", "En relire 8", "Revisar 8")));
        cards.put("event-review-approved", bob.press(say("Approve", "Approuver", "Aprobar")));
        cards.put("event-review-dismissed", bob.press(say("Dismiss", "Écarter", "Descartar")));
        cards.put("event-review-decided", bob.card("/event review approve:999999"));
        Card card = bob.card("/event review");
        while (!PlainText.of(card)
                .contains(say("Nothing else waits", "Rien d’autre ne vous attend", "Nada más le espera"))) {
            card = bob.press(say("Approve", "Approuver", "Aprobar"));
        }
        cards.put("event-review-done", card);
    }

    private void ahead(CommunityDesk.Visitor ada) {
        cards.put("event-list-many", ada.card("/event list"));
        cards.put("event-list-words", ada.card("/event list conference"));
        cards.put("event-list-words-none", ada.card("/event list chess"));
        cards.put("event-show", ada.card("/event show archives"));
        cards.put("event-show-series", ada.card("/event show office hour"));
        cards.put("event-show-days", ada.card("/event show winter"));
        cards.put("event-show-post", ada.card("/event show librarian 9"));
    }

    private void told(CommunityDesk desk, CommunityDesk.Visitor bob) {
        cards.put("event-announced", told(bob, "event", "1"));
        cards.put("event-announced-series", told(bob, "event", "2"));
        cards.put("event-announced-post", told(bob, "event", "4"));
        desk.store()
                .write(handle -> handle.execute("update feed_item set cancelled = true where title like 'Winter%'"));
        cards.put("event-cancelled", told(bob, "event-cancelled", "3"));
        cards.put("event-show-cancelled", bob.card("/event show winter"));
        desk.store()
                .write(handle ->
                        handle.execute("update feed_item set standing = 'REVIEW' where title = 'Librarian 1'"));
        cards.put("event-feed-waiting", told(bob, "feed-review", "2"));
    }

    private Card told(CommunityDesk.Visitor reader, String topic, String subject) {
        Instant now = clock.instant();
        Delivery delivery = new Delivery(
                reader.caller().community(),
                topic,
                topic,
                subject,
                Optional.<MemberId>empty(),
                new Recipient.Place(new PlaceId(Platform.DISCORD, CHANNEL)),
                now,
                now,
                now.plus(Duration.ofDays(1)));
        Map<String, Topic> topics = new HashMap<>(networking.get().topics());
        topics.putAll(digests.get().topics());
        topics.putAll(Networking.topics(mirror.get()));
        return Objects.requireNonNull(topics.get(topic))
                .card(delivery, reader.caller())
                .orElseThrow();
    }

    private void remove(CommunityDesk.Visitor bob) {
        cards.put("event-feed-remove-unknown", bob.card("/event feed remove chess"));
        cards.put("event-feed-remove", bob.card("/event feed remove library jobs"));
        cards.put("event-feed-removed", bob.press(say("Remove it", "Le retirer", "Quitarla")));
    }

    private void fail(CommunityDesk desk, CommunityDesk.Visitor bob) {
        List<String> more = new ArrayList<>();
        for (int number = 0; number < 19; number++) {
            String address = "https://feed" + number + ".example.org/feed";
            published.put(URI.create(address), published.get(URI.create(EMPTY)));
            more.add(address);
        }
        more.forEach(address -> bob.card("/event feed add " + address));
        cards.put("event-feed-too-many", bob.card("/event feed add " + EMPTY));
        desk.store().write(handle -> {
            handle.createUpdate("update feed set failing_since = :since, problem = :why where id = 4")
                    .bind("since", Instant.parse("2026-11-23T10:00:00Z"))
                    .bind("why", "FAILING:500")
                    .execute();
            handle.createUpdate("update feed set failing_since = :since, problem = :why, due_at = null where id = 5")
                    .bind("since", Instant.parse("2026-11-10T10:00:00Z"))
                    .bind("why", "NOTHING:404")
                    .execute();
            handle.createUpdate("update feed set due_at = :due where due_at is not null")
                    .bind("due", Instant.parse("2026-11-24T13:00:00Z"))
                    .execute();
        });
        cards.put("event-feed-list-many", bob.card("/event feed list"));
        cards.put("event-feed-off", told(bob, "feed-off", "5"));
    }
}
