package dev.carrel.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Recipient;
import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.command.Request;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.testkit.SampleBot;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the bot says by itself while somebody is about to press something. */
class DeliveredCardsTest {
    private final CommandRouter router = SampleBot.fresh().router();
    private final ConsoleSession session = new ConsoleSession(router, Screen.plain(80), Locale.ENGLISH);

    private String delivered(String words) {
        return session.receive(new Outgoing(
                "d1",
                new Recipient.Place(Persona.PLACE),
                router.answer(Persona.STUDENT.origin(Locale.ENGLISH), new Request.Typed("/sample say " + words)),
                Optional.empty()));
    }

    @Test
    void get_numbers_of_their_own_beside_the_ones_on_the_screen() {
        assertThat(session.accept("/sample say mine")).contains("1) Say it again");
        assertThat(delivered("first")).contains("2) Say it again");
        assertThat(delivered("second")).contains("3) Say it again");

        assertThat(session.controls()).hasSize(3);
        assertThat(session.accept("1")).startsWith("You said: mine again");
    }

    @Test
    void can_be_pressed_by_their_own_number() {
        session.accept("/sample say mine");
        delivered("first");
        assertThat(session.accept("2")).startsWith("You said: first again").contains("1) Say it again");
        assertThat(session.accept("2")).startsWith("There is no 2 to press. Type a number from 1 to 1.");
    }

    @Test
    void begin_at_one_where_nothing_was_offered() {
        assertThat(delivered("first")).contains("1) Say it again");
        assertThat(session.accept("1")).startsWith("You said: first again");
    }

    @Test
    void begin_anew_when_nobody_has_answered_for_long() {
        for (int number = 0; number < 1_200; number++) {
            delivered("more");
        }
        assertThat(session.controls()).hasSizeBetween(1, 600);
        assertThat(session.accept("1")).startsWith("You said: more again");
    }
}
