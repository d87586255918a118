package dev.carrel.feature.goal;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the commands of goals show. */
final class GoalCards {
    static final Action SET = Action.of("goal", "set");
    static final Action LIST = Action.of("goal", "list");
    static final Action WHY = Action.of("goal", "why");
    static final Button MINE = Button.press("My goals", LIST);

    private static final Action DONE = Action.of("goal", "done");
    private static final Block ALONE = new Block.Note(Text.of("Only you see your goals."));

    /** The most goals in a few lines. */
    private static final int BRIEF = 3;

    private GoalCards() {}

    static Action done(long number) {
        return DONE.with("number", Long.toString(number));
    }

    /** What becomes of a goal; of those that are to be chosen from, or of all, where no number follows. */
    static Action instead(GoalOptions.Instead instead) {
        return DONE.with(GoalOptions.INSTEAD.name(), instead.key());
    }

    static Action instead(GoalOptions.Instead instead, long number) {
        return done(number).with(GoalOptions.INSTEAD.name(), instead.key());
    }

    static Action asked(String when) {
        return SET.with(GoalOptions.CHECK_IN.name(), when);
    }

    static Card set(Goal goal, LocalDate monday, Optional<Checkin> checkin) {
        List<Button> ways = new ArrayList<>(List.of(MINE, Button.press("Set another", SET.asking())));
        if (checkin.isEmpty()) {
            ways.add(Button.press("Ask me on Sundays at 18:00", asked("sunday 18:00")));
        }
        return new Card(
                Tone.GOOD,
                Text.of("Your goal: ").then(GoalWords.quoted(goal)).then(", " + GoalWords.when(goal, monday) + "."),
                List.of(
                        new Block.Buttons(ways),
                        new Block.Note(Text.of("Goal " + goal.number() + ". Only you see it. "
                                + checkin.map(known -> "You are asked how it went " + known.words() + ".")
                                        .orElse("Nobody asks how it went, unless you want to be asked.")))));
    }

    static Refusal tooMany() {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        "You have " + Goals.MOST
                                + " goals open, which is the most. Finish one or let one go, and this can be set.")
                .way(MINE)
                .way(Button.press("Let one go", instead(GoalOptions.Instead.LET_GO)));
    }

    /** There is no such goal, or it is somebody else's: both look the same. */
    static Refusal unknown(long number) {
        return Refusal.of(Refusal.Kind.UNKNOWN, "You have no open goal " + number + ".")
                .way(MINE)
                .way(Button.press("Set a goal", SET.asking()));
    }

    static Refusal asleep(Goal goal) {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        "That one is done for this week; it comes back in " + GoalWords.week(goal.monday()) + ".")
                .way(MINE);
    }

    static Card list(Overview overview, int from) {
        List<Goal> all = Stream.concat(overview.open().stream(), overview.done().stream())
                .toList();
        if (all.isEmpty()) {
            return Card.of(
                    Text.of("You have no goals this week." + GoalWords.streak(overview.streak())),
                    Block.Buttons.of(Button.primary("Set one", SET.asking()), Button.press("Why I do this", WHY)),
                    new Block.Note(Text.of("Or type ")
                            .thenCode("/goal set finish chapter 3")
                            .then(". Only you see your goals.")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Listing(
                all.subList(from, all.size()).stream()
                        .map(goal -> entry(goal, overview.monday()))
                        .toList(),
                from,
                all.size(),
                LIST.inPlace()));
        List<Button> ways = new ArrayList<>();
        ways.add(Button.press("Set another", SET.asking()));
        ways.add(Button.press("Why I do this", WHY));
        if (!overview.open().isEmpty()) {
            ways.add(Button.press("Let one go", instead(GoalOptions.Instead.LET_GO)));
        }
        blocks.add(new Block.Buttons(ways));
        blocks.add(ALONE);
        return Card.of(headline(overview), blocks.toArray(Block[]::new));
    }

    /** On a card about something else. */
    static List<Block> brief(Overview overview) {
        List<Block> blocks = new ArrayList<>();
        if (!overview.open().isEmpty() || !overview.done().isEmpty()) {
            blocks.add(new Block.Paragraph(headline(overview)));
        }
        return brief(blocks, overview.due(), overview);
    }

    /** On a card about a week that is over: what was done in it comes first. */
    static List<Block> lastWeek(Overview overview) {
        List<Block> blocks = new ArrayList<>();
        if (!overview.done().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("Done: ")
                    .thenStrong(GoalWords.count(overview.done().size()))
                    .then("." + GoalWords.streak(overview.streak()))));
        }
        if (!overview.open().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("Open: ")
                    .thenStrong(GoalWords.count(overview.open().size()))
                    .then(".")));
        }
        return brief(blocks, overview.open(), overview);
    }

    private static List<Block> brief(List<Block> blocks, List<Goal> open, Overview overview) {
        if (!open.isEmpty()) {
            blocks.add(new Block.Bullets(open.stream()
                    .limit(BRIEF)
                    .map(goal -> Text.of(goal.words()))
                    .toList()));
        }
        if (!overview.reason().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("Why you do this: ").thenStrong(overview.reason())));
        }
        if (!blocks.isEmpty()) {
            blocks.addFirst(new Block.Heading("Your goals"));
        }
        return blocks;
    }

    /** What is done comes first. */
    static Text headline(Overview overview) {
        int done = overview.done().size();
        int due = overview.due().size();
        if (done == 0 && due == 0) {
            return Text.of("Nothing is open this week; ")
                    .thenStrong(GoalWords.count(overview.open().size()))
                    .then(" for later." + GoalWords.streak(overview.streak()));
        }
        Text text = done == 0
                ? Text.of("You have ").thenStrong(GoalWords.count(due)).then(" open.")
                : Text.of("You have got ")
                        .thenStrong(GoalWords.count(done))
                        .then(" done this week"
                                + (due == 0 ? "." : "; " + due + " more " + (due == 1 ? "is" : "are") + " open."));
        return text.then(GoalWords.streak(overview.streak()));
    }

    static Block.Entry entry(Goal goal, LocalDate monday) {
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of("Goal " + goal.number() + ", " + GoalWords.when(goal, monday)));
        if (!goal.reason().isEmpty()) {
            lines.add(Text.of("Why: " + goal.reason()));
        }
        Optional<Button> way = Optional.empty();
        if (goal.doneIn().isPresent()) {
            way = Optional.of(Button.press("Open it again", instead(GoalOptions.Instead.OPEN_AGAIN, goal.number())));
        } else if (!goal.isAsleep(monday)) {
            way = Optional.of(Button.press("Done", done(goal.number())));
        }
        return new Block.Entry("", Text.strong(goal.words()), lines, way);
    }

    static Card done(Goal goal, Overview overview) {
        int streak = overview.streak();
        return new Card(
                Tone.GOOD,
                Text.of("Done: ").then(GoalWords.quoted(goal)).then("." + GoalWords.streak(streak)),
                List.of(
                        Block.Buttons.of(
                                MINE,
                                Button.press("Set another", SET.asking()),
                                Button.press(
                                        "Not done after all", instead(GoalOptions.Instead.OPEN_AGAIN, goal.number()))),
                        new Block.Note(Text.of(
                                goal.weekly()
                                        ? "It comes back in "
                                                + GoalWords.week(
                                                        overview.monday().plusWeeks(1)) + "."
                                        : "Goal " + goal.number() + "."))));
    }

    static Card opened(Goal goal, LocalDate monday) {
        return Card.of(
                GoalWords.quoted(goal).then(" is open again, " + GoalWords.when(goal, monday) + "."),
                Block.Buttons.of(MINE));
    }

    static Card carried(List<Goal> goals) {
        Text what = goals.size() == 1
                ? GoalWords.quoted(goals.getFirst()).then(" is")
                : Text.strong(GoalWords.count(goals.size())).then(" are");
        return new Card(
                Tone.GOOD,
                what.then(" for " + GoalWords.week(goals.getFirst().monday()) + " now."),
                List.of(Block.Buttons.of(MINE)));
    }

    static Card nothingToCarry() {
        return Card.of(Text.of("Nothing is left to carry over."), Block.Buttons.of(MINE));
    }

    static Card sureToLetGo(Goal goal) {
        return Card.of(
                Text.of("Let ").then(GoalWords.quoted(goal)).then(goal.weekly() ? " go, this week and later?" : " go?"),
                Block.Buttons.of(
                        Button.press("Keep it", LIST.inPlace()),
                        new Button.Press(
                                "Let it go",
                                instead(GoalOptions.Instead.LET_GO, goal.number())
                                        .with(CommonOptions.SURE.name(), "yes")
                                        .inPlace(),
                                Button.Look.DANGER)));
    }

    static Card letGo(Goal goal) {
        return new Card(
                Tone.NEUTRAL,
                Text.of("You let ").then(GoalWords.quoted(goal)).then(" go. That is fine; plans change."),
                List.of(Block.Buttons.of(
                        MINE, Button.press("Set it again", SET.with(GoalOptions.GOAL.name(), goal.words())))));
    }

    /** Which goal is meant. */
    static Card which(List<Goal> open, LocalDate monday, Optional<GoalOptions.Instead> instead) {
        if (open.isEmpty()) {
            return Card.of(
                    Text.of("You have no open goal."), Block.Buttons.of(Button.primary("Set one", SET.asking()), MINE));
        }
        boolean letGo = instead.isPresent();
        Action action = instead.map(GoalCards::instead).orElse(DONE);
        return Card.of(
                Text.of(letGo ? "Which goal do you want to let go?" : "Which goal is done?"),
                new Block.Menu(
                        "Choose a goal",
                        open.stream()
                                .map(goal -> new Choice(
                                        goal.words(), Long.toString(goal.number()), GoalWords.when(goal, monday)))
                                .toList(),
                        1,
                        1,
                        action.inPlace().choosing("number")),
                Block.Buttons.of(MINE));
    }

    static Card why(String reason, List<Goal> open) {
        List<Text> lines = open.stream()
                .filter(goal -> !goal.reason().isEmpty())
                .map(goal -> GoalWords.quoted(goal).then(": " + goal.reason()))
                .toList();
        Action write = (reason.isEmpty() ? WHY : WHY.with(GoalOptions.REASON.name(), reason)).asking();
        List<Block> blocks = new ArrayList<>();
        if (!lines.isEmpty()) {
            blocks.add(new Block.Bullets(lines));
        }
        blocks.add(Block.Buttons.of(Button.press(reason.isEmpty() ? "Write it down" : "Write it anew", write), MINE));
        blocks.add(new Block.Note(Text.of("Only you see it. It comes with your check-in, if you have one.")));
        return Card.of(
                reason.isEmpty()
                        ? Text.of("You have not written down why you do this.")
                        : Text.of("Why you do this: ").thenStrong(reason),
                blocks.toArray(Block[]::new));
    }

    static Card explained(Text what) {
        return new Card(Tone.GOOD, what, List.of(Block.Buttons.of(MINE, Button.press("Read it", WHY)), ALONE));
    }
}
