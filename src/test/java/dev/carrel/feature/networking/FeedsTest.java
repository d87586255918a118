package dev.carrel.feature.networking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.feed.Fetcher;
import dev.carrel.feed.Trouble;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Kind;
import dev.carrel.outbox.Outbox;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import dev.carrel.testkit.FeedHost;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two communities that follow feeds of one server: one of both platforms, with a channel on each, and one of neither's knowing. */
@OnBothDatabases
class FeedsTest {
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final FeedHost host = new FeedHost();
    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final Store store;
    private final Communities communities;
    private final Networking networking;
    private final Feeds feeds;
    private final ReviewQueue queue;
    private final Seat moderator;
    private final Seat elsewhere;

    FeedsTest(TestDatabase database) {
        this.store = database.store();
        this.communities = new Communities(store, clock);
        this.networking = networking(store, new Outbox(store, clock));
        this.feeds = networking.feeds();
        this.queue = networking.queue();
        this.moderator = seat(Platform.DISCORD);
        this.elsewhere = seat(Platform.SLACK);
        SpaceId workspace = new SpaceId(Platform.SLACK, UUID.randomUUID().toString());
        communities.linkSpace(moderator.community(), workspace);
        communities.decisions().announceIn(moderator, workspace, Optional.of(new PlaceId(Platform.SLACK, "C1")));
        communities
                .decisions()
                .announceIn(
                        moderator,
                        communities
                                .homeOn(moderator.community(), Platform.DISCORD)
                                .orElseThrow(),
                        Optional.of(new PlaceId(Platform.DISCORD, "4711")));
    }

    private Networking networking(Store store, Outbox outbox) {
        Gatherings gatherings = new Gatherings(
                store,
                new Schedule(store, clock),
                clock,
                Map.of(Kind.EVENT, Networking.host(outbox, communities, clock)));
        return new Networking(
                store, outbox, communities, gatherings, new Fetcher("Carrel/test", true), clock, new Random(1));
    }

    private Seat seat(Platform platform) {
        CommunityId community = new CommunityId(
                store.transact(handle -> handle.createUpdate("insert into community (created_at) values (:now)")
                        .bind("now", clock.instant())
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one()));
        communities.linkSpace(community, new SpaceId(platform, UUID.randomUUID().toString()));
        return communities.seatOf(
                community, new PersonId(platform, UUID.randomUUID().toString()));
    }

    @AfterEach
    void clear() {
        host.close();
        store.write(handle -> List.of("delivery", "feed_item_time", "feed_item", "feed")
                .forEach(table -> handle.execute("delete from " + table)));
    }

    /** A line for each event: its UID, its title, its start, and whatever else. */
    private URI publish(String... events) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nX-WR-CALNAME:Library\n");
        for (String event : events) {
            List<String> parts = List.of(event.split("\\|", -1));
            text.append("BEGIN:VEVENT\nUID:").append(parts.get(0));
            text.append("\nSUMMARY:").append(parts.get(1));
            text.append("\nDTSTART:").append(parts.get(2)).append("\n");
            parts.subList(3, parts.size()).forEach(more -> text.append(more).append("\n"));
            text.append("END:VEVENT\n");
        }
        return host.publish("/events.ics", "text/calendar", text + "END:VCALENDAR\n");
    }

    private static String[] numbered(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(number -> "u" + number + "|Event " + number
                        + "|202612%02dT%02d0000Z".formatted(1 + number / 20, number % 20))
                .toArray(String[]::new);
    }

    private FeedSource add(Seat by, URI address) {
        return switch (feeds.add(by, address, TopicFilter.ALL, Optional.empty())) {
            case Feeds.Added.Now now -> now.feed();
            default -> throw new AssertionError("not added");
        };
    }

    /** Looks at whatever is due within the next two hours. */
    private void later() {
        later(Duration.ofHours(2));
    }

    private void later(Duration time) {
        clock.advance(time);
        String claim = UUID.randomUUID().toString();
        feeds.claim(claim, 100, LEASE).forEach(feed -> feeds.visit(feed, claim));
    }

    private void decideAll(Seat by, boolean approve) {
        List<EventItem> waiting = queue.waiting(by.community(), Optional.empty(), 1);
        while (!waiting.isEmpty()) {
            assertThat(queue.decide(by, waiting.getFirst().id(), approve)).isPresent();
            waiting = queue.waiting(by.community(), Optional.empty(), 1);
        }
    }

    private List<String> promised(CommunityId community, String topic) {
        return store.read(handle -> handle.createQuery("""
                        select i.title || ' on ' || d.platform from delivery d
                            join feed_item i on i.community_id = d.community_id and cast(i.id as varchar(20)) = d.subject
                        where d.community_id = :community and d.topic = :topic order by d.id
                        """)
                .bind("community", community.value())
                .bind("topic", topic)
                .mapTo(String.class)
                .list());
    }

    private long number(String sql) {
        return store.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private List<String> announced(Seat seat) {
        return promised(seat.community(), Announcements.ANNOUNCED);
    }

    private List<String> ahead(Seat seat) {
        return networking.events().ahead(seat.community()).stream()
                .map(item -> (item.cancelled() ? "cancelled " : "") + item.title() + " "
                        + item.times().getFirst().start())
                .toList();
    }

    @Test
    void announces_what_a_moderator_approves_once_in_each_channel_and_in_no_other_community() {
        URI address = publish("a|Webinar|20261201T190000Z", "b|Fair|20261202T190000Z");
        add(moderator, address);
        add(elsewhere, address);
        assertThat(announced(moderator)).isEmpty();
        assertThat(ahead(moderator)).isEmpty();

        long first = queue.waiting(moderator.community(), Optional.empty(), 5)
                .getFirst()
                .id();
        assertThat(queue.decide(elsewhere, first, true)).isEmpty();
        assertThat(queue.decide(moderator, first, true)).isPresent();
        assertThat(queue.decide(moderator, first, true)).isEmpty();
        later();

        assertThat(announced(moderator)).containsExactlyInAnyOrder("Webinar on discord", "Webinar on slack");
        assertThat(announced(elsewhere)).isEmpty();
        assertThat(ahead(moderator)).containsExactly("Webinar 2026-12-01T19:00:00Z");
        assertThat(networking.events().find(elsewhere.community(), first)).isEmpty();
        assertThat(queue.size(elsewhere.community(), Optional.empty())).isEqualTo(2);
    }

    @Test
    void lets_five_be_looked_over_lists_the_rest_and_announces_only_what_comes_after() {
        add(moderator, publish(numbered(0, 8)));
        assertThat(queue.size(moderator.community(), Optional.empty())).isEqualTo(5);
        decideAll(moderator, true);
        assertThat(announced(moderator)).hasSize(2 * 5).doesNotContain("Event 5 on slack");
        assertThat(ahead(moderator)).hasSize(8);

        publish(numbered(0, 30));
        later();
        assertThat(announced(moderator))
                .hasSize(2 * (5 + Intake.MOST_ANNOUNCED))
                .doesNotHaveDuplicates();
        assertThat(ahead(moderator)).hasSize(30);
        later();
        assertThat(announced(moderator)).hasSize(2 * (5 + Intake.MOST_ANNOUNCED));
    }

    @Test
    void holds_what_comes_while_the_first_five_wait_and_announces_it_then() {
        add(moderator, publish(numbered(0, 3)));
        publish(numbered(0, 8));
        later();
        assertThat(queue.size(moderator.community(), Optional.empty())).isEqualTo(5);
        assertThat(number("select count(*) from delivery where topic = 'feed-review'"))
                .isEqualTo(1);
        decideAll(moderator, false);
        assertThat(announced(moderator))
                .containsExactlyInAnyOrder(
                        "Event 5 on discord",
                        "Event 5 on slack",
                        "Event 6 on discord",
                        "Event 6 on slack",
                        "Event 7 on discord",
                        "Event 7 on slack");
        assertThat(ahead(moderator)).hasSize(3);
    }

    @Test
    void edits_what_was_edited_and_announces_nothing_again_that_was_moved() {
        add(moderator, publish("a|Webinar|20261201T190000Z"));
        decideAll(moderator, true);
        publish("a|Webinar on metadata|20261203T200000Z");
        later();

        assertThat(ahead(moderator)).containsExactly("Webinar on metadata 2026-12-03T20:00:00Z");
        assertThat(announced(moderator)).hasSize(2);
        assertThat(queue.size(moderator.community(), Optional.empty())).isZero();
    }

    @Test
    void says_once_where_it_was_announced_that_an_event_is_cancelled() {
        add(moderator, publish("a|Webinar|20261201T190000Z", "b|Fair|20261202T190000Z"));
        queue.decide(
                moderator,
                queue.waiting(moderator.community(), Optional.empty(), 1)
                        .getFirst()
                        .id(),
                true);
        publish("a|Webinar|20261201T190000Z|STATUS:CANCELLED", "b|Fair|20261202T190000Z|STATUS:CANCELLED");
        later();
        later();

        assertThat(promised(moderator.community(), Announcements.CANCELLED))
                .containsExactlyInAnyOrder("Webinar on discord", "Webinar on slack");
        assertThat(ahead(moderator)).containsExactly("cancelled Webinar 2026-12-01T19:00:00Z");
    }

    @Test
    void asks_nobody_about_what_is_over() {
        add(moderator, publish("a|Today|20261124T130000Z", "b|Fair|20261202T190000Z"));
        later(Duration.ofHours(30));
        assertThat(queue.waiting(moderator.community(), Optional.empty(), 5))
                .extracting(EventItem::title)
                .containsExactly("Fair");
    }

    @Test
    void two_nodes_never_look_at_the_same_feed_at_once() throws Exception {
        for (int number = 0; number < 12; number++) {
            URI address = host.publish("/" + number, "text/calendar", "BEGIN:VCALENDAR\nEND:VCALENDAR\n");
            add(moderator, address);
        }
        clock.advance(Duration.ofHours(2));
        List<Long> claimed = new ArrayList<>();
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<FeedSource>>> claims = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                String claim = "node-" + node;
                claims.add(nodes.submit(() -> feeds.claim(claim, 5, LEASE)));
            }
            for (Future<List<FeedSource>> claim : claims) {
                claim.get().forEach(feed -> claimed.add(feed.id()));
            }
        }
        claimed.addAll(
                feeds.claim("last", 100, LEASE).stream().map(FeedSource::id).toList());
        assertThat(claimed).hasSize(12).doesNotHaveDuplicates();
        assertThat(feeds.claim("late", 100, LEASE)).isEmpty();
    }

    @Test
    void spreads_over_time_what_has_become_due_while_nobody_looked() {
        for (int number = 0; number < 10; number++) {
            add(moderator, host.publish("/" + number, "text/calendar", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"));
            clock.advance(Duration.ofMinutes(1));
        }
        List<Long> longestDueFirst = feeds.of(moderator.community()).stream()
                .sorted(Comparator.comparing(feed -> feed.due().orElseThrow()))
                .map(FeedSource::id)
                .toList();
        clock.advance(Duration.ofDays(3));

        feeds.spread(4, Duration.ofSeconds(15));

        List<Long> read = new ArrayList<>();
        for (int most : List.of(4, 4, 2)) {
            List<FeedSource> now = feeds.claim("node", 100, LEASE);
            assertThat(now).hasSize(most);
            now.forEach(feed -> read.add(feed.id()));
            clock.advance(Duration.ofSeconds(15));
        }
        assertThat(read).hasSameElementsAs(longestDueFirst);
        assertThat(read.subList(0, 4)).hasSameElementsAs(longestDueFirst.subList(0, 4));
    }

    @Test
    void forgets_what_a_feed_has_not_told_for_90_days_and_writes_once_a_day_what_it_still_tells() {
        add(moderator, publish("a|Webinar|20261201T190000Z", "b|Fair|20261202T190000Z"));
        publish("b|Fair|20261202T190000Z");
        String seenNow = "select count(*) from feed_item where seen_at = timestamp with time zone '%s'";

        later();
        assertThat(number(seenNow.formatted(clock.instant()))).isZero();
        later(Duration.ofDays(1));
        assertThat(number(seenNow.formatted(clock.instant()))).isEqualTo(1);
        later(Duration.ofDays(88));
        assertThat(number("select count(*) from feed_item")).isEqualTo(2);
        later(Duration.ofDays(1));
        assertThat(number("select count(*) from feed_item where title = 'Fair'"))
                .isEqualTo(number("select count(*) from feed_item"))
                .isEqualTo(1);
    }

    @Test
    void writes_nothing_for_a_feed_that_another_node_has_taken_over() {
        add(moderator, publish("a|Webinar|20261201T190000Z"));
        clock.advance(Duration.ofHours(2));
        FeedSource slow = feeds.claim("slow", 1, LEASE).getFirst();
        clock.advance(LEASE.plusSeconds(1));
        FeedSource taken = feeds.claim("quick", 1, LEASE).getFirst();
        publish("a|Webinar|20261201T190000Z", "b|Fair|20261202T190000Z");

        feeds.visit(slow, "slow");
        assertThat(queue.size(moderator.community(), Optional.empty())).isEqualTo(1);
        feeds.visit(taken, "quick");
        assertThat(queue.size(moderator.community(), Optional.empty())).isEqualTo(2);
    }

    @Test
    void waits_longer_after_each_failure_and_gives_up_after_two_weeks_with_a_note() {
        add(moderator, publish("a|Webinar|20261201T190000Z"));
        host.publish("/events.ics", exchange -> exchange.sendResponseHeaders(500, -1));
        Set<Long> waits = new HashSet<>();
        Instant begin = clock.instant();
        for (int days = 0; days < 17 * 24 * 4 && !feed().isOff(); days++) {
            later(Duration.ofMinutes(15));
            feed().due()
                    .ifPresent(due ->
                            waits.add(Duration.between(clock.instant(), due).toHours()));
        }

        assertThat(feed().isOff()).isTrue();
        assertThat(feed().problem()).isEqualTo(Trouble.status(500).key());
        assertThat(Duration.between(begin, clock.instant())).isBetween(Duration.ofDays(14), Duration.ofDays(16));
        assertThat(waits).contains(0L, 1L, 3L).allMatch(hours -> hours <= 27);
        assertThat(feed().failures()).isBetween(15, 30);
        assertThat(number("select member_id from delivery where topic = 'feed-off'"))
                .isEqualTo(moderator.member().value());

        publish("a|Webinar|20261201T190000Z");
        assertThat(feeds.add(moderator, feed().address(), TopicFilter.ALL, Optional.empty()))
                .isInstanceOf(Feeds.Added.Already.class);
        later();
        assertThat(feed().failingSince()).isEmpty();
        assertThat(feed().due()).isPresent();
    }

    private FeedSource feed() {
        return feeds.of(moderator.community()).getFirst();
    }

    @Test
    void doubles_the_wait_up_to_a_day() {
        assertThat(IntStream.range(0, 9)
                        .mapToObj(Feeds::backoff)
                        .map(Duration::toMinutes)
                        .toList())
                .containsExactly(15L, 30L, 60L, 120L, 240L, 480L, 960L, 1440L, 1440L);
    }

    @Test
    void keeps_everything_when_the_server_says_that_nothing_has_changed() {
        URI address = host.publish("/events.ics", exchange -> {
            if (exchange.getRequestHeaders().containsKey("If-none-match")) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.getResponseHeaders().put("ETag", List.of("\"1\""));
                FeedHost.send(
                        exchange,
                        "text/calendar",
                        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Fair\nDTSTART:20261202T190000Z\nEND:VEVENT\n"
                                .getBytes(StandardCharsets.UTF_8));
            }
        });
        add(moderator, address);
        later();
        later();
        assertThat(host.requests()).isEqualTo(3);
        assertThat(feed().failures()).isZero();
        assertThat(queue.size(moderator.community(), Optional.empty())).isEqualTo(1);
    }

    @Test
    void takes_only_what_the_words_choose() {
        URI address = publish(
                "a|Archives day|20261201T190000Z",
                "b|Archives and conservation|20261202T190000Z",
                "c|Chess|20261203T190000Z");
        feeds.add(moderator, address, new TopicFilter("archives, music, -conservation"), Optional.empty());
        assertThat(queue.waiting(moderator.community(), Optional.empty(), 5))
                .extracting(EventItem::title)
                .containsExactly("Archives day");
    }

    @Test
    void follows_twenty_and_each_address_once() {
        for (int number = 0; number < Feeds.MOST; number++) {
            add(moderator, host.publish("/" + number, "text/calendar", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"));
        }
        assertThat(feeds.add(moderator, host.at("/3"), TopicFilter.ALL, Optional.empty()))
                .isInstanceOf(Feeds.Added.Already.class);
        assertThat(feeds.add(moderator, publish(), TopicFilter.ALL, Optional.empty()))
                .isInstanceOf(Feeds.Added.TooMany.class);
        assertThat(feeds.of(moderator.community())).hasSize(Feeds.MOST);
        add(elsewhere, host.at("/3"));
    }

    @Test
    void removes_a_feed_with_all_that_it_told_and_no_other_communitys() {
        URI address = publish("a|Webinar|20261201T190000Z");
        FeedSource feed = add(moderator, address);
        add(elsewhere, address);
        assertThat(feeds.remove(elsewhere, feed.id())).isFalse();
        assertThat(feeds.remove(moderator, feed.id())).isTrue();
        assertThat(feeds.of(moderator.community())).isEmpty();
        assertThat(queue.size(moderator.community(), Optional.empty())).isZero();
        assertThat(queue.size(elsewhere.community(), Optional.empty())).isEqualTo(1);
        assertThat(number("select count(*) from feed_item_time")).isEqualTo(1);
    }

    @Test
    void goes_with_a_community_that_joins_another_one() {
        add(moderator, publish("a|Webinar|20261201T190000Z"));
        add(elsewhere, publish("a|Webinar|20261201T190000Z"));
        decideAll(elsewhere, true);
        String code = communities.linkedSpaces().issue(moderator).text();
        PersonId person = communities.personsOf(elsewhere).getFirst();
        communities.linkedSpaces().join(elsewhere, person, code);

        assertThat(feeds.of(moderator.community())).hasSize(2);
        assertThat(ahead(moderator)).containsExactly("Webinar 2026-12-01T19:00:00Z");
        assertThat(queue.size(moderator.community(), Optional.empty())).isEqualTo(1);
    }

    @Test
    void puts_what_is_approved_into_the_calendars_of_members() {
        add(moderator, publish("a|Series|20261201T190000Z|RRULE:FREQ=WEEKLY;COUNT=3|DURATION:PT1H|LOCATION:Room 4"));
        assertThat(networking.calendar().entries(moderator)).isEmpty();
        decideAll(moderator, true);

        assertThat(networking.calendar().entries(moderator))
                .extracting(
                        entry -> entry.title() + " " + entry.start() + " " + entry.duration() + " " + entry.location())
                .containsExactly(
                        "Series 2026-12-01T19:00 PT1H Room 4",
                        "Series 2026-12-08T19:00 PT1H Room 4",
                        "Series 2026-12-15T19:00 PT1H Room 4");
        assertThat(networking.calendar().entries(moderator).stream()
                        .map(entry -> entry.uid())
                        .collect(Collectors.toSet()))
                .hasSize(3);
        assertThat(networking.calendar().entries(elsewhere)).isEmpty();
    }
}
