package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.OccurrenceId;
import java.time.InstantSource;
import java.util.function.Supplier;

/** {@code /event skip}: leaves one time of a series of events out, after asking once. Its cards say so. */
final class SkipCommand implements Command {
    private final Supplier<Networking> networking;
    private final PostedOption event;
    private final InstantSource clock;
    private final Declaration declaration;

    SkipCommand(Supplier<Networking> networking, PostedOption event, InstantSource clock) {
        this.networking = networking;
        this.event = event;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "event skip",
                        Words.of(
                                "Leave one time of a series of events out",
                                "Sauter une fois dans une série d’événements",
                                "Saltar una vez de una serie de eventos"),
                        event.option().takingTheRest(),
                        CommonOptions.SURE)
                .onlyFor(Role.ORGANIZER)
                .example("P17");
    }

    static Action action(OccurrenceId id) {
        return PostedOption.action("skip", id);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return event.resolve(invocation, found -> {
            if (found.isAhead(clock.instant()) && !CommonOptions.isSure(invocation)) {
                return Reply.show(question(found));
            }
            return PostedCards.answer(
                    networking.get().posted().gatherings().planning().skip(Seat.of(invocation.caller()), found.id()),
                    found,
                    after -> Card.of(
                            PostedCards.headline(after).then(". " + CancelCommand.told()),
                            Block.Buttons.of(EventCards.lookAhead(), PostedCards.open(after))));
        });
    }

    private static Card question(Posted found) {
        return Card.of(
                Text.of(say("Skip ", "Sauter ", "¿Omitir "))
                        .thenStrong(found.plan().title())
                        .then(say(" on ", " du ", " del ")
                                + MeetingWords.planned(found.occurrence())
                                + say("? ", " ? ", "? ")
                                + CancelCommand.told()),
                PostedCards.confirm(
                        found,
                        say("Skip it", "Le sauter", "Omitirlo"),
                        action(found.id()),
                        Button.press(
                                say("End the series", "Terminer la série", "Terminar la serie"),
                                CancelCommand.action(found.id()).inPlace())));
    }
}
