package dev.carrel.feature.program;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.Program;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import java.util.Optional;

/** The answer to a search for nothing in particular: an invitation. */
final class WelcomeCard {
    private WelcomeCard() {}

    static Card of(Catalogue catalogue) {
        long accredited =
                catalogue.programs().stream().filter(Program::accredited).count();
        long others = catalogue.size() - accredited;
        FindWays ways = new FindWays(Optional.empty());
        return Card.of(
                Text.strong(catalogue.size() + " programs to search.")
                        .then(" " + accredited + " were ALA-accredited when last read"
                                + (others == 0 ? "." : ", " + others + " are not.")),
                new Block.Paragraph(Text.of("Say what matters in your own words, for example ")
                        .thenCode("/program find archives online no gre under 30k")
                        .then(", or begin with one of these.")),
                Block.Buttons.of(
                        Button.primary("Be asked what matters", Action.of("program", "match")),
                        example(ways, "archives online no gre under 30k"),
                        example(ways, "youth asynchronous"),
                        example(ways, "school library certification online"),
                        example(ways, "canada")),
                Links.verify());
    }

    private static Button example(FindWays ways, String words) {
        return Button.press(words, ways.to(words));
    }
}
