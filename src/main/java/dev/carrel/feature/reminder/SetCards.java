package dev.carrel.feature.reminder;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.Reading;
import dev.carrel.calendar.WallClock;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code /reminder set} asks and says. */
final class SetCards {
    /** Times of a series that are shown before it is set, so that nobody has to work them out. */
    private static final int SHOWN = 3;

    private SetCards() {}

    static Card whichZone(String when, Block menu) {
        return Card.of(
                Text.of(say("In which time zone is “", "Dans quel fuseau horaire est “", "¿En qué zona horaria está “"))
                        .then(new Inline.Strong(ReminderWords.cut(when)))
                        .then(say("”?", "” ?", "”?")),
                menu,
                new Block.Note(Text.of(say(
                        "Carrel remembers it as yours, and asks once.",
                        "Carrel le retient comme le vôtre, et ne demande qu’une fois.",
                        "Carrel la recuerda como la suya y solo pregunta una vez."))));
    }

    /** Words that mean several times. */
    static Card which(String question, List<Reading.Choice> choices, Action action) {
        return Card.of(Text.of(question), menu(choices, action), Block.Buttons.of(change(action)));
    }

    static Card past(Reading.Past past, Action action) {
        return Card.of(
                Text.of(over(WallClock.words(past.wanted()))),
                Block.Buttons.of(
                        Button.primary(
                                past.later().label(),
                                action.with(SetOptions.WHEN.name(), past.later().text())),
                        change(action)));
    }

    static Card gap(Reading.Gap gap, ZoneId zone, Action action) {
        return Card.of(
                Text.of(skipped(WallClock.words(gap.wanted()), zone.getId())),
                menu(gap.choices(), action),
                Block.Buttons.of(change(action)));
    }

    private static String over(String wanted) {
        return say(
                "That time is over: " + wanted + ".",
                "Ce moment est passé : " + wanted + ".",
                "Ese momento ya pasó: " + wanted + ".");
    }

    private static String skipped(String wanted, String zone) {
        return say(
                "There is no " + wanted + " in " + zone
                        + ": the clocks are put forward over it. Which time should it be?",
                "Le " + wanted + " n’existe pas en " + zone
                        + " : les horloges avancent à ce moment. Quelle heure faut-il prendre ?",
                "El " + wanted + " no existe en " + zone
                        + ": los relojes se adelantan en ese momento. ¿Qué hora debe ser?");
    }

    private static Block menu(List<Reading.Choice> choices, Action action) {
        return new Block.Menu(
                say("Choose the time", "Choisir l’heure", "Elegir la hora"),
                choices.stream()
                        .map(choice -> Choice.of(choice.label(), choice.text()))
                        .toList(),
                1,
                1,
                action.choosing(SetOptions.WHEN.name()));
    }

    private static Button change(Action action) {
        return Button.press(say("Another time", "Une autre heure", "Otra hora"), action.asking());
    }

    /** What would be set, before it is. */
    static Card echo(Reminder reminder, boolean fromNow, Instant now, Action action, boolean changes) {
        List<Block> blocks = new ArrayList<>();
        reminder.repeat().ifPresent(repeat -> blocks.add(new Block.Bullets(first(reminder, now))));
        reminder.place()
                .ifPresent(place -> blocks.add(new Block.Paragraph(
                        Text.of(say("It goes to everybody in ", "Il va à tout le monde dans ", "Va a todos en "))
                                .then(Inline.Name.of(place))
                                .then("."))));
        blocks.add(Block.Buttons.of(
                Button.primary(
                        changes
                                ? say("Change it so", "Modifier ainsi", "Cambiarlo así")
                                : say("Set it", "Le créer", "Crearlo"),
                        action.with(SetOptions.SURE.name(), "yes")),
                Button.press(say("Change", "Modifier", "Cambiar"), action.asking())));
        if (fromNow) {
            blocks.add(new Block.Note(Text.of(say(
                    "It is counted from the moment you press.",
                    "Le compte part du moment où vous appuyez.",
                    "Se cuenta desde el momento en que pulse."))));
        }
        Text headline = Text.of(changes ? becomes(reminder) : say("Remind you of ", "Vous rappeler ", "¿Recordarle "))
                .then(ReminderWords.quoted(reminder.what()))
                .then(ReminderWords.on(reminder))
                .thenStrong(when(reminder, now))
                .then(say("?", " ?", "?"));
        return new Card(Tone.NEUTRAL, headline, blocks);
    }

    private static String becomes(Reminder reminder) {
        return say(
                "Reminder " + reminder.number() + " becomes ",
                "Le rappel " + reminder.number() + " devient ",
                "¿El recordatorio " + reminder.number() + " pasa a ser ");
    }

    private static String when(Reminder reminder, Instant now) {
        return reminder.repeat()
                .map(repeat -> ReminderWords.series(reminder.first(), repeat, reminder.zone()))
                .orElseGet(() -> ReminderWords.moment(reminder.due().orElseThrow(), reminder.zone(), now));
    }

    private static List<Text> first(Reminder reminder, Instant now) {
        List<Text> lines = new ArrayList<>();
        Optional<Instant> next = reminder.due();
        while (next.isPresent() && lines.size() < SHOWN) {
            lines.add(Text.of(ReminderWords.moment(next.get(), reminder.zone(), now)));
            next = reminder.next(next.get());
        }
        return lines;
    }

    /** It is kept. */
    static Card kept(Reminder reminder, Instant now, boolean changed) {
        return new Card(
                Tone.GOOD,
                Text.of(
                                changed
                                        ? say("Changed. ", "C’est modifié. ", "Cambiado. ")
                                        : say("Set. ", "C’est noté. ", "Anotado. "))
                        .then(
                                reminder.place().isPresent()
                                        ? say(
                                                "The channel is reminded of ",
                                                "Carrel rappellera au canal ",
                                                "Carrel recordará al canal ")
                                        : say(
                                                "You will be reminded of ",
                                                "Carrel vous rappellera ",
                                                "Carrel le recordará "))
                        .then(ReminderWords.quoted(reminder.what()))
                        .then(ReminderWords.on(reminder))
                        .thenStrong(ReminderWords.when(reminder, now))
                        .then("."),
                List.of(
                        Block.Buttons.of(
                                ListCommand.mine(),
                                Button.press(
                                        say("Cancel it", "L’annuler", "Cancelarlo"),
                                        CancelCommand.action(reminder.number()))),
                        new Block.Note(
                                Text.of(
                                        reminder.place().isPresent()
                                                ? say(
                                                        "It comes as a message in the channel.",
                                                        "Il arrive comme message dans le canal.",
                                                        "Llega como mensaje en el canal.")
                                                : say(
                                                        "It comes as a direct message, also when the bot was away at the time.",
                                                        "Il arrive en message privé, même si le bot était absent à ce moment.",
                                                        "Llega como mensaje privado, también si el bot no estaba en ese momento.")))));
    }
}
