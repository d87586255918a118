package dev.carrel.feature.session;

import dev.carrel.chat.CommunityId;
import dev.carrel.group.GroupId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A group that is asked at which of some times it can meet.
 *
 * @param closes when it ends by itself
 * @param closed since when nobody can vote any more, if that is so
 */
record Poll(
        long number,
        CommunityId community,
        GroupId group,
        Question question,
        Instant closes,
        Optional<Instant> closed) {

    /**
     * What is asked.
     *
     * @param zone by whose clock a session would be planned
     * @param starts the times, 2 to {@link Polls#MOST_TIMES} of them; kept in their order, each once
     */
    record Question(ZoneId zone, Duration length, List<Instant> starts) {
        /** Refuses what is no choice. */
        Question {
            starts = starts.stream().distinct().sorted().toList();
            if (starts.size() < Polls.FEWEST_TIMES || starts.size() > Polls.MOST_TIMES) {
                throw new IllegalArgumentException("nobody chooses among " + starts.size() + " times");
            }
        }
    }

    Instant start(int time) {
        return question.starts().get(time);
    }

    int times() {
        return question.starts().size();
    }

    Duration length() {
        return question.length();
    }
}
