package dev.carrel.feature.career;

import dev.carrel.calendar.WallClock;
import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import dev.carrel.job.Job;
import dev.carrel.job.Regions;
import dev.carrel.job.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code /career watch} shows, and what members are told of new jobs. */
final class WatchCards {
    static final Action WATCH = Action.of("career", "watch");

    private static final Button MINE = Button.press("What I am told of", WATCH);
    private static final Block HOW = new Block.Note(
            Text.of(
                    "One direct message a day at most, at 09:00 by your clock and after your quiet hours, with what is new; of nothing new nothing comes. What a board does not state is not held against a job: the message says so."));

    private WatchCards() {}

    static Action watching(Wanted wanted) {
        return wanted.isAny() ? all() : JobOptions.with(WATCH, wanted);
    }

    static Action all() {
        return WATCH.with(WatchCommand.ALL.name(), "yes");
    }

    private static Action stopping(Watch watch) {
        return WATCH.with(WatchCommand.STOP.name(), Long.toString(watch.id()));
    }

    /** {@code archivist, Ohio, remote}. */
    private static String words(Wanted wanted) {
        return wanted.isAny()
                ? "every job"
                : wanted.labels().stream().map(Wanted.Label::words).collect(Collectors.joining(", "));
    }

    static Card begun(Watch watch, boolean already, boolean boards, Caller reader) {
        List<Button> ways = new ArrayList<>(List.of(
                Button.press("Jobs there are", JobCards.list(watch.wanted())),
                MINE,
                Button.press("Stop these", stopping(watch))));
        if (reader.zone().isEmpty()) {
            ways.add(Button.press("Tell my time zone", Action.of("profile", "timezone")));
        }
        List<Block> blocks = new ArrayList<>();
        if (!boards) {
            blocks.add(new Block.Paragraph(
                    Text.of("No job board is followed here yet: you are told once moderators follow one.")));
        }
        blocks.add(new Block.Buttons(ways));
        blocks.add(HOW);
        return new Card(
                Tone.GOOD,
                Text.of(already ? "You are told of new jobs like these already: " : "You are told of new jobs: ")
                        .thenStrong(words(watch.wanted()))
                        .then(", first on "
                                + WallClock.words(watch.due(), reader.zone().orElse(JobEntry.UTC)) + "."),
                blocks);
    }

    static Refusal tooMany() {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        "You are told of " + Career.MOST
                                + " kinds of jobs, which is the most. Stop one of them to make room.")
                .way(MINE);
    }

    static Card none() {
        return Card.of(
                Text.of("You are told of no new jobs."),
                Block.Buttons.of(
                        Button.primary("See what there is", JobCards.JOBS),
                        Button.press("Tell me of all new jobs", all())),
                new Block.Note(Text.of("Press “Tell me of new ones like these” on a list of jobs, or type ")
                        .thenCode("/career watch archivist place:ohio")
                        .then(".")));
    }

    static Card list(List<Watch> watches, int from, Caller reader) {
        String kinds = watches.size() == 1 ? "1 kind of jobs" : watches.size() + " kinds of jobs";
        Instant next = watches.stream().map(Watch::due).min(Instant::compareTo).orElseThrow();
        return Card.of(
                Text.of("You are told of " + kinds + ", next on " + at(next, reader) + "."),
                new Block.Listing(
                        watches.subList(from, watches.size()).stream()
                                .map(WatchCards::entry)
                                .toList(),
                        from,
                        watches.size(),
                        WATCH.inPlace()),
                Block.Buttons.of(Button.press("See what there is", JobCards.JOBS)),
                HOW);
    }

    private static Block.Entry entry(Watch watch) {
        return new Block.Entry(
                "", Text.strong(words(watch.wanted())), List.of(), Optional.of(Button.press("Stop", stopping(watch))));
    }

    private static String at(Instant moment, Caller reader) {
        return WallClock.words(moment, reader.zone().orElse(JobEntry.UTC));
    }

    /** Nothing for what was none of theirs, or is stopped already. */
    static Card stopped(Optional<Wanted> ended, int left) {
        List<Button> ways = new ArrayList<>();
        ended.ifPresent(wanted -> ways.add(Button.press("Tell me again", watching(wanted))));
        if (left > 0) {
            ways.add(MINE);
        }
        ways.add(Button.press("See what there is", JobCards.JOBS));
        return new Card(
                Tone.GOOD,
                ended.map(wanted -> Text.of("You are not told of these any more: ")
                                .thenStrong(words(wanted))
                                .then("."))
                        .orElse(Text.of("You are not told of these.")),
                List.of(new Block.Buttons(ways)));
    }

    /** What a member is told in the morning. */
    static Card told(List<Job> jobs, Tidings tidings, List<Watch> watches, Regions regions, Caller reader) {
        Wanted only = watches.size() == 1 ? watches.getFirst().wanted() : Wanted.ANY;
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Listing(
                jobs.stream().map(job -> entry(job, watches, regions, reader)).toList(),
                0,
                jobs.size(),
                JobCards.list(only)));
        if (tidings.more() > 0) {
            blocks.add(new Block.Paragraph(Text.of("And " + tidings.more() + " more.")));
        }
        List<Button> ways = new ArrayList<>(List.of(Button.press("See the list", JobCards.list(only)), MINE));
        if (watches.size() == 1) {
            ways.add(Button.press("Stop these", stopping(watches.getFirst())));
        }
        blocks.add(new Block.Buttons(ways));
        if (tidings.open() > 0) {
            blocks.add(new Block.Note(
                    Text.of((tidings.open() == 1 ? "1 other new job" : tidings.open() + " other new jobs")
                            + " might fit: what you look for is not stated.")));
        }
        int all = jobs.size() + tidings.more();
        return new Card(
                Tone.NEUTRAL,
                Text.of(
                        all == 1
                                ? "1 new job that you want to be told of."
                                : all + " new jobs that you want to be told of."),
                blocks);
    }

    private static Block.Entry entry(Job job, List<Watch> watches, Regions regions, Caller reader) {
        Watch best = watches.stream()
                .filter(watch -> watch.wanted().fit(job, regions).isWorthTelling())
                .findFirst()
                .orElse(watches.getFirst());
        return new JobEntry(best.wanted(), regions, reader).of(job, watches.size() == 1 ? "" : words(best.wanted()));
    }
}
