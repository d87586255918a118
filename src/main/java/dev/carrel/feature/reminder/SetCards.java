package dev.carrel.feature.reminder;

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
                Text.of("In which time zone is “")
                        .then(new Inline.Strong(ReminderWords.cut(when)))
                        .then("”?"),
                menu,
                new Block.Note(Text.of("Carrel remembers it as yours, and asks once.")));
    }

    /** Words that mean several times. */
    static Card which(String question, List<Reading.Choice> choices, Action action) {
        return Card.of(Text.of(question), menu(choices, action), Block.Buttons.of(change(action)));
    }

    static Card past(Reading.Past past, Action action) {
        return Card.of(
                Text.of("That time is over: " + WallClock.words(past.wanted()) + "."),
                Block.Buttons.of(
                        Button.primary(
                                past.later().label(),
                                action.with(SetOptions.WHEN.name(), past.later().text())),
                        change(action)));
    }

    static Card gap(Reading.Gap gap, ZoneId zone, Action action) {
        return Card.of(
                Text.of("There is no " + WallClock.words(gap.wanted()) + " in " + zone.getId()
                        + ": the clocks are put forward over it. Which time should it be?"),
                menu(gap.choices(), action),
                Block.Buttons.of(change(action)));
    }

    private static Block menu(List<Reading.Choice> choices, Action action) {
        return new Block.Menu(
                "Choose the time",
                choices.stream()
                        .map(choice -> Choice.of(choice.label(), choice.text()))
                        .toList(),
                1,
                1,
                action.choosing(SetOptions.WHEN.name()));
    }

    private static Button change(Action action) {
        return Button.press("Another time", action.asking());
    }

    /** What would be set, before it is. */
    static Card echo(Reminder reminder, boolean fromNow, Instant now, Action action, boolean changes) {
        List<Block> blocks = new ArrayList<>();
        reminder.repeat().ifPresent(repeat -> blocks.add(new Block.Bullets(first(reminder, now))));
        reminder.place()
                .ifPresent(place -> blocks.add(new Block.Paragraph(Text.of("It goes to everybody in ")
                        .then(Inline.Name.of(place))
                        .then("."))));
        blocks.add(Block.Buttons.of(
                Button.primary(changes ? "Change it so" : "Set it", action.with(SetOptions.SURE.name(), "yes")),
                Button.press("Change", action.asking())));
        if (fromNow) {
            blocks.add(new Block.Note(Text.of("It is counted from the moment you press.")));
        }
        Text headline = Text.of(changes ? "Reminder " + reminder.number() + " becomes " : "Remind you of ")
                .then(ReminderWords.quoted(reminder.what()))
                .then(reminder.repeat().isPresent() ? " " : " on ")
                .thenStrong(when(reminder, now))
                .then("?");
        return new Card(Tone.NEUTRAL, headline, blocks);
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
        String where = reminder.place().isPresent() ? "The channel is reminded of " : "You will be reminded of ";
        return new Card(
                Tone.GOOD,
                Text.of(changed ? "Changed. " : "Set. ")
                        .then(where)
                        .then(ReminderWords.quoted(reminder.what()))
                        .then(reminder.repeat().isPresent() ? " " : " on ")
                        .thenStrong(ReminderWords.when(reminder, now))
                        .then("."),
                List.of(
                        Block.Buttons.of(
                                Button.press("My reminders", ListCommand.ACTION),
                                Button.press("Cancel it", CancelCommand.action(reminder.number()))),
                        new Block.Note(Text.of(
                                reminder.place().isPresent()
                                        ? "It comes as a message in the channel."
                                        : "It comes as a direct message, also when the bot was away at the time."))));
    }
}
