package dev.carrel.feature.program;

import dev.carrel.catalogue.search.CatalogueIndex;
import dev.carrel.catalogue.search.Filter;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /program match}: a short interview, then a ranking that explains every point. */
final class MatchCommand implements Command {
    private static final int MOST_CHOICES = 25;

    private final CatalogueIndex index;
    private final MatchOptions options;
    private final Declaration declaration;
    private final InstantSource clock;

    MatchCommand(CatalogueIndex index, FindOptions find, InstantSource clock) {
        this.index = index;
        this.clock = clock;
        this.options = new MatchOptions(find);
        this.declaration = Declaration.of(
                        "program match",
                        Words.of(
                                "Seven short questions, then the programs that fit you, each point explained",
                                "Sept brèves questions, puis les programmes qui vous vont, chaque point expliqué",
                                "Siete preguntas breves y los programas que le convienen, cada punto explicado"),
                        options.all())
                .example("budget:30000 pace:async specialization:archives gre:no");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        Optional<MatchQuestion> next = options.next(invocation);
        if (next.isPresent()) {
            return Reply.show(new QuestionCard(invocation.action(), this::answers).ask(next.get()));
        }
        List<Filter> wishes = new ArrayList<>(options.wishes(invocation));
        if (wishes.isEmpty()) {
            return Reply.show(new QuestionCard(invocation.action(), this::answers).nothingToGoBy());
        }
        wishes.add(new Filter.Accredited(Optional.empty()));
        Today today = Today.of(invocation.caller(), clock);
        List<Scoring.Scored> ranked = new Scoring(index, today.date()).rank(wishes);
        MatchCard card = new MatchCard(options.residency(invocation), today.date(), invocation.action());
        return Reply.show(card.card(ranked, wishes, options.from(invocation)));
    }

    private List<Choice> answers(MatchQuestion question) {
        return question == MatchQuestion.SPECIALIZATION
                ? index.vocabulary().subjects().stream()
                        .limit(MOST_CHOICES)
                        .map(subject -> Choice.of(subject.label(), subject.text()))
                        .toList()
                : question.answers();
    }
}
