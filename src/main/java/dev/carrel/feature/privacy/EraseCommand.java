package dev.carrel.feature.privacy;

import dev.carrel.chat.Sha256;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.group.Groups;
import dev.carrel.privacy.Erasure;
import java.util.function.Supplier;

/**
 * {@code /profile erase}: forgets who asks, after asking twice. The second question gives a word that stands for what was said in the
 * first one; when that is true no more, both are asked again.
 */
final class EraseCommand implements Command {
    private static final int WORD_LENGTH = 12;

    private static final Option<String> WORD = Option.text(
            "word",
            Words.of(
                    "The word that the second question gives",
                    "Le mot que donne la seconde question",
                    "La palabra que da la segunda pregunta"));
    private static final Declaration DECLARATION = Declaration.of(
            "profile erase",
            Words.of(
                    "Have everything forgotten that Carrel keeps of you here",
                    "Faire oublier tout ce que Carrel garde de vous ici",
                    "Hacer que se olvide todo lo que Carrel guarda de usted aquí"),
            CommonOptions.SURE,
            WORD);

    private final Supplier<Communities> communities;
    private final Supplier<Groups> groups;
    private final Supplier<Erasure> erasure;

    EraseCommand(Supplier<Communities> communities, Supplier<Groups> groups, Supplier<Erasure> erasure) {
        this.communities = communities;
        this.groups = groups;
        this.erasure = erasure;
    }

    static Action action() {
        return Action.of("profile", "erase");
    }

    private static Action sure() {
        return action().with(CommonOptions.SURE.name(), "yes").inPlace();
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        Consequences consequences = Consequences.of(seat, communities.get(), groups.get(), erasure.get());
        String word = Sha256.hex(seat + " " + consequences.fixed()).substring(0, WORD_LENGTH);
        if (!CommonOptions.isSure(invocation)) {
            return Reply.show(EraseCards.first(consequences, sure(), false));
        }
        if (invocation.find(WORD).isEmpty()) {
            return Reply.show(EraseCards.second(consequences, sure().with(WORD.name(), word)));
        }
        if (!invocation.get(WORD).strip().equals(word)) {
            return Reply.show(EraseCards.first(consequences, sure(), true));
        }
        erasure.get().erase(seat);
        return Reply.show(EraseCards.erased());
    }
}
