package dev.carrel.feature.focus;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PlaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Some minutes in which people work at the same time.
 *
 * @param goal what it is for, in the words of who has started it; possibly none
 * @param pause how long the break after it is; possibly none
 * @param places where its card stands, and where one can join it
 * @param over when it was over, if it is; before its end when it was stopped
 * @param present how many are in it
 * @param tookPart how many have been in it
 */
record Sprint(
        long id,
        CommunityId community,
        String goal,
        Duration length,
        Duration pause,
        List<PlaceId> places,
        Instant start,
        Optional<Instant> over,
        int present,
        int tookPart) {
    Sprint {
        places = List.copyOf(places);
    }

    /** When its time is up. */
    Instant end() {
        return start.plus(length);
    }

    /** Whether it ended before its time was up. */
    boolean wasStopped() {
        return over.filter(moment -> moment.isBefore(end())).isPresent();
    }

    /** Whether people are in it at this moment. */
    boolean isRunning(Instant now) {
        return over.isEmpty() && now.isBefore(end());
    }
}
