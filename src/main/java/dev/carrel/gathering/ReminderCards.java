package dev.carrel.gathering;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.LeadTimes;
import dev.carrel.calendar.WallClock;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Language;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import dev.carrel.gathering.Reminding.Chosen;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** Asks members when they want to be reminded, and draws what they have chosen. Pure. */
public final class ReminderCards {
    private static final String ALSO = "also ";
    private static final String NOT = "not ";
    private static final String NONE = "none";
    private static final String USUAL = "usual";

    /** How long before they want to be reminded. */
    public static final Option<LeadWish> BEFORE = Option.parsed(
                    "before",
                    Words.of(
                            "How long before: 24 hours, 3 hours, 1 hour, 15 minutes, start; none; or usual",
                            "Combien de temps avant : 24 heures, 3 heures, 1 heure, 15 minutes, au début ; aucun ; ou usual",
                            "Cuánto antes: 24 horas, 3 horas, 1 hora, 15 minutos, al inicio; ninguno; o usual"),
                    (raw, caller) -> parse(raw.strip().toLowerCase(Locale.ROOT)))
            .takingTheRest();

    private ReminderCards() {}

    private static Parsed<LeadWish> parse(String text) {
        Optional<LeadWish> wish = text.equals(USUAL)
                ? Optional.of(new LeadWish.Usual())
                : text.startsWith(ALSO)
                        ? offered(text.substring(ALSO.length())).map(LeadWish.Also::new)
                        : text.startsWith(NOT)
                                ? offered(text.substring(NOT.length())).map(LeadWish.Without::new)
                                : LeadTimes.read(text)
                                        .filter(Reminding.OFFERED::containsAll)
                                        .map(LeadWish.These::new);
        return wish.map(Parsed::value)
                .orElseGet(() -> Parsed.problem(
                        say(
                                "You can be reminded 24 hours, 3 hours, 1 hour or 15 minutes before, at the start, or not at all.",
                                "Un rappel peut venir 24 heures, 3 heures, 1 heure ou 15 minutes avant, au début, ou pas du tout.",
                                "Un recordatorio puede llegar 24 horas, 3 horas, 1 hora o 15 minutos antes, al empezar, o no llegar."),
                        List.of("24 hours, 1 hour", "15 minutes, start", NONE, USUAL)));
    }

    private static Optional<Duration> offered(String text) {
        return LeadTimes.read(text)
                .filter(leads -> leads.size() == 1)
                .map(List::getFirst)
                .filter(Reminding.OFFERED::contains);
    }

    /**
     * When a member is reminded of one gathering, and what else they can choose.
     *
     * @param what its name
     * @param choosing the command that chooses
     * @param ways what else there is to do
     */
    public static Card of(
            Tone tone,
            String what,
            Meeting meeting,
            Chosen chosen,
            Action choosing,
            Caller reader,
            Instant now,
            List<Button> ways) {
        Occurrence occurrence = meeting.occurrence();
        ZoneId zone = reader.zone().orElseGet(occurrence::zone);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Text.of(next(occurrence, chosen, now)
                .map(moment -> say(
                                "The next reminder is due on ",
                                "Le prochain rappel est prévu le ",
                                "El próximo recordatorio está previsto para el ")
                        + WallClock.words(moment, zone) + ".")
                .orElseGet(() -> say(
                        "No reminder of this one is ahead.",
                        "Il n’y a plus de rappel à venir.",
                        "Ya no queda ningún recordatorio.")))));
        blocks.add(choices(
                chosen.leads(), choosing, (lead, on) -> state(occurrence.start().minus(lead), on, zone, now)));
        List<Button> buttons = buttons(chosen.leads(), choosing);
        if (chosen.source() == Reminding.Source.OWN) {
            buttons.add(Button.press(
                    say("As I usually am", "Comme d’habitude", "Como de costumbre"), with(choosing, USUAL)));
        }
        buttons.addAll(ways);
        blocks.add(new Block.Buttons(buttons));
        blocks.add(
                new Block.Note(
                        Text.of(
                                source(chosen)
                                        + (meeting.gathering().isSeries()
                                                ? say(
                                                        " It holds for the whole series.",
                                                        " Cela vaut pour toute la série.",
                                                        " Vale para toda la serie.")
                                                : "")
                                        + (meeting.answer()
                                                        .filter(Answer::isReminded)
                                                        .isPresent()
                                                ? ""
                                                : say(
                                                        " Once you have said that you come, or might, this is when you hear of it.",
                                                        " Une fois que vous aurez dit que vous venez, ou peut-être, les rappels viendront à ces moments.",
                                                        " Cuando haya dicho que irá, o que quizá, los recordatorios llegarán en esos momentos.")))));
        Text headline = chosen.leads().isEmpty()
                ? Text.of(say(
                                "You are not reminded of ",
                                "Vous ne recevez pas de rappel pour ",
                                "No recibe recordatorios de "))
                        .thenStrong(what)
                        .then(".")
                : Text.of(say("You are reminded of ", "Vous recevez un rappel pour ", "Recibe recordatorios de "))
                        .thenStrong(what)
                        .then(" " + MeetingWords.reminders(chosen.leads()) + ".");
        return new Card(tone, headline, blocks);
    }

    private static String state(Instant moment, boolean on, ZoneId zone, Instant now) {
        if (!moment.isAfter(now)) {
            return say("That has passed.", "C’est passé.", "Ya ha pasado.");
        }
        return on
                ? say("You are reminded on ", "Rappel le ", "Recordatorio el ") + WallClock.words(moment, zone) + "."
                : say("You are not reminded.", "Pas de rappel.", "Sin recordatorio.");
    }

    private static Optional<Instant> next(Occurrence occurrence, Chosen chosen, Instant now) {
        return chosen.leads().stream()
                .map(lead -> occurrence.start().minus(lead))
                .filter(moment -> moment.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private static String source(Chosen chosen) {
        return switch (chosen.source()) {
            case PLAN ->
                say(
                        "That is what whoever planned it has chosen.",
                        "C’est le choix de la personne qui organise.",
                        "Es lo que eligió quien organiza.");
            case USUAL ->
                say("That is when you usually are.", "C’est votre réglage habituel.", "Es su ajuste habitual.");
            case OWN ->
                say(
                        "You have chosen that for it.",
                        "C’est ce que vous avez choisi ici.",
                        "Es lo que usted eligió aquí.");
        };
    }

    /** When a member is reminded of whatever they have not chosen anything for, and what else they can choose. */
    public static Card usual(Tone tone, Optional<List<Duration>> chosen, Action choosing, List<Button> ways) {
        List<Button> buttons = buttons(chosen.orElse(PlanOptions.USUAL_LEADS), choosing);
        if (chosen.isPresent()) {
            buttons.add(Button.press(
                    say("As each was planned", "Selon qui organise", "Según quien organiza"), with(choosing, USUAL)));
        }
        buttons.addAll(ways);
        return new Card(
                tone,
                chosen.map(ReminderCards::usually).orElseGet(ReminderCards::asPlanned),
                List.of(
                        choices(
                                chosen.orElse(PlanOptions.USUAL_LEADS),
                                choosing,
                                (lead, on) -> chosen.isPresent() ? chosen(on) : usual(on)),
                        new Block.Buttons(buttons),
                        new Block.Note(
                                Text.of(
                                        say(
                                                "“Remind me otherwise” on the card of one you go to chooses for that one."
                                                        + " What is posted in channels is the same for everybody.",
                                                "« Changer mes rappels », sur la fiche d’une séance ou d’un événement où vous allez,"
                                                        + " règle les siens. Ce qui est publié dans les canaux est le même pour tout le monde.",
                                                "“Cambiar mis recordatorios”, en la ficha de una sesión o un evento al que va,"
                                                        + " elige los suyos. Lo que se publica en los canales es igual para todos.")))));
    }

    private static Text usually(List<Duration> leads) {
        return leads.isEmpty()
                ? Text.of(say(
                        "You are not reminded of sessions and events that you go to.",
                        "Vous ne recevez pas de rappel des séances et événements où vous allez.",
                        "No recibe recordatorios de las sesiones y los eventos a los que va."))
                : Text.of(say(
                                "You are reminded of sessions and events that you go to ",
                                "Vous recevez un rappel des séances et événements où vous allez ",
                                "Recibe recordatorios de las sesiones y los eventos a los que va "))
                        .thenStrong(MeetingWords.reminders(leads))
                        .then(".");
    }

    private static Text asPlanned() {
        return Text.of(say(
                        "You are reminded of sessions and events that you go to when whoever planned them has chosen, usually ",
                        "Vous recevez un rappel des séances et événements où vous allez aux moments choisis par qui les organise,"
                                + " d’habitude ",
                        "Recibe recordatorios de las sesiones y los eventos a los que va cuando lo eligió quien los organiza,"
                                + " normalmente ")
                + MeetingWords.reminders(PlanOptions.USUAL_LEADS) + ".");
    }

    private static String chosen(boolean on) {
        return on
                ? say("You are reminded.", "Vous recevez ce rappel.", "Recibe este recordatorio.")
                : say("You are not reminded.", "Vous ne recevez pas ce rappel.", "No recibe este recordatorio.");
    }

    private static String usual(boolean on) {
        return on
                ? say(
                        "You usually are reminded.",
                        "D’habitude, vous recevez ce rappel.",
                        "Normalmente recibe este recordatorio.")
                : say(
                        "You usually are not reminded.",
                        "D’habitude, vous ne recevez pas ce rappel.",
                        "Normalmente no recibe este recordatorio.");
    }

    /** What the button is called that leads from a card to the reminders of what it shows. */
    public static String otherwise() {
        return say("Remind me otherwise", "Changer mes rappels", "Cambiar mis recordatorios");
    }

    private static Block choices(List<Duration> chosen, Action choosing, BiFunction<Duration, Boolean, String> state) {
        List<Block.Entry> entries = Reminding.OFFERED.stream()
                .map(lead -> {
                    boolean on = chosen.contains(lead);
                    return new Block.Entry(
                            "",
                            Text.strong(capital(MeetingWords.reminders(List.of(lead)))),
                            List.of(Text.of(state.apply(lead, on))),
                            Optional.of(Button.press(
                                    on
                                            ? say("Don’t remind me", "Pas de rappel", "No recordármelo")
                                            : say("Remind me", "Me le rappeler", "Recordármelo"),
                                    with(choosing, (on ? NOT : ALSO) + typed(lead)))));
                })
                .toList();
        return new Block.Listing(entries, 0, entries.size(), choosing.inPlace());
    }

    private static List<Button> buttons(List<Duration> chosen, Action choosing) {
        List<Button> buttons = new ArrayList<>();
        if (!chosen.isEmpty()) {
            buttons.add(Button.press(say("Not at all", "Aucun rappel", "Ningún recordatorio"), with(choosing, NONE)));
        }
        return buttons;
    }

    private static Action with(Action choosing, String before) {
        return choosing.with(BEFORE.name(), before).inPlace();
    }

    private static String typed(Duration lead) {
        return lead.isZero() ? "start" : Language.ENGLISH.speaking(() -> MeetingWords.length(lead));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
