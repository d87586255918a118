package dev.carrel.feature.profile;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Role;
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
import dev.carrel.community.SpaceWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code /profile link} shows in every state that one can be in. */
final class LinkCards {
    static final Action LINK = Action.of("profile", "link");

    private static final int MOST_SPACES = 5;

    private LinkCards() {}

    private static Button newCode() {
        return Button.press(
                say("New code", "Nouveau code", "Código nuevo"),
                LINK.with(LinkCommand.ANOTHER.name(), "yes").inPlace());
    }

    static Card oneSpace(Caller caller) {
        String one = SpaceWords.one(caller.space().platform());
        Button moderate = Button.primary(
                say("Link a space", "Lier un espace", "Vincular un espacio"), Action.of("moderate", "link-space"));
        return Card.of(
                Text.of(say(
                        "There is nothing to link yet: this community is " + one + " alone.",
                        "Il n’y a encore rien à lier : cette communauté est " + one + ".",
                        "Aún no hay nada que vincular: esta comunidad es " + one + ".")),
                caller.role().covers(Role.MODERATOR)
                        ? Block.Buttons.of(moderate, Ways.profile())
                        : Block.Buttons.of(Ways.profile()),
                new Block.Paragraph(Text.of(say(
                                "A moderator links a Slack workspace or another server to it with ",
                                "Un modérateur y lie un espace de travail Slack ou un autre serveur avec ",
                                "Un moderador le vincula un espacio de trabajo de Slack u otro servidor con "))
                        .thenCode("/moderate link-space")
                        .then(say(
                                ". After that, /profile link gives you a code to type there.",
                                ". Ensuite, /profile link vous donne un code à taper là-bas.",
                                ". Después, /profile link le da un código para escribir allí."))));
    }

    static Card code(Caller caller, LinkCode code, List<SpaceId> spaces) {
        String others = spaces.stream()
                .filter(space -> !space.equals(caller.space()))
                .limit(MOST_SPACES)
                .map(SpaceWords::name)
                .collect(Collectors.joining(say(", or ", ", ou ", ", o ")));
        return Card.of(
                Text.of(say("Your code is ", "Votre code est ", "Su código es "))
                        .thenStrong(code.text())
                        .then("."),
                new Block.Paragraph(Text.of(say(
                                "Type this on the other side, as yourself: ",
                                "Tapez ceci de l’autre côté, en tant que vous-même : ",
                                "Escriba esto en el otro lado, como usted: "))
                        .thenCode("/profile link code:" + code.text())),
                Block.Buttons.of(
                        Button.press(
                                say("See whether it worked", "Voir si cela a marché", "Ver si funcionó"),
                                Action.of("profile", "show")),
                        newCode()),
                new Block.Fields(List.of(
                        Block.Field.of(say("Where", "Où", "Dónde"), Text.of(others)),
                        new Block.Field(
                                say("Works until", "Valable jusqu’à", "Sirve hasta"),
                                Text.of(when(code.until(), caller)),
                                Text.of(say("once", "une fois", "una vez"))))),
                new Block.Note(Text.of(say(
                        "Give it to nobody: whoever types it becomes one member with you.",
                        "Ne le donnez à personne : qui le tape devient un seul membre avec vous.",
                        "No se lo dé a nadie: quien lo escriba pasa a ser un solo miembro con usted."))));
    }

    static Card whetherToJoin(String code, List<PersonId> others) {
        return new Card(
                Tone.CAUTION,
                Text.of(say("This code was given to ", "Ce code a été donné à ", "Este código se dio a "))
                        .then(names(others))
                        .then(say(". Is that you too?", ". Est-ce vous aussi ?", ". ¿Es usted también?")),
                List.of(
                        Block.Buttons.of(
                                Button.primary(
                                        say("Yes, make us one", "Oui, ne faire qu’un", "Sí, unirnos"),
                                        LINK.with(LinkCommand.CODE.name(), code)
                                                .with(CommonOptions.SURE.name(), "yes")
                                                .inPlace()),
                                Button.press(
                                        say("No, leave it", "Non, laisser", "No, dejarlo"),
                                        Action.of("profile", "show").inPlace())),
                        new Block.Bullets(List.of(
                                Text.of(say(
                                        "What you chose there holds; what you chose only here is kept.",
                                        "Ce que vous avez choisi là-bas vaut ; ce que vous n’avez choisi qu’ici est gardé.",
                                        "Vale lo que eligió allí; se conserva lo que eligió solo aquí.")),
                                Text.of(say(
                                        "Roles, reminders and what is still to be told count together.",
                                        "Les rôles, les rappels et ce qui reste à annoncer sont réunis.",
                                        "Los roles, los recordatorios y lo que falta por avisar se reúnen.")),
                                Text.of(say(
                                        "You can take the accounts apart again; everything then stays with one side.",
                                        "Vous pouvez de nouveau séparer les comptes ; tout reste alors d’un seul côté.",
                                        "Puede volver a separar las cuentas; todo queda entonces en un lado.")))),
                        new Block.Note(Text.of(say(
                                "Go on only if both accounts are yours.",
                                "Continuez seulement si les deux comptes sont à vous.",
                                "Continúe solo si las dos cuentas son suyas.")))));
    }

    static Card joined(List<PersonId> persons, PersonId here) {
        List<PersonId> others =
                persons.stream().filter(person -> !person.equals(here)).toList();
        return new Card(
                Tone.GOOD,
                Text.of(say("You and ", "Vous et ", "Usted y "))
                        .then(names(others))
                        .then(say(
                                " are one member here now.",
                                " êtes désormais un seul membre ici.",
                                " son ahora un solo miembro aquí.")),
                List.of(
                        Block.Buttons.of(
                                Ways.profile(),
                                Ways.notifications(),
                                Button.press(say("Undo", "Annuler", "Deshacer"), LINK.inPlace())),
                        new Block.Note(
                                Text.of(
                                        say(
                                                "Settings, roles and reminders count on both sides. The other side is told in its direct messages.",
                                                "Réglages, rôles et rappels valent des deux côtés. L’autre côté en est averti par message privé.",
                                                "Los ajustes, los roles y los recordatorios valen en los dos lados. Al otro lado se le avisa por mensaje privado.")))));
    }

    static Card linked(List<PersonId> persons, int from, boolean more) {
        int first = Math.min(from, persons.size() - 1);
        Button another = Button.press(
                say("Link another", "En lier un autre", "Vincular otra"), LINK.with(LinkCommand.ANOTHER.name(), "yes"));
        return Card.of(
                Text.of(say(
                        "You are one member under " + persons.size() + " names here.",
                        "Vous êtes un seul membre sous " + persons.size() + " noms ici.",
                        "Usted es un solo miembro con " + persons.size() + " nombres aquí.")),
                more ? Block.Buttons.of(another, Ways.profile()) : Block.Buttons.of(Ways.profile()),
                new Block.Listing(
                        persons.subList(first, persons.size()).stream()
                                .map(person -> new Block.Entry(
                                        "",
                                        Text.of(Inline.Name.of(person)),
                                        List.of(),
                                        Optional.of(Button.press(
                                                say("Take apart", "Séparer", "Separar"), undoing(person)))))
                                .toList(),
                        first,
                        persons.size(),
                        LINK.inPlace()));
    }

    static Card whetherToPart(PersonId leaving, List<PersonId> staying, PersonId here) {
        Text begins = Text.of(Inline.Name.of(leaving))
                .then(say(
                        " begins anew: without settings, roles or reminders.",
                        " repart de zéro : sans réglages, rôles ni rappels.",
                        " empieza de nuevo: sin ajustes, roles ni recordatorios."))
                .then(
                        leaving.equals(here)
                                ? say(
                                        " That is where you are now.",
                                        " C’est là que vous êtes en ce moment.",
                                        " Ahí es donde está usted ahora.")
                                : "");
        return new Card(
                Tone.CAUTION,
                Text.of(say("Make ", "Refaire de ", "¿Hacer de "))
                        .then(Inline.Name.of(leaving))
                        .then(say(
                                " a member of its own again?", " un membre à part ?", " otra vez un miembro aparte?")),
                List.of(
                        Block.Buttons.of(
                                Button.press(
                                        say("Keep together", "Garder ensemble", "Mantener unidas"), LINK.inPlace()),
                                new Button.Press(
                                        say("Take apart", "Séparer", "Separar"),
                                        undoing(leaving).with(CommonOptions.SURE.name(), "yes"),
                                        Button.Look.DANGER)),
                        new Block.Bullets(List.of(
                                Text.of(say("Everything stays with ", "Tout reste avec ", "Todo se queda con "))
                                        .then(names(staying))
                                        .then(say(
                                                ": settings, roles, reminders, and what is still to be told.",
                                                " : réglages, rôles, rappels et ce qui reste à annoncer.",
                                                ": ajustes, roles, recordatorios y lo que falta por avisar.")),
                                begins))));
    }

    static Card parted(PersonId leaving, List<PersonId> staying) {
        return new Card(
                Tone.GOOD,
                Text.of(Inline.Name.of(leaving))
                        .then(say(
                                " is a member of its own again.",
                                " est de nouveau un membre à part.",
                                " vuelve a ser un miembro aparte.")),
                List.of(
                        Block.Buttons.of(
                                Ways.profile(),
                                Button.press(
                                        say("Link again", "Lier de nouveau", "Vincular de nuevo"),
                                        LINK.with(LinkCommand.ANOTHER.name(), "yes"))),
                        new Block.Note(Text.of(say(
                                        "What was set, the roles and the reminders stayed with ",
                                        "Les réglages, les rôles et les rappels sont restés avec ",
                                        "Los ajustes, los roles y los recordatorios se quedaron con "))
                                .then(names(staying))
                                .then("."))));
    }

    static Refusal noSuchCode() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "There is no such code here. A code works once, for ten minutes, and within one community.",
                                "Ce code n’existe pas ici. Un code sert une seule fois, pendant dix minutes, dans une même communauté.",
                                "Ese código no existe aquí. Un código sirve una sola vez, durante diez minutos y dentro de una comunidad."))
                .way(Button.press(say("Get a code here", "Obtenir un code ici", "Obtener un código aquí"), LINK))
                .way(Ways.profile());
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
                List.of(
                        Button.press(say("Get a code here", "Obtenir un code ici", "Obtener un código aquí"), LINK),
                        Ways.profile()));
    }

    static Refusal ownCode() {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        say(
                                "That is your own code. Type it on the other side, where Carrel knows you under another name.",
                                "C’est votre propre code. Tapez-le de l’autre côté, où Carrel vous connaît sous un autre nom.",
                                "Ese es su propio código. Escríbalo en el otro lado, donde Carrel lo conoce con otro nombre."))
                .way(newCode())
                .way(Ways.profile());
    }

    static Refusal notYours() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "That is not one of your linked names here.",
                                "Ce n’est pas un de vos noms liés ici.",
                                "Ese no es uno de sus nombres vinculados aquí."))
                .way(Ways.profile());
    }

    static Action undoing(PersonId person) {
        return LINK.with(LinkCommand.UNDO.name(), person.toString()).inPlace();
    }

    private static Inline when(Instant at, Caller caller) {
        return new Inline.When(at, Style.TIME, caller.zone().orElse(ZoneId.of("UTC")));
    }

    /** {@code Your Slack account U1 and Discord account 5}. */
    static Text accounts(List<PersonId> persons) {
        Text accounts = Text.empty();
        for (int i = 0; i < persons.size(); i++) {
            String platform = SpaceWords.platform(persons.get(i).platform());
            accounts = accounts.then(i == 0 ? "" : i == persons.size() - 1 ? say(" and ", " et ", " y ") : ", ")
                    .then(say(
                            (i == 0 ? "Your " : "") + platform + " account ",
                            (i == 0 ? "Votre compte " : "votre compte ") + platform + " ",
                            (i == 0 ? "Su cuenta de " : "su cuenta de ") + platform + " "))
                    .thenCode(persons.get(i).raw());
        }
        return accounts;
    }

    /** {@code 1 on Discord and U1 on Slack}. */
    static Text names(List<PersonId> persons) {
        Text names = Text.empty();
        for (int i = 0; i < persons.size(); i++) {
            names = names.then(i == 0 ? "" : i == persons.size() - 1 ? say(" and ", " et ", " y ") : ", ")
                    .then(Inline.Name.of(persons.get(i)));
        }
        return names;
    }
}
