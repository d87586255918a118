package dev.carrel.feature.participation;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.participation.Participation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code /peer thanks}: thanks somebody where everybody sees it. Who does not want to be counted is thanked all the same, and nobody sees
 * a difference.
 */
final class ThanksCommand implements Command {
    private static final Option<PersonId> PERSON = Option.person(
                    "person", Words.of("Who has helped you", "Qui vous a aidé", "Quién le ha ayudado"))
            .needed();
    private static final Option<String> WHAT = Option.text(
                    "what",
                    Words.of("What for, in a few words", "De quoi, en quelques mots", "De qué, en pocas palabras"))
            .takingTheRest();
    private static final Declaration DECLARATION = Declaration.of(
                    "peer thanks",
                    Words.of(
                            "Thank somebody who has helped you, where everybody sees it",
                            "Remercier quelqu’un qui vous a aidé, devant tout le monde",
                            "Dar las gracias a quien le ayudó, delante de todos"),
                    PERSON,
                    WHAT)
            .seenByAll()
            .example("@ada the notes on Dublin Core");

    private final Counting counting;

    ThanksCommand(Counting counting) {
        this.counting = counting;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        PersonId person = invocation.get(PERSON);
        Optional<MemberId> receiver = counting.communities().memberOf(caller.community(), person);
        if (receiver.isEmpty()) {
            return refuse(
                    Refusal.Kind.UNKNOWN,
                    Text.of(say("Carrel has not met ", "Carrel n’a pas encore rencontré ", "Carrel aún no conoce a "))
                            .then(Inline.Name.of(person))
                            .then(
                                    say(
                                            " here. Thank somebody who has written in this community; bots cannot be thanked.",
                                            " ici. Remerciez quelqu’un qui a écrit dans cette communauté ; on ne remercie pas un bot.",
                                            " aquí. Dé las gracias a alguien que haya escrito en esta comunidad; a un bot no se le dan.")));
        }
        if (receiver.get().equals(caller.member())) {
            return refuse(
                    Refusal.Kind.INPUT,
                    Text.of(say(
                            "That is you. Thank somebody else who has helped.",
                            "C’est vous. Remerciez une autre personne qui a aidé.",
                            "Se trata de usted. Dé las gracias a otra persona que haya ayudado.")));
        }
        return switch (counting.participation().thank(Seat.of(caller), receiver.get())) {
            case COUNTED -> Reply.show(thanks(caller, person, invocation.find(WHAT)));
            case ALREADY ->
                refuse(
                        Refusal.Kind.LIMIT,
                        Text.of(say("You have thanked ", "Vous avez déjà remercié ", "Ya ha dado las gracias a "))
                                .then(Inline.Name.of(person))
                                .then(say(
                                        " today. Once a day is what counts; tomorrow is another one.",
                                        " aujourd’hui. Une seule fois par jour compte ; demain est un autre jour.",
                                        " hoy. Solo cuenta una vez al día; mañana será otro.")));
            case TOO_MANY ->
                refuse(
                        Refusal.Kind.LIMIT,
                        Text.of(say(
                                "You have thanked " + Participation.MOST_THANKS
                                        + " people today, which is as many as count. Tomorrow is another day.",
                                "Vous avez remercié " + Participation.MOST_THANKS
                                        + " personnes aujourd’hui, et pas plus ne comptent. Demain est un autre jour.",
                                "Hoy ha dado las gracias a " + Participation.MOST_THANKS
                                        + " personas, que son las que cuentan. Mañana será otro día.")));
        };
    }

    private static Card thanks(Caller caller, PersonId person, Optional<String> what) {
        List<Block> blocks = new ArrayList<>();
        what.filter(words -> !words.isBlank())
                .ifPresent(words -> blocks.add(new Block.Paragraph(Text.of(words.strip()))));
        return new Card(
                Tone.GOOD,
                Text.of(Inline.Name.of(caller.person()))
                        .then(say(" thanks ", " remercie ", " da las gracias a "))
                        .then(Inline.Name.of(person))
                        .then("."),
                blocks);
    }

    private static Reply refuse(Refusal.Kind kind, Text what) {
        return Reply.refuse(new Refusal(kind, what, DECLARATION.exampleLine(), List.of(), List.of(ShowCommand.own())));
    }
}
