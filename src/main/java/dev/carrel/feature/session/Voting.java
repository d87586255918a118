package dev.carrel.feature.session;

import dev.carrel.chat.MemberId;
import dev.carrel.group.Seen;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A poll as one reader sees it.
 *
 * @param ballots of those who are in the group now, the earliest first
 * @param own the reader's
 */
record Voting(Poll poll, Seen group, List<Ballot> ballots, Optional<Ballot> own) {
    /** Keeps a copy. */
    Voting {
        ballots = List.copyOf(ballots);
    }

    boolean isOpen() {
        return poll.closed().isEmpty();
    }

    /** Those who could come at a time. */
    List<MemberId> coming(int time) {
        return ballots.stream()
                .filter(ballot -> ballot.has(time))
                .map(Ballot::member)
                .toList();
    }

    /** The times by their places in the question, the one at which most can come first; of those that are level the earliest. */
    List<Integer> ranked() {
        return IntStream.range(0, poll.times())
                .boxed()
                .sorted(Comparator.comparingInt((Integer time) -> coming(time).size())
                        .reversed())
                .toList();
    }
}
