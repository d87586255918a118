package dev.carrel.feature.profile;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.CodeAnswer;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.outbox.Outbox;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code /profile link}: makes one member of a human's identities in this community, by a code that one of them is given and another one
 * types; and takes them apart again.
 */
final class LinkCommand implements Command {
    static final Option<String> CODE = Option.text(
            "code",
            Words.of(
                    "The code that you were given on the other side",
                    "Le code que vous avez reçu de l’autre côté",
                    "El código que recibió en el otro lado"));
    static final Option<PersonId> UNDO = Option.parsed(
            "undo",
            Words.of(
                    "One of your names here that shall be a member of its own again",
                    "Un de vos noms ici qui doit redevenir un membre à part",
                    "Uno de sus nombres aquí que debe volver a ser un miembro aparte"),
            (raw, caller) -> person(raw));
    static final Option<Boolean> ANOTHER = Option.flag(
            "another",
            Words.of(
                    "Yes for a new code, also if you are linked already",
                    "Oui pour un nouveau code, même si vous êtes déjà lié",
                    "Sí para un código nuevo, aunque ya esté vinculado"));
    private static final Declaration DECLARATION = Declaration.of(
                    "profile link",
                    Words.of(
                            "Link your Discord and Slack accounts here, so that you are one member",
                            "Lier vos comptes Discord et Slack ici, pour n’être qu’un membre",
                            "Vincular aquí sus cuentas de Discord y Slack para ser un solo miembro"),
                    CODE,
                    UNDO,
                    ANOTHER,
                    CommonOptions.SURE,
                    CommonOptions.FROM)
            .example("")
            .example("code:ACDE-3467");

    private final Supplier<Communities> communities;
    private final Supplier<Outbox> outbox;
    private final InstantSource clock;

    LinkCommand(Supplier<Communities> communities, Supplier<Outbox> outbox, InstantSource clock) {
        this.communities = communities;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        Communities known = communities.get();
        Seat seat = Seat.of(caller);
        boolean sure = CommonOptions.isSure(invocation);
        List<PersonId> persons = known.personsOf(seat);
        Optional<PersonId> undo = invocation.find(UNDO);
        if (undo.isPresent()) {
            return undo(known, caller, persons, undo.get(), sure);
        }
        List<SpaceId> spaces = known.linkedSpaces().of(caller.community());
        Optional<String> code = invocation.find(CODE);
        if (code.isEmpty() && persons.size() > 1 && !invocation.find(ANOTHER).orElse(false)) {
            int from = invocation.find(CommonOptions.FROM).orElse(0L).intValue();
            return Reply.show(LinkCards.linked(persons, from, spaces.size() > 1));
        }
        if (spaces.size() < 2) {
            return Reply.show(LinkCards.oneSpace(caller));
        }
        return code.map(typed -> typed(known, caller, typed, sure))
                .orElseGet(() -> Reply.show(LinkCards.code(caller, known.links().issue(seat), spaces)));
    }

    private Reply typed(Communities known, Caller caller, String code, boolean sure) {
        Seat seat = Seat.of(caller);
        CodeAnswer answer =
                sure ? join(known, seat, caller.person(), code) : known.links().look(seat, caller.person(), code);
        return switch (answer) {
            case CodeAnswer.Unknown unknown -> Reply.refuse(LinkCards.noSuchCode());
            case CodeAnswer.TooMany tooMany -> Reply.refuse(LinkCards.tooMany(caller, tooMany.again()));
            case CodeAnswer.Own own -> Reply.refuse(LinkCards.ownCode());
            case CodeAnswer.Good good ->
                Reply.show(
                        sure
                                ? LinkCards.joined(known.personsOf(good.maker()), caller.person())
                                : LinkCards.whetherToJoin(code, known.personsOf(good.maker())));
        };
    }

    private CodeAnswer join(Communities known, Seat seat, PersonId person, String code) {
        Outbox promises = outbox.get();
        CodeAnswer answer = known.links()
                .join(
                        seat,
                        person,
                        code,
                        (handle, joined) -> promises.put(handle, LinkedTopic.promises(joined, clock.instant())));
        promises.wake();
        return answer;
    }

    private static Reply undo(
            Communities known, Caller caller, List<PersonId> persons, PersonId leaving, boolean sure) {
        if (persons.size() < 2 || !persons.contains(leaving)) {
            return Reply.refuse(LinkCards.notYours());
        }
        List<PersonId> staying =
                persons.stream().filter(person -> !person.equals(leaving)).toList();
        if (!sure) {
            return Reply.show(LinkCards.whetherToPart(leaving, staying, caller.person()));
        }
        return known.links().unlink(Seat.of(caller), leaving)
                ? Reply.show(LinkCards.parted(leaving, staying))
                : Reply.refuse(LinkCards.notYours());
    }

    private static Parsed<PersonId> person(String typed) {
        return PersonId.parse(typed)
                .map(Parsed::value)
                .orElseGet(() -> Parsed.problem(
                        say(
                                "A name to take apart is written with its platform.",
                                "Un nom à séparer s’écrit avec sa plateforme.",
                                "Un nombre que separar se escribe con su plataforma."),
                        List.of("slack:U024BE7LH")));
    }
}
