package dev.carrel.feature.privacy;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Invocation;
import dev.carrel.privacy.Copy;
import dev.carrel.privacy.Exports;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code /profile export} shows. */
final class ExportCards {
    /** Entries of a window, as many as might fit on a card of any platform. */
    private static final int WINDOW = 10;

    private ExportCards() {}

    private static Button erase() {
        return Button.press(say("Erase it all", "Tout effacer", "Borrarlo todo"), EraseCommand.action());
    }

    static Card file(URI address, Exports.Address issued, Invocation invocation) {
        return new Card(
                Tone.GOOD,
                Text.of(
                        say(
                                "Everything that Carrel keeps of you here is in one file. Its address is shown this once.",
                                "Tout ce que Carrel garde de vous ici est dans un fichier. Son adresse n’est montrée que cette fois.",
                                "Todo lo que Carrel guarda de usted aquí está en un archivo. Su dirección solo se muestra esta vez.")),
                List.of(
                        Block.Buttons.of(
                                Button.open(
                                        say("Fetch the file", "Récupérer le fichier", "Descargar el archivo"), address),
                                Button.press(
                                        say("Take the address back", "Retirer l’adresse", "Retirar la dirección"),
                                        ExportCommand.undo()),
                                Button.press(say("Read it here", "Le lire ici", "Leerlo aquí"), ExportCommand.here()),
                                erase()),
                        new Block.Paragraph(Text.of(say(
                                        "Or open this address: ",
                                        "Ou ouvrez cette adresse : ",
                                        "O abra esta dirección: "))
                                .thenCode(address.toString())),
                        new Block.Note(Text.of(say("It works until ", "Elle fonctionne jusqu’au ", "Sirve hasta el "))
                                .then(new Inline.When(
                                        issued.until(),
                                        Style.DATE_TIME,
                                        invocation.caller().zone().orElse(ZoneOffset.UTC)))
                                .then(say(
                                        ", for everybody who has it: keep it to yourself.",
                                        ", pour tous ceux qui l’ont : gardez-la pour vous.",
                                        ", para todo el que la tenga: guárdela para usted.")))));
    }

    static Card takenBack(boolean worked) {
        return new Card(
                worked ? Tone.GOOD : Tone.NEUTRAL,
                Text.of(
                        worked
                                ? say(
                                        "Taken back. The address does not work any more.",
                                        "Retirée. L’adresse ne fonctionne plus.",
                                        "Retirada. La dirección ya no funciona.")
                                : say(
                                        "There is no address to take back.",
                                        "Il n’y a pas d’adresse à retirer.",
                                        "No hay ninguna dirección que retirar.")),
                List.of(Block.Buttons.of(
                        Button.press(
                                say("Get a new address", "Obtenir une nouvelle adresse", "Obtener una dirección nueva"),
                                ExportCommand.action()),
                        Button.press(say("Read it here", "Le lire ici", "Leerlo aquí"), ExportCommand.here()))));
    }

    /** Entry by entry; there is one at least: whoever asks is known. */
    static Card entries(Copy copy, boolean fetchable, Invocation invocation) {
        List<Block.Entry> all = new ArrayList<>();
        copy.rows().forEach((table, rows) -> {
            for (int i = 0; i < rows.size(); i++) {
                all.add(new Block.Entry(
                        Titles.of(table),
                        Text.of(say(
                                "Entry " + (i + 1) + " of " + rows.size(),
                                "Entrée " + (i + 1) + " sur " + rows.size(),
                                "Entrada " + (i + 1) + " de " + rows.size())),
                        Copy.lines(table, rows.get(i)).stream().map(Text::of).toList(),
                        Optional.empty()));
            }
        });
        int from = CommonOptions.from(invocation, all.size());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Listing(
                all.subList(from, Math.min(from + WINDOW, all.size())),
                from,
                all.size(),
                ExportCommand.here().inPlace()));
        blocks.add(
                fetchable
                        ? Block.Buttons.of(
                                Button.press(
                                        say("Get it as a file", "L’obtenir en fichier", "Obtenerlo como archivo"),
                                        ExportCommand.action()),
                                erase())
                        : Block.Buttons.of(erase()));
        if (!copy.more().isEmpty()) {
            blocks.add(new Block.Bullets(copy.more().stream().map(Text::of).toList()));
        }
        if (!fetchable) {
            blocks.add(
                    new Block.Note(
                            Text.of(
                                    say(
                                            "Files cannot be fetched from this Carrel: whoever runs it has not said at which web address it is reached.",
                                            "On ne peut pas récupérer de fichiers sur ce Carrel : qui le gère n’a pas dit à quelle adresse web il se trouve.",
                                            "En este Carrel no se pueden descargar archivos: quien lo administra no ha indicado en qué dirección web está."))));
        }
        return Card.of(
                Text.of(
                        all.size() == 1
                                ? say(
                                        "Carrel keeps 1 entry of you here.",
                                        "Carrel garde 1 entrée de vous ici.",
                                        "Carrel guarda 1 entrada de usted aquí.")
                                : say(
                                        "Carrel keeps " + all.size() + " entries of you here.",
                                        "Carrel garde " + all.size() + " entrées de vous ici.",
                                        "Carrel guarda " + all.size() + " entradas de usted aquí.")),
                blocks.toArray(Block[]::new));
    }
}
