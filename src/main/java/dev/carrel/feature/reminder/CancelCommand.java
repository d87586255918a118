package dev.carrel.feature.reminder;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /reminder cancel}: takes a reminder back, after asking once. */
final class CancelCommand implements Command {
    private static final int MOST_CHOICES = 25;

    private static final Option<Long> NUMBER = SetOptions.number(
                    Words.of("The number of the reminder", "Le numéro du rappel", "El número del recordatorio"))
            .takingTheRest();
    private static final Option<Boolean> SURE = Option.flag(
            "sure",
            Words.of(
                    "Yes to cancel without being asked",
                    "Oui pour annuler sans confirmer",
                    "Sí para cancelar sin confirmar"));
    private static final Declaration DECLARATION = Declaration.of(
                    "reminder cancel",
                    Words.of("Take a reminder back", "Annuler un rappel", "Cancelar un recordatorio"),
                    NUMBER,
                    SURE)
            .example("17");

    private final Supplier<Reminders> reminders;
    private final InstantSource clock;

    CancelCommand(Supplier<Reminders> reminders, InstantSource clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    static Action action(long number) {
        return Action.of("reminder", "cancel").with(NUMBER.name(), Long.toString(number));
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        Optional<Long> number = invocation.find(NUMBER);
        if (number.isEmpty()) {
            return Reply.show(which(reminders.get().active(seat)));
        }
        boolean sure = invocation.find(SURE).orElse(false);
        Optional<Reminder> found = sure
                ? reminders.get().cancel(seat, number.get())
                : reminders.get().find(seat, number.get());
        return found.map(reminder -> Reply.show(sure ? cancelled(reminder) : ask(reminder)))
                .orElseGet(() -> Reply.refuse(ListCommand.unknown(number.get())));
    }

    private Card which(List<Reminder> active) {
        if (active.isEmpty()) {
            return Card.of(
                    Text.of(say(
                            "You have no reminders ahead, so there is none to cancel.",
                            "Vous n’avez aucun rappel à venir, donc rien à annuler.",
                            "No tiene ningún recordatorio pendiente, así que no hay nada que cancelar.")),
                    Block.Buttons.of(Button.press(say("Set one", "En créer un", "Crear uno"), SetCommand.FORM)));
        }
        Instant now = clock.instant();
        List<Choice> choices = active.stream()
                .limit(MOST_CHOICES)
                .map(reminder -> new Choice(
                        ReminderWords.cut(reminder.what()),
                        Long.toString(reminder.number()),
                        ReminderWords.when(reminder, now)))
                .toList();
        return Card.of(
                Text.of(say(
                        "Which reminder should be cancelled?",
                        "Quel rappel faut-il annuler ?",
                        "¿Qué recordatorio hay que cancelar?")),
                new Block.Menu(
                        say("Choose a reminder", "Choisir un rappel", "Elegir un recordatorio"),
                        choices,
                        1,
                        1,
                        Action.of("reminder", "cancel").inPlace().choosing(NUMBER.name())),
                Block.Buttons.of(ListCommand.mine()));
    }

    private Card ask(Reminder reminder) {
        return Card.of(
                Text.of(say("Cancel ", "Annuler ", "¿Cancelar "))
                        .then(ReminderWords.quoted(reminder.what()))
                        .then(
                                reminder.repeat().isPresent()
                                        ? say(
                                                " and all its times?",
                                                " et toutes ses répétitions ?",
                                                " y todas sus repeticiones?")
                                        : say("?", " ?", "?")),
                Block.Buttons.of(
                        Button.press(
                                say("Keep it", "Le garder", "Conservarlo"),
                                ListCommand.action(reminder.number()).inPlace()),
                        new Button.Press(
                                say("Cancel it", "L’annuler", "Cancelarlo"),
                                action(reminder.number())
                                        .with(SURE.name(), "yes")
                                        .inPlace(),
                                Button.Look.DANGER)),
                new Block.Note(Text.of(ReminderWords.when(reminder, clock.instant()) + ".")));
    }

    private static Card cancelled(Reminder reminder) {
        return Card.of(
                Text.of(say("Cancelled: ", "Annulé : ", "Cancelado: "))
                        .then(ReminderWords.quoted(reminder.what()))
                        .then("."),
                Block.Buttons.of(
                        Button.press(
                                say("Set it again", "Le recréer", "Crearlo otra vez"),
                                SetCommand.FORM.with("what", reminder.what())),
                        ListCommand.mine()));
    }
}
