package dev.carrel.testkit;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Reply;
import dev.carrel.feature.career.Career;
import dev.carrel.feature.networking.Networking;
import dev.carrel.feature.profile.Profiles;
import dev.carrel.feed.Fetched;
import dev.carrel.feed.Fetched.Validators;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Kind;
import dev.carrel.job.Regions;
import dev.carrel.outbox.Delivery;
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

/** Cards of jobs as people meet them, for the surfaces' golden files: one story of a Discord server on 24 November 2026. */
final class JobGallery {
    private static final SpaceId SERVER = new SpaceId(Platform.DISCORD, "4711");
    private static final PersonId ADA = new PersonId(Platform.DISCORD, RandomCards.IDS.get(0));
    private static final PersonId BOB = new PersonId(Platform.DISCORD, RandomCards.IDS.get(1));
    private static final String BOARD = "https://jobs.example.org/feed";
    private static final String NAMES = "https://names.example.org/feed";

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final Map<URI, String> published = new HashMap<>();
    private final SequencedMap<String, Card> cards = new LinkedHashMap<>();
    private final AtomicReference<Networking> networking = new AtomicReference<>();
    private final AtomicReference<Career> career = new AtomicReference<>();

    private JobGallery() {}

    /** The replies by a name that suits a file. */
    static SequencedMap<String, Reply> replies() {
        JobGallery gallery = new JobGallery();
        gallery.tell();
        SequencedMap<String, Reply> replies = new LinkedHashMap<>();
        gallery.cards.forEach((name, card) -> replies.put(name, Reply.show(card)));
        return replies;
    }

    private Fetched fetch(URI address, Validators known) {
        return new Fetched.Content(address, Objects.requireNonNull(published.get(address)), Validators.NONE);
    }

    private void tell() {
        publish();
        try (CommunityDesk desk = new CommunityDesk(clock, (communities, outbox) -> {
            var commands = new ArrayList<>(Networking.commands(
                    networking::get,
                    communities,
                    new Profiles(communities, outbox, clock, Optional::empty)::zoneMenu,
                    Optional::empty,
                    clock));
            commands.addAll(Career.commands(career::get));
            return commands;
        })) {
            Schedule schedule = new Schedule(desk.store(), clock);
            Gatherings gatherings = new Gatherings(
                    desk.store(),
                    schedule,
                    clock,
                    Map.of(Kind.EVENT, Networking.host(desk.outbox(), desk.communities(), clock)));
            networking.set(new Networking(
                    desk.store(), desk.outbox(), desk.communities(), gatherings, this::fetch, clock, new Random(1)));
            career.set(new Career(
                    desk.store(),
                    schedule,
                    desk.outbox(),
                    desk.communities(),
                    networking.get().jobs(),
                    networking.get().jobs()::listed,
                    new Regions(List.of(
                            new Regions.Region("US", "", "United States"), new Regions.Region("US", "OH", "Ohio"))),
                    clock));
            CommunityDesk.Visitor ada = desk.visitor(SERVER, ADA, Role.STUDENT);
            CommunityDesk.Visitor bob = desk.visitor(SERVER, BOB, Role.MODERATOR);
            nothingYet(ada, bob);
            follow(ada, bob);
            find(ada);
            watch(desk, ada);
            told(ada);
            many(ada, bob);
            desk.store()
                    .write(handle -> handle.createUpdate("update feed set failing_since = :since where id = 1")
                            .bind("since", Instant.parse("2026-11-23T10:00:00Z"))
                            .execute());
            cards.put("career-jobs-broken-board", ada.card("/career jobs"));
            posted(ada, bob);
        }
    }

    private void posted(CommunityDesk.Visitor ada, CommunityDesk.Visitor bob) {
        String job = "/event post kind:job zone:UTC when:\"2026-12-01 17:00\" title:\"Map *editor* for @everyone\" ";
        cards.put("event-post-job", bob.card(job));
        bob.card(job + "sure:yes venue:\"Columbus, OH\" page:https://example.org/maps");
        bob.card(job + "sure:yes hide:yes page:https://example.org/hidden");
        cards.put("career-jobs-posted", ada.card("/career jobs map"));
    }

    private void publish() {
        published.put(URI.create(BOARD), """
                <rss version='2.0'><channel><title>Jobs &amp; *gigs*</title>
                <item><guid>1</guid><title>Archivist of *maps* for @everyone</title><link>https://jobs.example.org/1</link>
                <company>Ohio &lt;State&gt; University</company><location>Columbus, OH</location>
                <pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate><expires>2026-12-24</expires></item>
                <item><guid>2</guid><title>Digital archivist (remote)</title><link>https://jobs.example.org/2</link>
                <pubDate>Mon, 23 Nov 2026 09:00:00 GMT</pubDate></item>
                <item><guid>3</guid><title>Archives technician</title>
                <description>Help the archivist of a museum in Ohio.</description></item>
                </channel></rss>
                """);
        StringBuilder many = new StringBuilder("<rss version='2.0'><channel><title>Names only</title>");
        for (int number = 1; number <= 40; number++) {
            many.append("""
                    <item><guid>%1$d</guid><title>Librarian %1$d</title><link>https://names.example.org/%1$d</link>\
                    <pubDate>Sun, 22 Nov 2026 %2$02d:00:00 GMT</pubDate></item>
                    """.formatted(number, number % 24));
        }
        published.put(URI.create(NAMES), many + "</channel></rss>");
    }

    private void nothingYet(CommunityDesk.Visitor ada, CommunityDesk.Visitor bob) {
        cards.put("career-jobs-no-board", ada.card("/career jobs"));
        cards.put("career-jobs-no-board-moderator", bob.card("/career jobs"));
        cards.put("career-watch-none", ada.card("/career watch"));
        cards.put(
                "career-watch-begun-without-board",
                ada.press(say(
                        "Tell me of all new jobs",
                        "Me signaler toutes les nouvelles offres",
                        "Avisarme de todos los empleos nuevos")));
        cards.put(
                "career-watch-stopped", ada.press(say("Stop these", "Arrêter celles-ci", "Dejar de avisar de estos")));
    }

    private void follow(CommunityDesk.Visitor ada, CommunityDesk.Visitor bob) {
        cards.put("event-feed-added-jobs", bob.card("/event feed add address:" + BOARD + " jobs:yes"));
        cards.put("event-feed-already-jobs", bob.card("/event feed add " + BOARD));
        cards.put("event-feed-list-jobs", bob.card("/event feed list"));
        cards.put("career-jobs-nothing", ada.card("/career jobs"));
        cards.put("career-jobs-nothing-moderator", bob.card("/career jobs"));
        cards.put("event-review-job", bob.card("/event review"));
        for (int entry = 0; entry < 3; entry++) {
            cards.put("event-review-job-approved", bob.press(say("Approve", "Approuver", "Aprobar")));
        }
    }

    private void find(CommunityDesk.Visitor ada) {
        cards.put("career-jobs", ada.card("/career jobs"));
        cards.put("career-jobs-some", ada.card("/career jobs archivist place:ohio"));
        cards.put(
                "career-jobs-might",
                ada.press(
                        say("List the 2 that might", "Voir ce qui pourrait convenir (2)", "Ver los que podrían (2)")));
        cards.put("career-jobs-none-might", ada.card("/career jobs archives place:ohio"));
        cards.put("career-jobs-none", ada.card("/career jobs role:chess place:ohio remote:yes"));
        cards.put("career-jobs-drop", ada.card("/career jobs role:\"maps\" remote:yes place:Kathmandu"));
    }

    private void watch(CommunityDesk desk, CommunityDesk.Visitor ada) {
        ada.card("/career jobs archivist place:ohio");
        cards.put(
                "career-watch-begun",
                ada.press(say(
                        "Tell me of new ones like these",
                        "Me signaler les nouvelles offres semblables",
                        "Avisarme de otros nuevos como estos")));
        cards.put("career-watch-already", ada.card("/career watch Archivist place:OHIO"));
        cards.put("career-jobs-watched", ada.card("/career jobs archivist place:ohio"));
        cards.put("career-watch-one", ada.card("/career watch"));
        for (int number = 1; number < 10; number++) {
            ada.card("/career watch role:\"kind *" + number + "* @everyone\" remote:yes");
        }
        cards.put("career-watch-too-many", ada.card("/career watch metadata"));
        cards.put("career-watch-many", ada.card("/career watch"));
        cards.put("career-watch-stopped-one", ada.press(say("Stop", "Arrêter", "Dejar")));
        cards.put("career-watch-not-watched", ada.card("/career watch stop:999"));
        desk.store().write(handle -> handle.execute("delete from job_watch where wanted_role like 'kind%'"));
        ada.card("/career watch archivist place:ohio");
    }

    private void many(CommunityDesk.Visitor ada, CommunityDesk.Visitor bob) {
        bob.card("/event feed add address:" + NAMES + " jobs:yes");
        bob.card("/event review");
        for (int entry = 0; entry < 5; entry++) {
            bob.press(say("Approve", "Approuver", "Aprobar"));
        }
        cards.put("career-jobs-many", ada.card("/career jobs"));
        cards.put("career-jobs-many-turned", ada.card("/career jobs from:30"));
    }

    private void told(CommunityDesk.Visitor ada) {
        cards.put("career-told", told(ada, "1;0;0"));
        cards.put("career-told-many", told(ada, "1,2,3;4;2"));
        ada.card("/career watch all:yes");
        cards.put("career-told-kinds", told(ada, "1,2,3;0;1"));
    }

    private Card told(CommunityDesk.Visitor reader, String subject) {
        Instant now = clock.instant();
        Delivery delivery = new Delivery(
                reader.caller().community(),
                "job",
                "job",
                subject,
                Optional.empty(),
                new Recipient.Place(new PlaceId(Platform.DISCORD, RandomCards.IDS.get(1))),
                now,
                now,
                now.plus(Duration.ofDays(1)));
        return Objects.requireNonNull(career.get().topics().get("job"))
                .card(delivery, reader.caller())
                .orElseThrow();
    }
}
