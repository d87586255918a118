package dev.carrel.feature.profile;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Language;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.QuietHours;
import dev.carrel.community.Reach;
import dev.carrel.community.Seat;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** {@code /profile hours}: when a member is not to be written to. */
final class HoursCommand implements Command {
    static final Action HOURS = Action.of("profile", "hours");

    private static final LocalTime USUAL_FROM = LocalTime.of(22, 0);
    private static final LocalTime USUAL_UNTIL = LocalTime.of(7, 0);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private static final Option<TypedHour> FROM = Option.parsed(
            "quiet-from",
            Words.of(
                    "When quiet hours begin, such as 22:00 or 10pm, or off for none",
                    "Quand les heures calmes commencent, comme 22:00 ou 22h, ou off pour aucune",
                    "Cuándo empiezan las horas de silencio, como 22:00 o 10pm, u off para ninguna"),
            (raw, caller) -> TypedHour.parse(raw));
    private static final Option<TypedHour> UNTIL = Option.parsed(
            "quiet-until",
            Words.of(
                    "When quiet hours end, such as 07:00 or 7am",
                    "Quand les heures calmes finissent, comme 07:00 ou 7h",
                    "Cuándo terminan las horas de silencio, como 07:00 o 7am"),
            (raw, caller) -> TypedHour.parse(raw));
    private static final Declaration DECLARATION = Declaration.of(
                    "profile hours",
                    Words.of(
                            "Choose quiet hours, in which Carrel does not write to you",
                            "Choisir des heures calmes, où Carrel ne vous écrit pas",
                            "Elegir horas de silencio, en las que Carrel no le escribe"),
                    FROM,
                    UNTIL)
            .example("quiet-from:22:00 quiet-until:7am")
            .example("off");

    private final Supplier<Communities> communities;

    HoursCommand(Supplier<Communities> communities) {
        this.communities = communities;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        Optional<TypedHour> from = invocation.find(FROM);
        Optional<TypedHour> until = invocation.find(UNTIL);
        if (from.isEmpty() && until.isEmpty()) {
            return Reply.show(card(Tone.NEUTRAL, caller));
        }
        boolean off = from.or(() -> until).filter(hour -> hour.time().isEmpty()).isPresent()
                || until.filter(hour -> hour.time().isEmpty()).isPresent();
        Optional<QuietHours> now = communities.get().reach(Seat.of(caller)).quiet();
        LocalTime begin = from.flatMap(TypedHour::time)
                .or(() -> now.map(QuietHours::from))
                .orElse(USUAL_FROM);
        LocalTime end = until.flatMap(TypedHour::time)
                .or(() -> now.map(QuietHours::until))
                .orElse(USUAL_UNTIL);
        if (!off && begin.equals(end)) {
            return Reply.refuse(wholeDay(begin));
        }
        communities
                .get()
                .reaches()
                .keepQuiet(Seat.of(caller), off ? Optional.empty() : Optional.of(new QuietHours(begin, end)));
        return Reply.show(card(Tone.GOOD, caller));
    }

    private Card card(Tone tone, Caller caller) {
        Reach reach = communities.get().reach(Seat.of(caller));
        Optional<QuietHours> quiet = reach.quiet();
        List<Button> buttons = new ArrayList<>();
        quiet.ifPresent(hours -> buttons.add(Button.press(
                say("Turn quiet hours off", "Supprimer les heures calmes", "Quitar las horas de silencio"),
                HOURS.with(FROM.name(), "off").inPlace())));
        if (!reach.zoneKnown()) {
            buttons.add(Button.primary(Ways.tellZone(), Action.of("profile", "timezone")));
        }
        buttons.add(Ways.notifications());
        buttons.add(Ways.profile());
        return new Card(
                tone,
                quiet.map(hours -> Text.of(say(
                                        "Carrel does not write to you from ",
                                        "Carrel ne vous écrit pas de ",
                                        "Carrel no le escribe de "))
                                .thenStrong(CLOCK.format(hours.from()))
                                .then(say(" to ", " à ", " a "))
                                .thenStrong(CLOCK.format(hours.until()))
                                .then("."))
                        .orElse(Text.of(say(
                                "Carrel may write to you at any hour.",
                                "Carrel peut vous écrire à toute heure.",
                                "Carrel puede escribirle a cualquier hora."))),
                List.of(
                        menu(
                                say("Quiet from", "Calme à partir de", "Silencio desde"),
                                quiet.map(QuietHours::from),
                                FROM,
                                18),
                        menu(
                                say("Quiet until", "Calme jusqu’à", "Silencio hasta"),
                                quiet.map(QuietHours::until),
                                UNTIL,
                                4),
                        new Block.Buttons(buttons),
                        new Block.Note(Text.of(
                                        Ways.clock(reach)
                                                + say(
                                                        " What falls into quiet hours comes when they end. Any time works: ",
                                                        " Ce qui tombe dans les heures calmes arrive à leur fin. Toute heure convient : ",
                                                        " Lo que cae en las horas de silencio llega cuando terminan. Sirve cualquier hora: "))
                                .thenCode("/profile hours 22:30 6:45am")
                                .then("."))));
    }

    /** Twelve hours to choose from; any other time is typed. */
    private static Block menu(String prompt, Optional<LocalTime> chosen, Option<TypedHour> into, int first) {
        DateTimeFormatter halves = DateTimeFormatter.ofPattern(
                say("h a", "H 'h'", "h a"), Language.spoken().locale());
        List<Choice> choices = IntStream.range(first, first + 12)
                .mapToObj(hour -> LocalTime.of(hour % 24, 0))
                .map(hour -> new Choice(CLOCK.format(hour), CLOCK.format(hour), halves.format(hour)))
                .toList();
        return new Block.Menu(
                prompt
                        + chosen.map(time -> Punctuation.colon() + CLOCK.format(time))
                                .orElse(""),
                choices,
                1,
                1,
                HOURS.inPlace().choosing(into.name()));
    }

    private static Refusal wholeDay(LocalTime time) {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        say(
                                "Quiet hours that begin and end at " + CLOCK.format(time) + " would be the whole day.",
                                "Des heures calmes qui commencent et finissent à " + CLOCK.format(time)
                                        + " dureraient toute la journée.",
                                "Unas horas de silencio que empiezan y terminan a las " + CLOCK.format(time)
                                        + " durarían todo el día."))
                .example("/profile hours 22:00 7am")
                .way(Button.press(say("Choose the hours", "Choisir les heures", "Elegir las horas"), HOURS))
                .way(Button.press(
                        say(
                                "Choose what Carrel tells me",
                                "Choisir ce que Carrel me dit",
                                "Elegir qué me avisa Carrel"),
                        NotificationsCommand.NOTIFICATIONS));
    }

    /** {@code 22:00 to 07:00}, or that there are none. */
    static String words(Optional<QuietHours> quiet) {
        return quiet.map(hours -> say("", "de ", "de ")
                        + CLOCK.format(hours.from())
                        + say(" to ", " à ", " a ")
                        + CLOCK.format(hours.until()))
                .orElse(say("none", "aucune", "ninguna"));
    }
}
