package dev.carrel.feature.program;

import dev.carrel.catalogue.search.CatalogueIndex;
import dev.carrel.catalogue.search.FindResult;
import dev.carrel.catalogue.search.HelpTopic;
import dev.carrel.catalogue.search.HelpTopics;
import dev.carrel.catalogue.search.Query;
import dev.carrel.catalogue.search.Sort;
import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import java.time.InstantSource;
import java.util.Optional;

/** {@code /program find}: what matches the words and options, and what might. */
final class FindCommand implements Command {
    private final CatalogueIndex index;
    private final FindOptions options;
    private final HelpTopics topics = HelpTopics.read();
    private final Declaration declaration;
    private final InstantSource clock;

    FindCommand(CatalogueIndex index, FindOptions options, InstantSource clock) {
        this.index = index;
        this.clock = clock;
        this.options = options;
        this.declaration = Declaration.of(
                        "program find",
                        Words.of(
                                "Find programs by what matters to you",
                                "Trouver des programmes selon ce qui compte pour vous",
                                "Encontrar programas según lo que le importa"),
                        options.all())
                .example("archives online no gre under 30k")
                .example("youth asynchronous place:texas")
                .example("cost:20000 residency:out-of-state no-gre:yes");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        Query query = options.read(invocation);
        Optional<HelpTopic> topic = query.notUnderstood().isEmpty()
                ? Optional.empty()
                : options.words(invocation).flatMap(topics::closest);
        if (topic.isPresent()) {
            return Reply.show(TopicCard.of(topic.get(), query));
        }
        if (query.filters().isEmpty() && query.notUnderstood().isEmpty() && query.sort() == Sort.RELEVANCE) {
            return Reply.show(WelcomeCard.of(index.catalogue()));
        }
        if (query.filters().isEmpty() && !query.notUnderstood().isEmpty()) {
            return Reply.show(PuzzledCard.of(query));
        }
        Today today = Today.of(invocation.caller(), clock);
        FindResult result = index.find(query, today.date());
        FindCard card = new FindCard(result, options.residency(invocation), today.date());
        int from = options.from(invocation);
        return Reply.show(
                switch (options.side(invocation)) {
                    case MATCHES -> card.matches(from);
                    case MAYBE -> card.mights(from);
                });
    }
}
