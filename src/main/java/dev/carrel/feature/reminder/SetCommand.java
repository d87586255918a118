package dev.carrel.feature.reminder;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.Moment;
import dev.carrel.calendar.Reading;
import dev.carrel.calendar.Repeat;
import dev.carrel.calendar.Split;
import dev.carrel.calendar.TimeWords;
import dev.carrel.calendar.WallClock;
import dev.carrel.chat.Caller;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * {@code /reminder set}: reads what is to be remembered and when, says it back with zone and offset, and keeps it once the member has said
 * that it is right. Whatever is not clear is asked, and nothing typed is lost.
 */
final class SetCommand implements Command {
    /** The form, empty. */
    static final Action FORM = Action.of("reminder", "set").asking();

    private static final ZoneId UTC = ZoneId.of("UTC");

    private static final Declaration DECLARATION = Declaration.of(
                    "reminder set",
                    Words.of(
                            "Be reminded of something, once or again and again",
                            "Se faire rappeler quelque chose, une fois ou régulièrement",
                            "Recibir un recordatorio, una vez o periódicamente"),
                    SetOptions.WHAT,
                    SetOptions.WHEN,
                    SetOptions.HERE,
                    SetOptions.NUMBER,
                    SetOptions.ZONE,
                    SetOptions.SURE,
                    SetOptions.ABOUT)
            .example("call Kent State tomorrow 9am")
            .example("what:\"read chapter 3\" when:\"every other friday at noon\"")
            .example("drink water in 2 hours");

    private final Supplier<Reminders> reminders;
    private final Supplier<Communities> communities;
    private final BiFunction<Caller, Action, Block> zoneMenu;
    private final InstantSource clock;

    SetCommand(
            Supplier<Reminders> reminders,
            Supplier<Communities> communities,
            BiFunction<Caller, Action, Block> zoneMenu,
            InstantSource clock) {
        this.reminders = reminders;
        this.communities = communities;
        this.zoneMenu = zoneMenu;
        this.clock = clock;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    /** What was asked for, as far as it is known: what, and how the words for when read. */
    private record Wish(Invocation asked, Instant now, ZoneId zone, boolean zoneKnown, String what, String when) {
        Seat seat() {
            return Seat.of(asked.caller());
        }

        /** The same command with what has been found out so far. */
        Action action() {
            Action action = asked.action()
                    .with(SetOptions.WHAT.name(), what)
                    .without(SetOptions.SURE.name())
                    .inPlace();
            return when.isEmpty() ? action.without(SetOptions.WHEN.name()) : action.with(SetOptions.WHEN.name(), when);
        }
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        if (invocation.find(SetOptions.HERE).orElse(false) && !caller.role().covers(Role.ORGANIZER)) {
            return Reply.refuse(Refusal.of(
                            Refusal.Kind.FORBIDDEN,
                            say(
                                    "Only organizers and moderators remind a whole channel.",
                                    "Seuls les organisateurs et les modérateurs rappellent quelque chose à tout un canal.",
                                    "Solo organizadores y moderadores recuerdan algo a todo un canal."))
                    .way(Button.press(
                            say("Remind only me", "Ne le rappeler qu’à moi", "Recordármelo solo a mí"),
                            invocation.action().without(SetOptions.HERE.name()))));
        }
        Optional<ZoneId> zone = zone(invocation);
        Instant now = clock.instant();
        ZoneId reading = zone.orElse(UTC);
        String what = invocation.find(SetOptions.WHAT).orElse("");
        Optional<String> when = invocation.find(SetOptions.WHEN);
        if (what.isEmpty()
                && when.isEmpty()
                && invocation.find(SetOptions.NUMBER).isEmpty()) {
            return Reply.ask(form(invocation.action(), "", "", Text.empty()));
        }
        if (when.isPresent()) {
            Wish wish = new Wish(invocation, now, reading, zone.isPresent(), what, when.get());
            return answer(wish, TimeWords.read(when.get(), now, reading));
        }
        Optional<Split> split = TimeWords.split(what, now, reading);
        if (split.isEmpty()) {
            Wish wish = new Wish(invocation, now, reading, zone.isPresent(), what, "");
            return Reply.ask(form(
                    wish.action(),
                    what,
                    "",
                    Text.of(say(
                            "When should Carrel remind you of it?",
                            "Quand Carrel doit-il vous le rappeler ?",
                            "¿Cuándo debe recordárselo Carrel?"))));
        }
        Split found = split.get();
        return answer(
                new Wish(invocation, now, reading, zone.isPresent(), found.rest(), found.time()), found.reading());
    }

    /** The zone that was chosen just now, which is remembered where none was known, or the one that is known. */
    private Optional<ZoneId> zone(Invocation invocation) {
        Caller caller = invocation.caller();
        Optional<ZoneId> chosen = invocation.find(SetOptions.ZONE);
        if (chosen.isPresent() && caller.zone().isEmpty()) {
            communities.get().chooseZone(Seat.of(caller), chosen.get());
        }
        return chosen.or(caller::zone);
    }

    private Reply answer(Wish wish, Reading reading) {
        if (wish.what().isEmpty() && wish.asked().find(SetOptions.NUMBER).isEmpty()) {
            return Reply.ask(form(
                    wish.action(),
                    "",
                    wish.when(),
                    Text.of(say(
                            "What should Carrel remind you of?",
                            "Que doit vous rappeler Carrel ?",
                            "¿Qué debe recordarle Carrel?"))));
        }
        boolean relative = reading instanceof Reading.Once once && once.moment() instanceof Moment.Exact;
        if (!wish.zoneKnown() && !relative && !(reading instanceof Reading.Unreadable)) {
            return Reply.show(SetCards.whichZone(
                    wish.when(),
                    zoneMenu.apply(wish.asked().caller(), wish.action().choosing(SetOptions.ZONE.name()))));
        }
        return switch (reading) {
            case Reading.Once once -> echo(wish, once.moment(), Optional.empty());
            case Reading.Repeated repeated ->
                echo(wish, new Moment.Wall(repeated.first(), wish.zone()), Optional.of(repeated.repeat()));
            case Reading.Ambiguous ambiguous ->
                Reply.show(SetCards.which(ambiguous.question(), ambiguous.choices(), wish.action()));
            case Reading.Past past -> Reply.show(SetCards.past(past, wish.action()));
            case Reading.Gap gap -> Reply.show(SetCards.gap(gap, wish.zone(), wish.action()));
            case Reading.Unreadable unreadable ->
                Reply.ask(form(wish.action(), wish.what(), wish.when(), Text.of(unreadable(unreadable))));
        };
    }

    private Reply echo(Wish wish, Moment moment, Optional<Repeat> repeat) {
        Optional<Long> number = wish.asked().find(SetOptions.NUMBER);
        Optional<Reminder> before = number.flatMap(known -> reminders.get().find(wish.seat(), known));
        if (number.isPresent() && before.isEmpty()) {
            return Reply.refuse(ListCommand.unknown(number.get()));
        }
        Reminder reminder = reminder(wish, moment, repeat, before);
        if (!wish.asked().find(SetOptions.SURE).orElse(false)) {
            return Reply.show(SetCards.echo(
                    reminder, moment instanceof Moment.Exact, wish.now(), wish.action(), before.isPresent()));
        }
        if (before.isPresent()) {
            return reminders.get().change(reminder)
                    ? Reply.show(SetCards.kept(reminder, wish.now(), true))
                    : Reply.refuse(ListCommand.unknown(reminder.number()));
        }
        return reminders
                .get()
                .keep(reminder)
                .map(kept -> Reply.show(SetCards.kept(kept, wish.now(), false)))
                .orElseGet(() -> Reply.refuse(tooMany()));
    }

    private static Reminder reminder(Wish wish, Moment moment, Optional<Repeat> repeat, Optional<Reminder> before) {
        boolean here = wish.asked().find(SetOptions.HERE).orElse(false);
        Optional<PlaceId> place = here ? Optional.of(wish.asked().caller().place()) : before.flatMap(Reminder::place);
        ZoneId zone = moment instanceof Moment.Exact ? tellingZone(moment.instant(), wish.zone()) : wish.zone();
        LocalDateTime first = LocalDateTime.ofInstant(moment.instant(), zone);
        return new Reminder(
                before.map(Reminder::number).orElse(0L),
                wish.seat(),
                wish.what().isEmpty() ? before.map(Reminder::what).orElseThrow() : wish.what(),
                zone,
                moment instanceof Moment.Wall wall ? wall.local() : first,
                repeat,
                Optional.of(moment.instant()),
                place,
                wish.asked()
                        .find(SetOptions.ABOUT)
                        .or(() -> before.map(Reminder::about))
                        .orElse(""));
    }

    /** What is counted from now may fall into an hour that the clocks of a zone show twice: then only UTC tells which of the two. */
    private static ZoneId tellingZone(Instant moment, ZoneId zone) {
        LocalDateTime shown = LocalDateTime.ofInstant(moment, zone);
        return WallClock.at(shown, zone).equals(moment) ? zone : UTC;
    }

    private static String unreadable(Reading.Unreadable reading) {
        return reading.what() + say(" These work: ", " Ceci marche : ", " Esto funciona: ")
                + String.join("; ", reading.examples()) + ".";
    }

    private static Refusal tooMany() {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        say(
                                "You have " + Reminders.MOST
                                        + " reminders ahead, which is the most. Cancel one, and this can be set.",
                                "Vous avez " + Reminders.MOST
                                        + " rappels à venir, c’est le maximum. Annulez-en un pour créer celui-ci.",
                                "Tiene " + Reminders.MOST
                                        + " recordatorios pendientes, que es el máximo. Cancele uno y podrá crear este."))
                .way(ListCommand.mine());
    }

    private static Form form(Action submit, String what, String when, Text introduction) {
        return new Form(
                say("Set a reminder", "Créer un rappel", "Crear un recordatorio"),
                introduction,
                List.of(
                        new Form.Input.Words(
                                SetOptions.WHAT.name(),
                                say("What to be reminded of", "Ce qu’il faut vous rappeler", "Qué hay que recordarle"),
                                "call Kent State",
                                true,
                                what,
                                Reminders.LONGEST,
                                true),
                        new Form.Input.Words(
                                SetOptions.WHEN.name(),
                                say("When, in your own time", "Quand, à votre heure", "Cuándo, en su hora"),
                                say(
                                        "tue 7pm; in 2 hours; every other friday at noon",
                                        "mardi 19h ; dans 2 heures ; un vendredi sur deux à midi",
                                        "martes 19:00; en 2 horas; cada dos semanas el viernes al mediodía"),
                                true,
                                when,
                                200,
                                false)),
                submit.without(SetOptions.WHAT.name()).without(SetOptions.WHEN.name()));
    }
}
