package dev.carrel.feature.session;

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
                Text.of(say("Which group is meant?", "De quel groupe s’agit-il ?", "¿De qué grupo se trata?")),
                new Block.Menu(
                        say("Choose a group", "Choisir un groupe", "Elegir un grupo"),
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

    /** The way to a group. */
    static Button open(Seen group) {
        return Button.press(
                say("Open the group", "Ouvrir le groupe", "Abrir el grupo"),
                Action.of("group", "show").with(NAME, Long.toString(group.id().value())));
    }

    /** The way to all groups. */
    static Button all() {
        return Button.press(say("All groups", "Tous les groupes", "Todos los grupos"), Action.of("group", "list"));
    }

    private static String create() {
        return say("Create a group", "Créer un groupe", "Crear un grupo");
    }

    private static Refusal notYours(Seen seen) {
        String name = seen.group().name();
        return Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        say(
                                "Only an organizer of “" + name + "” can plan its sessions.",
                                "Seuls les organisateurs de “" + name + "” peuvent prévoir ses séances.",
                                "Solo quienes organizan “" + name + "” pueden planear sus sesiones."))
                .way(open(seen));
    }

    private static Refusal none() {
        return Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        say(
                                "Sessions are meetings of a group, and you organize none yet. Create one, and plan its first session.",
                                "Les séances sont les réunions d’un groupe, et vous n’en organisez encore aucun. Créez un groupe,"
                                        + " et prévoyez sa première séance.",
                                "Las sesiones son reuniones de un grupo, y usted todavía no organiza ninguno. Cree uno y planee su"
                                        + " primera sesión."))
                .way(Button.primary(create(), Action.of("group", "create").asking()))
                .way(all());
    }

    private static Refusal unknown(String typed) {
        String shown = typed.length() <= Groups.LONGEST_NAME ? typed : typed.substring(0, Groups.LONGEST_NAME) + "…";
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        number(typed).isPresent()
                                ? say(
                                        "There is no group " + typed + " that you can see.",
                                        "Il n’y a pas de groupe " + typed + " que vous puissiez voir.",
                                        "No hay ningún grupo " + typed + " que usted pueda ver.")
                                : say(
                                        "There is no group called “" + shown + "” that you can see.",
                                        "Il n’y a pas de groupe nommé “" + shown + "” que vous puissiez voir.",
                                        "No hay ningún grupo llamado “" + shown + "” que usted pueda ver."))
                .way(all())
                .way(Button.press(create(), Action.of("group", "create").asking()));
    }
}
