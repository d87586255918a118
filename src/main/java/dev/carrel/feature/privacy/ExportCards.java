package dev.carrel.feature.privacy;

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

    private static final Button ERASE = Button.press("Erase it all", EraseCommand.action());

    private ExportCards() {}

    static Card file(URI address, Exports.Address issued, Invocation invocation) {
        return new Card(
                Tone.GOOD,
                Text.of("Everything that Carrel keeps of you here is in one file. Its address is shown this once."),
                List.of(
                        Block.Buttons.of(
                                Button.open("Fetch the file", address),
                                Button.press("Take the address back", ExportCommand.undo()),
                                Button.press("Read it here", ExportCommand.here()),
                                ERASE),
                        new Block.Paragraph(Text.of("Or open this address: ").thenCode(address.toString())),
                        new Block.Note(Text.of("It works until ")
                                .then(new Inline.When(
                                        issued.until(),
                                        Style.DATE_TIME,
                                        invocation.caller().zone().orElse(ZoneOffset.UTC)))
                                .then(", for everybody who has it: keep it to yourself."))));
    }

    static Card takenBack(boolean worked) {
        return new Card(
                worked ? Tone.GOOD : Tone.NEUTRAL,
                Text.of(
                        worked
                                ? "Taken back. The address does not work any more."
                                : "There is no address to take back."),
                List.of(Block.Buttons.of(
                        Button.press("Get a new address", ExportCommand.action()),
                        Button.press("Read it here", ExportCommand.here()))));
    }

    /** Entry by entry; there is one at least: whoever asks is known. */
    static Card entries(Copy copy, boolean fetchable, Invocation invocation) {
        List<Block.Entry> all = new ArrayList<>();
        copy.rows().forEach((table, rows) -> {
            for (int i = 0; i < rows.size(); i++) {
                all.add(new Block.Entry(
                        table.title(),
                        Text.of("Entry " + (i + 1) + " of " + rows.size()),
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
                        ? Block.Buttons.of(Button.press("Get it as a file", ExportCommand.action()), ERASE)
                        : Block.Buttons.of(ERASE));
        if (!copy.more().isEmpty()) {
            blocks.add(new Block.Bullets(copy.more().stream().map(Text::of).toList()));
        }
        if (!fetchable) {
            blocks.add(
                    new Block.Note(
                            Text.of(
                                    "Files cannot be fetched from this Carrel: whoever runs it has not said at which web address it is reached.")));
        }
        return Card.of(
                Text.of(
                        all.size() == 1
                                ? "Carrel keeps 1 entry of you here."
                                : "Carrel keeps " + all.size() + " entries of you here."),
                blocks.toArray(Block[]::new));
    }
}
