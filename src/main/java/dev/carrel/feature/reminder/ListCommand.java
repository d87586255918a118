package dev.carrel.feature.reminder;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.Distance;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /reminder list}: what a member will be reminded of, or one of these with what can be done about it. */
final class ListCommand implements Command {
    static final Action ACTION = Action.of("reminder", "list");

    private static final Option<Long> NUMBER = SetOptions.number(Words.of(
            "The number of one, to see it alone",
            "Le numéro d’un rappel, pour le voir seul",
            "El número de uno, para verlo solo"));
    private static final Declaration DECLARATION = Declaration.of(
                    "reminder list",
                    Words.of(
                            "What you will be reminded of, and when",
                            "Ce qui vous sera rappelé, et quand",
                            "Qué se le recordará y cuándo"),
                    NUMBER,
                    CommonOptions.FROM)
            .example("");

    private final Supplier<Reminders> reminders;
    private final InstantSource clock;

    ListCommand(Supplier<Reminders> reminders, InstantSource clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    static Button mine() {
        return Button.press(say("My reminders", "Mes rappels", "Mis recordatorios"), ACTION);
    }

    /** The way to one reminder. */
    static Action action(long number) {
        return ACTION.with(NUMBER.name(), Long.toString(number));
    }

    /** There is no such reminder, or it is somebody else's: both look the same. */
    static Refusal unknown(long number) {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "You have no reminder " + number + "; it may be over or cancelled.",
                                "Vous n’avez pas de rappel " + number + " ; il est peut-être passé ou annulé.",
                                "No tiene ningún recordatorio " + number + "; puede que haya pasado o esté cancelado."))
                .way(mine())
                .way(Button.press(say("Set a reminder", "Créer un rappel", "Crear un recordatorio"), SetCommand.FORM));
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        Optional<Long> number = invocation.find(NUMBER);
        if (number.isPresent()) {
            return reminders
                    .get()
                    .find(seat, number.get())
                    .map(found -> Reply.show(one(found, clock.instant())))
                    .orElseGet(() -> Reply.refuse(unknown(number.get())));
        }
        List<Reminder> active = reminders.get().active(seat);
        if (active.isEmpty()) {
            return Reply.show(Card.of(
                    Text.of(say(
                            "You have no reminders ahead.",
                            "Vous n’avez aucun rappel à venir.",
                            "No tiene ningún recordatorio pendiente.")),
                    Block.Buttons.of(Button.primary(say("Set one", "En créer un", "Crear uno"), SetCommand.FORM)),
                    new Block.Note(Text.of(say("Or type ", "Ou tapez ", "O escriba "))
                            .thenCode("/reminder set call Kent State tomorrow 9am")
                            .then("."))));
        }
        int from = CommonOptions.from(invocation, active.size());
        return Reply.show(list(active, from, invocation.action().inPlace()));
    }

    private Card list(List<Reminder> active, int from, Action turn) {
        Instant now = clock.instant();
        List<Block.Entry> entries = new ArrayList<>();
        for (Reminder reminder : active.subList(from, active.size())) {
            List<Text> lines = new ArrayList<>();
            lines.add(Text.of(ReminderWords.when(reminder, now)));
            reminder.place()
                    .ifPresent(
                            place -> lines.add(Text.of(say("to everybody in ", "à tout le monde dans ", "a todos en "))
                                    .then(Inline.Name.of(place))));
            entries.add(new Block.Entry(
                    "",
                    Text.strong(ReminderWords.cut(reminder.what())),
                    lines,
                    Optional.of(Button.press(
                            say("Change or cancel", "Modifier ou annuler", "Cambiar o cancelar"),
                            action(reminder.number())))));
        }
        return Card.of(
                Text.of(ahead(active.size()))
                        .thenStrong(Distance.words(active.getFirst().due().orElseThrow(), now))
                        .then("."),
                new Block.Listing(entries, from, active.size(), turn),
                Block.Buttons.of(Button.press(say("Set another", "En créer un autre", "Crear otro"), SetCommand.FORM)));
    }

    private static String ahead(int reminders) {
        return reminders == 1
                ? say("You have 1 reminder ahead, ", "Vous avez 1 rappel à venir, ", "Tiene 1 recordatorio pendiente, ")
                : say(
                        "You have " + reminders + " reminders ahead, the next one ",
                        "Vous avez " + reminders + " rappels à venir, le prochain ",
                        "Tiene " + reminders + " recordatorios pendientes, el próximo ");
    }

    private static Card one(Reminder reminder, Instant now) {
        List<Button> ways = new ArrayList<>();
        ways.add(Button.press(
                say("Change", "Modifier", "Cambiar"),
                SetCommand.FORM.with("number", Long.toString(reminder.number())).with("what", reminder.what())));
        reminder.due()
                .ifPresent(due -> ways.add(Button.press(
                        say("Put off by a day", "Reporter d’un jour", "Aplazar un día"),
                        SnoozeCommand.action(reminder.number(), "1 day"))));
        ways.add(Button.press(say("Cancel it", "L’annuler", "Cancelarlo"), CancelCommand.action(reminder.number())));
        ways.add(mine());
        String when = reminder.due().isPresent()
                ? ReminderWords.when(reminder, now)
                : say("it is over", "c’est passé", "ya pasó");
        return Card.of(
                ReminderWords.quoted(reminder.what()).then(Punctuation.colon() + when + "."),
                new Block.Buttons(ways),
                new Block.Note(Text.of(ReminderWords.numbered(reminder) + ".")));
    }
}
