package dev.carrel.feature.group;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Suggestion;
import dev.carrel.community.Seat;
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.group.Seen;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The option that names a group, by its name or its number, and what is said where it names none. All of it comes from what the caller may
 * see: a group that is not theirs to see is answered like one that does not exist, letter by letter.
 */
final class GroupOption {
    static final String NAME = "group";

    private static final int MOST_SUGGESTIONS = 25;
    private static final int MOST_NEAREST = 3;
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,15})");

    private final Supplier<Groups> groups;
    private final Option<String> option;

    GroupOption(Supplier<Groups> groups) {
        this.groups = groups;
        this.option = Option.text(
                        NAME,
                        Words.of(
                                "The name of the group, or its number",
                                "Le nom du groupe, ou son numéro",
                                "El nombre del grupo, o su número"))
                .needed()
                .takingTheRest()
                .suggesting((typed, caller) -> groups.get().named(Seat.of(caller), typed, MOST_SUGGESTIONS).stream()
                        .map(seen -> new Suggestion(
                                seen.group().name(), Long.toString(seen.id().value())))
                        .toList());
    }

    Option<String> option() {
        return option;
    }

    /** {@code /group verb} for this group. */
    static Action action(String verb, GroupId id) {
        return Action.of("group", verb).with(NAME, Long.toString(id.value()));
    }

    /** Answers about the group that the caller means, if they organize it. */
    Reply resolveOwn(Invocation invocation, Function<Seen, Reply> answer) {
        return resolve(
                invocation, seen -> seen.organizes() ? answer.apply(seen) : Reply.refuse(Answers.notYours(seen)));
    }

    /** Answers about the group that the caller means, if they may see it. */
    Reply resolve(Invocation invocation, Function<Seen, Reply> answer) {
        Seat seat = Seat.of(invocation.caller());
        String typed = invocation.get(option).strip();
        Optional<Seen> numbered = number(typed).flatMap(id -> groups.get().find(seat, id));
        if (numbered.isPresent()) {
            return answer.apply(numbered.get());
        }
        List<Seen> alike = groups.get().named(seat, typed, MOST_SUGGESTIONS);
        List<Seen> exact = alike.stream()
                .filter(seen -> Groups.isName(typed, seen.group()))
                .toList();
        if (exact.size() == 1) {
            return answer.apply(exact.getFirst());
        }
        return exact.isEmpty()
                ? Reply.refuse(unknown(typed, alike, invocation.action()))
                : Reply.show(several(exact, invocation.action()));
    }

    private static Optional<GroupId> number(String typed) {
        var matcher = NUMBER.matcher(typed);
        return matcher.matches() ? Optional.of(new GroupId(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    private static Card several(List<Seen> exact, Action action) {
        return Card.of(
                Text.of(say(
                        "Several groups have this name. Which one do you mean?",
                        "Plusieurs groupes portent ce nom. Lequel voulez-vous dire ?",
                        "Varios grupos tienen este nombre. ¿A cuál se refiere?")),
                new Block.Menu(
                        say("Choose a group", "Choisir un groupe", "Elegir un grupo"),
                        exact.stream()
                                .map(seen -> new Choice(
                                        seen.group().name(),
                                        Long.toString(seen.id().value()),
                                        GroupCards.line(seen)))
                                .toList(),
                        1,
                        1,
                        action.without(NAME).choosing(NAME)));
    }

    private static Refusal unknown(String typed, List<Seen> nearest, Action action) {
        Refusal refusal = Refusal.of(
                Refusal.Kind.UNKNOWN,
                number(typed).isPresent()
                        ? say(
                                "There is no group " + typed + " that you can see.",
                                "Il n’y a pas de groupe " + typed + " que vous puissiez voir.",
                                "No hay ningún grupo " + typed + " que usted pueda ver.")
                        : say(
                                "There is no group called “" + shown(typed) + "” that you can see.",
                                "Il n’y a pas de groupe nommé “" + shown(typed) + "” que vous puissiez voir.",
                                "No hay ningún grupo llamado “" + shown(typed) + "” que usted pueda ver."));
        for (Seen near : nearest.subList(0, Math.min(MOST_NEAREST, nearest.size()))) {
            refusal = refusal.way(Button.press(
                    near.group().name(),
                    action.with(NAME, Long.toString(near.id().value()))));
        }
        return refusal.way(ListCommand.way())
                .way(Button.press(say("Create a group", "Créer un groupe", "Crear un grupo"), CreateCommand.FORM));
    }

    private static String shown(String typed) {
        return typed.length() <= Groups.LONGEST_NAME ? typed : typed.substring(0, Groups.LONGEST_NAME) + "…";
    }
}
