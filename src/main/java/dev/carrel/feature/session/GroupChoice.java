package dev.carrel.feature.session;

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
 * The option that names a group whose sessions are meant. Where it is not given, the group that is at home in the place is meant, or the only
 * one that it can be. All of it comes from what the caller may see.
 */
final class GroupChoice {
    static final String NAME = "group";

    private static final int MOST = 25;
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,15})");

    private final Supplier<Sessions> sessions;
    private final Option<String> option;

    GroupChoice(Supplier<Sessions> sessions) {
        this.sessions = sessions;
        this.option = Option.text(
                        NAME,
                        Words.of(
                                "The name of the group, or its number",
                                "Le nom du groupe, ou son numéro",
                                "El nombre del grupo, o su número"))
                .suggesting((typed, caller) -> groups().named(Seat.of(caller), typed, MOST).stream()
                        .map(seen -> new Suggestion(
                                seen.group().name(), Long.toString(seen.id().value())))
                        .toList());
    }

    private Groups groups() {
        return sessions.get().groups();
    }

    Option<String> option() {
        return option;
    }

    boolean isNamed(Invocation invocation) {
        return invocation.find(option).isPresent();
    }

    /** Answers about the group that is named, if the caller may see it. */
    Reply named(Invocation invocation, Function<Seen, Reply> answer) {
        Seat seat = Seat.of(invocation.caller());
        String typed = invocation.get(option).strip();
        Optional<Seen> numbered = number(typed).flatMap(id -> groups().find(seat, new GroupId(id)));
        if (numbered.isPresent()) {
            return answer.apply(numbered.get());
        }
        List<Seen> exact = exact(seat, typed);
        return switch (exact.size()) {
            case 0 -> Reply.refuse(unknown(typed));
            case 1 -> answer.apply(exact.getFirst());
            default -> Reply.show(which(exact, invocation.action()));
        };
    }

    /** The groups of exactly this name that a reader may see. */
    List<Seen> exact(Seat reader, String name) {
        return groups().named(reader, name, MOST).stream()
                .filter(seen -> Groups.isName(name, seen.group()))
                .toList();
    }

    /** Answers about a group that the caller organizes. */
    Reply own(Invocation invocation, Function<Seen, Reply> answer) {
        if (isNamed(invocation)) {
            return named(
                    invocation,
                    seen -> seen.organizes() && seen.group().archived().isEmpty()
                            ? answer.apply(seen)
                            : Reply.refuse(notYours(seen)));
        }
        Seat seat = Seat.of(invocation.caller());
        List<Seen> here = groups().at(seat, invocation.caller().place()).stream()
                .filter(Seen::organizes)
                .toList();
        List<Seen> own = here.isEmpty()
                ? groups().of(seat).stream()
                        .filter(seen ->
                                seen.organizes() && seen.group().archived().isEmpty())
                        .toList()
                : here;
        return switch (own.size()) {
            case 0 -> Reply.refuse(none());
            case 1 -> answer.apply(own.getFirst());
            default -> Reply.show(which(own, invocation.action()));
        };
    }

    static Optional<Long> number(String typed) {
        var matcher = NUMBER.matcher(typed);
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }

    private static Card which(List<Seen> groups, Action action) {
        return Card.of(
                Text.of("Which group is meant?"),
                new Block.Menu(
                        "Choose a group",
                        groups.stream()
                                .limit(MOST)
                                .map(seen -> Choice.of(
                                        seen.group().name(),
                                        Long.toString(seen.id().value())))
                                .toList(),
                        1,
                        1,
                        action.without(NAME).inPlace().choosing(NAME)));
    }

    private static Refusal notYours(Seen seen) {
        return Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        "Only an organizer of “" + seen.group().name() + "” can plan its sessions.")
                .way(Button.press(
                        "Open the group",
                        Action.of("group", "show")
                                .with(NAME, Long.toString(seen.id().value()))));
    }

    private static Refusal none() {
        return Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        "Sessions are meetings of a group, and you organize none yet. Create one, and plan its first session.")
                .way(Button.primary(
                        "Create a group", Action.of("group", "create").asking()))
                .way(Button.press("All groups", Action.of("group", "list")));
    }

    private static Refusal unknown(String typed) {
        String shown = typed.length() <= Groups.LONGEST_NAME ? typed : typed.substring(0, Groups.LONGEST_NAME) + "…";
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        "There is no group "
                                + (number(typed).isPresent() ? typed : "called “" + shown + "”")
                                + " that you can see.")
                .way(Button.press("All groups", Action.of("group", "list")))
                .way(Button.press("Create a group", Action.of("group", "create").asking()));
    }
}
