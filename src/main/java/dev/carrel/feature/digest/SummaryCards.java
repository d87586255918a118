package dev.carrel.feature.digest;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What moderators see of where the last week is summed up for them. */
final class SummaryCards {
    private static final Action SUMMARY = Action.of("moderate", "digest");

    private final ZoneId zone;
    private final boolean zoneKnown;

    SummaryCards(ZoneId zone, boolean zoneKnown) {
        this.zone = zone;
        this.zoneKnown = zoneKnown;
    }

    private static Button show() {
        return Button.press(say("See the last week", "Voir la semaine passée", "Ver la semana pasada"), SUMMARY);
    }

    private static Button stop() {
        return Button.press(
                say("Stop", "Arrêter", "Detener"),
                SUMMARY.with(SummaryCommand.STOP.name(), "yes").inPlace());
    }

    private static Button report() {
        return Button.press(say("Four weeks", "Quatre semaines", "Cuatro semanas"), Action.of("moderate", "report"));
    }

    /**
     * Where it is summed up, and what that would say of the last week.
     *
     * @param all one, or none, or as many as the communities had that were joined
     */
    Card overview(List<Chosen> all, Optional<Card> lastWeek) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(lastWeek.map(Card::headline)
                .orElseGet(() -> Text.of(say(
                        "There is nothing to say of the last week, so nothing would be posted.",
                        "Il n’y a rien à dire de la semaine passée, donc rien ne serait publié.",
                        "No hay nada que decir de la semana pasada, así que no se publicaría nada.")))));
        lastWeek.ifPresent(card -> card.blocks().stream()
                .filter(block -> !(block instanceof Block.Buttons))
                .forEach(blocks::add));
        blocks.add(Block.Picker.place(
                all.isEmpty()
                        ? say("Choose a channel for it", "Choisir un canal pour ce résumé", "Elegir un canal para ello")
                        : say("Choose another channel", "Choisir un autre canal", "Elegir otro canal"),
                SUMMARY.inPlace().choosing(SummaryCommand.CHANNEL.name())));
        blocks.add(all.isEmpty() ? Block.Buttons.of(report()) : Block.Buttons.of(stop(), report()));
        blocks.add(note());
        return Card.of(headline(all), blocks.toArray(Block[]::new));
    }

    private Text headline(List<Chosen> all) {
        if (all.isEmpty()) {
            return Text.of(say(
                    "The last week is summed up in no channel.",
                    "La semaine passée n’est résumée dans aucun canal.",
                    "La semana pasada no se resume en ningún canal."));
        }
        Text where = Text.of(say(
                "The last week is summed up every Monday at 08:00 " + zone.getId() + " in ",
                "La semaine passée est résumée chaque lundi à 08:00 " + zone.getId() + " dans ",
                "La semana pasada se resume cada lunes a las 08:00 " + zone.getId() + " en "));
        for (int i = 0; i < all.size(); i++) {
            where = where.then(i == 0 ? "" : say(" and ", " et ", " y "))
                    .then(Inline.Name.of(all.get(i).place()));
        }
        return where.then(".");
    }

    Card chosen(Chosen chosen) {
        List<Button> ways = new ArrayList<>(List.of(show(), stop()));
        if (!zoneKnown) {
            ways.add(Button.press(
                    say("Set the time zone here", "Régler le fuseau horaire ici", "Fijar la zona horaria aquí"),
                    Action.of("moderate", "setup").with("step", "clock")));
        }
        return new Card(
                Tone.GOOD,
                Text.of(Inline.Name.of(chosen.place()))
                        .then(say(
                                " gets a summary of the last week every Monday at 08:00 " + zone.getId()
                                        + ", and nothing when there is nothing to say.",
                                " reçoit un résumé de la semaine passée chaque lundi à 08:00 " + zone.getId()
                                        + ", et rien quand il n’y a rien à dire.",
                                " recibe un resumen de la semana pasada cada lunes a las 08:00 " + zone.getId()
                                        + ", y nada cuando no hay nada que decir.")),
                List.of(new Block.Buttons(ways), note()));
    }

    static Card stopped() {
        return new Card(
                Tone.GOOD,
                Text.of(say(
                        "The last week is not summed up any more.",
                        "La semaine passée n’est plus résumée.",
                        "La semana pasada ya no se resume.")),
                List.of(Block.Buttons.of(show(), report())));
    }

    static Refusal notOn() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "The last week is summed up in no channel, so there is nothing to stop.",
                                "La semaine passée n’est résumée dans aucun canal, il n’y a donc rien à arrêter.",
                                "La semana pasada no se resume en ningún canal, así que no hay nada que detener."))
                .way(show());
    }

    private Block note() {
        return new Block.Note(Text.of(say(
                        "Everybody in the channel can read it, so a channel of moderators suits best."
                                + " It has counts alone, and names nobody, no group and no feed.",
                        "Tout le monde dans le canal peut le lire ; un canal de modérateurs convient donc le mieux."
                                + " Il ne contient que des nombres, et ne nomme personne, aucun groupe et aucun flux.",
                        "Todos en el canal pueden leerlo, así que lo mejor es un canal de moderadores."
                                + " Solo tiene cifras, y no nombra a nadie, ni grupos ni fuentes.")
                + (zoneKnown ? "" : DigestCards.noZone())));
    }
}
