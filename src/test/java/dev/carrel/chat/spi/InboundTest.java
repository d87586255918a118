package dev.carrel.chat.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.PlainText;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Expectation;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Request;
import dev.carrel.testkit.SampleBot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class InboundTest {
    private static final Words ANY = Words.of("A sample", "Un exemple", "Un ejemplo");
    private static final Origin ORIGIN = new Origin(
            new PersonId(Platform.WEB, "ada"),
            new SpaceId(Platform.WEB, "desk"),
            new PlaceId(Platform.WEB, "desk"),
            Role.STUDENT,
            Locale.ENGLISH);

    private final CountDownLatch finish = new CountDownLatch(1);
    private final SampleBot bot = SampleBot.of(List.of(new Lookup(finish)));

    @Test
    void a_quick_answer_is_the_first_one() {
        Inbound inbound = new Inbound(bot.router(), Duration.ofHours(1));
        Reader reader = new Reader();
        finish.countDown();

        inbound.take(() -> ORIGIN, new Request.Typed("/look up"), reader);

        assertThat(reader.next()).isEqualTo("sent: Found");
    }

    @Test
    void a_slow_answer_is_announced_and_follows() {
        Inbound inbound = new Inbound(bot.router(), Duration.ofMillis(1));
        Reader reader = new Reader();

        inbound.take(() -> ORIGIN, new Request.Typed("/look up"), reader);
        assertThat(reader.next()).isEqualTo("announced to the PUBLIC");
        finish.countDown();

        assertThat(reader.next()).isEqualTo("late: Found");
    }

    @Test
    void an_answer_that_cannot_be_drawn_becomes_a_reference() {
        Inbound inbound = new Inbound(bot.router(), Duration.ofHours(1));
        Reader reader = new Reader();
        reader.unable.add("Found");
        finish.countDown();

        inbound.take(() -> ORIGIN, new Request.Typed("/look up"), reader);

        assertThat(reader.next()).startsWith("sent: Something is broken").contains("REF1");
    }

    @Test
    void an_act_that_is_delivered_again_is_known() {
        Inbound inbound = new Inbound(bot.router());

        assertThat(inbound.isNew("1")).isTrue();
        assertThat(inbound.isNew("2")).isTrue();
        assertThat(inbound.isNew("1")).isFalse();
    }

    @Test
    void stopping_waits_for_who_is_being_answered() throws InterruptedException {
        Inbound inbound = new Inbound(bot.router(), Duration.ofHours(1));
        Reader reader = new Reader();
        CountDownLatch begun = new CountDownLatch(1);
        inbound.take(
                () -> {
                    begun.countDown();
                    return ORIGIN;
                },
                new Request.Typed("/look up"),
                reader);
        begun.await();

        Thread stopping = Thread.ofVirtual().start(() -> inbound.drain(Duration.ofHours(1)));
        finish.countDown();
        stopping.join();

        assertThat(reader.told).hasSize(1);
    }

    /** A command that is answered when the test says so. */
    private record Lookup(CountDownLatch finish) implements Command {
        @Override
        public Declaration declaration() {
            return Declaration.of("look up", ANY).seenByAll();
        }

        @Override
        public Reply run(Invocation invocation) {
            try {
                finish.await();
            } catch (InterruptedException unexpected) {
                throw new AssertionError(unexpected);
            }
            return Reply.show(Card.of(Text.of("Found")));
        }
    }

    /** Somebody on a platform that draws words. */
    private static final class Reader implements Inbound.Waiting<String> {
        private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
        private final List<String> unable = new ArrayList<>();

        @Override
        public String draw(Answer answer) {
            Card card = answer.reply() instanceof Reply.Refuse refuse
                    ? refuse.refusal().card()
                    : ((Reply.Show) answer.reply()).card();
            String words = PlainText.of(card);
            if (unable.contains(words.strip())) {
                throw new IllegalStateException("cannot draw");
            }
            return words.strip();
        }

        @Override
        public void send(String drawn) {
            told.add("sent: " + drawn);
        }

        @Override
        public void announce(Expectation expectation) {
            told.add("announced to the " + expectation.audience());
        }

        @Override
        public void sendLate(String drawn) {
            told.add("late: " + drawn);
        }

        String next() {
            try {
                String next = told.poll(10, TimeUnit.SECONDS);
                assertThat(next).isNotNull();
                return next;
            } catch (InterruptedException unexpected) {
                throw new AssertionError(unexpected);
            }
        }
    }
}
