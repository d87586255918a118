package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.feed.WebAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /event recording}: says where an event that has begun can be seen again. Those who came are told once. */
final class RecordingCommand implements Command {
    private static final Option<Optional<URI>> LINK = PostOptions.link(
            "page",
            Words.of(
                    "Where it can be seen again; none for nowhere",
                    "Où le revoir ; none s’il n’y en a pas",
                    "Dónde se puede volver a ver; none si no hay"));

    private final Supplier<Networking> networking;
    private final PostedOption event;
    private final InstantSource clock;
    private final Declaration declaration;

    RecordingCommand(Supplier<Networking> networking, PostedOption event, InstantSource clock) {
        this.networking = networking;
        this.event = event;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "event recording",
                        Words.of(
                                "Give those who came the recording of an event",
                                "Donner l’enregistrement d’un événement à ceux qui y étaient",
                                "Dar la grabación de un evento a quienes vinieron"),
                        event.option(),
                        LINK)
                .onlyFor(Role.ORGANIZER)
                .example("event:P17 page:https://example.org/recording");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return event.resolve(invocation, found -> {
            Optional<Optional<URI>> link = invocation.find(LINK);
            if (link.isEmpty()) {
                return Reply.ask(form(found));
            }
            Instant now = clock.instant();
            boolean thanked = !now.isBefore(found.occurrence().closing());
            return PostedCards.answer(
                    networking
                            .get()
                            .posted()
                            .aftermath()
                            .keepRecording(Seat.of(invocation.caller()), found.id(), link.get()),
                    found.taped(link.get()),
                    after -> said(after, thanked, invocation, now));
        });
    }

    private static Card said(Posted event, boolean thanked, Invocation invocation, Instant now) {
        String done = event.taped().isEmpty()
                ? say(
                        "There is no recording of it. ",
                        "Il n’y en a pas d’enregistrement. ",
                        "No hay ninguna grabación. ")
                : thanked
                        ? say(
                                "Kept. Those who came are told, unless they were told of a recording before. ",
                                "C’est gardé. Les personnes venues sont prévenues, sauf si elles l’ont déjà été d’un enregistrement. ",
                                "Guardado. Se avisa a quienes vinieron, salvo que ya se les avisara de una grabación. ")
                        : say(
                                "Kept. Those who came are told when it is over. ",
                                "C’est gardé. Les personnes venues seront prévenues à la fin. ",
                                "Guardado. Se avisará a quienes vinieron cuando termine. ");
        return PostedCards.shown(
                Tone.GOOD, Text.of(done).then(PostedCards.headline(event)), event, invocation.caller(), now);
    }

    private static Form form(Posted found) {
        return new Form(
                say("Recording of an event", "Enregistrement", "Grabación de un evento"),
                Text.empty(),
                List.of(new Form.Input.Words(
                        LINK.name(),
                        say("Where it can be seen again", "Où le revoir", "Dónde volver a verlo"),
                        "https://…",
                        true,
                        found.taped().map(URI::toString).orElse(""),
                        WebAddress.LONGEST,
                        false)),
                PostedOption.action("recording", found.id()));
    }
}
