package dev.carrel.feature.participation;

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
                        Text.of(say(
                                "Several groups have this name. Which one do you mean?",
                                "Plusieurs groupes portent ce nom. Duquel s’agit-il ?",
                                "Varios grupos tienen este nombre. ¿A cuál se refiere?")),
                        menu(
                                say("Choose a group", "Choisir un groupe", "Elegir un grupo"),
                                meant,
                                invocation.action().without(NAME))));
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
        String words = now.map(seen -> seen.group().name())
                .orElseGet(() -> say("everybody here", "tout le monde ici", "todos aquí"));
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(menu(say("Among whom: ", "Parmi qui : ", "Entre quiénes: ") + words, own, action));
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
                        say(
                                "Only members of “" + seen.group().name() + "” see its board.",
                                "Seuls les membres de “" + seen.group().name() + "” voient son classement.",
                                "Solo los miembros de “" + seen.group().name() + "” ven su clasificación."))
                .way(Button.press(
                        say("Open the group", "Ouvrir le groupe", "Abrir el grupo"),
                        with(Action.of("group", "show"), seen)))
                .way(everybody());
    }

    private static Button everybody() {
        return Button.press(
                say("The board of everybody", "Le classement de tout le monde", "La clasificación de todos"),
                ShowCommand.SHOW);
    }

    private static Refusal unknown(String typed) {
        String shown = typed.length() <= Groups.LONGEST_NAME ? typed : typed.substring(0, Groups.LONGEST_NAME) + "…";
        boolean number = NUMBER.matcher(typed).matches();
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "There is no group " + (number ? typed : "called “" + shown + "”")
                                        + " that you can see.",
                                "Aucun groupe " + (number ? typed : "nommé “" + shown + "”")
                                        + " n’est visible pour vous.",
                                "No hay ningún grupo " + (number ? typed : "llamado “" + shown + "”")
                                        + " que usted pueda ver."))
                .way(Button.press(
                        say("All groups", "Tous les groupes", "Todos los grupos"), Action.of("group", "list")))
                .way(everybody());
    }
}
