package dev.carrel.feature.program;

import dev.carrel.catalogue.search.Query;
import dev.carrel.chat.card.Action;
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
        buttons.add(Button.press("How to judge a program", Action.of("program", "checklist")));
        buttons.add(Button.press("See an example", ways.to("archives online no gre under 30k")));
        return new Card(
                Tone.NEUTRAL,
                Text.of("None of these words is one that programs can be searched by."),
                List.of(
                        new Block.Paragraph(Understood.notUnderstood(query).orElseGet(Text::empty)),
                        new Block.Paragraph(Text.of("This works: ")
                                .thenCode("/program find archives online no gre under 30k")
                                .then(". A school's name works too.")),
                        new Block.Buttons(buttons)));
    }
}
