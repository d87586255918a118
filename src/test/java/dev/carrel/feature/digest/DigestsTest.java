package dev.carrel.feature.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.audit.Act;
import dev.carrel.audit.ActKind;
import dev.carrel.audit.Audit;
import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Language;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Origin;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Channels that are told of a week. It is a Wednesday. */
@OnBothDatabases
class DigestsTest {
    private static final PlaceId CHANNEL = new PlaceId(Platform.SLACK, "C1");

    private final ManualClock clock = ManualClock.at("2026-11-25T12:00:00Z");
    private final SpaceId space = new SpaceId(Platform.SLACK, UUID.randomUUID().toString());
    private final Store store;
    private final Communities communities;
    private final Caller caller;
    private final CommunityId community;
    private final Seat mia;
    private final Schedule schedule;
    private final Digests digests;

    DigestsTest(TestDatabase database) {
        this.store = database.store();
        this.communities = new Communities(store, clock);
        this.caller = communities.callerOf(new Origin(
                new PersonId(Platform.SLACK, "mia " + space.raw()), space, CHANNEL, Role.MODERATOR, Locale.ENGLISH));
        this.community = caller.community();
        this.mia = Seat.of(caller);
        this.schedule = new Schedule(store, clock);
        this.digests = new Digests(
                store,
                schedule,
                new Outbox(store, clock),
                communities,
                List.of(),
                (one, monday) -> Optional.of(Card.of(Text.of("since " + monday))),
                clock);
    }

    @AfterEach
    void stop() {
        schedule.close();
    }

    private List<String> promised() {
        return store.read(handle -> handle
                .createQuery("select topic || ' ' || substring(subject from position(' ' in subject) + 1) from delivery"
                        + " where community_id = :community")
                .bind("community", community.value())
                .mapTo(String.class)
                .stream()
                .sorted()
                .toList());
    }

    /** In any order: what is due at one moment fires side by side. */
    private void await(String... promises) {
        List<String> wanted = Stream.of(promises).sorted().toList();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!promised().equals(wanted)) {
            assertThat(System.nanoTime()).as(promised().toString()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void promises_a_card_at_once_and_a_message_on_monday_by_the_clock_of_the_community_at_that_time() {
        schedule.start();
        digests.choose(mia, space, CHANNEL, Form.MESSAGE);
        assertThat(digests.choose(mia, space, CHANNEL, Form.MESSAGE))
                .as("the same again")
                .isPresent();
        communities.decisions().setZone(mia, ZoneId.of("Asia/Tokyo"));
        PlaceId other = new PlaceId(Platform.SLACK, "C2");
        digests.choose(mia, space, other, Form.CARD);
        await("digest-card 2026-11-23");
        clock.set(Instant.parse("2026-11-29T22:59:59Z"));
        clock.set(Instant.parse("2026-11-29T23:00:00Z"));
        await("digest-card 2026-11-23", "digest 2026-11-30", "digest-card 2026-11-30");
        clock.advance(Duration.ofDays(9));
        await("digest-card 2026-11-23", "digest 2026-11-30", "digest-card 2026-11-30", "digest-card 2026-12-07");
        assertThat(digests.of(community)).extracting(Chosen::week).containsOnly(LocalDate.parse("2026-12-07"));
    }

    @Test
    void gives_a_channel_one_of_the_two_and_another_number_each_time() {
        Chosen message = digests.choose(mia, space, CHANNEL, Form.MESSAGE).orElseThrow();
        Chosen card = digests.choose(mia, space, CHANNEL, Form.CARD).orElseThrow();
        assertThat(digests.of(community)).containsExactly(card);
        assertThat(card.id()).isNotEqualTo(message.id());
        assertThat(digests.stop(mia, message.id())).isEmpty();
        assertThat(digests.stop(new Seat(new CommunityId(community.value() + 1000), mia.member()), card.id()))
                .isEmpty();
        assertThat(digests.stop(mia, card.id())).contains(card);
        assertThat(digests.of(community)).isEmpty();
    }

    @Test
    void sums_up_in_one_channel_beside_what_is_on_in_it_and_says_so_in_the_audit() {
        schedule.start();
        digests.choose(mia, space, CHANNEL, Form.MESSAGE);
        Chosen first = digests.summarize(mia, space, CHANNEL);
        assertThat(digests.summarize(mia, space, CHANNEL)).as("the same again").isEqualTo(first);
        assertThat(digests.of(community)).extracting(Chosen::form).containsExactly(Form.MESSAGE);
        assertThat(digests.stop(mia, first.id())).as("by another command").isEmpty();
        Chosen other = digests.summarize(mia, space, new PlaceId(Platform.SLACK, "C2"));
        assertThat(digests.summarized(community)).containsExactly(other);
        clock.set(Instant.parse("2026-11-30T07:59:59Z"));
        assertThat(promised()).isEmpty();
        clock.set(Instant.parse("2026-11-30T08:00:00Z"));
        await("digest 2026-11-30", "digest-summary 2026-11-30");
        assertThat(digests.stopSummaries(mia)).isTrue();
        assertThat(digests.stopSummaries(mia)).isFalse();
        assertThat(digests.summarized(community)).isEmpty();
        assertThat(communities.audit().newest(community, new Audit.Asked(Optional.empty(), Optional.empty()), 0, 9))
                .extracting(Act::kind)
                .containsExactlyInAnyOrder(
                        ActKind.SUMMARY_STOPPED,
                        ActKind.SUMMARY_TOLD_IN,
                        ActKind.SUMMARY_TOLD_IN,
                        ActKind.WEEK_TOLD_IN);
    }

    @Test
    void a_summary_is_of_the_week_before_the_monday_on_which_it_is_told() {
        assertThat(digests.summary(community, LocalDate.parse("2026-11-30")))
                .contains(Card.of(Text.of("since 2026-11-23")));
    }

    @Test
    void a_channel_reads_the_language_of_the_community_on_its_monday() {
        PersonId nobody = new PersonId(Platform.SLACK, "channel " + space.raw());
        Chosen card = digests.choose(mia, space, CHANNEL, Form.CARD).orElseThrow();
        communities.decisions().setLanguage(mia, Language.FRENCH);
        Caller reader = communities.callerOf(new Origin(nobody, space, CHANNEL, Role.STUDENT, Locale.ROOT));
        assertThat(reader.language()).isEqualTo(Language.FRENCH);
        Delivery delivery = new Delivery(
                community,
                "a card",
                DigestTopics.CARD,
                card.subject(),
                Optional.empty(),
                new Recipient.Place(CHANNEL),
                clock.instant(),
                clock.instant(),
                clock.instant());
        Topic topic =
                Optional.ofNullable(digests.topics().get(DigestTopics.CARD)).orElseThrow();
        assertThat(reader.language()
                        .speaking(() -> topic.card(delivery, reader))
                        .map(Card::headline))
                .contains(Text.of("La semaine du lundi 23 novembre : rien d’autre n’est prévu pour le moment."));
    }

    @Test
    void begins_a_week_at_midnight_and_tells_it_at_eight_whatever_the_clocks_do() {
        ZoneId zone = ZoneId.of("America/New_York");
        Week spring = Week.of(Instant.parse("2027-03-14T12:00:00Z"), zone);
        assertThat(spring.monday()).isEqualTo(LocalDate.parse("2027-03-08"));
        assertThat(spring.morning()).isEqualTo(Instant.parse("2027-03-08T13:00:00Z"));
        assertThat(spring.next().morning()).isEqualTo(Instant.parse("2027-03-15T12:00:00Z"));
        assertThat(spring.end()).isEqualTo(Instant.parse("2027-03-15T04:00:00Z"));
        assertThat(Week.told(Instant.parse("2027-03-15T11:59:59Z"), zone).monday())
                .isEqualTo(spring.monday());
        assertThat(Week.told(Instant.parse("2027-03-15T12:00:00Z"), zone).monday())
                .isEqualTo(spring.next().monday());
    }
}
