package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.gathering.LeadWish;
import dev.carrel.gathering.ReminderCards;
import dev.carrel.gathering.Reminding;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /profile reminders}: when a member is reminded of sessions and events that they go to, unless they have said otherwise of one. */
final class UsualCommand implements Command {
    static final Action ACTION = Action.of("profile", "reminders");

    private static final Declaration DECLARATION = Declaration.of(
                    "profile reminders",
                    Words.of(
                            "Choose when you are reminded of sessions and events that you go to",
                            "Choisir quand on vous rappelle les séances et événements où vous allez",
                            "Elegir cuándo se le recuerdan las sesiones y eventos a los que va"),
                    ReminderCards.BEFORE)
            .example("")
            .example("24 hours, 1 hour")
            .example("none");

    private final Supplier<Sessions> sessions;

    UsualCommand(Supplier<Sessions> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        Reminding reminding = sessions.get().gatherings().reminding();
        Optional<LeadWish> wish = invocation.find(ReminderCards.BEFORE);
        wish.ifPresent(said -> reminding.choose(seat, said));
        return Reply.show(ReminderCards.usual(
                wish.isPresent() ? Tone.GOOD : Tone.NEUTRAL,
                reminding.usual(seat),
                ACTION,
                List.of(
                        Button.press(
                                say("How Carrel tells me", "Comment Carrel me prévient", "Cómo me avisa Carrel"),
                                Action.of("profile", "notifications")),
                        NextCommand.way())));
    }
}
