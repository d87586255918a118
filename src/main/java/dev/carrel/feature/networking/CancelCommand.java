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

/** {@code /event cancel}: cancels an event that was posted, after asking once. Its cards say so. */
final class CancelCommand implements Command {
    private final Supplier<Networking> networking;
    private final PostedOption event;
    private final InstantSource clock;
    private final Declaration declaration;

    CancelCommand(Supplier<Networking> networking, PostedOption event, InstantSource clock) {
        this.networking = networking;
        this.event = event;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "event cancel",
                        Words.of(
                                "Cancel an event that was posted here and, of a series, all after it",
                                "Annuler un événement publié ici et, dans une série, les suivants",
                                "Cancelar un evento publicado aquí y, de una serie, los siguientes"),
                        event.option().takingTheRest(),
                        CommonOptions.SURE)
                .onlyFor(Role.ORGANIZER)
                .example("P17");
    }

    static Action action(OccurrenceId id) {
        return PostedOption.action("cancel", id);
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
                    networking.get().posted().gatherings().planning().cancel(Seat.of(invocation.caller()), found.id()),
                    found,
                    after -> Card.of(
                            PostedCards.headline(after)
                                    .then((after.gathering().isSeries()
                                                    ? say(
                                                            ". The series ends before it. ",
                                                            ". La série se termine avant. ",
                                                            ". La serie termina antes. ")
                                                    : ". ")
                                            + told()),
                            Block.Buttons.of(
                                    EventCards.lookAhead(),
                                    Button.press(
                                            say("Post another", "En publier un autre", "Publicar otro"),
                                            PostCommand.FORM))));
        });
    }

    /** Who hears of it. */
    static String told() {
        return say(
                "Those who come or might are told.",
                "Les personnes qui viennent, ou peut-être, sont prévenues.",
                "Se avisa a quienes van a ir o quizá vayan.");
    }

    private static Card question(Posted found) {
        String when = MeetingWords.planned(found.occurrence());
        boolean series = found.gathering().isSeries();
        return Card.of(
                Text.of(say("Cancel ", "Annuler ", "¿Cancelar "))
                        .thenStrong(found.plan().title())
                        .then(say(
                                " on " + when + (series ? " and every one after it? " : "? "),
                                " du " + when + (series ? " et tous les suivants ? " : " ? "),
                                " del " + when + (series ? " y todos los siguientes? " : "? ")))
                        .then(told()),
                PostedCards.confirm(found, say("Cancel it", "L’annuler", "Cancelarlo"), action(found.id())));
    }
}
