package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.gathering.LeadWish;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.ReminderCards;
import dev.carrel.gathering.Reminding;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /session remind}: when a member is reminded of a session, whatever its organizers have chosen. */
final class RemindCommand implements Command {
    private final Supplier<Sessions> sessions;
    private final SessionOption session;
    private final InstantSource clock;
    private final Declaration declaration;

    RemindCommand(Supplier<Sessions> sessions, SessionOption session, InstantSource clock) {
        this.sessions = sessions;
        this.session = session;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "session remind",
                        Words.of(
                                "Choose when you are reminded of a session",
                                "Choisir quand une séance vous est rappelée",
                                "Elegir cuándo se le recuerda una sesión"),
                        session.option(),
                        ReminderCards.BEFORE)
                .example("17 before:\"24 hours, 1 hour\"")
                .example("17 none");
    }

    static Action action(OccurrenceId id) {
        return SessionOption.action("remind", id);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return session.resolve(invocation, found -> {
            Caller caller = invocation.caller();
            Optional<LeadWish> wish = invocation.find(ReminderCards.BEFORE);
            return wish.isEmpty()
                    ? Reply.show(card(Tone.NEUTRAL, found, caller))
                    : Answers.of(
                            reminding().choose(Seat.of(caller), found.id(), wish.get()),
                            found,
                            after -> card(Tone.GOOD, after, caller),
                            after -> card(Tone.GOOD, after, caller));
        });
    }

    private Reminding reminding() {
        return sessions.get().gatherings().reminding();
    }

    private Card card(Tone tone, Session session, Caller caller) {
        return ReminderCards.of(
                tone,
                session.title(),
                session.meeting(),
                reminding().of(Seat.of(caller), session.gathering()),
                action(session.id()),
                caller,
                clock.instant(),
                List.of(
                        Button.press(
                                say("My usual reminders", "Mes rappels habituels", "Mis recordatorios habituales"),
                                UsualCommand.ACTION),
                        SessionCards.open(session)));
    }
}
