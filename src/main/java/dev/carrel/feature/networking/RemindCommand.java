package dev.carrel.feature.networking;

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

/** {@code /event remind}: when a member is reminded of an event, whatever whoever posted it has chosen. */
final class RemindCommand implements Command {
    private final Supplier<Networking> networking;
    private final PostedOption event;
    private final InstantSource clock;
    private final Declaration declaration;

    RemindCommand(Supplier<Networking> networking, PostedOption event, InstantSource clock) {
        this.networking = networking;
        this.event = event;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "event remind",
                        Words.of(
                                "Choose when you are reminded of an event",
                                "Choisir quand un événement vous est rappelé",
                                "Elegir cuándo se le recuerda un evento"),
                        event.option(),
                        ReminderCards.BEFORE)
                .example("P17 before:\"24 hours, 1 hour\"")
                .example("P17 none");
    }

    static Action action(OccurrenceId id) {
        return PostedOption.action("remind", id);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return event.resolve(invocation, found -> {
            Caller caller = invocation.caller();
            Optional<LeadWish> wish = invocation.find(ReminderCards.BEFORE);
            return wish.isEmpty()
                    ? Reply.show(card(Tone.NEUTRAL, found, caller))
                    : PostedCards.answer(
                            reminding().choose(Seat.of(caller), found.id(), wish.get()),
                            found,
                            after -> card(Tone.GOOD, after, caller));
        });
    }

    private Reminding reminding() {
        return networking.get().posted().gatherings().reminding();
    }

    private Card card(Tone tone, Posted event, Caller caller) {
        return ReminderCards.of(
                tone,
                event.plan().title(),
                event.meeting(),
                reminding().of(Seat.of(caller), event.gathering()),
                action(event.id()),
                caller,
                clock.instant(),
                List.of(
                        Button.press(
                                say("My usual reminders", "Mes rappels habituels", "Mis recordatorios habituales"),
                                Action.of("profile", "reminders")),
                        PostedCards.open(event)));
    }
}
