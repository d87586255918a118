package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import dev.carrel.mirror.Mirrored;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What moderators see of Discord's own calendar. */
final class MirrorCards {
    private static final Action MIRROR = Action.of("event", "mirror");

    private MirrorCards() {}

    private static Button show() {
        return Button.primary(say("Show them there", "Les y montrer", "Mostrarlos allí"), on(true));
    }

    private static Button takeAway() {
        return Button.press(say("Take them away", "Les retirer", "Quitarlos"), on(false));
    }

    private static Button lookAgain() {
        return Button.press(say("Look again", "Revérifier", "Volver a comprobar"), on(true));
    }

    private static Action on(boolean yes) {
        return MIRROR.with(MirrorCommand.ON.name(), yes ? "yes" : "no").inPlace();
    }

    static Card off() {
        return Card.of(
                Text.of(say(
                        "Posted events are not shown in Discord’s own calendar of this server.",
                        "Les événements publiés ne sont pas montrés dans l’agenda Discord de ce serveur.",
                        "Los eventos publicados no se muestran en el calendario de Discord de este servidor.")),
                new Block.Paragraph(
                        Text.of(
                                say(
                                        "They can be: each one is made, changed and taken away there as it is here, the next 100 at most.",
                                        "Ils peuvent l’être : chacun y est créé, modifié et retiré comme ici, les 100 prochains au plus.",
                                        "Pueden mostrarse: cada uno se crea, se cambia y se quita allí como aquí, los 100 próximos como máximo."))),
                Block.Buttons.of(show()),
                rules());
    }

    static Card goesOff() {
        return Card.of(
                Text.of(say(
                        "What Carrel has made in Discord’s own calendar is being taken away.",
                        "Ce que Carrel a créé dans l’agenda de Discord est en train d’être retiré.",
                        "Se está quitando lo que Carrel creó en el calendario de Discord.")),
                Block.Buttons.of(show()));
    }

    /** As it stands, or just switched on. */
    static Card state(Mirrored state, boolean allowed, Optional<URI> permission) {
        if (state.ending()) {
            return goesOff();
        }
        if (!allowed || state.problem().isPresent()) {
            return new Card(
                    Tone.CAUTION,
                    Text.of(
                            say(
                                    "Carrel may not make events in this server yet, so its calendar shows none.",
                                    "Carrel n’a pas encore le droit de créer des événements sur ce serveur : son agenda n’en montre aucun.",
                                    "Carrel aún no puede crear eventos en este servidor, así que su calendario no muestra ninguno.")),
                    List.of(new Block.Buttons(ways(permission, lookAgain(), takeAway())), needed()));
        }
        List<Block> blocks = new ArrayList<>();
        if (state.leftOut() > 0) {
            blocks.add(new Block.Paragraph(Text.of(leftOut(state.leftOut()))));
        }
        if (state.gone() > 0) {
            blocks.add(new Block.Paragraph(Text.of(gone(state.gone()))));
        }
        blocks.add(Block.Buttons.of(lookAgain(), takeAway(), EventCards.lookAhead()));
        blocks.add(rules());
        return new Card(Tone.GOOD, Text.of(shown(state.shown())), blocks);
    }

    private static String shown(int shown) {
        return say(
                "Posted events are shown in Discord’s own calendar of this server: "
                        + (shown == 0 ? "none is" : shown == 1 ? "1 is" : shown + " are") + " there at the moment.",
                "Les événements publiés sont montrés dans l’agenda Discord de ce serveur : "
                        + (shown == 0 ? "il n’y en a aucun" : "il y en a " + shown) + " en ce moment.",
                "Los eventos publicados se muestran en el calendario de Discord de este servidor: "
                        + (shown == 0 ? "no hay ninguno" : "hay " + shown) + " en este momento.");
    }

    private static String leftOut(int later) {
        return say(
                "Discord takes 100 events of a server, whoever makes them: " + later
                        + (later == 1 ? " later one has" : " later ones have") + " to wait until there is room.",
                "Discord accepte 100 événements par serveur, quel que soit l’auteur : " + later
                        + (later == 1 ? " plus tardif doit" : " plus tardifs doivent") + " attendre de la place.",
                "Discord admite 100 eventos por servidor, los cree quien los cree: " + later
                        + (later == 1 ? " posterior tiene" : " posteriores tienen") + " que esperar a que haya sitio.");
    }

    private static String gone(int gone) {
        return say(
                (gone == 1 ? "1 was" : gone + " were") + " taken away there, or not taken by Discord, and "
                        + (gone == 1 ? "is" : "are") + " not made again.",
                gone == 1
                        ? "1 y a été retiré, ou refusé par Discord, et n’est pas recréé."
                        : gone + " y ont été retirés, ou refusés par Discord, et ne sont pas recréés.",
                gone == 1
                        ? "1 se quitó allí, o Discord no lo aceptó, y no se vuelve a crear."
                        : gone + " se quitaron allí, o Discord no los aceptó, y no se vuelven a crear.");
    }

    /** For whoever switched it on, when it does not work any more. */
    static Card forbidden(Optional<URI> permission) {
        return new Card(
                Tone.CAUTION,
                Text.of(
                        say(
                                "Carrel may not make events in your Discord server any more, so its own calendar is not kept true.",
                                "Carrel n’a plus le droit de créer des événements sur votre serveur Discord : son agenda n’est plus tenu à jour.",
                                "Carrel ya no puede crear eventos en su servidor de Discord, así que su calendario no se mantiene al día.")),
                List.of(new Block.Buttons(ways(permission, lookAgain(), takeAway())), needed()));
    }

    private static List<Button> ways(Optional<URI> permission, Button... others) {
        List<Button> ways = new ArrayList<>();
        permission.ifPresent(page -> ways.add(Button.open(say("Let it", "L’autoriser", "Permitirlo"), page)));
        ways.addAll(List.of(others));
        return ways;
    }

    private static Block needed() {
        return new Block.Note(
                Text.of(
                        say(
                                "It needs the permission “Create Events”, and nothing else besides what it has. Once it has it, everything appears by itself.",
                                "Il lui faut la permission « Créer des événements », et rien de plus que ce qu’il a. Dès qu’il l’a, tout apparaît de soi-même.",
                                "Necesita el permiso “Crear eventos”, y nada más de lo que ya tiene. En cuanto lo tenga, todo aparece solo.")));
    }

    private static Block rules() {
        return new Block.Note(
                Text.of(
                        say(
                                "“Interested” there is a maybe here, for members who have used Carrel; whoever has said more here keeps that. Links for those who go, and sessions of groups, are never shown there.",
                                "« Intéressé » là-bas vaut un peut-être ici, pour les membres qui ont utilisé Carrel ; qui a dit plus ici le garde. Les liens réservés aux personnes qui viennent et les séances des groupes n’y sont jamais montrés.",
                                "“Me interesa” allí es un quizá aquí, para los miembros que han usado Carrel; quien ha dicho más aquí lo conserva. Los enlaces para quienes van y las sesiones de grupos nunca se muestran allí.")));
    }

    static Refusal notHere() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "Only Discord has a calendar of events of its own. Say /event mirror in a Discord server of this community.",
                                "Seul Discord a son propre agenda d’événements. Tapez /event mirror sur un serveur Discord de cette communauté.",
                                "Solo Discord tiene su propio calendario de eventos. Escriba /event mirror en un servidor de Discord de esta comunidad."))
                .way(EventCards.lookAhead());
    }
}
