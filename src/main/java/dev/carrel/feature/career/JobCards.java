package dev.carrel.feature.career;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Role;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.job.Job;
import dev.carrel.job.JobBoard;
import dev.carrel.job.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code /career jobs} shows. */
final class JobCards {
    static final Action JOBS = Action.of("career", "jobs");

    /** Entries of a list, as many as might fit on a card of any platform. */
    private static final int WINDOW = 25;

    private static final Button FOLLOW = Button.primary(
            "Follow a job board",
            Action.of("event", "feed", "add").with("jobs", "yes").asking());

    private JobCards() {}

    static Action list(Wanted wanted) {
        return JobOptions.with(JOBS, wanted);
    }

    /** Nobody has chosen a job board yet. */
    static Card noBoard(Role reader) {
        Text headline = Text.of("No job board is followed here yet.");
        if (reader.covers(Role.MODERATOR)) {
            return Card.of(
                    headline,
                    Block.Buttons.of(FOLLOW),
                    new Block.Note(Text.of("A job board is a feed. Type ")
                            .thenCode("/event feed add")
                            .then(" and Carrel offers some; one that is followed already becomes a job board with ")
                            .thenCode("jobs:yes")
                            .then(".")));
        }
        return Card.of(
                headline,
                Block.Buttons.of(Button.press("Tell me of new jobs", WatchCards.all())),
                new Block.Note(Text.of("Moderators choose job boards with ")
                        .thenCode("/event feed add")
                        .then(". You can be told of new jobs as soon as they do.")));
    }

    /** There are job boards, and nothing of them that one may still apply for. */
    static Card nothing(List<JobBoard> boards, Caller reader, boolean watched) {
        List<Button> ways = new ArrayList<>();
        ways.add(watch(Wanted.ANY, watched));
        if (reader.role().covers(Role.MODERATOR)) {
            ways.add(Button.press("Look over what waits", Action.of("event", "review")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Buttons(ways));
        blocks.add(sources(boards, false, reader));
        return new Card(tone(boards), Text.of("No job is listed at present."), blocks);
    }

    /** The jobs that match; where none does, those that might, and what to drop. */
    static Card found(Found found, List<JobBoard> boards, List<Drop> drops, View view, Caller reader) {
        Wanted wanted = found.wanted();
        boolean open = view.open() || found.matches().isEmpty();
        List<Job> shown = open ? found.open() : found.matches();
        List<Block> blocks = new ArrayList<>();
        if (!wanted.isAny()) {
            blocks.add(new Block.Chips(
                    "Looking for",
                    wanted.labels().stream()
                            .map(label -> new Block.Chip(
                                    label.words(),
                                    list(wanted.without(label.part())).inPlace()))
                            .toList()));
        }
        if (!shown.isEmpty()) {
            blocks.add(listing(shown, wanted, found, view, reader));
        }
        if (!view.open() && !found.matches().isEmpty() && !found.open().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(found.might())));
        }
        List<Button> ways = ways(found, drops, view);
        if (boards.isEmpty() && reader.role().covers(Role.MODERATOR)) {
            ways.add(FOLLOW);
        }
        blocks.add(new Block.Buttons(ways));
        blocks.add(sources(boards, shown.stream().anyMatch(Job::isPostedHere), reader));
        return new Card(tone(boards), headline(found, view), blocks);
    }

    /** Without a part of what is wanted, so many would match. */
    record Drop(Wanted.Label part, int matches) {}

    /**
     * What of the list is looked at.
     *
     * @param open whether it is those that might match
     * @param watched whether the reader is told of new ones like these already
     */
    record View(boolean open, int from, boolean watched) {}

    private static Block listing(List<Job> shown, Wanted wanted, Found found, View view, Caller reader) {
        int from = Math.clamp(view.from(), 0, shown.size() - 1);
        JobEntry entry = new JobEntry(wanted, found.regions(), reader);
        Action turn = view.open() ? list(wanted).with(JobsCommand.MAYBE.name(), "yes") : list(wanted);
        return new Block.Listing(
                shown.subList(from, Math.min(shown.size(), from + WINDOW)).stream()
                        .map(entry::of)
                        .toList(),
                from,
                shown.size(),
                turn.inPlace());
    }

    private static Text headline(Found found, View view) {
        int matches = found.matches().size();
        if (found.wanted().isAny()) {
            boolean posted = found.matches().stream().anyMatch(Job::isPostedHere);
            return Text.strong(
                    matches == 1
                            ? "1 job."
                            : matches + (posted ? " jobs, first what was posted here." : " jobs, the newest first."));
        }
        if (view.open() && !found.open().isEmpty()) {
            return Text.strong(found.might());
        }
        if (matches == 0) {
            return Text.strong("No job is known to match.").then(found.open().isEmpty() ? "" : " " + found.might());
        }
        String might = found.open().isEmpty() ? "" : ", " + found.open().size() + " more might";
        return Text.strong((matches == 1 ? "1 matches" : matches + " match") + might + ".");
    }

    private static List<Button> ways(Found found, List<Drop> drops, View view) {
        Wanted wanted = found.wanted();
        List<Button> ways = new ArrayList<>();
        ways.add(watch(wanted, view.watched()));
        if (view.open() && !found.matches().isEmpty()) {
            ways.add(Button.press(
                    "Back to the " + found.matches().size() + " that match",
                    list(wanted).inPlace()));
        } else if (!view.open() && !found.matches().isEmpty() && !found.open().isEmpty()) {
            ways.add(Button.press(
                    "List the " + found.open().size() + " that might",
                    list(wanted).with(JobsCommand.MAYBE.name(), "yes").inPlace()));
        }
        drops.forEach(drop -> ways.add(Button.press(
                "Without “" + drop.part().words() + "”: " + drop.matches(),
                list(wanted.without(drop.part().part())).inPlace())));
        if (!wanted.isAny()) {
            ways.add(Button.press("All jobs", JOBS.inPlace()));
        }
        return ways;
    }

    private static Button watch(Wanted wanted, boolean watched) {
        return watched
                ? Button.press("What I am told of", WatchCards.WATCH)
                : Button.primary("Tell me of new ones like these", WatchCards.watching(wanted));
    }

    private static Tone tone(List<JobBoard> boards) {
        return boards.stream().anyMatch(board -> board.failingSince().isPresent()) ? Tone.CAUTION : Tone.NEUTRAL;
    }

    /** From where the list is, and which of them cannot be read. */
    private static Block sources(List<JobBoard> boards, boolean posted, Caller reader) {
        Stream<String> people = posted ? Stream.of("organizers of this community") : Stream.empty();
        Text from = Text.of("As "
                + Stream.concat(people, boards.stream().map(JobBoard::name)).collect(Collectors.joining(", "))
                + " say it.");
        for (JobBoard board : boards) {
            if (board.failingSince().isPresent()) {
                from = from.then(" ")
                        .then(board.name())
                        .then(" cannot be read since ")
                        .then(new Inline.When(
                                board.failingSince().get(),
                                Style.DATE_TIME,
                                reader.zone().orElse(JobEntry.UTC)))
                        .then(": what is new there is missing.");
            }
        }
        return new Block.Note(from);
    }
}
