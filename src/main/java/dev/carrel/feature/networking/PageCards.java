package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Refusal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Draws how the page for everybody stands. */
final class PageCards {
    private static final Action PAGE = Action.of("event", "page");
    private static final Action ON = PAGE.with(PageCommand.STEP.name(), PageCommand.Step.ON.key());
    private static final Action OFF = PAGE.with(PageCommand.STEP.name(), PageCommand.Step.OFF.key());

    private PageCards() {}

    private static String shows() {
        return say(
                "It shows the events that are ahead, posted here or told by feeds, to people, calendar apps and search engines. No group and no "
                        + "session of one is on it, nobody’s name, not how many come, and no link that is only for those who go.",
                "Elle montre les événements à venir, publiés ici ou venus des flux, aux gens, aux agendas et aux moteurs de recherche. On n’y voit "
                        + "aucun groupe ni aucune séance, le nom de personne, ni combien viennent, ni les liens réservés aux personnes qui viennent.",
                "Muestra los eventos próximos, publicados aquí o llegados de las fuentes, a personas, calendarios y buscadores. No aparece ningún "
                        + "grupo ni sesión de grupo, ni el nombre de nadie, ni cuántos van, ni los enlaces que son solo para quienes van.");
    }

    private static String offLabel() {
        return say("Switch it off", "La désactiver", "Desactivarla");
    }

    private static Button leave() {
        return Button.press(say("Leave it as it is", "Laisser tel quel", "Dejarlo como está"), PAGE.inPlace());
    }

    static Card off(boolean moderator) {
        return Card.of(
                Text.of(say(
                        "The events of this community are on no page for everybody.",
                        "Les événements de cette communauté ne sont sur aucune page publique.",
                        "Los eventos de esta comunidad no están en ninguna página pública.")),
                moderator
                        ? Block.Buttons.of(
                                Button.primary(
                                        say(
                                                "Show them to everybody",
                                                "Les montrer à tout le monde",
                                                "Mostrarlos a todo el mundo"),
                                        ON),
                                EventCards.lookAhead())
                        : Block.Buttons.of(EventCards.lookAhead()),
                new Block.Note(Text.of(
                        moderator
                                ? shows()
                                : say(
                                        "Moderators can switch one on.",
                                        "Les modérateurs peuvent en activer une.",
                                        "Los moderadores pueden activar una."))));
    }

    /** Before anything is shown. */
    static Card question(Action again, boolean paused) {
        return Card.of(
                Text.of(
                        paused
                                ? say(
                                        "Show the events of both communities to everybody on the web?",
                                        "Montrer les événements des deux communautés à tout le monde sur le web ?",
                                        "¿Mostrar los eventos de ambas comunidades a todo el mundo en la web?")
                                : say(
                                        "Show the events of this community to everybody on the web?",
                                        "Montrer les événements de cette communauté à tout le monde sur le web ?",
                                        "¿Mostrar los eventos de esta comunidad a todo el mundo en la web?")),
                new Block.Paragraph(Text.of(shows())),
                Block.Buttons.of(
                        Button.primary(
                                say("Show them", "Les montrer", "Mostrarlos"),
                                again.with(CommonOptions.SURE.name(), "yes")),
                        leave()),
                new Block.Note(
                        Text.of(
                                say(
                                        "You get an address to pass on. What is posted from then on is on it too. Switched off, the address is gone for good.",
                                        "Vous recevez une adresse à transmettre. Ce qui sera publié ensuite y sera aussi. Une fois la page désactivée, l’adresse est perdue pour de bon.",
                                        "Recibirá una dirección para compartir. Lo que se publique después también estará allí. Si se desactiva, la dirección desaparece para siempre."))));
    }

    static Card on(PublicPage page, URI web, boolean moderator, Text said) {
        List<Button> buttons = new ArrayList<>(
                List.of(Button.open(say("Open the page", "Ouvrir la page", "Abrir la página"), page.at(web))));
        if (moderator) {
            buttons.add(Button.press(say("Change its name", "Changer son titre", "Cambiar su nombre"), PAGE.asking()));
            buttons.add(Button.press(offLabel(), OFF));
        }
        buttons.add(EventCards.lookAhead());
        List<Block> blocks = new ArrayList<>();
        if (!page.name().isEmpty()) {
            blocks.add(new Block.Fields(
                    List.of(Block.Field.of(say("Its name", "Son titre", "Su nombre"), Text.of(page.name())))));
        }
        blocks.add(new Block.Paragraph(Text.empty().thenCode(page.at(web).toString())));
        blocks.add(new Block.Buttons(buttons));
        blocks.add(
                new Block.Note(
                        Text.of(
                                say(
                                        "Whoever has the address can see the events that everybody here can see. Calendar apps and feed readers can follow it.",
                                        "Toute personne qui a l’adresse voit les événements que tout le monde voit ici. Les agendas et les lecteurs de flux peuvent la suivre.",
                                        "Quien tenga la dirección ve los eventos que todos ven aquí. Los calendarios y los lectores de fuentes pueden seguirla."))));
        return new Card(
                said.isEmpty() ? Tone.NEUTRAL : Tone.GOOD,
                said.then(say(
                        "The events of this community are on a page for everybody.",
                        "Les événements de cette communauté sont sur une page publique.",
                        "Los eventos de esta comunidad están en una página pública.")),
                blocks);
    }

    static Card paused() {
        return new Card(
                Tone.CAUTION,
                Text.of(say(
                        "The page for everybody shows nothing since another community has become part of this one.",
                        "La page publique ne montre plus rien depuis qu’une autre communauté a rejoint celle-ci.",
                        "La página pública no muestra nada desde que otra comunidad pasó a formar parte de esta.")),
                List.of(
                        new Block.Paragraph(
                                Text.of(
                                        say(
                                                "Its events would be on it too. Its address stays the same when you show it again.",
                                                "Les événements de l’autre y seraient aussi. L’adresse reste la même si vous la montrez de nouveau.",
                                                "Los eventos de la otra también estarían allí. La dirección es la misma si la vuelve a mostrar."))),
                        Block.Buttons.of(
                                Button.primary(say("Show it again", "La montrer de nouveau", "Volver a mostrarla"), ON),
                                Button.press(
                                        say(
                                                "Switch it off for good",
                                                "La désactiver pour de bon",
                                                "Desactivarla para siempre"),
                                        OFF))));
    }

    static Card sureOff() {
        return Card.of(
                Text.of(say(
                        "Switch the page off? Its address will never work again.",
                        "Désactiver la page ? Son adresse ne marchera plus jamais.",
                        "¿Desactivar la página? Su dirección no volverá a funcionar nunca.")),
                Block.Buttons.of(
                        leave(),
                        new Button.Press(
                                offLabel(),
                                OFF.with(CommonOptions.SURE.name(), "yes").inPlace(),
                                Button.Look.DANGER)),
                new Block.Note(
                        Text.of(
                                say(
                                        "It is gone at once, with its calendar and its feed. What others have taken over from it they may keep.",
                                        "Elle disparaît tout de suite, avec son calendrier et son flux. Ce que d’autres en ont repris, ils peuvent le garder.",
                                        "Desaparece al momento, con su calendario y su fuente. Lo que otros hayan copiado de ella pueden conservarlo."))));
    }

    static Card turnedOff() {
        return new Card(
                Tone.GOOD,
                Text.of(say(
                        "Switched off. Nobody outside sees the events of this community any more.",
                        "C’est désactivé. Personne à l’extérieur ne voit plus les événements de cette communauté.",
                        "Desactivada. Nadie de fuera ve ya los eventos de esta comunidad.")),
                List.of(Block.Buttons.of(
                        Button.press(
                                say(
                                        "Show them to everybody again",
                                        "Les montrer de nouveau à tout le monde",
                                        "Volver a mostrarlos a todo el mundo"),
                                ON),
                        EventCards.lookAhead())));
    }

    static Refusal notAllowed() {
        return Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        say(
                                "Moderators alone decide about the page for everybody.",
                                "Seuls les modérateurs décident de la page publique.",
                                "Solo los moderadores deciden sobre la página pública."))
                .way(Button.press(say("Show the page", "Voir la page", "Ver la página"), PAGE));
    }

    static Refusal unreachable(boolean on) {
        Refusal refusal = Refusal.of(
                Refusal.Kind.UNKNOWN,
                say(
                        "This Carrel has no pages for everybody: whoever runs it has not said at which web address it is reached.",
                        "Ce Carrel n’a pas de pages publiques : la personne qui l’exploite n’a pas dit à quelle adresse web on le joint.",
                        "Este Carrel no tiene páginas públicas: quien lo administra no ha dicho en qué dirección web se encuentra."));
        return (on ? refusal.way(Button.press(offLabel(), OFF)) : refusal).way(EventCards.lookAhead());
    }
}
