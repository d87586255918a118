package dev.carrel.feature.session;

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
                        Text.of("Moved, this one and all after it. Those who come or might are told. ")
                                .then(SessionCards.headline(after)),
                        after,
                        reader),
                after -> SessionCards.session(
                        Text.of("It repeats so already. ").then(SessionCards.headline(after)), after, reader));
    }

    private static Refusal refusal(Session found, Reading.Repeated wanted, Action action) {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        wanted.repeat().withinDays()
                                ? "A group meets at most once a day."
                                : "No session would be left: the series ends before that, or there is no such day in its"
                                        + " own time zone.")
                .example(
                        "/session move session:" + found.id().value() + " when:\"every other monday 8pm until 15 may\"")
                .way(Button.primary("Another time", action.asking()))
                .way(SessionCards.open(found));
    }

    private Card question(Session found, Timing timing, Action action) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Bullets(SeriesWords.next(timing, timing.repeat().orElseThrow(), clock.instant())));
        SeriesWords.change(timing, clock.instant())
                .ifPresent(change -> blocks.add(new Block.Paragraph(Text.of(change))));
        if (found.gathering().isSeries()) {
            blocks.add(new Block.Paragraph(
                    Text.of(SessionTopics.OTHER_RULE + " Those before this one stay as they are.")));
        }
        blocks.add(Block.Buttons.of(
                Button.primary(
                        found.gathering().isSeries() ? "Move this and the rest" : "Make it a series",
                        action.with(CommonOptions.SURE.name(), "yes")),
                Button.press("Change", action.asking()),
                SessionCards.open(found)));
        return Card.of(
                Text.of("From this one on ")
                        .thenStrong(found.title())
                        .then(" meets ")
                        .thenStrong(SeriesWords.when(timing, "sessions"))
                        .then("?"),
                blocks.toArray(Block[]::new));
    }
}
