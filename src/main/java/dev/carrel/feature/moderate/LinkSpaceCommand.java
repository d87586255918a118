package dev.carrel.feature.moderate;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Role;
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
import dev.carrel.community.LinkedSpaces;
import dev.carrel.community.Seat;
import dev.carrel.outbox.Outbox;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /moderate link-space}: joins a Discord server and a Slack workspace, or more, to one community, and lets them part again. */
final class LinkSpaceCommand implements Command {
    static final Option<String> CODE = Option.text(
            "code",
            Words.of(
                    "The code that a moderator of the other space was given",
                    "Le code reçu par un modérateur de l’autre espace",
                    "El código que recibió un moderador del otro espacio"));
    static final Option<SpaceId> LEAVE = Option.parsed(
            "leave",
            Words.of(
                    "A space that shall be a community of its own again",
                    "Un espace qui doit redevenir une communauté à part",
                    "Un espacio que debe volver a ser una comunidad aparte"),
            (raw, caller) -> space(raw));
    static final Option<Boolean> ANOTHER = Option.flag(
            "another",
            Words.of(
                    "Yes for a code with which another space can join",
                    "Oui pour un code avec lequel un autre espace peut rejoindre",
                    "Sí para un código con el que otro espacio puede unirse"));
    private static final Declaration DECLARATION = Declaration.of(
                    "moderate link-space",
                    Words.of(
                            "Link another Discord server or Slack workspace to this community",
                            "Lier un autre serveur Discord ou espace Slack à cette communauté",
                            "Vincular otro servidor de Discord o espacio de Slack a esta comunidad"),
                    CODE,
                    LEAVE,
                    ANOTHER,
                    CommonOptions.SURE,
                    CommonOptions.FROM)
            .onlyFor(Role.MODERATOR)
            .example("")
            .example("code:ACDE-3467");

    private final Supplier<Communities> communities;
    private final Supplier<Outbox> outbox;
    private final InstantSource clock;

    LinkSpaceCommand(Supplier<Communities> communities, Supplier<Outbox> outbox, InstantSource clock) {
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
        LinkedSpaces spaces = communities.get().linkedSpaces();
        boolean sure = CommonOptions.isSure(invocation);
        Optional<SpaceId> leaving = invocation.find(LEAVE);
        if (leaving.isPresent()) {
            return leave(spaces, caller, leaving.get(), sure);
        }
        Optional<String> code = invocation.find(CODE);
        if (code.isPresent()) {
            return typed(spaces, caller, code.get(), sure);
        }
        if (invocation.find(ANOTHER).orElse(false)) {
            return Reply.show(LinkSpaceCards.code(caller, spaces.issue(Seat.of(caller))));
        }
        int from = invocation.find(CommonOptions.FROM).orElse(0L).intValue();
        return Reply.show(LinkSpaceCards.overview(caller, spaces.of(caller.community()), from));
    }

    private Reply typed(LinkedSpaces spaces, Caller caller, String code, boolean sure) {
        LinkedSpaces.Size mine = spaces.size(caller.community());
        CodeAnswer answer = sure ? join(spaces, caller, code) : spaces.look(Seat.of(caller), caller.person(), code);
        return switch (answer) {
            case CodeAnswer.Unknown unknown -> Reply.refuse(LinkSpaceCards.noSuchCode());
            case CodeAnswer.TooMany tooMany -> Reply.refuse(LinkSpaceCards.tooMany(caller, tooMany.again()));
            case CodeAnswer.Own own -> Reply.refuse(LinkSpaceCards.ownCode());
            case CodeAnswer.Good good -> {
                List<SpaceId> there = spaces.of(good.maker().community());
                LinkedSpaces.Size theirs = spaces.size(good.maker().community());
                yield Reply.show(
                        sure
                                ? LinkSpaceCards.joined(caller, there, theirs)
                                : LinkSpaceCards.whetherToJoin(caller, code, there, mine, theirs));
            }
        };
    }

    private CodeAnswer join(LinkedSpaces spaces, Caller caller, String code) {
        Communities known = communities.get();
        Outbox promises = outbox.get();
        CodeAnswer answer = spaces.join(
                Seat.of(caller),
                caller.person(),
                code,
                (handle, joined) ->
                        promises.put(handle, SpaceLinkedTopic.promises(known, handle, joined, clock.instant())));
        promises.wake();
        return answer;
    }

    private static Reply leave(LinkedSpaces spaces, Caller caller, SpaceId leaving, boolean sure) {
        List<SpaceId> all = spaces.of(caller.community());
        if (all.size() < 2 || !all.contains(leaving)) {
            return Reply.refuse(LinkSpaceCards.notHere());
        }
        LinkedSpaces.Departure departure = spaces.departure(caller.community(), leaving);
        if (!sure) {
            return Reply.show(LinkSpaceCards.whetherToLeave(leaving, departure));
        }
        return spaces.leave(Seat.of(caller), leaving)
                ? Reply.show(LinkSpaceCards.left(leaving, departure))
                : Reply.refuse(LinkSpaceCards.notHere());
    }

    private static Parsed<SpaceId> space(String typed) {
        return SpaceId.parse(typed)
                .map(Parsed::value)
                .orElseGet(() -> Parsed.problem(
                        say(
                                "A space to take out is written with its platform.",
                                "Un espace à retirer s’écrit avec sa plateforme.",
                                "Un espacio que sacar se escribe con su plataforma."),
                        List.of("slack:T024BE7LD")));
    }
}
