package dev.carrel.feature.networking;

import dev.carrel.gathering.Answer;
import dev.carrel.gathering.Gathering;
import dev.carrel.gathering.Meeting;
import dev.carrel.gathering.Occurrence;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Plan;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** An event that somebody of the community has posted, as one reader sees it. */
record Posted(Meeting meeting, Details details) {
    OccurrenceId id() {
        return meeting.id();
    }

    Occurrence occurrence() {
        return meeting.occurrence();
    }

    Gathering gathering() {
        return meeting.gathering();
    }

    Plan plan() {
        return gathering().plan();
    }

    /** The link, if the reader may have it. */
    Optional<URI> link() {
        return details.link().filter(link -> !keepsLink());
    }

    /** Whether there is a link that the reader does not see. */
    boolean keepsLink() {
        boolean goes = meeting.answer().filter(Answer.GOING::equals).isPresent();
        return details.link().isPresent() && details.forGoing() && !goes;
    }

    boolean isAhead(Instant now) {
        return occurrence().isHeld() && now.isBefore(occurrence().end());
    }

    Posted with(Meeting other) {
        return new Posted(other, details);
    }
}
