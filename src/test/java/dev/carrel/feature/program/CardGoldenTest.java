package dev.carrel.feature.program;

import dev.carrel.chat.card.PlainText;
import dev.carrel.testkit.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main cards in words, so that a change of what people read is seen in review. */
class CardGoldenTest {
    private final Desk desk = new Desk();

    @ParameterizedTest
    @CsvSource({
        "find-welcome, /program find",
        "find-journey, /program find archives online no gre under 30k",
        "find-maybe, /program find archives online no gre under 30k show:maybe",
        "find-no-match, /program find alabama under 5000",
        "find-topic, /program find is the degree worth it",
        "show-precandidate, /program show mtsu",
        "show-candidate, /program show ucmo",
        "show-kent, /program show kent",
        "show-valdosta-cost, /program show valdosta facts:cost",
        "show-ambiguous, /program show california",
        "show-unknown, /program show kant",
        "compare-journey, /program compare sjsu valdosta kent",
        "compare-others, /program compare sjsu valdosta kent points:others",
        "match-question, /program match budget:30000 question:3",
        "match-answer, /program match budget:30000 pace:async specialization:archives gre:no",
        "deadlines-valdosta, /program deadlines valdosta",
        "deadlines-fall, /program deadlines term:fall months:3",
        "checklist, /program checklist",
        "checklist-kent, /program checklist kent"
    })
    void says_what_was_reviewed(String name, String line) {
        Golden.assertMatches("program/" + name + ".txt", PlainText.of(desk.ask(line)));
    }
}
