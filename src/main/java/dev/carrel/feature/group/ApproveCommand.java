package dev.carrel.feature.group;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.group.Fellow;
import dev.carrel.group.GroupAnswer;
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.group.Membership;
import dev.carrel.group.Seen;
import dev.carrel.group.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code /group approve}: who asks and who is invited; lets somebody in, or does not. */
final class ApproveCommand implements Command {
    private static final Option<PersonId> PERSON = GroupOptions.person(
            "person", Words.of("Who has asked to join", "Qui a demandé à entrer", "Quién ha pedido entrar"));
    private static final Option<Boolean> DECLINE = Option.flag(
            "decline", Words.of("Yes not to let them in", "Oui pour ne pas accepter", "Sí para no aceptar"));

    private final Supplier<Groups> groups;
    private final Supplier<Communities> communities;
    private final GroupOption group;
    private final Declaration declaration;

    ApproveCommand(Supplier<Groups> groups, Supplier<Communities> communities, GroupOption group) {
        this.groups = groups;
        this.communities = communities;
        this.group = group;
        this.declaration = Declaration.of(
                        "group approve",
                        Words.of(
                                "Let somebody into a group that you organize, or not",
                                "Accepter quelqu’un dans un groupe que vous organisez, ou non",
                                "Aceptar a alguien en un grupo que usted organiza, o no"),
                        group.option(),
                        PERSON,
                        DECLINE,
                        CommonOptions.FROM)
                .example("Archives on Tuesdays")
                .example("person:@someone group:\"Archives on Tuesdays\"");
    }

    static Action list(GroupId id) {
        return GroupOption.action("approve", id);
    }

    static Action action(GroupId id, PersonId person, boolean decline) {
        Action action = list(id).with(PERSON.name(), person.toString()).inPlace();
        return decline ? action.with(DECLINE.name(), "yes") : action;
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return group.resolveOwn(
                invocation,
                seen -> invocation
                        .find(PERSON)
                        .map(person -> decide(invocation, seen, person))
                        .orElseGet(() -> Reply.show(pending(invocation, seen))));
    }

    private Reply decide(Invocation invocation, Seen seen, PersonId person) {
        Seat seat = Seat.of(invocation.caller());
        Membership membership = groups.get().membership();
        boolean decline = invocation.find(DECLINE).orElse(false);
        GroupAnswer answer = communities
                .get()
                .memberOf(seat.community(), person)
                .map(asker -> decline
                        ? membership.decline(seat, seen.id(), asker)
                        : membership.approve(seat, seen.id(), asker))
                .orElseGet(() -> new GroupAnswer.Already(seen));
        return Answers.of(
                answer,
                after -> said(
                        decline
                                ? say("Not let in: ", "Demande refusée : ", "Solicitud rechazada: ")
                                : say("Let in: ", "Demande acceptée : ", "Solicitud aceptada: "),
                        person,
                        say(". They are told.", ". La personne est prévenue.", ". Se le avisa."),
                        after),
                after -> said(
                        say("Nothing to decide: ", "Rien à décider : ", "Nada que decidir: "),
                        person,
                        say(
                                " does not ask to join, or not any more.",
                                " ne demande pas à entrer, ou ne le demande plus.",
                                " no pide entrar, o ya no lo pide."),
                        after),
                invocation.action());
    }

    private Card pending(Invocation invocation, Seen seen) {
        Seat seat = Seat.of(invocation.caller());
        List<Fellow> pending = groups.get().pending(seat, seen.id());
        if (pending.isEmpty()) {
            return Card.of(
                    Text.of(say("Nobody asks to join ", "Personne ne demande à rejoindre ", "Nadie pide unirse a "))
                            .thenStrong(seen.group().name())
                            .then(say(
                                    ", and nobody is invited.",
                                    ", et personne n’est invité.",
                                    ", y no hay nadie invitado.")),
                    Block.Buttons.of(GroupCards.open(seen)));
        }
        int from = CommonOptions.from(invocation, pending.size());
        List<Fellow> shown = pending.subList(from, Math.min(pending.size(), from + GroupCards.WINDOW));
        Map<MemberId, List<PersonId>> persons = communities
                .get()
                .personsOf(seat.community(), shown.stream().map(Fellow::member).toList());
        List<Block.Entry> entries = new ArrayList<>();
        for (Fellow fellow : shown) {
            boolean asks = fellow.standing() == Standing.ASKED;
            entries.add(new Block.Entry(
                    asks ? say("Asking", "Demande", "Solicitud") : say("Invited", "Invitation", "Invitación"),
                    GroupCards.name(persons, fellow.member()),
                    List.of(),
                    persons.getOrDefault(fellow.member(), List.of()).stream()
                            .findFirst()
                            .map(person -> asks
                                    ? Button.press(
                                            say("Let in or decline", "Accepter ou refuser", "Aceptar o rechazar"),
                                            who(seen.id(), person))
                                    : Button.press(
                                            say("Take back", "Retirer", "Retirar"),
                                            InviteCommand.withdraw(seen.id(), person)))));
        }
        return Card.of(
                Text.of(say("Waiting at ", "En attente pour ", "En espera en "))
                        .thenStrong(seen.group().name())
                        .then(Punctuation.colon() + pending.size() + "."),
                new Block.Listing(
                        entries, from, pending.size(), invocation.action().inPlace()),
                Block.Buttons.of(GroupCards.open(seen)));
    }

    /** The form, in which one decides. */
    private static Action who(GroupId id, PersonId person) {
        return list(id).with(PERSON.name(), person.toString()).asking();
    }

    private static Card said(String before, PersonId person, String after, Seen seen) {
        return Card.of(
                Text.strong(seen.group().name())
                        .then(". " + before)
                        .then(Inline.Name.of(person))
                        .then(after),
                Block.Buttons.of(
                        Button.press(
                                say("Who else is waiting", "Qui d’autre attend", "Quién más espera"),
                                list(seen.id()).inPlace()),
                        GroupCards.open(seen)));
    }
}
