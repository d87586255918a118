package dev.carrel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message in a channel on Discord that is kept true. */
@OnBothDatabases
class RedrawingTest {
    private static final String LIVE = "live";
    private static final String PLAIN = "plain";

    private final ManualClock clock = ManualClock.at("2026-11-25T12:00:00Z");
    private final Store store;
    private final Outbox outbox;
    private final CommunityId community;
    private final PostOffice discord = new PostOffice(Platform.DISCORD);
    private final PostOffice slack = new PostOffice(Platform.SLACK);
    private Relay relay;
    private volatile String words = "nobody going";
    private volatile Names names = Names.untold();
    private int letters;

    RedrawingTest(TestDatabase database) {
        this.store = database.store();
        this.outbox = new Outbox(store, clock);
        this.community = new CommunityId(
                store.transact(handle -> handle.createUpdate("insert into community (created_at) values (:now)")
                        .bind("now", clock.instant())
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one()));
        this.relay = relay();
    }

    private Relay relay() {
        return new Relay(
                store,
                clock,
                outbox,
                Map.of(LIVE, new Saying(true), PLAIN, new Saying(false)),
                () -> List.of(discord, slack),
                new Channel(),
                (card, reader, patience) -> names.named(card, reader, patience),
                new ActionCodec(new ActionStore(store, clock, new Random(1))),
                (platform, outcome, late) -> {});
    }

    @BeforeEach
    void post() {
        promise(Platform.DISCORD, LIVE, "17");
        relay.start();
        assertThat(discord.letter().words()).startsWith("nobody going");
        theRelayHasLooked();
    }

    @AfterEach
    void stop() {
        relay.close();
        store.write(handle -> handle.execute("delete from delivery"));
        store.write(handle -> handle.execute("delete from posting"));
    }

    @Test
    void is_drawn_once_for_many_changes_with_the_newest_state_and_not_again_within_a_second() {
        for (int going = 1; going <= 100; going++) {
            words = going + " going";
        }
        for (int change = 0; change < 100; change++) {
            changed();
        }
        clock.advance(Duration.ofSeconds(1));
        assertThat(discord.redrawn().words()).startsWith("100 going");
        words = "101 going";
        changed();
        theRelayHasLooked();
        assertThat(discord.redrawings()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(discord.redrawn().words()).startsWith("101 going");
        theRelayHasLooked();
        assertThat(discord.redrawings()).isZero();
    }

    @Test
    void is_looked_at_again_after_a_minute_where_a_name_was_not_told_and_no_more_once_it_is() {
        names = (card, reader, patience) -> Card.of(Text.of(Inline.Name.of(new PersonId(Platform.SLACK, "U1"))));
        changed();
        clock.advance(Duration.ofSeconds(1));
        assertThat(discord.redrawn().words()).startsWith("someone on Slack");
        names = (card, reader, patience) -> Card.of(Text.of("Bob on Slack"));
        clock.advance(Duration.ofSeconds(10));
        theRelayHasLooked();
        assertThat(discord.redrawings()).isZero();

        clock.advance(Duration.ofMinutes(1));
        assertThat(discord.redrawn().words()).startsWith("Bob on Slack");
        clock.advance(Duration.ofHours(1));
        theRelayHasLooked();
        assertThat(discord.redrawings()).isZero();
    }

    @Test
    void is_drawn_at_once_for_a_change_while_a_name_is_waited_for() {
        names = (card, reader, patience) ->
                Card.of(Text.of(words + " with ").then(Inline.Name.of(new PersonId(Platform.SLACK, "U1"))));
        changed();
        clock.advance(Duration.ofSeconds(1));
        assertThat(discord.redrawn().words()).startsWith("nobody going with someone on Slack");
        theRelayHasLooked();
        words = "1 going";
        changed();
        clock.advance(Duration.ofSeconds(1));
        assertThat(discord.redrawn().words()).startsWith("1 going with someone on Slack");
    }

    @Test
    void is_left_alone_when_a_change_changes_nothing_that_it_shows() {
        changed();
        clock.advance(Duration.ofSeconds(1));
        theRelayHasLooked();
        assertThat(discord.redrawings()).isZero();
    }

    @Test
    void is_tried_again_when_the_platform_asks_to_wait_and_forgotten_when_it_is_gone() {
        discord.nextRedraw(new Outcome.Later(Duration.ofSeconds(20), "slowly"));
        words = "1 going";
        changed();
        clock.advance(Duration.ofSeconds(1));
        theRelayHasLooked();
        restart();
        assertThat(discord.redrawings()).isZero();
        clock.advance(Duration.ofSeconds(20));
        assertThat(discord.redrawn().words()).startsWith("1 going");

        discord.nextRedraw(new Outcome.Gone("deleted"));
        words = "2 going";
        changed();
        clock.advance(Duration.ofSeconds(1));
        theRelayHasLooked();
        restart();
        clock.advance(Duration.ofMinutes(5));
        theRelayHasLooked();
        assertThat(discord.redrawings()).isZero();
    }

    @Test
    void is_drawn_again_when_it_changed_before_it_was_known_to_have_arrived() {
        discord.next(new Outcome.Receipt(new PlaceId(Platform.DISCORD, "C1"), "the answer is lost"));
        promise(Platform.DISCORD, LIVE, "18");
        assertThat(discord.letter().words()).startsWith("nobody going");
        theRelayHasLooked();
        words = "1 going";
        clock.advance(Duration.ofMinutes(10));
        assertThat(discord.redrawn().words()).startsWith("1 going");
        assertThat(discord.waiting()).isZero();
    }

    @Test
    void is_drawn_by_another_node_when_the_one_that_took_it_has_died() {
        relay.close();
        changed();
        clock.advance(Duration.ofSeconds(1));
        Instant now = clock.instant();
        PostingStore rows = new PostingStore();
        Posting posting = store.read(handle -> rows.untrue(handle, Set.of(Platform.DISCORD), now, 9))
                .getFirst();
        assertThat(take(rows, posting, now)).isTrue();
        assertThat(take(rows, posting, now)).isFalse();
        assertThat(take(rows, posting, now.plus(Relay.LEASE))).isTrue();
        relay = relay();
    }

    /** What it has begun comes to its end before. */
    private void restart() {
        relay.close();
        relay = relay();
        relay.start();
    }

    private boolean take(PostingStore rows, Posting posting, Instant now) {
        return store.transact(handle -> rows.take(handle, posting, now, now.plus(Relay.LEASE)));
    }

    private void changed() {
        store.write(handle -> outbox.changed(handle, community, LIVE, "17"));
    }

    /** Two messages for Slack, one after the other: before the second one it has looked for what is not true any more. */
    private void theRelayHasLooked() {
        for (int i = 0; i < 2; i++) {
            promise(Platform.SLACK, PLAIN, "letter " + letters++);
            slack.letter();
        }
    }

    private void promise(Platform platform, String topic, String subject) {
        Instant now = clock.instant();
        store.write(handle -> outbox.put(
                handle,
                List.of(new Delivery(
                        community,
                        topic + " " + subject,
                        topic,
                        subject,
                        Optional.empty(),
                        new Recipient.Place(new PlaceId(platform, "C1")),
                        now,
                        now,
                        now.plus(Duration.ofDays(1))))));
        outbox.wake();
    }

    /** Says the newest words. */
    private final class Saying implements Topic {
        private final boolean keptTrue;

        Saying(boolean keptTrue) {
            this.keptTrue = keptTrue;
        }

        @Override
        public boolean isKeptTrue() {
            return keptTrue;
        }

        @Override
        public Optional<Card> card(Delivery delivery, Caller reader) {
            return Optional.of(
                    Card.of(Text.of(words), Block.Buttons.of(Button.press("Open", Action.of("session", "show")))));
        }

        @Override
        public void expired(Handle handle, List<Delivery> expired) {}
    }

    /** Whoever reads in a channel. */
    private static final class Channel implements Readers {
        @Override
        public Caller reader(Delivery delivery) {
            return CardGallery.reader(delivery.community(), new SpaceId(Platform.DISCORD, "server"));
        }

        @Override
        public List<Recipient> addresses(Delivery delivery) {
            return List.of();
        }
    }
}
