package dev.carrel.feature.digest;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Refusal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What moderators see of the channels that are told of a week. */
final class DigestCards {
    private static final Action DIGEST = Action.of("event", "digest");

    private final List<Chosen> all;
    private final ZoneId zone;
    private final boolean zoneKnown;

    DigestCards(List<Chosen> all, ZoneId zone, boolean zoneKnown) {
        this.all = all;
        this.zone = zone;
        this.zoneKnown = zoneKnown;
    }

    private static Button all() {
        return Button.press(say("Which channels", "Quels canaux", "Qué canales"), DIGEST.inPlace());
    }

    private static Button preview() {
        return Button.press(
                say("What is on this week", "Ce qui a lieu cette semaine", "Lo que hay esta semana"), WeekCards.WEEK);
    }

    /** Which channels there are, and the menu for another one. */
    Card overview(boolean asCard, Invocation invocation) {
        List<Block> blocks = new ArrayList<>();
        if (!all.isEmpty()) {
            int from = CommonOptions.from(invocation, all.size());
            blocks.add(new Block.Listing(
                    all.stream().skip(from).map(DigestCards::entry).toList(), from, all.size(), DIGEST.inPlace()));
        }
        blocks.add(Block.Picker.place(
                asCard
                        ? say(
                                "Choose a channel for a card",
                                "Choisir un canal pour une fiche",
                                "Elegir un canal para una ficha")
                        : say(
                                "Choose a channel for a message on Mondays",
                                "Choisir un canal pour un message le lundi",
                                "Elegir un canal para un mensaje los lunes"),
                DIGEST.with(DigestCommand.AS.name(), (asCard ? Form.CARD : Form.MESSAGE).key())
                        .inPlace()
                        .choosing(DigestCommand.CHANNEL.name())));
        List<Button> ways = new ArrayList<>();
        ways.add(
                asCard
                        ? Button.press(
                                say(
                                        "A message on Mondays instead",
                                        "Plutôt un message le lundi",
                                        "Mejor un mensaje los lunes"),
                                as(Form.MESSAGE))
                        : Button.press(
                                say(
                                        "A card that changes instead",
                                        "Plutôt une fiche qui suit les changements",
                                        "Mejor una ficha que sigue los cambios"),
                                as(Form.CARD)));
        ways.add(preview());
        blocks.add(new Block.Buttons(ways));
        blocks.add(note());
        return Card.of(Text.of(told(all.size())), blocks.toArray(Block[]::new));
    }

    private static String told(int channels) {
        return switch (channels) {
            case 0 ->
                say(
                        "No channel is told what is on in a week.",
                        "Aucun canal ne reçoit ce qui a lieu dans la semaine.",
                        "Ningún canal recibe lo que hay en la semana.");
            case 1 ->
                say(
                        "1 channel is told what is on in a week.",
                        "1 canal reçoit ce qui a lieu dans la semaine.",
                        "1 canal recibe lo que hay en la semana.");
            default ->
                say(
                        channels + " channels are told what is on in a week.",
                        channels + " canaux reçoivent ce qui a lieu dans la semaine.",
                        channels + " canales reciben lo que hay en la semana.");
        };
    }

    private static Action as(Form form) {
        return DIGEST.with(DigestCommand.AS.name(), form.key()).inPlace();
    }

    private static Block.Entry entry(Chosen chosen) {
        return new Block.Entry(
                "",
                Text.of(Inline.Name.of(chosen.place())),
                List.of(Text.of(
                        chosen.kept()
                                ? say(
                                        "one card a week that changes with the plans",
                                        "une fiche par semaine, qui suit les changements",
                                        "una ficha por semana, que sigue los cambios")
                                : say("a message on Mondays", "un message le lundi", "un mensaje los lunes"))),
                Optional.of(stop(chosen)));
    }

    private static Button stop(Chosen chosen) {
        return Button.press(
                say("Stop", "Arrêter", "Detener"),
                DIGEST.with(DigestCommand.STOP.name(), Long.toString(chosen.id()))
                        .inPlace());
    }

    Card chosen(Chosen chosen) {
        Text who = Text.of(Inline.Name.of(chosen.place()));
        Text what = chosen.kept()
                ? who.then(say(
                        " gets a card of this week now, which changes with the plans, and a new one every Monday at 08:00 "
                                + zone.getId() + ".",
                        " reçoit maintenant une fiche de cette semaine, qui suit les changements, puis une nouvelle chaque"
                                + " lundi à 08:00 " + zone.getId() + ".",
                        " recibe ahora una ficha de esta semana, que sigue los cambios, y una nueva cada lunes a las 08:00 "
                                + zone.getId() + "."))
                : who.then(say(
                        " is told every Monday at 08:00 " + zone.getId()
                                + " what is on in the week, and nothing when nothing is.",
                        " reçoit chaque lundi à 08:00 " + zone.getId()
                                + " ce qui a lieu dans la semaine, et rien quand il n’y a rien.",
                        " recibe cada lunes a las 08:00 " + zone.getId()
                                + " lo que hay en la semana, y nada cuando no hay nada."));
        List<Button> ways = new ArrayList<>(List.of(preview(), all(), stop(chosen)));
        if (!zoneKnown) {
            ways.add(Button.press(
                    say("Set the time zone here", "Régler le fuseau horaire ici", "Fijar la zona horaria aquí"),
                    Action.of("moderate", "setup").with("step", "clock")));
        }
        return new Card(Tone.GOOD, what, List.of(new Block.Buttons(ways), note()));
    }

    Card stopped(Chosen chosen) {
        return new Card(
                Tone.GOOD,
                Text.of(Inline.Name.of(chosen.place()))
                        .then(say(
                                " is not told any more what is on in a week.",
                                " ne reçoit plus ce qui a lieu dans la semaine.",
                                " ya no recibe lo que hay en la semana.")),
                List.of(Block.Buttons.of(all())));
    }

    private Block note() {
        return new Block.Note(Text.of(say(
                        "Events and sessions of open groups are shown, never those of private ones.",
                        "On y voit les événements et les séances des groupes ouverts, jamais celles des groupes privés.",
                        "Se muestran los eventos y las sesiones de los grupos abiertos, nunca las de los privados.")
                + (zoneKnown ? "" : noZone())));
    }

    /** How a sentence goes on where the community has told no zone. */
    static String noZone() {
        return say(
                " No time zone is set here, so it is UTC.",
                " Aucun fuseau horaire n’est réglé ici, c’est donc UTC.",
                " Aquí no se ha fijado ninguna zona horaria, así que es UTC.");
    }

    static Refusal notChosen() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "That channel is not told of a week, so there is nothing to stop.",
                                "Ce canal ne reçoit rien de la semaine, il n’y a donc rien à arrêter.",
                                "Ese canal no recibe nada de la semana, así que no hay nada que detener."))
                .way(all());
    }

    static Refusal tooMany() {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        say(
                                Digests.MOST
                                        + " channels are told what is on in a week, which is the most. Stop one, and"
                                        + " this one can be chosen.",
                                Digests.MOST + " canaux reçoivent ce qui a lieu dans la semaine, c’est le maximum."
                                        + " Arrêtez-en un pour choisir celui-ci.",
                                Digests.MOST + " canales reciben lo que hay en la semana, que es el máximo. Detenga uno"
                                        + " y podrá elegir este."))
                .way(all());
    }
}
