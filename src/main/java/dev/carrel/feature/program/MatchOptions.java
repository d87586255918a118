package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.search.Filter;
import dev.carrel.catalogue.search.Payer;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options of {@code /program match}: an answer each, and where the interview stands. */
final class MatchOptions {
    static final String QUESTION_NAME = "question";

    private final Option<List<Filter>> specialization;
    private final Option<BigDecimal> gpa;
    private final Option<Long> budget = Option.whole(
            MatchQuestion.BUDGET.option(),
            Words.of(
                    "Most tuition for the whole degree, in US dollars",
                    "Frais de scolarité maximaux pour tout le diplôme, en dollars américains",
                    "Matrícula máxima de toda la carrera, en dólares estadounidenses"),
            1,
            1_000_000);
    private final Option<Residency> residency = Option.pick(
            MatchQuestion.RESIDENCY.option(),
            Words.of("Whose tuition you pay", "Quel tarif vous payez", "Qué matrícula paga"),
            Residency.all(),
            Residency::choice);
    private final Option<Pace> pace = Option.pick(
            MatchQuestion.PACE.option(),
            Words.of("How you would like to study", "Comment vous aimeriez étudier", "Cómo le gustaría estudiar"),
            Pace.all(),
            Pace::choice);
    private final Option<Boolean> gre = Option.flag(
            MatchQuestion.GRE.option(),
            Words.of("Whether you would take the GRE", "Si vous passeriez le GRE", "Si haría el GRE"));
    private final Option<Boolean> library = Option.flag(
            MatchQuestion.LIBRARY.option(),
            Words.of(
                    "Whether you want school-library certification",
                    "Si vous voulez la certification de bibliothèque scolaire",
                    "Si quiere la certificación de biblioteca escolar"));
    private final Option<Long> question = Option.whole(
            QUESTION_NAME,
            Words.of(
                    "Which question comes next; left out, the answer comes at once",
                    "Quelle question vient ensuite ; sans elle, la réponse vient aussitôt",
                    "Qué pregunta sigue; sin ella, la respuesta llega de inmediato"),
            1,
            MatchQuestion.count() + 1L);

    MatchOptions(FindOptions find) {
        this.specialization = find.specialization();
        this.gpa = find.gpa();
    }

    Option<?>[] all() {
        return new Option<?>[] {budget, residency, pace, specialization, gre, gpa, library, question, CommonOptions.FROM
        };
    }

    /** The wishes that the answers so far come down to, in the order of the questions. */
    List<Filter> wishes(Invocation asked) {
        List<Filter> wishes = new ArrayList<>();
        Payer payer = asked.find(residency).map(Residency::payer).orElse(Payer.ANYONE);
        asked.find(budget).ifPresent(most -> wishes.add(new Filter.CostsAtMost(most.intValue(), payer)));
        asked.find(pace).ifPresent(way -> wishes.add(way.filter()));
        wishes.addAll(asked.find(specialization).orElse(List.of()));
        asked.find(gre).filter(would -> !would).ifPresent(no -> wishes.add(new Filter.NoGre()));
        asked.find(gpa).ifPresent(average -> wishes.add(new Filter.GpaIsEnough(average)));
        asked.find(library).filter(yes -> yes).ifPresent(yes -> wishes.add(new Filter.CertifiesSchoolLibrarians()));
        return wishes;
    }

    Optional<Residency> residency(Invocation asked) {
        return asked.find(residency);
    }

    /** Which question comes next; empty where the answer is wanted. */
    Optional<MatchQuestion> next(Invocation asked) {
        boolean begun = asked.action().values().keySet().stream().anyMatch(name -> !name.equals(Block.Listing.FROM));
        return begun ? asked.find(question).flatMap(MatchQuestion::numbered) : Optional.of(MatchQuestion.BUDGET);
    }

    int from(Invocation asked) {
        return asked.find(CommonOptions.FROM).orElse(0L).intValue();
    }

    /** The answers so far as they would be read to the person who gave them. */
    static String said(MatchQuestion question, String value, List<Choice> answers) {
        String plain = answers.stream()
                .filter(choice -> choice.value().equalsIgnoreCase(value))
                .findFirst()
                .map(Choice::label)
                .orElse(Typed.shown(value));
        return switch (question) {
            case GRE ->
                value.equalsIgnoreCase("no")
                        ? say("no GRE", "sans GRE", "sin GRE")
                        : say("GRE is fine", "le GRE convient", "con GRE también");
            case LIBRARY ->
                value.equalsIgnoreCase("yes")
                        ? say("school librarian", "bibliothécaire scolaire", "bibliotecario escolar")
                        : say("not a school librarian", "pas bibliothécaire scolaire", "no bibliotecario escolar");
            case GPA -> say("GPA ", "moyenne ", "promedio ") + Typed.shown(value);
            case BUDGET, RESIDENCY, PACE, SPECIALIZATION -> plain;
        };
    }
}
