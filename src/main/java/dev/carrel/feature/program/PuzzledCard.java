package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.search.Query;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer to words of which none was understood: the nearest known ones, and other ways. */
final class PuzzledCard {
    private static final int MOST_NEAREST = 2;

    private PuzzledCard() {}

    static Card of(Query query) {
        FindWays ways = new FindWays(Optional.empty());
        List<Button> buttons = new ArrayList<>();
        query.notUnderstood().stream()
                .flatMap(word -> word.nearest().stream())
                .distinct()
                .limit(MOST_NEAREST)
                .forEach(near -> buttons.add(Button.press(near, ways.to(near))));
        buttons.add(FindWays.match());
        buttons.add(FindWays.checklist());
        buttons.add(Button.press(
                say("See an example", "Voir un exemple", "Ver un ejemplo"),
                ways.to("archives online no gre under 30k")));
        return new Card(
                Tone.NEUTRAL,
                Text.of(say(
                        "None of these words is one that programs can be searched by.",
                        "Aucun de ces mots ne permet de chercher des programmes.",
                        "Con ninguna de estas palabras se pueden buscar programas.")),
                List.of(
                        new Block.Paragraph(Understood.notUnderstood(query).orElseGet(Text::empty)),
                        new Block.Paragraph(Text.of(say("This works: ", "Ceci marche : ", "Esto funciona: "))
                                .thenCode("/program find archives online no gre under 30k")
                                .then(say(
                                        ". A school's name works too.",
                                        ". Le nom d’une école marche aussi.",
                                        ". El nombre de una escuela también sirve."))),
                        new Block.Buttons(buttons)));
    }
}
