package dev.carrel.feature.focus;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What is shown of sprints: how many are in one, and never who. */
final class FocusCards {
    private static final Action START = Action.of("focus", "start");
    private static final Action JOIN = Action.of("focus", "join");
    private static final Action STOP = Action.of("focus", "stop");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Block COUNTED = new Block.Note(Text.of("Your minutes are counted for you alone: /board me."));

    private FocusCards() {}

    /** The card in a place, for everybody who reads there; its buttons are answered in private. */
    static Card shared(Sprint sprint, Caller reader) {
        if (sprint.over().isPresent()) {
            return Card.of(
                    Text.of(sprint.wasStopped() ? "Stopped: " : "Over: ")
                            .then(what(sprint))
                            .then(". " + tookPart(sprint)),
                    Block.Buttons.of(another(sprint)));
        }
        return Card.of(
                Text.strong("Focus")
                        .then(": ")
                        .then(what(sprint))
                        .then(". Ends: ")
                        .then(ends(sprint, reader)),
                new Block.Paragraph(Text.of(present(sprint) + ", each on their own work." + pause(sprint))),
                Block.Buttons.of(Button.primary("Join", JOIN), Button.press("Leave", STOP)));
    }

    /** That it is over, told once. */
    static Card ended(Sprint sprint, Caller reader) {
        if (sprint.wasStopped()) {
            Duration ran = Duration.between(sprint.start(), sprint.over().orElseThrow());
            return Card.of(
                    Text.of("Stopped after " + minutes(ran) + " by who has started it: ")
                            .then(what(sprint))
                            .then("."),
                    Block.Buttons.of(another(sprint)));
        }
        Text pause = sprint.pause().isZero()
                ? Text.empty()
                : Text.of(" Now a break of " + minutes(sprint.pause()) + ". It ends: ")
                        .then(when(sprint.end().plus(sprint.pause()), reader))
                        .then(".");
        return new Card(
                Tone.GOOD,
                Text.of("Time is up: ")
                        .then(what(sprint))
                        .then(". " + tookPart(sprint))
                        .then(pause),
                List.of(Block.Buttons.of(another(sprint))));
    }

    static Card begun(Sprint sprint, Caller reader) {
        return in(Tone.GOOD, "Begun: ", sprint, reader);
    }

    static Card joined(Sprint sprint, Caller reader) {
        return in(Tone.GOOD, "You are in: ", sprint, reader);
    }

    static Card already(Sprint sprint, Caller reader) {
        return in(Tone.NEUTRAL, "You are in it already: ", sprint, reader);
    }

    private static Card in(Tone tone, String how, Sprint sprint, Caller reader) {
        return new Card(
                tone,
                Text.of(how).then(what(sprint)).then(". Ends: ").then(ends(sprint, reader)),
                List.of(
                        new Block.Paragraph(Text.of(present(sprint) + "." + pause(sprint))),
                        Block.Buttons.of(Button.press("Leave", STOP)),
                        COUNTED));
    }

    static Card whichWay(Sprint sprint) {
        int others = sprint.present() - 1;
        return Card.of(
                Text.of("You have started this, and " + (others == 1 ? "1 other is" : others + " others are")
                        + " in it. Leave it to them, or end it for all?"),
                Block.Buttons.of(
                        Button.press("Only leave", stop(false)),
                        new Button.Press("End it for all", stop(true), Button.Look.DANGER)));
    }

    private static Action stop(boolean everyone) {
        return STOP.with(StopCommand.EVERYONE.name(), everyone ? "yes" : "no").inPlace();
    }

    static Card left(Sprint sprint, long minutes, Caller reader) {
        return Card.of(
                Text.of("You have left after " + minutes(Duration.ofMinutes(minutes)) + ", and it goes on. Ends: ")
                        .then(ends(sprint, reader)),
                Block.Buttons.of(Button.press("Join again", JOIN)),
                COUNTED);
    }

    static Card stopped(Sprint sprint, long minutes) {
        return Card.of(
                Text.of("Ended after " + minutes(Duration.ofMinutes(minutes)) + ": ")
                        .then(what(sprint))
                        .then("."),
                Block.Buttons.of(another(sprint)),
                COUNTED);
    }

    static Refusal elsewhere(Sprint sprint) {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        "You are in a sprint of " + minutes(sprint.length()) + " in another place. Leave it first.")
                .way(Button.press("Leave it", STOP));
    }

    static Refusal busy(Sprint sprint) {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        "A sprint of " + minutes(sprint.length())
                                + " is running here. It was started by somebody else, and you can join it.")
                .way(Button.primary("Join", JOIN));
    }

    static Refusal full() {
        return Refusal.of(Refusal.Kind.LIMIT, Focus.MOST + " are in this sprint, which is the most.")
                .way(Button.press("Try again", JOIN));
    }

    static Refusal nothing() {
        return Refusal.of(Refusal.Kind.EXPIRED, "No sprint is running here.")
                .way(Button.primary("Start one", START))
                .example("/focus start read chapter 3");
    }

    static Refusal notIn() {
        return Refusal.of(Refusal.Kind.UNKNOWN, "You are in no sprint.")
                .way(Button.primary("Start one", START))
                .way(Button.press("Join the one here", JOIN));
    }

    private static Button another(Sprint sprint) {
        Action same = START.with(
                        StartCommand.MINUTES.name(),
                        Long.toString(sprint.length().toMinutes()))
                .with(StartCommand.PAUSE.name(), Long.toString(sprint.pause().toMinutes()));
        return Button.press(
                "Start another", sprint.goal().isEmpty() ? same : same.with(StartCommand.GOAL.name(), sprint.goal()));
    }

    private static Text what(Sprint sprint) {
        Text length = Text.of(minutes(sprint.length()));
        return sprint.goal().isEmpty()
                ? length
                : length.then(" for “").thenStrong(sprint.goal()).then("”");
    }

    private static Text ends(Sprint sprint, Caller reader) {
        return when(sprint.end(), reader);
    }

    private static Text when(Instant moment, Caller reader) {
        return Text.of(new Inline.When(moment, Style.COUNTDOWN, reader.zone().orElse(UTC)));
    }

    private static String present(Sprint sprint) {
        return sprint.present() == 1 ? "1 is in it" : sprint.present() + " are in it";
    }

    private static String tookPart(Sprint sprint) {
        return (sprint.tookPart() == 1 ? "1" : sprint.tookPart()) + " took part.";
    }

    private static String pause(Sprint sprint) {
        return sprint.pause().isZero() ? "" : " Then a break of " + minutes(sprint.pause()) + ".";
    }

    private static String minutes(Duration time) {
        return time.toMinutes() == 1 ? "1 minute" : time.toMinutes() + " minutes";
    }
}
