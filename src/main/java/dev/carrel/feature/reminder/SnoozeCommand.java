package dev.carrel.feature.reminder;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.Reading;
import dev.carrel.calendar.TimeWords;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /reminder snooze}: be reminded again, later. A series goes on as it was; the later time comes on top. */
final class SnoozeCommand implements Command {
    private static final Option<Long> NUMBER = SetOptions.number(
                    Words.of("The number of the reminder", "Le numéro du rappel", "El número del recordatorio"))
            .needed();
    private static final Option<String> UNTIL = Option.text(
                    "until",
                    Words.of(
                            "For how long, or until when: 10 minutes, 1 hour, tomorrow 9:00",
                            "Pour combien de temps, ou jusqu’à quand : 10 minutes, tomorrow 9:00",
                            "Por cuánto tiempo o hasta cuándo: 10 minutes, tomorrow 9:00"))
            .needed()
            .takingTheRest();
    private static final Declaration DECLARATION = Declaration.of(
                    "reminder snooze",
                    Words.of(
                            "Be reminded of the same thing again, later",
                            "Se faire rappeler la même chose plus tard",
                            "Recibir el mismo recordatorio más tarde"),
                    NUMBER,
                    UNTIL)
            .example("17 10 minutes")
            .example("17 tomorrow 9:00");

    private final Supplier<Reminders> reminders;
    private final InstantSource clock;

    SnoozeCommand(Supplier<Reminders> reminders, InstantSource clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    static Action action(long number, String until) {
        return Action.of("reminder", "snooze")
                .with(NUMBER.name(), Long.toString(number))
                .with(UNTIL.name(), until);
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        long number = invocation.get(NUMBER);
        Optional<Reminder> found = reminders.get().find(Seat.of(invocation.caller()), number);
        if (found.isEmpty()) {
            return Reply.refuse(ListCommand.unknown(number));
        }
        Instant now = clock.instant();
        ZoneId zone = invocation.caller().zone().orElse(ZoneId.of("UTC"));
        Optional<Instant> until = read(invocation.get(UNTIL), now, zone);
        if (until.isEmpty()) {
            return Reply.refuse(Refusal.of(
                            Refusal.Kind.INPUT,
                            say(
                                    "That is no time to put it off to.",
                                    "Ce n’est pas un moment auquel le reporter.",
                                    "Ese no es un momento al que aplazarlo."))
                    .example("/reminder snooze " + number + " 10 minutes")
                    .nearest(List.of("10 minutes", "1 hour", "tomorrow 9:00")));
        }
        return put(found.get(), until.get(), now, zone);
    }

    /** A length of time counts from now, without having to say so. */
    private static Optional<Instant> read(String text, Instant now, ZoneId zone) {
        for (String words : List.of("in " + text, text)) {
            if (TimeWords.read(words, now, zone) instanceof Reading.Once once
                    && once.moment().instant().isAfter(now)) {
                return Optional.of(once.moment().instant());
            }
        }
        return Optional.empty();
    }

    private Reply put(Reminder reminder, Instant until, Instant now, ZoneId zone) {
        Reminder later = reminder.at(until);
        boolean kept = reminder.repeat().isPresent()
                ? reminders.get().keep(later).isPresent()
                : reminders.get().change(later);
        if (!kept) {
            return Reply.refuse(Refusal.of(
                            Refusal.Kind.LIMIT,
                            say(
                                    "You have " + Reminders.MOST
                                            + " reminders ahead, which is the most. Cancel one first.",
                                    "Vous avez " + Reminders.MOST
                                            + " rappels à venir, c’est le maximum. Annulez-en d’abord un.",
                                    "Tiene " + Reminders.MOST
                                            + " recordatorios pendientes, que es el máximo. Cancele uno antes."))
                    .way(ListCommand.mine()));
        }
        return Reply.show(new Card(
                Tone.GOOD,
                Text.of(say("You will be reminded of ", "Carrel vous rappellera ", "Carrel le recordará "))
                        .then(ReminderWords.quoted(reminder.what()))
                        .then(say(" again on ", " de nouveau le ", " otra vez el "))
                        .thenStrong(ReminderWords.moment(until, zone, now))
                        .then("."),
                List.of(Block.Buttons.of(ListCommand.mine()))));
    }
}
