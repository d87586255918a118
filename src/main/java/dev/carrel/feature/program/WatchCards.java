package dev.carrel.feature.program;

import dev.carrel.catalogue.Program;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code /program watch} shows, and what watchers are told. */
final class WatchCards {
    static final Action WATCH = Action.of("program", "watch");

    /** Facts of one program on one card: more than change in a year. */
    private static final int MOST_FACTS = 12;

    private static final int MOST_SHOWN = 3;
    private static final Button MINE = Button.press("What I watch", WATCH);
    private static final Block HOW = new Block.Note(
            Text.of(
                    "Carrel compares when a new catalogue comes with it, and tells you once, in a direct message, what was and what is."));

    private WatchCards() {}

    /**
     * A program that has changed.
     *
     * @param gone whether the catalogue does not have it any more
     */
    record Changed(String program, String name, boolean gone, List<WatchedFacts.Change> changes) {
        Changed {
            changes = List.copyOf(changes);
        }
    }

    static Action watching(String program) {
        return WATCH.with(WatchCommand.PROGRAM, program);
    }

    private static Action stopping(String program) {
        return watching(program).with(WatchCommand.STOP.name(), "yes");
    }

    static Card begun(Program program, Watches.Begun begun) {
        return new Card(
                Tone.GOOD,
                begun == Watches.Begun.ALREADY
                        ? Text.of("You watch ").thenStrong(program.name()).then(" already.")
                        : Text.of("You watch ")
                                .thenStrong(program.name())
                                .then(": you are told when its accreditation, cost, deadlines or other rules change."),
                List.of(
                        Block.Buttons.of(
                                MINE,
                                Button.press("Show it", ShowCard.action(program)),
                                Button.press("Stop watching", stopping(program.id()))),
                        HOW));
    }

    static Refusal tooMany() {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        "You watch " + Watches.MOST + " programs, which is the most. Stop watching one to make room.")
                .way(MINE);
    }

    static Card ended(String program, String name) {
        return new Card(
                Tone.GOOD,
                Text.of("You do not watch ").thenStrong(name).then(" any more."),
                List.of(Block.Buttons.of(MINE, Button.press("Watch it again", watching(program)))));
    }

    static Refusal notWatched(String name) {
        return Refusal.of(Refusal.Kind.UNKNOWN, "You do not watch " + name + ".")
                .way(MINE);
    }

    static Card none() {
        return Card.of(
                Text.of("You watch no program."),
                Block.Buttons.of(Button.primary("Find a program", Action.of("program", "find"))),
                new Block.Note(Text.of("Press Watch on a program's card, or type ")
                        .thenCode("/program watch kent")
                        .then(".")));
    }

    /** A program that is watched, by the short name it was watched under where the catalogue does not have it any more. */
    record Watched(String program, Optional<Program> known) {}

    static Card list(List<Watched> watched, int from) {
        int first = Math.min(from, watched.size() - 1);
        return Card.of(
                Text.of(watched.size() == 1 ? "You watch 1 program." : "You watch " + watched.size() + " programs."),
                new Block.Listing(
                        watched.subList(first, watched.size()).stream()
                                .map(WatchCards::entry)
                                .toList(),
                        first,
                        watched.size(),
                        WATCH.inPlace()),
                HOW);
    }

    private static Block.Entry entry(Watched watched) {
        return new Block.Entry(
                "",
                Text.strong(watched.known().map(Program::name).orElse(watched.program())),
                List.of(Text.of(watched.known()
                        .map(Standing::words)
                        .orElse("The catalogue does not have this program any more."))),
                Optional.of(Button.press(
                        "Stop watching", stopping(watched.program()).inPlace())));
    }

    /** What a watcher is told. */
    static Card changed(List<Changed> programs) {
        List<Block> blocks = new ArrayList<>();
        List<Button> ways = new ArrayList<>();
        for (Changed changed : programs) {
            if (programs.size() > 1) {
                blocks.add(new Block.Heading(changed.name()));
            }
            if (changed.gone()) {
                blocks.add(new Block.Paragraph(Text.of("The catalogue does not have this program any more.")));
            } else {
                blocks.add(new Block.Fields(changed.changes().stream()
                        .limit(MOST_FACTS)
                        .map(WatchCards::field)
                        .toList()));
                int more = changed.changes().size() - MOST_FACTS;
                if (more > 0) {
                    blocks.add(new Block.Paragraph(Text.of("And " + more + " more.")));
                }
                if (ways.size() < MOST_SHOWN) {
                    ways.add(Button.press(
                            programs.size() == 1 ? "Show it" : "Show " + changed.program(),
                            Action.of("program", "show").with("program", changed.program())));
                }
            }
        }
        ways.add(MINE);
        if (programs.size() == 1) {
            ways.add(Button.press("Stop watching", stopping(programs.getFirst().program())));
        }
        blocks.add(new Block.Buttons(ways));
        blocks.add(Links.verify());
        return new Card(Tone.NEUTRAL, headline(programs), blocks);
    }

    private static Text headline(List<Changed> programs) {
        if (programs.size() > 1) {
            return Text.of(programs.size() + " programs that you watch have changed in the catalogue.");
        }
        Changed only = programs.getFirst();
        int facts = only.changes().size();
        return Text.strong(only.name())
                .then(
                        only.gone()
                                ? ", which you watch, is not in the catalogue any more."
                                : ", which you watch: " + facts + (facts == 1 ? " fact has" : " facts have")
                                        + " changed in the catalogue.");
    }

    /** {@code $600 → $650}, and under it who said so then and who says so now. */
    private static Block.Field field(WatchedFacts.Change change) {
        Text value = Text.of(printed(change.before()) + " → ").thenStrong(printed(change.after()));
        Text note = change.before()
                .map(fact -> Text.of("before: ").then(fact.said().source()))
                .orElseGet(Text::empty);
        if (change.after().isPresent()) {
            note = note.then(note.isEmpty() ? "now: " : "; now: ")
                    .then(change.after().get().said().source());
            note = note.then(disagreement(change.after().get()));
        }
        return new Block.Field(change.label(), value, note);
    }

    private static String printed(Optional<WatchedFacts.WatchedFact> fact) {
        return fact.map(known -> known.said().printed()).orElse("not stated");
    }

    private static Text disagreement(WatchedFacts.WatchedFact fact) {
        if (fact.others().isEmpty()) {
            return Text.empty();
        }
        Text line =
                Text.of(" · ").thenStrong("sources disagree: ").then(fact.said().whole());
        for (Stated other : fact.others()) {
            line = line.then(", ").then(other.whole());
        }
        return line;
    }
}
