package dev.carrel.feature.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Reply;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every control on every main card leads somewhere, by what it carries alone. */
class ControlsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/program find",
                "/program find archives online no gre under 30k",
                "/program find archives online show:maybe",
                "/program find zzgrblx",
                "/program find alabama under 5000",
                "/program find is it worth it",
                "/program find sjsu kent",
                "/program show kent",
                "/program show mtsu facts:cost",
                "/program show california",
                "/program show kant",
                "/program compare sjsu valdosta kent",
                "/program match",
                "/program match budget:30000 question:4",
                "/program match budget:30000",
                "/program deadlines",
                "/program deadlines valdosta",
                "/program checklist",
                "/program checklist kent"
            })
    void leads_somewhere_even_after_a_restart(String line) {
        Answer answer = new Desk().answer(line);
        Card card = Desk.card(answer);
        Desk restarted = new Desk();

        for (Action action : Said.actions(card)) {
            if (isAnothers(action)) {
                continue;
            }
            assertThat(restarted.reply(action)).as(action.line()).isNotInstanceOf(Reply.Refuse.class);
        }
        for (Block block : card.blocks()) {
            if (block instanceof Block.Buttons buttons) {
                assertThat(buttons.buttons()).hasSizeLessThanOrEqualTo(5);
            }
            if (block instanceof Block.Menu menu) {
                assertThat(menu.choices()).hasSizeLessThanOrEqualTo(25);
                List<String> chosen = menu.choices().stream()
                        .limit(menu.least())
                        .map(choice -> choice.value())
                        .toList();
                if (!isAnothers(menu.action())) {
                    assertThat(restarted.reply(menu.action().chosen(chosen))).isInstanceOf(Reply.Show.class);
                }
            }
        }
    }

    /** Reminders are another feature's commands, and watches need members; that they follow from these cards, their journeys show. */
    private static boolean isAnothers(Action action) {
        return action.path().getFirst().equals("reminder") || action.path().equals(List.of("program", "watch"));
    }
}
