package dev.carrel.feature.moderate;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Refusal;
import dev.carrel.community.LinkCode;
import dev.carrel.community.LinkedSpaces;
import dev.carrel.community.SpaceWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code /moderate link-space} shows in every state that a community can be in. */
final class LinkSpaceCards {
    private static final Action LINK_SPACE = Action.of("moderate", "link-space");
    private static final Action ANOTHER = LINK_SPACE.with(LinkSpaceCommand.ANOTHER.name(), "yes");

    private LinkSpaceCards() {}

    private static Button overview(Action action) {
        return Button.press(say("See what is linked", "Voir ce qui est lié", "Ver qué está vinculado"), action);
    }

    static Card overview(Caller caller, List<SpaceId> spaces, int from) {
        Block buttons = Block.Buttons.of(
                Button.primary(say("Get a code", "Obtenir un code", "Obtener un código"), ANOTHER.inPlace()),
                Decided.setUp());
        Block how = new Block.Note(
                Text.of(
                        say(
                                "A moderator of another space types the code there. Groups, sessions and events are shared by all linked spaces.",
                                "Un modérateur d’un autre espace tape le code là-bas. Groupes, séances et événements sont communs à tous les espaces liés.",
                                "Un moderador de otro espacio escribe el código allí. Los grupos, las sesiones y los eventos son comunes a todos los espacios vinculados.")));
        if (spaces.size() < 2) {
            return Card.of(
                    Text.of(capital(SpaceWords.here(caller.space().platform()))
                            + say(
                                    " is a community by itself.",
                                    " est une communauté à part entière.",
                                    " es por sí mismo una comunidad.")),
                    buttons,
                    how);
        }
        int first = Math.min(from, spaces.size() - 1);
        return Card.of(
                Text.of(spaces.size()
                        + say(
                                " spaces are one community here.",
                                " espaces forment une seule communauté ici.",
                                " espacios forman aquí una sola comunidad.")),
                new Block.Listing(
                        spaces.subList(first, spaces.size()).stream()
                                .map(space -> entry(space, caller))
                                .toList(),
                        first,
                        spaces.size(),
                        LINK_SPACE.inPlace()),
                buttons,
                how);
    }

    private static Block.Entry entry(SpaceId space, Caller caller) {
        return new Block.Entry(
                "",
                Text.of(capital(SpaceWords.name(space))),
                space.equals(caller.space())
                        ? List.of(Text.of(
                                say("where you are now", "où vous êtes en ce moment", "donde está usted ahora")))
                        : List.of(),
                Optional.of(Button.press(say("Take out", "Retirer", "Sacar"), leaving(space))));
    }

    static Card code(Caller caller, LinkCode code) {
        return Card.of(
                Text.of(say(
                                "The code for the other space is ",
                                "Le code pour l’autre espace est ",
                                "El código para el otro espacio es "))
                        .thenStrong(code.text())
                        .then("."),
                new Block.Paragraph(Text.of(say(
                                "A moderator there types: ",
                                "Là-bas, un modérateur tape : ",
                                "Allí un moderador escribe: "))
                        .thenCode("/moderate link-space code:" + code.text())
                        .then(say(
                                " and sees what will be joined before anything is.",
                                " et voit ce qui sera réuni avant que rien ne le soit.",
                                " y ve qué se unirá antes de que se una nada."))),
                Block.Buttons.of(
                        overview(LINK_SPACE.inPlace()),
                        Button.press(say("New code", "Nouveau code", "Código nuevo"), ANOTHER.inPlace())),
                new Block.Fields(List.of(new Block.Field(
                        say("Works until", "Valable jusqu’à", "Sirve hasta"),
                        Text.of(when(code.until(), caller)),
                        Text.of(say("once", "une fois", "una vez"))))),
                new Block.Note(Text.of(say(
                        "The other space joins this community: what is decided here holds for both.",
                        "L’autre espace rejoint cette communauté : ce qui est décidé ici vaut pour les deux.",
                        "El otro espacio se une a esta comunidad: lo que se decide aquí vale para los dos."))));
    }

    static Card whetherToJoin(
            Caller caller, String code, List<SpaceId> there, LinkedSpaces.Size mine, LinkedSpaces.Size theirs) {
        String here = mine.spaces() == 1
                ? SpaceWords.here(caller.space().platform())
                : say(
                        "this community of " + mine.spaces() + " spaces",
                        "cette communauté de " + mine.spaces() + " espaces",
                        "esta comunidad de " + mine.spaces() + " espacios");
        String other = SpaceWords.of(there.getFirst());
        return new Card(
                Tone.CAUTION,
                Text.of(say(
                        "Join " + here + " to the community " + other + "?",
                        "Réunir " + here + " à la communauté " + other + " ?",
                        "¿Unir " + here + " a la comunidad " + other + "?")),
                List.of(
                        Block.Buttons.of(
                                Button.primary(
                                        say("Yes, join", "Oui, réunir", "Sí, unir"),
                                        LINK_SPACE
                                                .with(LinkSpaceCommand.CODE.name(), code)
                                                .with(CommonOptions.SURE.name(), "yes")
                                                .inPlace()),
                                Button.press(
                                        say("No, stay apart", "Non, rester séparés", "No, seguir aparte"),
                                        LINK_SPACE.inPlace())),
                        new Block.Fields(List.of(
                                Block.Field.of(say("Joins", "Rejoint", "Se une"), Text.of(size(mine))),
                                Block.Field.of(
                                        say("Is there already", "Y est déjà", "Ya está allí"), Text.of(size(theirs))))),
                        new Block.Bullets(
                                List.of(
                                        Text.of(
                                                say(
                                                        "Everybody comes along with their settings, roles and reminders. Who is in both is one member.",
                                                        "Tout le monde vient avec ses réglages, ses rôles et ses rappels. Qui est dans les deux n’est qu’un membre.",
                                                        "Todos vienen con sus ajustes, roles y recordatorios. Quien está en los dos es un solo miembro.")),
                                        Text.of(say(
                                                "The time zone and the language that are decided there hold.",
                                                "Le fuseau horaire et la langue décidés là-bas s’appliquent.",
                                                "Valen la zona horaria y el idioma decididos allí.")),
                                        Text.of(
                                                say(
                                                        "Moderators of either side moderate both, and can take a space out again. "
                                                                + "Whoever is then known on its platform alone leaves with the last space of that"
                                                                + " platform; nobody leaves while another one stays.",
                                                        "Les modérateurs de chaque côté modèrent les deux et peuvent retirer un espace. Qui n’est alors connu"
                                                                + " que sur sa plateforme part avec le dernier espace de celle-ci ; personne ne part tant qu’il en"
                                                                + " reste un autre.",
                                                        "Los moderadores de cada lado moderan los dos y pueden volver a sacar un espacio. Quien entonces solo se"
                                                                + " conoce en su plataforma se va con el último espacio de ella; nadie se va mientras quede otro."))))));
    }

    static Card joined(Caller caller, List<SpaceId> spaces, LinkedSpaces.Size size) {
        return new Card(
                Tone.GOOD,
                Text.of(capital(SpaceWords.here(caller.space().platform()))
                        + say(" and ", " et ", " y ")
                        + SpaceWords.name(spaces.getFirst())
                        + say(
                                " are one community now.",
                                " forment désormais une seule communauté.",
                                " son ahora una sola comunidad.")),
                List.of(
                        Block.Buttons.of(
                                overview(LINK_SPACE.inPlace()),
                                Button.press(
                                        say(
                                                "Link my own accounts",
                                                "Lier mes propres comptes",
                                                "Vincular mis propias cuentas"),
                                        Action.of("profile", "link")),
                                Decided.setUp()),
                        new Block.Fields(List.of(
                                Block.Field.of(say("Together", "Ensemble", "En conjunto"), Text.of(size(size))))),
                        new Block.Note(Text.of(say(
                                        "Members who are in both link their accounts with ",
                                        "Les membres présents des deux côtés lient leurs comptes avec ",
                                        "Los miembros que están en los dos vinculan sus cuentas con "))
                                .thenCode("/profile link")
                                .then("."))));
    }

    static Card whetherToLeave(SpaceId space, LinkedSpaces.Departure departure) {
        return new Card(
                Tone.CAUTION,
                Text.of(say(
                        "Take " + SpaceWords.name(space) + " out of this community?",
                        "Retirer " + SpaceWords.name(space) + " de cette communauté ?",
                        "¿Sacar " + SpaceWords.name(space) + " de esta comunidad?")),
                List.of(
                        Block.Buttons.of(
                                Button.press(say("Keep it", "Le garder", "Conservarlo"), LINK_SPACE.inPlace()),
                                new Button.Press(
                                        say("Take it out", "Le retirer", "Sacarlo"),
                                        leaving(space).with(CommonOptions.SURE.name(), "yes"),
                                        Button.Look.DANGER)),
                        new Block.Bullets(consequences(space, departure)),
                        new Block.Note(
                                Text.of(
                                        say(
                                                "Nothing is deleted, and it can join again; who was parted then links their accounts once more.",
                                                "Rien n’est effacé, et il peut revenir ; qui a été séparé lie alors de nouveau ses comptes.",
                                                "No se borra nada y puede volver a unirse; quien quedó separado vincula entonces sus cuentas de nuevo.")))));
    }

    static Card left(SpaceId space, LinkedSpaces.Departure departure) {
        return new Card(
                Tone.GOOD,
                Text.of(capital(SpaceWords.name(space))
                        + say(
                                " is a community of its own now.",
                                " est désormais une communauté à part.",
                                " es ahora una comunidad aparte.")),
                List.of(
                        Block.Buttons.of(overview(LINK_SPACE.inPlace()), Decided.setUp()),
                        new Block.Bullets(consequences(space, departure))));
    }

    private static List<Text> consequences(SpaceId space, LinkedSpaces.Departure departure) {
        String platform = SpaceWords.platform(space.platform());
        List<Text> lines = new ArrayList<>();
        if (departure.last()) {
            if (departure.leaving() > 0) {
                lines.add(Text.of(say(
                        "Known on " + platform + " alone: " + members(departure.leaving())
                                + ". They go with it, with their settings, roles and reminders.",
                        "Connus seulement sur " + platform + " : " + members(departure.leaving())
                                + ". Ils partent avec lui, avec leurs réglages, leurs rôles et leurs rappels.",
                        "Conocidos solo en " + platform + ": " + members(departure.leaving())
                                + ". Se van con él, con sus ajustes, roles y recordatorios.")));
            }
            if (departure.parting() > 0) {
                lines.add(Text.of(say(
                        "Known elsewhere too: " + members(departure.parting())
                                + ". They stay with their reminders, and are members there as well, with a copy of their settings"
                                + " and roles.",
                        "Connus ailleurs aussi : " + members(departure.parting())
                                + ". Ils restent avec leurs rappels et sont aussi membres là-bas, avec une copie de leurs réglages et"
                                + " de leurs rôles.",
                        "Conocidos también en otra parte: " + members(departure.parting())
                                + ". Se quedan con sus recordatorios y son también miembros allí, con una copia de sus ajustes y"
                                + " roles.")));
            }
        } else {
            lines.add(Text.of(capital(SpaceWords.another(space.platform()))
                    + say(
                            " stays, and Carrel cannot tell who came from which: all members stay with what is theirs. Whoever writes in"
                                    + " the one that leaves begins anew there.",
                            " reste, et Carrel ne peut pas dire qui vient duquel : tous les membres restent avec ce qui est à eux. Qui"
                                    + " écrit dans l’espace qui part y repart de zéro.",
                            " se queda, y Carrel no puede saber quién vino de cuál: todos los miembros se quedan con lo suyo. Quien"
                                    + " escriba en el espacio que se va empieza allí de nuevo.")));
        }
        lines.add(Text.of(say(
                "It keeps the time zone and the language that are decided here.",
                "Il garde le fuseau horaire et la langue décidés ici.",
                "Conserva la zona horaria y el idioma decididos aquí.")));
        return lines;
    }

    static Refusal noSuchCode() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "There is no such code. A code works once and for an hour, in another space than its own.",
                                "Ce code n’existe pas. Un code sert une fois, pendant une heure, dans un autre espace que le sien.",
                                "Ese código no existe. Un código sirve una vez y durante una hora, en otro espacio que el suyo."))
                .way(Button.press(say("Get a code here", "Obtenir un code ici", "Obtener un código aquí"), ANOTHER))
                .way(overview(LINK_SPACE));
    }

    static Refusal tooMany(Caller caller, Instant again) {
        Text what = Text.of(say(
                        "Five codes did not work within an hour. Carrel looks at the next one from ",
                        "Cinq codes n’ont pas fonctionné en une heure. Carrel examinera le prochain à partir de ",
                        "Cinco códigos no funcionaron en una hora. Carrel mirará el siguiente a partir de las "))
                .then(when(again, caller))
                .then(say(" on.", ".", "."));
        return new Refusal(
                Refusal.Kind.LIMIT,
                what,
                "",
                List.of(),
                List.of(Button.press(
                        say("Get a code here", "Obtenir un code ici", "Obtener un código aquí"), ANOTHER)));
    }

    static Refusal ownCode() {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        say(
                                "That code is this community’s own. A moderator of the other space types it there.",
                                "Ce code est celui de cette communauté. Un modérateur de l’autre espace le tape là-bas.",
                                "Ese código es de esta misma comunidad. Un moderador del otro espacio lo escribe allí."))
                .way(overview(LINK_SPACE));
    }

    static Refusal notHere() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "That space is not linked to this community.",
                                "Cet espace n’est pas lié à cette communauté.",
                                "Ese espacio no está vinculado a esta comunidad."))
                .way(overview(LINK_SPACE));
    }

    /** {@code The Slack workspace T1 has joined this community.} */
    static String joinedWords(List<SpaceId> joined) {
        String names = joined.stream().map(SpaceWords::name).collect(Collectors.joining(say(" and ", " et ", " y ")));
        return capital(names)
                + (joined.size() == 1
                        ? say(
                                " has joined this community.",
                                " a rejoint cette communauté.",
                                " se ha unido a esta comunidad.")
                        : say(
                                " have joined this community.",
                                " ont rejoint cette communauté.",
                                " se han unido a esta comunidad."));
    }

    static Action leaving(SpaceId space) {
        return LINK_SPACE.with(LinkSpaceCommand.LEAVE.name(), space.toString()).inPlace();
    }

    private static String size(LinkedSpaces.Size size) {
        return count(size.spaces(), "space", "espace", "espacio")
                + ", " + members(size.members()) + ", "
                + count(size.reminders(), "reminder", "rappel", "recordatorio");
    }

    private static String members(int number) {
        return count(number, "member", "membre", "miembro");
    }

    private static String count(int number, String english, String french, String spanish) {
        String many = number == 1 ? "" : "s";
        return number + " " + say(english + many, number == 0 ? french : french + many, spanish + many);
    }

    private static Inline when(Instant at, Caller caller) {
        return new Inline.When(at, Style.TIME, caller.zone().orElse(ZoneId.of("UTC")));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
