package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Answer;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.PlanOptions;
import java.time.InstantSource;
import java.util.function.Supplier;

/** {@code /event rsvp}: says whether one comes to an event that was posted. */
final class RsvpCommand implements Command {
    private final Supplier<Networking> networking;
    private final PostedOption event;
    private final InstantSource clock;
    private final Declaration declaration;

    RsvpCommand(Supplier<Networking> networking, PostedOption event, InstantSource clock) {
        this.networking = networking;
        this.event = event;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "event rsvp",
                        Words.of(
                                "Say whether you come to an event",
                                "Dire si vous venez à un événement",
                                "Decir si viene a un evento"),
                        PlanOptions.ANSWER,
                        event.option().takingTheRest())
                .example("going P17")
                .example("no archives webinar");
    }

    static Action action(OccurrenceId id, Answer answer) {
        return PlanOptions.saying(PostedOption.action("rsvp", id), answer);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return event.resolve(
                invocation,
                found -> PostedCards.answer(
                        networking
                                .get()
                                .posted()
                                .gatherings()
                                .attending()
                                .answer(Seat.of(invocation.caller()), found.id(), invocation.get(PlanOptions.ANSWER)),
                        found,
                        after -> said(invocation, after)));
    }

    private static Text waiting(int line) {
        return Text.of(say(
                "It is full: you are " + MeetingWords.ordinal(line) + " on the waitlist of ",
                "C’est complet : vous êtes au rang " + line + " de la liste d’attente de ",
                "Está lleno: usted está en el puesto " + line + " de la lista de espera de "));
    }

    private Card said(Invocation invocation, Posted event) {
        Answer answer = event.meeting().answer().orElseThrow();
        Text headline = switch (answer) {
            case GOING -> Text.of(say("You are going to ", "Vous venez à ", "Usted va a ir a "));
            case WAITING -> waiting(event.meeting().line());
            case MAYBE ->
                Text.of(say(
                        "Noted that you might come to ",
                        "C’est noté, vous viendrez peut-être à ",
                        "Anotado: quizá vaya a "));
            default ->
                Text.of(say(
                        "Noted that you do not come to ",
                        "C’est noté, vous ne venez pas à ",
                        "Anotado: no va a ir a "));
        };
        return PostedCards.shown(
                answer == Answer.GOING ? Tone.GOOD : Tone.NEUTRAL,
                headline.then(PostedCards.headline(event)),
                event,
                invocation.caller(),
                clock.instant());
    }
}
