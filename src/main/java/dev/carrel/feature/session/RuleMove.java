package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.Reading;
import dev.carrel.calendar.Repeat;
import dev.carrel.calendar.TimeWords;
import dev.carrel.calendar.WallClock;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Occurrence;
import dev.carrel.gathering.PlanOptions;
import dev.carrel.gathering.SeriesWords;
import dev.carrel.gathering.Timing;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Moves a session with all after it to other days of another rule, after saying it back. */
final class RuleMove {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Sessions sessions;
    private final InstantSource clock;

    RuleMove(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Words that mean a series, from the week of the session on; without a time of day at the one that it has. Nothing for words that mean
     * anything else.
     */
    static Optional<Reading.Repeated> read(String words, Occurrence session, Instant now, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(session.start(), zone);
        Instant week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(zone)
                .toInstant();
        LocalTime time = LocalTime.ofInstant(session.start(), zone);
        return Stream.of(words, words + " at " + TIME.format(time))
                .map(text -> TimeWords.read(text, week.isAfter(now) ? week : now, zone))
                .filter(Reading.Repeated.class::isInstance)
                .map(Reading.Repeated.class::cast)
                .findFirst();
    }

    /** Asks whether that is meant, or does it. */
    Reply to(Invocation invocation, Session found, Reading.Repeated wanted, ZoneId typedIn, Action action) {
        Duration length = invocation
                .find(PlanOptions.MINUTES)
                .map(Duration::ofMinutes)
                .orElseGet(() -> found.occurrence().length());
        Timing was = found.gathering().plan().timing();
        LocalDateTime first = LocalDateTime.ofInstant(WallClock.at(wanted.first(), typedIn), was.zone());
        Optional<Repeat> rule = typedIn.equals(was.zone())
                ? Optional.of(wanted.repeat())
                : wanted.repeat().movedOn(wanted.first(), wanted.first(), first);
        Optional<Timing> timing =
                rule.flatMap(there -> was.repeatingOn(found.occurrence().byRule(), first, there, length));
        if (timing.isEmpty() || wanted.repeat().withinDays()) {
            return Reply.refuse(refusal(found, wanted, action));
        }
        if (!CommonOptions.isSure(invocation)) {
            return Reply.show(question(found, timing.get(), action));
        }
        SessionCards.Reader reader = SessionCards.Reader.of(invocation.caller(), clock.instant());
        return Answers.of(
                sessions.gatherings()
                        .planning()
                        .repeatOn(Seat.of(invocation.caller()), found.id(), first, rule.get(), length),
                found,
                after -> SessionCards.session(
                        Text.of(movedOn() + SessionCards.told() + " ").then(SessionCards.headline(after)),
                        after,
                        reader),
                after -> SessionCards.session(
                        Text.of(say("It repeats so already. ", "Elle se répète déjà ainsi. ", "Ya se repite así. "))
                                .then(SessionCards.headline(after)),
                        after,
                        reader));
    }

    private static Refusal refusal(Session found, Reading.Repeated wanted, Action action) {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        wanted.repeat().withinDays()
                                ? ScheduleCommand.onceADay()
                                : say(
                                        "No session would be left: the series ends before that, or there is no such day in its"
                                                + " own time zone.",
                                        "Il ne resterait aucune séance : la série finit avant, ou ce jour n’existe pas dans son"
                                                + " fuseau horaire.",
                                        "No quedaría ninguna sesión: la serie termina antes, o ese día no existe en su zona"
                                                + " horaria."))
                .example(
                        "/session move session:" + found.id().value() + " when:\"every other monday 8pm until 15 may\"")
                .way(Button.primary(say("Another time", "Un autre moment", "Otra hora"), action.asking()))
                .way(SessionCards.open(found));
    }

    static String movedOn() {
        return say(
                "Moved, this one and all after it. ",
                "Déplacée, avec toutes les suivantes. ",
                "Movida, con todas las siguientes. ");
    }

    static String withTheRest() {
        return say("Move this and the rest", "Déplacer celle-ci et la suite", "Mover esta y las demás");
    }

    private Card question(Session found, Timing timing, Action action) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Bullets(SeriesWords.next(timing, timing.repeat().orElseThrow(), clock.instant())));
        SeriesWords.change(timing, clock.instant())
                .ifPresent(change -> blocks.add(new Block.Paragraph(Text.of(change))));
        if (found.gathering().isSeries()) {
            blocks.add(new Block.Paragraph(Text.of(SessionTopics.otherRule()
                    + say(
                            " Those before this one stay as they are.",
                            " Celles d’avant restent comme elles sont.",
                            " Las anteriores quedan como están."))));
        }
        blocks.add(Block.Buttons.of(
                Button.primary(
                        found.gathering().isSeries()
                                ? withTheRest()
                                : say("Make it a series", "En faire une série", "Convertirla en serie"),
                        action.with(CommonOptions.SURE.name(), "yes")),
                Button.press(ScheduleCommand.change(), action.asking()),
                SessionCards.open(found)));
        return Card.of(
                Text.of(say("From this one on ", "À partir de celle-ci, ", "¿A partir de esta, "))
                        .thenStrong(found.title())
                        .then(say(" meets ", " se réunit ", " se reúne "))
                        .thenStrong(SeriesWords.when(timing, SessionCards.plural()))
                        .then(say("?", " ?", "?")),
                blocks.toArray(Block[]::new));
    }
}
