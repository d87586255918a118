package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.Moment;
import dev.carrel.calendar.Reading;
import dev.carrel.calendar.TimeWords;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Language;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.PlanOptions;
import dev.carrel.gathering.Planning;
import dev.carrel.gathering.TimeQuestions;
import dev.carrel.gathering.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code /session move}: holds one session at another time, after saying it back; of a series alone, or with all that come after it, which can
 * repeat otherwise from there on. Its group's other sessions stay where they are.
 */
final class MoveCommand implements Command {
    private static final Option<Boolean> REST = Option.flag(
            "rest",
            Words.of(
                    "Yes to move all sessions of the series after it, too",
                    "Oui pour déplacer aussi toutes les séances suivantes de la série",
                    "Sí para mover también todas las sesiones siguientes de la serie"));

    private final Supplier<Sessions> sessions;
    private final SessionOption session;
    private final InstantSource clock;
    private final Declaration declaration;

    MoveCommand(Supplier<Sessions> sessions, SessionOption session, InstantSource clock) {
        this.sessions = sessions;
        this.session = session;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "session move",
                        Words.of(
                                "Hold a session at another time, alone or with all after it",
                                "Tenir une séance à un autre moment, seule ou avec les suivantes",
                                "Celebrar una sesión en otro momento, sola o con las siguientes"),
                        PlanOptions.WHEN,
                        session.option(),
                        PlanOptions.MINUTES,
                        REST,
                        CommonOptions.SURE)
                .example("session:17 when:\"wed 8pm\"")
                .example("session:17 when:\"wed 8pm\" rest:yes")
                .example("session:17 when:\"every other monday 8pm\"");
    }

    /** The form for the new time. */
    static Action form(Session session) {
        return SessionOption.action("move", session.id()).asking();
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        Invocation meant = session.numbered(invocation, PlanOptions.WHEN, typed -> isTime(invocation.caller(), typed));
        return session.resolveOwn(meant, found -> move(meant, found));
    }

    private boolean isTime(Caller caller, String typed) {
        ZoneId anywhere = caller.zone().orElse(ZoneOffset.UTC);
        return !(TimeWords.read(typed, clock.instant(), anywhere) instanceof Reading.Unreadable);
    }

    private Reply move(Invocation invocation, Session found) {
        Instant now = clock.instant();
        ZoneId typedIn =
                invocation.caller().zone().orElseGet(() -> found.occurrence().zone());
        Action action = invocation
                .action()
                .with(SessionOption.NAME, Long.toString(found.id().value()))
                .without(CommonOptions.SURE.name())
                .inPlace();
        Optional<String> when = invocation.find(PlanOptions.WHEN);
        if (when.isEmpty()) {
            return Reply.ask(form(found, action, "", Text.empty()));
        }
        Optional<Reading.Repeated> series = RuleMove.read(when.get(), found.occurrence(), now, typedIn);
        if (series.isPresent()) {
            return new RuleMove(sessions.get(), clock).to(invocation, found, series.get(), typedIn, action);
        }
        Reading reading = TimeWords.read(when.get(), now, typedIn);
        return switch (reading) {
            case Reading.Once once -> to(invocation, found, once.moment(), now, action);
            case Reading.Repeated repeated -> asked(reading, typedIn, action);
            case Reading.Unreadable unreadable ->
                Reply.ask(form(found, action, when.get(), TimeQuestions.unreadable(unreadable)));
            case Reading.Ambiguous ambiguous -> asked(reading, typedIn, action);
            case Reading.Past past -> asked(reading, typedIn, action);
            case Reading.Gap gap -> asked(reading, typedIn, action);
        };
    }

    private static Reply asked(Reading reading, ZoneId zone, Action action) {
        return TimeQuestions.ask(reading, zone, action).orElseThrow();
    }

    private Reply to(Invocation invocation, Session found, Moment moment, Instant now, Action action) {
        ZoneId zone = found.occurrence().zone();
        LocalDateTime local =
                LocalDateTime.ofInstant(moment.instant(), zone).withSecond(0).withNano(0);
        Duration length = invocation
                .find(PlanOptions.MINUTES)
                .map(Duration::ofMinutes)
                .orElseGet(() -> found.occurrence().length());
        boolean rest = invocation.find(REST).orElse(false) && found.gathering().isSeries();
        Optional<Timing> series =
                found.gathering().plan().timing().movedOn(found.occurrence().byRule(), local, length);
        if (rest && series.isEmpty()) {
            return Reply.refuse(noSuchSeries(found, action));
        }
        if (!CommonOptions.isSure(invocation)) {
            return Reply.show(question(found, moment.instant(), length, series, action));
        }
        Planning planning = sessions.get().gatherings().planning();
        Seat seat = Seat.of(invocation.caller());
        SessionCards.Reader reader = SessionCards.Reader.of(invocation.caller(), now);
        return Answers.of(
                rest
                        ? planning.moveOn(seat, found.id(), local, length)
                        : planning.move(seat, found.id(), local, length),
                found,
                after -> SessionCards.session(
                        Text.of(rest ? RuleMove.movedOn() : say("Moved. ", "Déplacée. ", "Movida. "))
                                .then(SessionCards.told() + " ")
                                .then(SessionCards.headline(after)),
                        after,
                        reader),
                after -> SessionCards.session(
                        Text.of(say(
                                        "It is at that time already. ",
                                        "Elle est déjà à ce moment. ",
                                        "Ya es a esa hora. "))
                                .then(SessionCards.headline(after)),
                        after,
                        reader));
    }

    private static Refusal noSuchSeries(Session found, Action action) {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        say(
                                "The series cannot go along: there is no such day in each of its months. Move this one alone, or end"
                                        + " the series before it and schedule another.",
                                "La série ne peut pas suivre : tous ses mois n’ont pas ce jour. Déplacez seulement celle-ci, ou"
                                        + " arrêtez la série avant et prévoyez-en une autre.",
                                "La serie no puede acompañarla: no todos sus meses tienen ese día. Mueva solo esta, o termine la"
                                        + " serie antes y planee otra."))
                .way(Button.primary(onlyThis(), action.without(REST.name())))
                .way(Button.press(DropCommand.endSeries(), DropCommand.cancel(found.id())))
                .way(SessionCards.open(found));
    }

    /** @param series what a series would be if all after this one went along */
    private static Card question(
            Session found, Instant start, Duration length, Optional<Timing> series, Action action) {
        Action alone = action.without(REST.name()).with(CommonOptions.SURE.name(), "yes");
        List<Block> blocks = new ArrayList<>();
        List<Button> ways = new ArrayList<>();
        ways.add(Button.primary(
                found.gathering().isSeries() ? onlyThis() : say("Move it", "La déplacer", "Moverla"), alone));
        series.ifPresent(timing -> {
            blocks.add(new Block.Paragraph(
                    Text.of(rest(MeetingWords.series(timing, timing.repeat().orElseThrow())))));
            ways.add(Button.press(RuleMove.withTheRest(), alone.with(REST.name(), "yes")));
        });
        ways.add(Button.press(ScheduleCommand.change(), action.asking()));
        ways.add(SessionCards.open(found));
        blocks.add(new Block.Buttons(ways));
        return Card.of(
                Text.of(say("Move ", "Déplacer ", "¿Mover "))
                        .thenStrong(found.title())
                        .then(say(" from ", " du ", " del ")
                                + MeetingWords.planned(found.occurrence())
                                + say(" to ", " au ", " al "))
                        .thenStrong(MeetingWords.span(
                                start, length, found.occurrence().zone()))
                        .then(say("?", " ?", "?")),
                blocks.toArray(Block[]::new));
    }

    private static String onlyThis() {
        return say("Move only this one", "Déplacer seulement celle-ci", "Mover solo esta");
    }

    private static String rest(String series) {
        return say(
                "The rest of the series can go along. It then meets " + series
                        + ". What was moved or skipped by itself stays so.",
                "La suite de la série peut suivre. Les séances ont alors lieu " + series
                        + ". Ce qui a été déplacé ou sauté à part le reste.",
                "El resto de la serie puede acompañarla. Entonces las sesiones son " + series
                        + ". Lo que se movió o se saltó aparte queda así.");
    }

    private static Form form(Session found, Action submit, String when, Text introduction) {
        return new Form(
                say("Move a session", "Déplacer une séance", "Mover una sesión"),
                introduction,
                List.of(new Form.Input.Words(
                        PlanOptions.WHEN.name(),
                        say(
                                "When instead, in your own time",
                                "Nouveau moment, à votre heure",
                                "Nuevo momento, en su hora"),
                        Language.ENGLISH.speaking(() -> MeetingWords.planned(found.occurrence())),
                        true,
                        when,
                        300,
                        false)),
                submit.without(PlanOptions.WHEN.name()));
    }
}
