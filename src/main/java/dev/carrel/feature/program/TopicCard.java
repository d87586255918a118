package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.search.Filter;
import dev.carrel.catalogue.search.HelpTopic;
import dev.carrel.catalogue.search.Query;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Help with a question that no list of programs answers; the search that was understood beside it stays one press away. */
final class TopicCard {
    private static final String FIND = "/program find ";

    private TopicCard() {}

    static Card of(HelpTopic topic, Query query) {
        FindWays ways = new FindWays(Optional.empty());
        List<Button> buttons = new ArrayList<>();
        named(query).ifPresent(buttons::add);
        if (!query.filters().isEmpty()) {
            buttons.add(Button.press(search() + Typed.shown(query.text()), ways.to(query)));
        } else if (topic.command().startsWith(FIND)) {
            String words = topic.command().substring(FIND.length());
            buttons.add(Button.press(search() + words, ways.to(words)));
        }
        buttons.add(FindWays.checklist());
        buttons.add(FindWays.match());
        return Card.of(
                Text.strong(topic.title().said()),
                new Block.Paragraph(Text.of(topic.answer().said())),
                new Block.Buttons(buttons),
                new Block.Note(Text.of(say("Read on: ", "Pour en lire plus : ", "Para leer más: "))
                        .then(Links.to(topic.linkText().said(), Optional.of(topic.link())))));
    }

    private static String search() {
        return say("Search ", "Chercher ", "Buscar ");
    }

    /** Whoever names one program wants to see what it states. */
    private static Optional<Button> named(Query query) {
        return query.filters().stream()
                .filter(Filter.Called.class::isInstance)
                .map(filter -> ((Filter.Called) filter).ids())
                .filter(ids -> ids.size() == 1)
                .findFirst()
                .map(ids -> Button.primary(
                        say("Show ", "Montrer ", "Mostrar ") + Typed.shown(ids.getFirst()),
                        Action.of("program", "show").with("program", ids.getFirst())));
    }
}
