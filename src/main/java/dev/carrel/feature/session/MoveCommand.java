package dev.carrel.feature.session;

import dev.carrel.calendar.Moment;
import dev.carrel.calendar.Reading;
import dev.carrel.calendar.TimeWords;
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
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.PlanOptions;
import dev.carrel.gathering.TimeQuestions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /session move}: holds one session at another time, after saying it back. Its group's other sessions stay where they are. */
final class MoveCommand implements Command {
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
                                "Hold one session at another time",
                                "Tenir une séance à un autre moment",
                                "Celebrar una sesión en otro momento"),
                        PlanOptions.WHEN,
                        session.option(),
                        PlanOptions.MINUTES,
                        CommonOptions.SURE)
                .example("session:17 when:\"wed 8pm\"");
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
        return session.resolveOwn(invocation, found -> move(invocation, found));
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
        Reading reading = TimeWords.read(when.get(), now, typedIn);
        return switch (reading) {
            case Reading.Once once -> to(invocation, found, once.moment(), now, action);
            case Reading.Repeated repeated ->
                Reply.refuse(Refusal.of(
                                Refusal.Kind.INPUT,
                                "One session is moved to one time. To change the days of a series, end it and schedule another one.")
                        .example("/session move session:" + found.id().value() + " when:\"wed 8pm\"")
                        .way(Button.primary("Another time", action.asking()))
                        .way(SessionCards.open(found)));
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
        if (!CommonOptions.isSure(invocation)) {
            return Reply.show(question(found, moment.instant(), length, action));
        }
        SessionCards.Reader reader = SessionCards.Reader.of(invocation.caller(), now);
        return Answers.of(
                sessions.get().gatherings().planning().move(Seat.of(invocation.caller()), found.id(), local, length),
                found,
                after -> SessionCards.session(
                        Text.of("Moved. Those who come or might are told. ").then(SessionCards.headline(after)),
                        after,
                        reader),
                after -> SessionCards.session(
                        Text.of("It is at that time already. ").then(SessionCards.headline(after)), after, reader));
    }

    private static Card question(Session found, Instant start, Duration length, Action action) {
        return Card.of(
                Text.of("Move ")
                        .thenStrong(found.title())
                        .then(" from " + MeetingWords.planned(found.occurrence()) + " to ")
                        .thenStrong(MeetingWords.span(
                                start, length, found.occurrence().zone()))
                        .then("?"),
                Block.Buttons.of(
                        Button.primary("Move it", action.with(CommonOptions.SURE.name(), "yes")),
                        Button.press("Change", action.asking()),
                        SessionCards.open(found)));
    }

    private static Form form(Session found, Action submit, String when, Text introduction) {
        return new Form(
                "Move a session",
                introduction,
                List.of(new Form.Input.Words(
                        PlanOptions.WHEN.name(),
                        "When instead, in your own time",
                        MeetingWords.planned(found.occurrence()),
                        true,
                        when,
                        300,
                        false)),
                submit.without(PlanOptions.WHEN.name()));
    }
}
