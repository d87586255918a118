package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.search.Query;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was made of somebody's words, so that nothing is silently dropped or changed. */
final class Understood {
    private static final int MOST_WORDS = 8;

    private Understood() {}

    /** The wishes as removable chips, then what was corrected and what was not understood. */
    static List<Block> blocks(Query query, FindWays ways) {
        List<Block> blocks = new ArrayList<>();
        if (!query.filters().isEmpty()) {
            blocks.add(new Block.Chips(
                    say("Understood", "Compris", "Entendido"),
                    query.chips().stream()
                            .map(chip -> new Block.Chip(chip.label(), ways.to(chip.textWithout())))
                            .toList()));
        }
        corrected(query).ifPresent(text -> blocks.add(new Block.Paragraph(text)));
        notUnderstood(query).ifPresent(text -> blocks.add(new Block.Paragraph(text)));
        return blocks;
    }

    private static Optional<Text> corrected(Query query) {
        String read = query.corrections().stream()
                .limit(MOST_WORDS)
                .map(one -> "“" + one.typed() + say("” as ", "” comme ", "” como ") + one.read())
                .collect(Collectors.joining(", "));
        return read.isEmpty() ? Optional.empty() : Optional.of(Text.of(say("Read ", "Lu ", "Se leyó ") + read + "."));
    }

    /** {@code Not understood, so not used: “foo” (nearest: “food”), “bar”.} */
    static Optional<Text> notUnderstood(Query query) {
        List<Query.NotUnderstood> words = query.notUnderstood();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String list = words.stream()
                .limit(MOST_WORDS)
                .map(word -> "“" + word.typed() + "”"
                        + word.nearest()
                                .map(near -> say(" (nearest: “", " (le plus proche : “", " (lo más parecido: “") + near
                                        + "”)")
                                .orElse(""))
                .collect(Collectors.joining(", "));
        int more = words.size() - MOST_WORDS;
        String lead = say(
                "Not understood, so not used: ",
                "Pas compris, donc laissé de côté : ",
                "No entendido, así que no se usó: ");
        return Optional.of(Text.of(lead + list + (more > 0 ? andMore(more) : "") + "."));
    }

    /** {@code  and 3 more}, after the part of a list that is shown. */
    static String andMore(int more) {
        return say(
                " and " + more + " more",
                more < 2 ? " et " + more + " autre" : " et " + more + " autres",
                " y " + more + " más");
    }
}
