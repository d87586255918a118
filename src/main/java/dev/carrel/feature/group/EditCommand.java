package dev.carrel.feature.group;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.group.GroupAnswer;
import dev.carrel.group.Groups;
import dev.carrel.group.Privacy;
import dev.carrel.group.Profile;
import dev.carrel.group.Seen;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /group edit}: what organizers decide about a group: its name and what it is about, who sees it, where it is at home, who else organizes it. */
final class EditCommand implements Command {
    private static final Option<String> NAME =
            GroupOptions.name(Words.of("A new name", "Un nouveau nom", "Un nombre nuevo"));
    private static final Option<PlaceId> HOME = Option.place(
            "home",
            Words.of(
                    "The channel in which an open group is at home",
                    "Le salon où un groupe ouvert est chez lui",
                    "El canal donde un grupo abierto tiene su lugar"));
    private static final Option<Boolean> HOMELESS = Option.flag(
            "no-home",
            Words.of(
                    "Yes to be at home in no channel here any more",
                    "Oui pour n’avoir plus de salon ici",
                    "Sí para no tener más un canal aquí"));
    private static final Option<PersonId> ORGANIZER = GroupOptions.person(
            "organizer",
            Words.of(
                    "A member of it who shall organize it too",
                    "Un membre qui doit aussi l’organiser",
                    "Un miembro que también debe organizarlo"));

    private final Supplier<Groups> groups;
    private final Supplier<Communities> communities;
    private final GroupOption group;
    private final Declaration declaration;

    EditCommand(Supplier<Groups> groups, Supplier<Communities> communities, GroupOption group) {
        this.groups = groups;
        this.communities = communities;
        this.group = group;
        this.declaration = Declaration.of(
                        "group edit",
                        Words.of(
                                "Change a group that you organize",
                                "Modifier un groupe que vous organisez",
                                "Cambiar un grupo que usted organiza"),
                        group.option(),
                        NAME,
                        GroupOptions.ABOUT,
                        GroupOptions.KIND,
                        GroupOptions.PRIVACY,
                        GroupOptions.PROGRAM,
                        GroupOptions.TERM,
                        HOME,
                        HOMELESS,
                        ORGANIZER)
                .example("group:\"Archives on Tuesdays\" name:\"Archives on Wednesdays\"");
    }

    /** The form, filled in with what is decided now. */
    static Action form(Seen seen) {
        Profile profile = seen.group().profile();
        Action action = GroupOption.action("edit", seen.id())
                .with(NAME.name(), profile.name())
                .with(GroupOptions.KIND.name(), profile.kind().name().toLowerCase(Locale.ROOT))
                .with(GroupOptions.PRIVACY.name(), profile.privacy().name().toLowerCase(Locale.ROOT));
        return (profile.about().isEmpty() ? action : action.with(GroupOptions.ABOUT.name(), profile.about())).asking();
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return group.resolveOwn(
                invocation,
                seen -> seen.group().archived().isEmpty()
                        ? edit(invocation, seen)
                        : said(invocation, new GroupAnswer.Already(seen)));
    }

    private Reply edit(Invocation invocation, Seen seen) {
        Caller caller = invocation.caller();
        Seat seat = Seat.of(caller);
        Optional<PlaceId> home = invocation.find(HOME);
        Privacy privacy =
                invocation.find(GroupOptions.PRIVACY).orElse(seen.group().privacy());
        if (home.isPresent()) {
            Optional<Refusal> no = homeRefusal(caller, seen, privacy, home.get());
            if (no.isPresent()) {
                return Reply.refuse(no.get());
            }
        }
        GroupAnswer answer = groups.get().keeping().edit(seat, seen.id(), old -> edited(invocation, old));
        if (!goesOn(answer)) {
            return said(invocation, answer);
        }
        boolean homeless = invocation.find(HOMELESS).orElse(false) && !hasRoom(caller, seen);
        if (home.isPresent() || homeless) {
            answer = later(answer, groups.get().keeping().home(seat, seen.id(), caller.space(), home));
        }
        Optional<PersonId> organizer = invocation.find(ORGANIZER);
        if (organizer.isPresent() && goesOn(answer)) {
            GroupAnswer handed = communities
                    .get()
                    .memberOf(seat.community(), organizer.get())
                    .map(heir -> groups.get().membership().handOver(seat, seen.id(), heir))
                    .orElseGet(() -> new GroupAnswer.Already(seen));
            answer = later(answer, handed);
        }
        return said(invocation, answer);
    }

    private static boolean hasRoom(Caller caller, Seen seen) {
        return seen.group().homes().stream()
                .anyMatch(home -> home.own() && home.space().equals(caller.space()));
    }

    private static boolean goesOn(GroupAnswer answer) {
        return answer instanceof GroupAnswer.Done || answer instanceof GroupAnswer.Already;
    }

    /** What is said of two changes: that something was changed, if the second one changed nothing. */
    private static GroupAnswer later(GroupAnswer first, GroupAnswer second) {
        return second instanceof GroupAnswer.Already ? first : second;
    }

    private static Profile edited(Invocation invocation, Profile old) {
        return new Profile(
                invocation.find(NAME).orElse(old.name()),
                invocation.find(GroupOptions.ABOUT).orElse(old.about()),
                invocation.find(GroupOptions.KIND).orElse(old.kind()),
                invocation.find(GroupOptions.PRIVACY).orElse(old.privacy()),
                invocation.find(GroupOptions.PROGRAM).or(old::program),
                invocation.find(GroupOptions.TERM).or(old::term));
    }

    /** Carrel posts in the home: whoever gives it one speaks there already, or may organize for the whole community. */
    private static Optional<Refusal> homeRefusal(Caller caller, Seen seen, Privacy privacy, PlaceId home) {
        if (privacy != Privacy.OPEN) {
            return Optional.of(Refusal.of(
                            Refusal.Kind.FORBIDDEN,
                            say(
                                    "Carrel cannot tell who reads in a channel, so only open groups have a home there. A private group can have a room of its own, or is told by direct messages.",
                                    "Carrel ne peut pas savoir qui lit un canal : seuls les groupes ouverts peuvent s’y installer."
                                            + " Un groupe privé peut avoir son salon privé, ou reçoit des messages privés.",
                                    "Carrel no puede saber quién lee un canal: solo los grupos abiertos tienen su lugar allí."
                                            + " Un grupo privado puede tener su sala privada, o recibe mensajes privados."))
                    .way(RoomCards.way(seen.id()))
                    .way(GroupCards.open(seen)));
        }
        if (hasRoom(caller, seen)) {
            return Optional.of(
                    Refusal.of(Refusal.Kind.INPUT, hasOwn(seen.group().name()))
                            .way(RoomCards.way(seen.id()))
                            .way(GroupCards.open(seen)));
        }
        if (!home.equals(caller.place()) && !caller.role().covers(Role.ORGANIZER)) {
            return Optional.of(Refusal.of(
                            Refusal.Kind.FORBIDDEN,
                            say(
                                    "Give the group a home from within that channel: run this there. Only organizers and moderators of the community can do it from elsewhere.",
                                    "Installez le groupe depuis ce canal : lancez la commande là-bas. Seuls les organisateurs et les"
                                            + " modérateurs de la communauté peuvent le faire d’ailleurs.",
                                    "Dé al grupo su lugar desde ese canal: use el comando allí. Solo los organizadores y los"
                                            + " moderadores de la comunidad pueden hacerlo desde otro sitio."))
                    .way(GroupCards.open(seen)));
        }
        return Optional.empty();
    }

    private static String hasOwn(String group) {
        return say(
                "“" + group + "” has a room of its own here. Close it first, and it can be at home in a channel.",
                "“" + group
                        + "” a son salon privé ici. Fermez-le d’abord, et le groupe pourra s’installer dans un canal.",
                "“" + group
                        + "” tiene aquí su sala privada. Ciérrela primero y el grupo podrá tener su lugar en un canal.");
    }

    private static Reply said(Invocation invocation, GroupAnswer answer) {
        return Answers.of(
                answer,
                seen -> GroupCards.group(
                        Text.of(say("Changed: ", "Modifié : ", "Cambiado: "))
                                .thenStrong(seen.group().name())
                                .then("."),
                        seen),
                seen -> GroupCards.group(
                        Text.of(say("Nothing to change: ", "Rien à changer : ", "Nada que cambiar: "))
                                .thenStrong(seen.group().name())
                                .then(say(" is so already.", " est déjà ainsi.", " ya está así.")),
                        seen),
                invocation.action());
    }
}
