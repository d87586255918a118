package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

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
                Text.strong(catalogue.size()
                                + say(" programs to search.", " programmes à explorer.", " programas para buscar."))
                        .then(" " + standing(accredited, others)),
                new Block.Paragraph(Text.of(say(
                                "Say what matters in your own words, for example ",
                                "Dites dans vos mots ce qui compte, par exemple ",
                                "Diga con sus palabras lo que importa, por ejemplo "))
                        .thenCode("/program find archives online no gre under 30k")
                        .then(say(
                                ", or begin with one of these.",
                                ", ou commencez par l’un de ceux-ci.",
                                ", o empiece por uno de estos."))),
                Block.Buttons.of(
                        Button.primary(FindWays.beAsked(), Action.of("program", "match")),
                        example(ways, "archives online no gre under 30k"),
                        example(ways, "youth asynchronous"),
                        example(ways, "school library certification online"),
                        example(ways, "canada")),
                Links.verify());
    }

    private static String standing(long accredited, long others) {
        return say(
                accredited + " were ALA-accredited when last read" + (others == 0 ? "." : ", " + others + " are not."),
                accredited + " étaient agréés par l’ALA à la dernière lecture"
                        + (others == 0 ? "." : others == 1 ? ", 1 ne l’est pas." : ", " + others + " ne le sont pas."),
                accredited + " estaban acreditados por la ALA en la última lectura"
                        + (others == 0 ? "." : others == 1 ? ", 1 no lo está." : ", " + others + " no lo están."));
    }

    private static Button example(FindWays ways, String words) {
        return Button.press(words, ways.to(words));
    }
}
