package dev.carrel.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.command.Request;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.testkit.PlatformDriver.Person;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a platform does that also sends messages of the bot's own. */
public abstract class DeliveryContract extends ChatPlatformContract {
    private Outgoing outgoing(String line, Recipient to) {
        Answer content = bot.router().answer(platform.origin(Person.ADA), new Request.Typed(line));
        return new Outgoing("d-1", to, content, Optional.empty());
    }

    private Recipient place() {
        return new Recipient.Place(platform.origin(Person.ADA).place());
    }

    private Recipient ada() {
        return new Recipient.Person(platform.origin(Person.ADA).person());
    }

    private static Outgoing again(Outgoing message) {
        return new Outgoing(message.mark(), message.to(), message.content(), Optional.of(Instant.now()));
    }

    private void deliver(String line, Recipient to) {
        assertThat(platform.deliver(outgoing(line, to))).isInstanceOf(Outcome.Receipt.class);
    }

    @Test
    void delivers_to_a_place_for_all_to_read() {
        deliver("/sample say the deadline is tomorrow", place());

        assertThat(platform.hasSeen(Person.ADA, "the deadline is tomorrow")).isTrue();
        assertThat(platform.hasSeen(Person.BOB, "the deadline is tomorrow")).isTrue();
    }

    @Test
    void delivers_to_one_person_alone_and_always_there() {
        Outcome first = platform.deliver(outgoing("/sample say for ada", ada()));
        Outgoing second =
                new Outgoing("d-2", ada(), outgoing("/sample say more", ada()).content(), Optional.empty());
        Outcome next = platform.deliver(second);

        assertThat(platform.hasSeen(Person.ADA, "for ada")).isTrue();
        assertThat(platform.hasSeen(Person.BOB, "for ada")).isFalse();
        assertThat(first)
                .isInstanceOfSatisfying(
                        Outcome.Receipt.class,
                        one -> assertThat(next).isInstanceOfSatisfying(Outcome.Receipt.class, other -> {
                            assertThat(other.place()).isEqualTo(one.place());
                            assertThat(other.message()).isNotEqualTo(one.message());
                        }));
    }

    @Test
    void the_buttons_of_a_delivered_message_work_also_after_a_restart() {
        deliver("/sample say hello", place());
        platform.press("Say it again");
        assertThat(platform.answer()).contains("You said: hello again");

        platform.restart();
        deliver("/sample say " + "z".repeat(300), ada());
        platform.restart();
        platform.press("Say it again");
        assertThat(platform.answer()).contains("zzz again");
    }

    @Test
    void a_delivered_message_is_drawn_anew_where_it_is_and_can_be_used() {
        Outgoing first = outgoing("/sample say three are going", place());
        assertThat(platform.deliver(first)).isInstanceOfSatisfying(Outcome.Receipt.class, sent -> {
            Outgoing second = outgoing("/sample say four are going", place());
            assertThat(platform.redraw(sent, second)).isEqualTo(sent);
            assertThat(platform.redraw(sent, second)).as("again").isEqualTo(sent);
            assertThat(platform.answer()).contains("four are going");
            platform.press("Say it again");
            assertThat(platform.answer()).contains("You said: four are going again");
            assertThat(platform.deliver(again(first)))
                    .as("the one that is there")
                    .isEqualTo(sent);

            Outcome.Receipt never = new Outcome.Receipt(sent.place(), platform.neverSent());
            assertThat(platform.redraw(never, second)).isInstanceOf(Outcome.Gone.class);
        });
    }

    @Test
    void a_form_is_delivered_as_what_opens_it() {
        deliver("/sample book", place());

        assertThat(platform.labels()).contains("Open the form");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_message_whose_answer_was_lost_arrives_once(boolean arrives) {
        Outgoing message = outgoing("/sample say once", place());
        platform.loseNextAnswer(arrives);
        assertThat(platform.deliver(message)).isInstanceOf(Outcome.Uncertain.class);
        assertThat(platform.hasSeen(Person.ADA, "once")).isEqualTo(arrives);

        Outcome second = platform.deliver(again(message));
        assertThat(second).isInstanceOf(Outcome.Receipt.class);
        assertThat(platform.hasSeen(Person.ADA, "once")).isTrue();
        assertThat(platform.deliver(again(message))).as("the one that is there").isEqualTo(second);
    }

    @Test
    void a_message_that_somebody_has_used_meanwhile_is_found_all_the_same() {
        Outgoing message = outgoing("/sample list", ada());
        platform.loseNextAnswer(true);
        platform.deliver(message);
        platform.press("Next 10 of " + SampleCommands.ENTRIES);

        Outcome found = platform.deliver(again(message));

        assertThat(found).isInstanceOf(Outcome.Receipt.class);
        assertThat(platform.deliver(again(message))).isEqualTo(found);
    }

    @Test
    void hostile_text_is_delivered_as_text() {
        deliver("/sample hostile", place());

        assertThat(platform.answer()).contains("Before").contains("after");
        assertThat(platform.isInert(SampleCommands.HOSTILE)).isTrue();
    }

    @Test
    void tells_what_people_and_public_channels_are_called_and_nothing_of_any_other() {
        Origin ada = platform.origin(Person.ADA);
        Origin bob = platform.origin(Person.BOB);
        platform.call(Person.ADA, "Ada Lovelace");
        ChatPlatform connection = platform.connection();

        assertThat(connection.name(ada.space(), ada.person())).contains("Ada Lovelace");
        assertThat(connection.name(bob.space(), bob.person()))
                .as("who has chosen no name there")
                .hasValueSatisfying(
                        name -> assertThat(name).contains(bob.person().raw()));
        assertThat(connection.name(ada.space(), ada.place())).contains("general");
        assertThat(connection.name(ada.space(), platform.staff())).isEmpty();
        assertThat(connection.name(ada.space(), platform.nobody())).isEmpty();
        assertThat(connection.name(new SpaceId(ada.space().platform(), "elsewhere"), platform.nobody()))
                .isEmpty();
        assertThat(connection.name(ada.space(), new PersonId(ada.person().platform(), "\u202e no id <@1>")))
                .isEmpty();
        assertThat(connection.name(ada.space(), new PlaceId(ada.person().platform(), "no channel/../x")))
                .isEmpty();
    }

    @Test
    void remembers_what_somebody_is_called_until_they_are_forgotten() {
        Origin ada = platform.origin(Person.ADA);
        ChatPlatform connection = platform.connection();
        platform.call(Person.ADA, "Ada Lovelace");
        assertThat(connection.name(ada.space(), ada.person())).contains("Ada Lovelace");

        platform.call(Person.ADA, "Countess");
        assertThat(connection.name(ada.space(), ada.person())).contains("Ada Lovelace");
        connection.forget(ada.person());
        assertThat(connection.name(ada.space(), ada.person())).contains("Countess");
    }

    @Test
    void hears_the_name_of_whoever_acts() {
        Origin ada = platform.origin(Person.ADA);
        platform.connection().name(ada.space(), ada.person());
        platform.call(Person.ADA, "Ada Lovelace");
        platform.say("/sample say hello");

        assertThat(platform.connection()
                        .name(ada.space(), platform.origin(Person.ADA).person()))
                .contains("Ada Lovelace");
    }
}
