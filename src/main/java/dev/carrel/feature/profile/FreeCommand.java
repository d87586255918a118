package dev.carrel.feature.profile;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.FreeHours;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Reach;
import dev.carrel.community.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** {@code /profile free}: when a member is free in an ordinary week, so that their groups find a time to meet. */
final class FreeCommand implements Command {
    private static final Action FREE = Action.of("profile", "free");
    private static final String EXAMPLE = "tue,thu 18:00-21:00";
    private static final Set<String> OFF = Set.of("off", "none", "no", "never", "non", "jamais", "nunca");

    /** No hours at all are those of somebody who wants none to be known. */
    private static final Option<FreeHours> HOURS = Option.parsed(
                    "hours",
                    Words.of(
                            "Days and times, such as tue,thu 18:00-21:00; sat 10-12, or off for none",
                            "Jours et heures, comme tue,thu 18:00-21:00; sat 10-12, ou off pour aucune",
                            "Días y horas, como tue,thu 18:00-21:00; sat 10-12, u off para ninguna"),
                    (raw, caller) -> parse(raw))
            .takingTheRest();

    private static final Declaration DECLARATION = Declaration.of(
                    "profile free",
                    Words.of(
                            "Tell when you are free in a week, so that your groups find a time to meet",
                            "Dire quand vous êtes libre, pour que vos groupes trouvent un moment",
                            "Decir cuándo está libre, para que sus grupos encuentren una hora"),
                    HOURS)
            .example(EXAMPLE)
            .example("weekdays 6-9pm; sat 10-12")
            .example("off");

    private final Supplier<Communities> communities;

    FreeCommand(Supplier<Communities> communities) {
        this.communities = communities;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    private static Parsed<FreeHours> parse(String raw) {
        if (OFF.contains(raw.strip().toLowerCase(Locale.ROOT))) {
            return Parsed.value(new FreeHours(List.of()));
        }
        return FreeHours.read(raw)
                .map(Parsed::value)
                .orElseGet(() -> Parsed.problem(
                        say(
                                "Free hours are days with their times, at most " + FreeHours.MOST_SPANS
                                        + " spans in a week.",
                                "Les heures libres sont des jours avec leurs heures, au plus " + FreeHours.MOST_SPANS
                                        + " plages par semaine.",
                                "Las horas libres son días con sus horas, como máximo " + FreeHours.MOST_SPANS
                                        + " franjas por semana."),
                        List.of(EXAMPLE, "weekdays 6-9pm; sat 10-12", "off")));
    }

    @Override
    public Reply run(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        Optional<FreeHours> told = invocation.find(HOURS);
        told.ifPresent(hours -> communities
                .get()
                .freeTimes()
                .tell(seat, Optional.of(hours).filter(some -> !some.spans().isEmpty())));
        return Reply.show(card(told.isPresent() ? Tone.GOOD : Tone.NEUTRAL, invocation.caller()));
    }

    private Card card(Tone tone, Caller caller) {
        Seat seat = Seat.of(caller);
        Reach reach = communities.get().reach(seat);
        Optional<FreeHours> hours = communities.get().freeTimes().of(seat);
        List<Button> buttons = new ArrayList<>();
        buttons.add(
                hours.isPresent()
                        ? Button.press(
                                say("Change the hours", "Modifier les heures", "Cambiar las horas"), FREE.asking())
                        : Button.primary(
                                say("Tell my free hours", "Indiquer mes heures libres", "Indicar mis horas libres"),
                                FREE.asking()));
        if (hours.isPresent()) {
            buttons.add(Button.press(
                    say("Forget the hours", "Oublier les heures", "Olvidar las horas"),
                    FREE.with(HOURS.name(), "off").inPlace()));
        }
        if (!reach.zoneKnown()) {
            buttons.add(Button.press(Ways.tellZone(), Action.of("profile", "timezone")));
        }
        buttons.add(Ways.profile());
        return new Card(
                tone,
                hours.map(told -> Text.of(say(
                                        "In an ordinary week you are free ",
                                        "Dans une semaine ordinaire, vous êtes libre ",
                                        "En una semana normal, usted está libre "))
                                .thenStrong(told.words())
                                .then("."))
                        .orElse(Text.of(say(
                                "You have not told when you are free.",
                                "Vous n’avez pas dit quand vous êtes libre.",
                                "No ha dicho cuándo está libre."))),
                List.of(
                        new Block.Paragraph(
                                Text.of(
                                        say(
                                                "Whoever organizes a group you are in learns how many can come at a time, never whose hours these are.",
                                                "Qui organise un groupe dont vous êtes apprend combien de membres peuvent venir à un moment donné, jamais à qui sont ces heures.",
                                                "Quien organiza un grupo suyo sabe cuántos pueden ir a una hora, nunca de quién son esas horas."))),
                        new Block.Buttons(buttons),
                        new Block.Note(
                                Text.of(Ways.clock(reach) + say(" For example: ", " Par exemple : ", " Por ejemplo: "))
                                        .thenCode("/profile free " + EXAMPLE)
                                        .then("."))));
    }

    /** {@code Tue, Thu 18:00–21:00}, or that nothing was told. */
    static String words(Optional<FreeHours> hours) {
        return hours.map(FreeHours::words).orElse(say("not told", "non indiquées", "sin indicar"));
    }
}
