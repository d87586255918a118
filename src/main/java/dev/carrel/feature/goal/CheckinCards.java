package dev.carrel.feature.goal;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What is said about being asked every week, and the asking. */
final class CheckinCards {
    static final String OFF = "off";

    private static final Button STOP = Button.press("Stop these", GoalCards.asked(OFF));

    private CheckinCards() {}

    static Card on(Checkin checkin, boolean zoneKnown) {
        List<Button> ways = new ArrayList<>(List.of(GoalCards.MINE, STOP));
        if (!zoneKnown) {
            ways.add(Button.press("Tell my time zone", Action.of("profile", "timezone")));
        }
        return new Card(
                Tone.GOOD,
                Text.of("You are asked how your week went ")
                        .thenStrong(checkin.words())
                        .then("."),
                List.of(
                        new Block.Buttons(ways),
                        new Block.Note(
                                Text.of(
                                        "In a direct message, as reminders are; in your quiet hours it waits until they are over."))));
    }

    static Card off(boolean was) {
        return new Card(
                Tone.GOOD,
                Text.of(was ? "You are not asked about your goals any more." : "You are not asked about your goals."),
                List.of(Block.Buttons.of(
                        GoalCards.MINE, Button.press("Ask me on Sundays at 18:00", GoalCards.asked("sunday 18:00")))));
    }

    static Refusal unreadable() {
        return Refusal.of(Refusal.Kind.INPUT, "A check-in has a day of the week and a time.")
                .example("/goal set check-in:\"sunday 18:00\"")
                .nearest(List.of("sunday 18:00", "friday noon", OFF));
    }

    /** The question, as it comes. */
    static Card ask(Overview overview, Checkin checkin) {
        List<Goal> due = overview.due();
        List<Block> blocks = new ArrayList<>();
        if (!overview.reason().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("Why you do this: ").thenStrong(overview.reason())));
        }
        if (due.size() > 1) {
            blocks.add(new Block.Listing(
                    due.stream()
                            .map(goal -> GoalCards.entry(goal, overview.monday()))
                            .toList(),
                    0,
                    due.size(),
                    GoalCards.LIST));
        }
        blocks.add(new Block.Buttons(ways(overview, due)));
        blocks.add(new Block.Note(Text.of("This comes " + checkin.words() + ", as you asked. Only you see it.")));
        return Card.of(headline(overview, due), blocks.toArray(Block[]::new));
    }

    private static Text headline(Overview overview, List<Goal> due) {
        if (due.size() == 1 && overview.done().isEmpty()) {
            return Text.of("How did it go with ")
                    .then(GoalWords.quoted(due.getFirst()))
                    .then("?" + GoalWords.streak(overview.streak()));
        }
        if (due.isEmpty() && overview.done().isEmpty()) {
            return Text.of("There was no goal this week, which is fine. Is there one for the next?");
        }
        return GoalCards.headline(overview);
    }

    private static List<Button> ways(Overview overview, List<Goal> due) {
        String week = overview.monday().toString();
        Action carry = GoalCards.instead(GoalOptions.Instead.CARRY_OVER).with(GoalOptions.WEEK.name(), week);
        return switch (due.size()) {
            case 0 -> List.of(Button.press("Set one", GoalCards.SET.asking()), GoalCards.MINE, STOP);
            case 1 -> {
                Goal only = due.getFirst();
                yield List.of(
                        Button.press("Done", GoalCards.done(only.number())),
                        Button.press("Carry over", carry.with("number", Long.toString(only.number()))),
                        Button.press("Let it go", GoalCards.instead(GoalOptions.Instead.LET_GO, only.number())),
                        STOP);
            }
            default ->
                List.of(
                        Button.press("Carry the rest over", carry),
                        Button.press("Let one go", GoalCards.instead(GoalOptions.Instead.LET_GO)),
                        GoalCards.MINE,
                        STOP);
        };
    }
}
