package dev.carrel.gathering;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.Reading;
import dev.carrel.calendar.WallClock;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Reply;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Asks what is not clear about a typed time; the answer goes into the option {@link #WHEN} of the command. */
public final class TimeQuestions {
    public static final String WHEN = "when";

    private TimeQuestions() {}

    /** The question, if the words do not say one time or one series; those that cannot be read are for the form. */
    public static Optional<Reply> ask(Reading reading, ZoneId zone, Action action) {
        return switch (reading) {
            case Reading.Once once -> Optional.empty();
            case Reading.Repeated repeated -> Optional.empty();
            case Reading.Unreadable unreadable -> Optional.empty();
            case Reading.Ambiguous ambiguous ->
                Optional.of(choose(Text.of(ambiguous.question()), ambiguous.choices(), action));
            case Reading.Gap gap ->
                Optional.of(
                        choose(Text.of(skipped(WallClock.words(gap.wanted()), zone.getId())), gap.choices(), action));
            case Reading.Past past ->
                Optional.of(Reply.show(Card.of(
                        Text.of(say("That time is over: ", "Ce moment est passé : ", "Ese momento ya pasó: ")
                                + WallClock.words(past.wanted()) + "."),
                        Block.Buttons.of(
                                Button.primary(
                                        past.later().label(),
                                        action.with(WHEN, past.later().text()).inPlace()),
                                another(action)))));
        };
    }

    private static String skipped(String wanted, String zone) {
        return say(
                "There is no " + wanted + " in " + zone
                        + ": the clocks are put forward over it. Which time should it be?",
                "Le moment " + wanted + " n’existe pas à " + zone
                        + " : les horloges avancent et le sautent. Quelle heure faut-il prendre ?",
                "El momento " + wanted + " no existe en " + zone
                        + ": los relojes se adelantan y se lo saltan. ¿Qué hora debe ser?");
    }

    private static Button another(Action action) {
        return Button.press(say("Another time", "Un autre moment", "Otro momento"), action.asking());
    }

    private static Reply choose(Text question, List<Reading.Choice> choices, Action action) {
        return Reply.show(Card.of(
                question,
                new Block.Menu(
                        say("Choose the time", "Choisir le moment", "Elegir la hora"),
                        choices.stream()
                                .map(choice -> Choice.of(choice.label(), choice.text()))
                                .toList(),
                        1,
                        1,
                        action.without(WHEN).inPlace().choosing(WHEN)),
                Block.Buttons.of(another(action))));
    }

    /** What was wrong with words that cannot be read, and what works. */
    public static Text unreadable(Reading.Unreadable reading) {
        return Text.of(reading.what() + say(" These work: ", " Voici ce qui marche : ", " Esto funciona: ")
                + String.join("; ", reading.examples()) + ".");
    }
}
