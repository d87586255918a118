package dev.carrel.testkit;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Role;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import java.util.List;
import java.util.Map;

/**
 * Uses one platform as people do, for {@link ChatPlatformContract}. Every method waits until the answer is there.
 *
 * <p>There are two people, each with the role that is named where they speak; what one of them sees is theirs alone to read here.
 */
public interface PlatformDriver extends AutoCloseable {
    /** One of two people. */
    enum Person {
        ADA,
        BOB
    }

    /** Types a line as this person in this role. */
    void say(Person person, Role role, String line);

    /** Types a line as Ada, who is a student. */
    default void say(String line) {
        say(Person.ADA, Role.STUDENT, line);
    }

    /** Presses the button with this label, on the newest answer that Ada sees. Fails when there is none. */
    void press(String label);

    /** The labels of the buttons on the newest answer that Ada sees. */
    List<String> labels();

    /** Chooses these labels in the newest menu that Ada sees, and sends them. */
    void choose(List<String> labels);

    /** Answers the form that Ada is asked, each value under the input's name, the other inputs as they are filled in. */
    void submit(Map<String, String> values);

    /** What the form that Ada is asked holds now, by the input's name; empty when none is asked. */
    Map<String, String> form();

    /** Uses a control with this id as Ada, as somebody would who forges one. */
    void forge(String actionId);

    /** Whether commands are offered by the bot; Discord offers the registered ones itself. */
    default boolean completesCommands() {
        return completes();
    }

    /** Whether the platform completes what somebody is typing. */
    default boolean completes() {
        return true;
    }

    /** What Ada is offered for a line that she is typing, as values. */
    List<String> complete(String line);

    /** The words of the newest answer that this person has seen, or of the form they are asked. */
    String answer(Person person);

    /** The words of Ada's newest answer. */
    default String answer() {
        return answer(Person.ADA);
    }

    /** Whether what the platform sent holds nothing of this text that it would obey: markup, a mention, an escape sequence. */
    boolean isInert(String hostile);

    /** What this person has not been sent, though it was said: everybody's answers but theirs are behind this. */
    boolean hasSeen(Person person, String words);

    /** Who this person is to the bot, where both of them are. */
    default Origin origin(Person person) {
        throw new UnsupportedOperationException();
    }

    /** The bot sends something by itself. What arrives while this runs is the newest answer of whoever sees it. */
    default Outcome deliver(Outgoing message) {
        throw new UnsupportedOperationException();
    }

    /** The bot draws a message of its own anew. */
    default Outcome redraw(Outcome.Receipt sent, Outgoing message) {
        throw new UnsupportedOperationException();
    }

    /** From now on this person is called so where both of them are. */
    default void call(Person person, String name) {
        throw new UnsupportedOperationException();
    }

    /** The connection itself, once it is ready. */
    default ChatPlatform connection() {
        throw new UnsupportedOperationException();
    }

    /** An id of somebody who is not where both of them are. */
    default PersonId nobody() {
        throw new UnsupportedOperationException();
    }

    /** A channel that not everybody there can see. */
    default PlaceId staff() {
        throw new UnsupportedOperationException();
    }

    /** An id of a message that there is not. */
    default String neverSent() {
        throw new UnsupportedOperationException();
    }

    /**
     * The answer to the next message that the bot sends is lost.
     *
     * @param arrives whether the message is not lost with it
     */
    default void loseNextAnswer(boolean arrives) {
        throw new UnsupportedOperationException();
    }

    /** The bot behind the platform is replaced, as a deploy does; what people see stays. */
    void restart();

    @Override
    void close();
}
