package dev.carrel.feature.about;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Language;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.RoleWords;
import dev.carrel.participation.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /carrel privacy}: what is stored about who asks, in this version, and how to have it deleted. */
final class PrivacyCommand implements Command {
    private static final Declaration DECLARATION = Declaration.of(
            "carrel privacy",
            Words.of(
                    "What Carrel stores about you, and how to have it deleted",
                    "Ce que Carrel garde sur vous, et comment le faire effacer",
                    "Qué guarda Carrel sobre ti y cómo hacer que se borre"));

    private static String most() {
        return Arrays.stream(Kind.values())
                .map(kind ->
                        kind.most() + " " + Character.toLowerCase(kind.words().charAt(0))
                                + kind.words().substring(1))
                .collect(Collectors.joining(", "));
    }

    private static String word(Language language) {
        return switch (language) {
            case ENGLISH -> say("english", "anglais", "inglés");
            case FRENCH -> say("french", "français", "francés");
            case SPANISH -> say("spanish", "espagnol", "español");
        };
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        List<Block.Field> stored = List.of(
                Block.Field.of(
                        say("Community", "Communauté", "Comunidad"),
                        Text.of(say(
                                        "that you belong to community ",
                                        "que vous êtes membre de la communauté ",
                                        "que pertenece a la comunidad ")
                                + caller.community().value())),
                Block.Field.of(
                        say("Identity", "Identité", "Identidad"),
                        Text.of(say(
                                        "the id that "
                                                + caller.person().platform().key() + " gives you: ",
                                        "l’identifiant que "
                                                + caller.person().platform().key() + " vous donne : ",
                                        "el identificador que "
                                                + caller.person().platform().key() + " le da: "))
                                .thenCode(caller.person().raw())),
                Block.Field.of(say("Role", "Rôle", "Rol"), Text.of(RoleWords.of(caller.role()))),
                Block.Field.of(say("Language", "Langue", "Idioma"), Text.of(word(caller.language()))),
                Block.Field.of(
                        say("Time zone", "Fuseau horaire", "Zona horaria"),
                        Text.of(caller.zone()
                                        .map(zone -> zone.getId())
                                        .orElse(say("not set", "non indiqué", "sin indicar"))
                                + say(
                                        ", and how often you were asked for it",
                                        ", et combien de fois on vous l’a demandé",
                                        ", y cuántas veces se le ha preguntado"))),
                Block.Field.of(
                        say("Text mode", "Mode texte", "Modo de texto"),
                        Text.of(
                                caller.textMode()
                                        ? say("on", "activé", "activado")
                                        : say("off", "désactivé", "desactivado"))),
                Block.Field.of(
                        say("Notifications", "Notifications", "Notificaciones"),
                        Text.of(
                                say(
                                        "your quiet hours, where each kind goes and on which platform, once you choose them",
                                        "vos heures calmes, où va chaque sorte d’avis et sur quelle plateforme, dès que vous les choisissez",
                                        "sus horas de silencio, adónde va cada tipo de aviso y en qué plataforma, cuando los elija"))),
                Block.Field.of(
                        say("Participation", "Participation", "Participación"),
                        Text.of(say(
                                "whether you want to be counted and shown; how much of what you took part in on which day, and"
                                        + " after 30 days, or as many as whoever runs this Carrel has set, only in which week, for two"
                                        + " years; whom you thanked, for a day",
                                "si vous voulez être compté et montré ; à quoi vous avez participé, combien et quel jour, puis, après 30 jours,"
                                        + " ou autant que l’a réglé qui gère ce Carrel, seulement dans quelle semaine, pendant deux ans ; qui vous"
                                        + " avez remercié, pendant un jour",
                                "si quiere que se le cuente y se le muestre; en qué participó, cuánto y qué día y, después de 30 días, o los que"
                                        + " haya fijado quien administra este Carrel, solo en qué semana, durante dos años; a quién dio las"
                                        + " gracias, durante un día"))),
                Block.Field.of(
                        say("Codes", "Codes", "Códigos"),
                        Text.of(
                                say(
                                        "one to link accounts that you asked for, as a hash, and when you typed a wrong one",
                                        "celui que vous avez demandé pour lier des comptes, sous forme d’empreinte, et quand vous en avez tapé un faux",
                                        "el que pidió para vincular cuentas, en forma de huella, y cuándo escribió uno equivocado"))));
        return Reply.show(Card.of(
                Text.of(
                        say(
                                "Carrel stores who you are here and how you like to be answered. It does not store what you write.",
                                "Carrel stocke qui vous êtes ici et comment vous aimez qu’on vous réponde. Il ne stocke pas ce que vous écrivez.",
                                "Carrel guarda quién es usted aquí y cómo prefiere que se le responda. No guarda lo que escribe.")),
                new Block.Heading(say(
                        "Stored about you now",
                        "Ce qui est stocké sur vous maintenant",
                        "Lo que se guarda sobre usted ahora")),
                new Block.Fields(stored),
                new Block.Heading(say("What else to know", "Ce qu’il faut aussi savoir", "Qué más conviene saber")),
                new Block.Bullets(
                        List.of(
                                Text.of(say(
                                        "Messages are not read into storage. What you type to Carrel is answered and forgotten, with two exceptions:"
                                                + " a reminder keeps the words you gave it, until you cancel it or 90 days after it was over; and a button"
                                                + " whose command is long keeps that command, with the words you typed in it, so that the button still"
                                                + " works later.",
                                        "Les messages ne sont pas stockés. Ce que vous tapez à Carrel reçoit une réponse et est oublié, sauf dans deux"
                                                + " cas : un rappel garde les mots que vous lui avez donnés jusqu’à ce que vous l’annuliez, ou 90 jours"
                                                + " après sa fin ; et un bouton dont la commande est longue garde cette commande, avec les mots que vous y"
                                                + " avez tapés, pour fonctionner encore plus tard.",
                                        "Los mensajes no se guardan. Lo que escribe a Carrel se responde y se olvida, con dos excepciones: un"
                                                + " recordatorio conserva las palabras que usted le dio hasta que lo cancele, o 90 días después de"
                                                + " terminar; y un botón cuyo comando es largo conserva ese comando, con las palabras que escribió en él,"
                                                + " para que siga funcionando más tarde.")),
                                Text.of(say(
                                                "That you have written, reacted or spoken is counted, and never what you said. So that nobody gains by doing"
                                                        + " more and more of it, there is a most that counts of one member on one day: ",
                                                "On compte que vous avez écrit, réagi ou parlé, jamais ce que vous avez dit. Pour que personne ne gagne à en"
                                                        + " faire toujours plus, il y a un maximum qui compte par membre et par jour : ",
                                                "Se cuenta que usted escribió, reaccionó o habló, nunca lo que dijo. Para que nadie gane haciendo cada vez más,"
                                                        + " hay un máximo que cuenta por miembro y por día: ")
                                        + most() + "."),
                                Text.of(say(
                                        "Where this community is on Discord and on Slack, members on the other one read the name that you have here."
                                                + " Carrel asks for it when it is shown and stores none.",
                                        "Si cette communauté est à la fois sur Discord et sur Slack, les membres de l’autre côté lisent le nom que vous"
                                                + " avez ici. Carrel le demande au moment de le montrer et n’en stocke aucun.",
                                        "Si esta comunidad está en Discord y en Slack, los miembros del otro lado leen el nombre que usted tiene aquí."
                                                + " Carrel lo pide cuando lo muestra y no guarda ninguno.")),
                                Text.of(
                                        say(
                                                "Metrics and logs say which command was used and how long it took, not by whom or with what words.",
                                                "Les mesures et les journaux disent quelle commande a servi et combien de temps elle a pris, non par qui ni avec quels mots.",
                                                "Las métricas y los registros dicen qué comando se usó y cuánto tardó, no quién lo usó ni con qué palabras.")),
                                Text.of(
                                        say(
                                                "Answers marked private reach only you; the platform itself may keep what passes through it.",
                                                "Les réponses marquées comme privées n’arrivent qu’à vous ; la plateforme elle-même peut garder ce qui y passe.",
                                                "Las respuestas marcadas como privadas solo le llegan a usted; la propia plataforma puede guardar lo que pasa por ella.")))),
                new Block.Heading(say(
                        "To have it, or to have it deleted",
                        "Pour en avoir une copie, ou le faire effacer",
                        "Para tener una copia, o hacer que se borre")),
                new Block.Paragraph(
                        Text.of(
                                say(
                                        "A copy holds every entry that is yours, reminders and groups too. Erasing deletes all of it at once, after asking twice.",
                                        "Une copie contient toutes vos entrées, rappels et groupes compris. L’effacement supprime tout d’un coup, après deux confirmations.",
                                        "Una copia contiene todas sus entradas, también los recordatorios y los grupos. Borrar lo elimina todo de una vez, después de preguntar dos veces."))),
                Block.Buttons.of(
                        Button.press(
                                say(
                                        "Who may see what I do",
                                        "Qui peut voir ce que je fais",
                                        "Quién puede ver lo que hago"),
                                Action.of("profile", "participation")),
                        Button.press(
                                say("Get a copy", "Obtenir une copie", "Obtener una copia"),
                                Action.of("profile", "export")),
                        Button.press(
                                say("Erase it all", "Tout effacer", "Borrarlo todo"), Action.of("profile", "erase")),
                        Button.press(
                                say("What Carrel is", "Ce qu’est Carrel", "Qué es Carrel"),
                                Action.of("carrel", "about")))));
    }
}
