package dev.carrel.feature.session;

import dev.carrel.chat.Caller;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.community.Communities;
import dev.carrel.gathering.MeetingWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Draws a poll for one reader: how many could come when, and, to who is in the group, who. */
final class PollCards {
    private final Voting voting;
    private final Optional<ZoneId> reader;
    private final Map<MemberId, List<PersonId>> persons;
    private final Instant now;

    private PollCards(Voting voting, Optional<ZoneId> reader, Map<MemberId, List<PersonId>> persons, Instant now) {
        this.voting = voting;
        this.reader = reader;
        this.persons = persons;
        this.now = now;
    }

    static PollCards of(Voting voting, Caller reader, Communities communities, Instant now) {
        Set<MemberId> named = new HashSet<>();
        if (voting.group().attends()) {
            IntStream.range(0, voting.poll().times())
                    .forEach(time -> voting.coming(time).stream()
                            .limit(SessionCards.MOST_NAMED)
                            .forEach(named::add));
        }
        return new PollCards(voting, reader.zone(), communities.personsOf(reader.community(), named), now);
    }

    /** {@code When can Cataloguing Circle meet for 1 hour?}. */
    static Text question(Voting voting) {
        return Text.of("When can ")
                .thenStrong(voting.group().group().name())
                .then(" meet for " + MeetingWords.length(voting.poll().length()) + "?");
    }

    /** What came out. */
    static Text outcome(Voting voting) {
        List<Integer> ranked = voting.ranked();
        int most = voting.coming(ranked.getFirst()).size();
        Text of = Text.of("The vote of ")
                .thenStrong(voting.group().group().name())
                .then(" is over: ");
        if (most == 0) {
            return of.then("nobody can come at any of these times.");
        }
        long level = ranked.stream()
                .filter(time -> voting.coming(time).size() == most)
                .count();
        String how = most + " can come.";
        return level == 1
                ? of.then(span(
                                voting.poll(),
                                ranked.getFirst(),
                                voting.poll().question().zone()) + ", " + how)
                : of.then(level + " times are level, at each " + how);
    }

    static String span(Poll poll, int time, ZoneId zone) {
        return MeetingWords.span(poll.start(time), poll.length(), zone);
    }

    /** The poll as everybody in a channel sees it: counts, and buttons that each uses for themselves. */
    static Card shared(Voting voting, Optional<ZoneId> reader) {
        Poll poll = voting.poll();
        ZoneId zone = reader.orElseGet(() -> poll.question().zone());
        boolean open = voting.isOpen();
        List<Block.Entry> entries = (open ? order(poll) : voting.ranked())
                .stream()
                        .map(time -> new Block.Entry(
                                "",
                                when(poll, time, zone),
                                List.of(Text.of(count(voting, time))),
                                open
                                        ? Optional.of(Button.press("I can come", VoteCommand.action(poll, time)))
                                        : Optional.empty()))
                        .toList();
        List<Button> buttons = new ArrayList<>();
        if (open) {
            buttons.add(Button.press("No time suits me", VoteCommand.none(poll)));
        }
        buttons.add(Button.press(open ? "My answers" : "Open", VoteCommand.action(poll)));
        Text voted = Text.of(voted(voting) + ".");
        return Card.of(
                open ? question(voting) : outcome(voting),
                new Block.Listing(entries, 0, entries.size(), VoteCommand.action(poll)),
                new Block.Buttons(buttons),
                new Block.Note(
                        open
                                ? Text.of("Press every time at which you could come, and again to take it back. ")
                                        .then(voted)
                                        .then(" Open until ")
                                        .then(new Inline.When(poll.closes(), Style.DATE_TIME, zone))
                                        .then(".")
                                : voted));
    }

    private static List<Integer> order(Poll poll) {
        return IntStream.range(0, poll.times()).boxed().toList();
    }

    private static Text when(Poll poll, int time, ZoneId zone) {
        return Text.of(new Inline.When(poll.start(time), Style.DATE_TIME, zone));
    }

    private static String count(Voting voting, int time) {
        int coming = voting.coming(time).size();
        return coming > 0 ? coming + " can come." : voting.isOpen() ? "Nobody yet." : "Nobody.";
    }

    private static String voted(Voting voting) {
        int voted = voting.ballots().size();
        return voted == 0 ? "Nobody has voted yet" : voted == 1 ? "1 has voted" : voted + " have voted";
    }

    /** The poll as the reader alone sees it, with what they may do. */
    Card voting(Text headline) {
        Poll poll = voting.poll();
        boolean open = voting.isOpen();
        List<Block.Entry> entries =
                (open ? order(poll) : voting.ranked()).stream().map(this::entry).toList();
        List<Block> blocks = new ArrayList<>();
        own().ifPresent(said -> blocks.add(new Block.Paragraph(Text.of(said))));
        blocks.add(new Block.Listing(
                entries, 0, entries.size(), VoteCommand.action(poll).inPlace()));
        blocks.add(new Block.Buttons(ways()));
        blocks.add(note());
        return Card.of(headline, blocks.toArray(Block[]::new));
    }

    private Block.Entry entry(int time) {
        Poll poll = voting.poll();
        List<MemberId> coming = voting.coming(time);
        Text line = coming.isEmpty() || !voting.group().attends()
                ? Text.of(count(voting, time))
                : Text.of(coming.size() + " can come: ")
                        .then(SessionCards.names(persons, coming))
                        .then(".");
        return new Block.Entry("", when(poll, time, zone()), List.of(line), open(time));
    }

    private Optional<Button> open(int time) {
        Poll poll = voting.poll();
        if (voting.isOpen()) {
            boolean has = voting.own().filter(own -> own.has(time)).isPresent();
            return Optional.of(Button.press(
                            has ? "I can’t after all" : "I can come",
                            VoteCommand.action(poll, time, !has).inPlace()))
                    .filter(button -> voting.group().attends());
        }
        boolean plannable = voting.group().organizes() && now.isBefore(poll.start(time));
        return plannable
                ? Optional.of(Button.press(
                        "Schedule",
                        ScheduleCommand.at(
                                poll.group(),
                                poll.length(),
                                poll.start(time),
                                poll.question().zone())))
                : Optional.empty();
    }

    private Optional<String> own() {
        if (!voting.group().attends()) {
            return Optional.empty();
        }
        return voting.own()
                .map(own -> own.size() == 0
                        ? "You have said that no time suits you."
                        : "You can come at " + own.size() + " of "
                                + voting.poll().times() + " times.")
                .or(() -> Optional.of("You have not voted yet.").filter(said -> voting.isOpen()));
    }

    private List<Button> ways() {
        Poll poll = voting.poll();
        List<Button> ways = new ArrayList<>();
        boolean none = voting.own().filter(own -> own.size() == 0).isPresent();
        if (voting.isOpen() && voting.group().attends() && !none) {
            ways.add(Button.press("No time suits me", VoteCommand.none(poll).inPlace()));
        }
        if (voting.isOpen() && voting.group().organizes()) {
            ways.add(Button.press("End the vote", DecideCommand.action(poll).inPlace()));
        }
        if (!voting.isOpen() && voting.group().organizes()) {
            ways.add(Button.press("Find other times", FindTimeCommand.action(poll.group(), poll.length())));
        }
        if (!voting.group().attends()) {
            ways.add(Button.primary("Join the group", SessionCards.join(voting.group())));
        }
        ways.add(openGroup(voting));
        return ways;
    }

    static Button openGroup(Voting voting) {
        return Button.press(
                "Open the group",
                Action.of("group", "show")
                        .with(
                                GroupChoice.NAME,
                                Long.toString(voting.group().id().value())));
    }

    private Block note() {
        String voted = voting.ballots().isEmpty()
                ? voted(voting)
                : voting.ballots().size() + " of " + voting.group().size() + " have voted";
        Text text = Text.of("Vote " + voting.poll().number() + ": " + voted + ".");
        return new Block.Note(
                voting.isOpen()
                        ? text.then(" Open until ")
                                .then(new Inline.When(voting.poll().closes(), Style.DATE_TIME, zone()))
                                .then(".")
                        : text);
    }

    private ZoneId zone() {
        return reader.orElseGet(() -> voting.poll().question().zone());
    }
}
