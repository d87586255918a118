package dev.carrel.feature.participation;

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
 * The option that names the group or cohort among whose members a board is. All of it comes from what the caller may see: a group that is
 * not theirs to see is answered like one that does not exist.
 */
final class Among {
    private static final String NAME = "group";
    private static final int MOST = 25;
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,15})");

    private final Supplier<Groups> groups;
    private final Option<String> option;

    Among(Supplier<Groups> groups) {
        this.groups = groups;
        this.option = Option.text(
                        NAME,
                        Words.of(
                                "Among the members of this group or cohort; among everybody if you do not say",
                                "Parmi les membres de ce groupe ou de cette promotion ; sinon, parmi tous",
                                "Entre los miembros de este grupo o promoción; si no, entre todos"))
                .suggesting((typed, caller) -> groups.get().named(Seat.of(caller), typed, MOST).stream()
                        .filter(Seen::looksInside)
                        .map(seen -> new Suggestion(seen.group().name(), key(seen)))
                        .toList());
    }

    Option<String> option() {
        return option;
    }

    /** The same command, among the members of a group. */
    static Action with(Action action, Seen seen) {
        return action.with(NAME, key(seen));
    }

    /** Answers about the group that is named, if the caller may see who is in it, or about everybody. */
    Reply resolve(Invocation invocation, Function<Optional<Seen>, Reply> answer) {
        Optional<String> typed = invocation.find(option).map(String::strip);
        if (typed.isEmpty()) {
            return answer.apply(Optional.empty());
        }
        List<Seen> meant = meant(Seat.of(invocation.caller()), typed.get());
        return switch (meant.size()) {
            case 0 -> Reply.refuse(unknown(typed.get()));
            case 1 ->
                meant.getFirst().looksInside()
                        ? answer.apply(Optional.of(meant.getFirst()))
                        : Reply.refuse(notYours(meant.getFirst()));
            default ->
                Reply.show(Card.of(
                        Text.of("Several groups have this name. Which one do you mean?"),
                        menu("Choose a group", meant, invocation.action().without(NAME))));
        };
    }

    private List<Seen> meant(Seat seat, String typed) {
        var number = NUMBER.matcher(typed);
        Optional<Seen> numbered = number.matches()
                ? groups.get().find(seat, new GroupId(Long.parseLong(number.group(1))))
                : Optional.empty();
        return numbered.map(List::of)
                .orElseGet(() -> groups.get().named(seat, typed, MOST).stream()
                        .filter(seen -> Groups.isName(typed, seen.group()))
                        .toList());
    }

    /** The groups that a member is in, to choose from; nothing where they are in none. */
    Optional<Block> menu(Seat seat, Optional<Seen> now, Action action) {
        List<Seen> own = groups.get().of(seat).stream()
                .filter(seen -> seen.attends() && seen.group().archived().isEmpty())
                .limit(MOST)
                .toList();
        String words = now.map(seen -> seen.group().name()).orElse("everybody here");
        return own.isEmpty() ? Optional.empty() : Optional.of(menu("Among whom: " + words, own, action));
    }

    private static Block menu(String prompt, List<Seen> choices, Action action) {
        return new Block.Menu(
                prompt,
                choices.stream()
                        .map(seen -> Choice.of(seen.group().name(), key(seen)))
                        .toList(),
                1,
                1,
                action.inPlace().choosing(NAME));
    }

    private static String key(Seen seen) {
        return Long.toString(seen.id().value());
    }

    private static Refusal notYours(Seen seen) {
        return Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        "Only members of “" + seen.group().name() + "” see its board.")
                .way(Button.press("Open the group", with(Action.of("group", "show"), seen)))
                .way(Button.press("The board of everybody", ShowCommand.SHOW));
    }

    private static Refusal unknown(String typed) {
        String shown = typed.length() <= Groups.LONGEST_NAME ? typed : typed.substring(0, Groups.LONGEST_NAME) + "…";
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        "There is no group "
                                + (NUMBER.matcher(typed).matches() ? typed : "called “" + shown + "”")
                                + " that you can see.")
                .way(Button.press("All groups", Action.of("group", "list")))
                .way(Button.press("The board of everybody", ShowCommand.SHOW));
    }
}
