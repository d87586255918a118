package dev.carrel.feature.group;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.group.GroupAnswer;
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.group.Seen;
import java.util.function.Supplier;

/** {@code /group invite}: invites somebody, or takes an invitation back. */
final class InviteCommand implements Command {
    private static final Option<PersonId> PERSON = GroupOptions.person(
                    "person", Words.of("Who is invited", "Qui est invité", "Quién es invitado"))
            .needed();
    private static final Option<Boolean> WITHDRAW = Option.flag(
            "withdraw",
            Words.of(
                    "Yes to take the invitation back",
                    "Oui pour retirer l’invitation",
                    "Sí para retirar la invitación"));

    private final Supplier<Groups> groups;
    private final Supplier<Communities> communities;
    private final GroupOption group;
    private final Declaration declaration;

    InviteCommand(Supplier<Groups> groups, Supplier<Communities> communities, GroupOption group) {
        this.groups = groups;
        this.communities = communities;
        this.group = group;
        this.declaration = Declaration.of(
                        "group invite",
                        Words.of(
                                "Invite somebody to a group that you organize",
                                "Inviter quelqu’un dans un groupe que vous organisez",
                                "Invitar a alguien a un grupo que usted organiza"),
                        PERSON,
                        group.option(),
                        WITHDRAW)
                .example("@someone Archives on Tuesdays");
    }

    static Action withdraw(GroupId id, PersonId person) {
        return GroupOption.action("invite", id)
                .with(PERSON.name(), person.toString())
                .with(WITHDRAW.name(), "yes");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return group.resolveOwn(invocation, seen -> {
            Seat seat = Seat.of(invocation.caller());
            PersonId person = invocation.get(PERSON);
            if (invocation.find(WITHDRAW).orElse(false)) {
                return Answers.of(
                        communities
                                .get()
                                .memberOf(seat.community(), person)
                                .map(member -> groups.get().membership().withdraw(seat, seen.id(), member))
                                .orElseGet(() -> new GroupAnswer.Already(seen)),
                        after -> said(
                                say("Taken back: the invitation of ", "Invitation retirée : ", "Invitación retirada: "),
                                person,
                                ".",
                                after),
                        after -> said(
                                say(
                                        "There is no invitation of ",
                                        "Il n’y a pas d’invitation à retirer pour ",
                                        "No hay ninguna invitación que retirar de "),
                                person,
                                say(" to take back.", ".", "."),
                                after),
                        invocation.action());
            }
            MemberId invited =
                    communities.get().seatOf(seat.community(), person).member();
            return Answers.of(
                    groups.get().membership().invite(seat, seen.id(), invited),
                    after -> said(
                            say("Invited: ", "Invitation envoyée : ", "Invitación enviada: "),
                            person,
                            say(
                                    ". They are told by a direct message; whoever had asked to join is in now.",
                                    ". La personne reçoit un message privé ; si elle avait demandé à entrer, elle est membre maintenant.",
                                    ". La persona recibe un mensaje privado; si había pedido entrar, ya es miembro."),
                            after),
                    after -> said(say("Already in it: ", "Déjà membre : ", "Ya es miembro: "), person, ".", after),
                    invocation.action());
        });
    }

    private static Card said(String before, PersonId person, String after, Seen seen) {
        return GroupCards.group(
                Text.strong(seen.group().name())
                        .then(". " + before)
                        .then(Inline.Name.of(person))
                        .then(after),
                seen);
    }
}
