package dev.carrel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.ActionCodec;
import dev.carrel.chat.command.Names;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.store.ActionStore;
import dev.carrel.store.Store;
import dev.carrel.testkit.CardGallery;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.PostOffice;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class RelayTest {
    private static final Recipient ADA = new Recipient.Person(new PersonId(Platform.DISCORD, "ada"));
    private static final Recipient ADA_ON_SLACK = new Recipient.Person(new PersonId(Platform.SLACK, "UADA"));
    private static final String TALK = "talk";
    private static final String BROKEN = "broken";

    private final ManualClock clock = ManualClock.at("2026-11-25T12:00:00Z");
    private final Store store;
    private final Outbox outbox;
    private final CommunityId community;
    private final CommunityId another;
    private final PostOffice discord = new PostOffice(Platform.DISCORD);
    private final PostOffice slack = new PostOffice(Platform.SLACK);
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private final List<Delivery> expired = new ArrayList<>();
    private final Relay relay;

    RelayTest(TestDatabase database) {
        this.store = database.store();
        this.outbox = new Outbox(store, clock);
        this.community = communityOf();
        this.another = communityOf();
        this.relay = relay();
    }

    private CommunityId communityOf() {
        return new CommunityId(
                store.transact(handle -> handle.createUpdate("insert into community (created_at) values (:now)")
                        .bind("now", clock.instant())
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one()));
    }

    private Relay relay() {
        return new Relay(
                store,
                clock,
                outbox,
                Map.of(TALK, new Talk(), BROKEN, new Broken()),
                () -> List.of(discord, slack),
                new Everybody(),
                Names.untold(),
                new ActionCodec(new ActionStore(store, clock, new Random(1))),
                (platform, outcome, late) -> ends.add(outcome));
    }

    @AfterEach
    void stop() {
        relay.close();
        store.write(handle -> handle.execute("delete from delivery"));
    }

    private Delivery to(Recipient to, String subject) {
        return of(community, to, TALK, subject);
    }

    private Delivery of(CommunityId whose, Recipient to, String topic, String subject) {
        Instant now = clock.instant();
        return new Delivery(
                whose,
                topic + " " + subject,
                topic,
                subject,
                Optional.of(new MemberId(1)),
                to,
                now,
                now,
                now.plus(Duration.ofHours(1)));
    }

    private void promise(Delivery... deliveries) {
        store.write(handle -> outbox.put(handle, List.of(deliveries)));
        outbox.wake();
    }

    /** Two messages for Slack, one after the other: before the second one, the relay has certainly seen how the platforms are now. */
    private void carryOn() {
        for (String which : List.of("one", "two")) {
            promise(to(ADA_ON_SLACK, "meanwhile " + which));
            assertThat(slack.letter().words()).contains("Talk about meanwhile");
            assertThat(end()).isEqualTo("sent");
        }
    }

    private String end() {
        try {
            return Optional.ofNullable(ends.poll(20, TimeUnit.SECONDS)).orElseThrow();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @Test
    void sends_what_was_promised_once_however_often_it_was_promised() {
        Delivery once = to(ADA, "one");
        promise(once, once);
        promise(once);
        relay.start();

        assertThat(discord.letter().words()).contains("Talk about one");
        assertThat(end()).isEqualTo("sent");
        promise(once, to(ADA, "two"));

        assertThat(discord.letter().words()).contains("Talk about two");
        assertThat(discord.waiting()).isZero();
    }

    @Test
    void what_is_rolled_back_was_never_promised() {
        relay.start();
        try {
            store.write(handle -> {
                outbox.put(handle, List.of(to(ADA, "never")));
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException expected) {
            promise(to(ADA, "yes"));
        }

        assertThat(discord.letter().words()).contains("Talk about yes");
    }

    @Test
    void waits_for_its_time() {
        Delivery later = to(ADA, "later");
        promise(new Delivery(
                later.community(),
                later.key(),
                TALK,
                "later",
                later.member(),
                ADA,
                later.due(),
                later.due().plusSeconds(600),
                later.expires()));
        promise(to(ADA, "now"));
        relay.start();

        assertThat(discord.letter().words()).contains("Talk about now");
        assertThat(end()).isEqualTo("sent");
        clock.advance(Duration.ofSeconds(601));
        outbox.wake();

        assertThat(discord.letter().words()).contains("Talk about later");
    }

    @Test
    void keeps_the_order_within_a_place_also_over_a_failure() {
        discord.next(new Outcome.Later(Duration.ofSeconds(30), "busy"));
        promise(IntStream.range(0, 5)
                .mapToObj(number -> to(ADA, "no " + number))
                .toArray(Delivery[]::new));
        relay.start();
        assertThat(end()).isEqualTo("put off");

        clock.advance(Duration.ofSeconds(31));
        outbox.wake();

        for (int number = 0; number < 5; number++) {
            assertThat(discord.letter().words()).contains("Talk about no " + number);
        }
    }

    @Test
    void what_cannot_be_worked_out_or_is_not_taken_stops_nothing_behind_it() {
        discord.next(new Outcome.Rejected("too long"));
        promise(of(community, ADA, BROKEN, "x"), to(ADA, "refused"), to(ADA, "fine"));
        relay.start();

        assertThat(discord.letter().words()).contains("Talk about fine");
        assertThat(List.of(end(), end(), end())).containsExactly("dead", "dead", "sent");
        assertThat(outbox.state(community).dead()).isEqualTo(2);
        assertThat(outbox.deadLetters(community, 0, 10))
                .extracting(DeadLetter::why)
                .containsExactlyInAnyOrder("too long", "it could not be worked out: IllegalStateException");
        assertThat(outbox.deadLetters(another, 0, 10)).isEmpty();

        assertThat(outbox.retry(community)).isEqualTo(2);
        assertThat(discord.letter().words()).contains("Talk about refused");
    }

    @Test
    void looks_first_whether_it_arrived_when_nobody_knows() {
        discord.next(new Outcome.Receipt(new PlaceId(Platform.DISCORD, "lost"), "lost"));
        promise(to(ADA, "once"));
        relay.start();
        assertThat(end()).isEqualTo("lost");
        clock.advance(Duration.ofMinutes(10));
        outbox.wake();

        assertThat(end()).isEqualTo("sent");
        assertThat(discord.tries()).isEqualTo(2);
        discord.letter();
        assertThat(discord.waiting()).isZero();
    }

    @Test
    void looks_first_whether_it_arrived_when_the_node_died_on_the_way() {
        promise(to(ADA, "once"));
        String dead = "a node that died";
        LeaseStore rows = new LeaseStore(dead);
        store.write(handle -> {
            LeaseStore.Lane lane = new LeaseStore.Lane(community, Platform.DISCORD);
            rows.lease(
                    handle,
                    lane,
                    rows.ready(handle, lane, 1, clock.instant()),
                    clock.instant(),
                    Duration.ofSeconds(60));
        });
        clock.advance(Duration.ofSeconds(61));
        relay.start();

        PostOffice.Letter letter = discord.letter();
        assertThat(end()).isEqualTo("sent");
        assertThat(letter.mark()).startsWith("d");
        assertThat(discord.tries()).isEqualTo(1);
    }

    @Test
    void tries_the_other_platform_of_who_cannot_be_reached_once() {
        discord.next(new Outcome.Gone("direct messages are closed"));
        promise(to(ADA, "moved"));
        relay.start();

        PostOffice.Letter letter = slack.letter();
        assertThat(letter.to()).isEqualTo(ADA_ON_SLACK);
        assertThat(List.of(end(), end())).containsExactly("elsewhere", "sent");

        discord.next(new Outcome.Gone("closed"));
        slack.next(new Outcome.Gone("left"));
        promise(to(ADA, "nowhere"));

        assertThat(List.of(end(), end())).containsExactly("elsewhere", "dead");
    }

    @Test
    void waits_for_a_platform_that_is_away_and_says_what_came_too_late_by_then() {
        discord.open(false);
        Recipient channel = new Recipient.Place(new PlaceId(Platform.DISCORD, "channel"));
        Delivery missed = to(channel, "missed");
        promise(missed);
        relay.start();
        promise(to(ADA_ON_SLACK, "elsewhere"));
        slack.letter();
        assertThat(end()).isEqualTo("sent");
        assertThat(discord.tries()).isZero();

        clock.advance(Duration.ofHours(2));
        promise(to(channel, "new"));
        discord.open(true);
        outbox.wake();

        assertThat(discord.letter().words()).contains("Talk about new");
        assertThat(List.of(end(), end())).containsExactly("expired", "sent");
        assertThat(expired).extracting(Delivery::subject).containsExactly("missed");
    }

    @Test
    void goes_to_the_other_platform_when_the_first_one_is_away_for_long_and_comes_once() {
        discord.open(false);
        relay.start();
        carryOn();
        promise(to(ADA, "moved"));
        clock.advance(Outages.PATIENCE.minusSeconds(10));
        promise(to(ADA_ON_SLACK, "mine"));
        assertThat(slack.letter().words()).contains("Talk about mine");
        assertThat(end()).isEqualTo("sent");
        assertThat(outbox.state(community).on(Platform.DISCORD).waiting()).isOne();

        clock.advance(Duration.ofSeconds(20));
        assertThat(slack.letter().words()).contains("Talk about moved");
        assertThat(end()).isEqualTo("sent");
        discord.open(true);
        promise(to(ADA, "next"));
        assertThat(discord.letter().words()).contains("Talk about next");
        assertThat(discord.waiting() + slack.waiting()).isZero();
    }

    @Test
    void waits_for_the_first_platform_when_a_try_there_may_have_arrived_or_the_other_one_does_not_take_it() {
        discord.next(new Outcome.Uncertain("lost"));
        promise(to(ADA, "uncertain"));
        relay.start();
        assertThat(end()).isEqualTo("lost");
        discord.open(false);
        carryOn();
        slack.next(new Outcome.Gone("closed"));
        promise(of(another, ADA, TALK, "closed there"));
        clock.advance(Duration.ofMinutes(6));
        assertThat(outbox.state(another).on(Platform.DISCORD).waiting()).isOne();
        clock.advance(Duration.ofMinutes(6));
        clock.advance(Duration.ofMinutes(6));
        assertThat(end()).isEqualTo("elsewhere");
        clock.advance(Duration.ofMinutes(20));
        promise(of(another, ADA_ON_SLACK, TALK, "mine"));
        assertThat(slack.letter().words()).contains("Talk about mine");
        assertThat(end()).isEqualTo("sent");

        discord.open(true);
        assertThat(List.of(discord.letter().words(), discord.letter().words()))
                .anyMatch(words -> words.contains("closed there"))
                .anyMatch(words -> words.contains("uncertain"));
        assertThat(slack.waiting()).isZero();
    }

    @Test
    void one_communitys_burst_leaves_room_for_anothers_single_one() {
        List<Delivery> burst = IntStream.range(0, 500)
                .mapToObj(number ->
                        to(new Recipient.Person(new PersonId(Platform.DISCORD, "p" + number)), "burst " + number))
                .toList();
        store.write(handle -> outbox.put(handle, burst));
        promise(of(another, ADA, TALK, "alone"));
        relay.start();

        int before = 0;
        while (!discord.letter().words().contains("Talk about alone")) {
            before++;
        }
        assertThat(before).isLessThan(64);
    }

    @Test
    void two_nodes_share_the_work_and_nothing_is_sent_twice() {
        List<Delivery> many = IntStream.range(0, 400)
                .mapToObj(number ->
                        to(new Recipient.Person(new PersonId(Platform.DISCORD, "p" + number)), "no " + number))
                .toList();
        store.write(handle -> outbox.put(handle, many));
        try (Relay second = relay()) {
            relay.start();
            second.start();
            for (int number = 0; number < 400; number++) {
                assertThat(end()).isEqualTo("sent");
            }
        }

        assertThat(discord.waiting()).isEqualTo(400);
        assertThat(discord.tries()).isEqualTo(400);
    }

    private final class Talk implements Topic {
        @Override
        public Optional<Card> card(Delivery delivery, Caller reader) {
            return Optional.of(Card.of(
                    Text.of("Talk about " + delivery.subject()),
                    Block.Buttons.of(Button.press("More", Action.of("carrel", "help")))));
        }

        @Override
        public void expired(Handle handle, List<Delivery> late) {
            expired.addAll(late);
        }
    }

    private static final class Broken implements Topic {
        @Override
        public Optional<Card> card(Delivery delivery, Caller reader) {
            throw new IllegalStateException("a bug");
        }

        @Override
        public void expired(Handle handle, List<Delivery> late) {}
    }

    private static final class Everybody implements Readers {
        @Override
        public Caller reader(Delivery delivery) {
            return CardGallery.reader(delivery.community(), new SpaceId(Platform.DISCORD, "server"));
        }

        @Override
        public List<Recipient> addresses(Delivery delivery) {
            return List.of(ADA, ADA_ON_SLACK);
        }
    }
}
