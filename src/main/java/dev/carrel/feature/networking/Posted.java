package dev.carrel.feature.networking;

import dev.carrel.chat.MemberId;
import dev.carrel.gathering.Answer;
import dev.carrel.gathering.Gathering;
import dev.carrel.gathering.Meeting;
import dev.carrel.gathering.Occurrence;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Plan;
import dev.carrel.gathering.Timing;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * An event that somebody of the community has posted, as one reader sees it.
 *
 * @param taped where it can be seen again, if that is known
 */
record Posted(Meeting meeting, Details details, Optional<URI> taped) {
    Posted(Meeting meeting, Details details) {
        this(meeting, details, Optional.empty());
    }

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

    /** When it is held: of a series the rule with the time and length of this one. */
    Timing timing() {
        Timing usual = plan().timing();
        return new Timing(
                usual.zone(), occurrence().local(), usual.repeat(), occurrence().length());
    }

    /** The link, if the reader may have it. */
    Optional<URI> link() {
        return details.link().filter(link -> !keepsLink());
    }

    /** Whether there is a link that the reader does not see. */
    boolean keepsLink() {
        return details.link().isPresent() && details.forGoing() && !isGoing();
    }

    boolean isGoing() {
        return meeting.answer().filter(Answer.GOING::equals).isPresent();
    }

    /** Whether the reader has said that they were going, or was there. */
    boolean hasCome() {
        return meeting.own().filter(PostedHost::came).isPresent();
    }

    /** Where it can be seen again, if the reader may know. */
    Optional<URI> recording() {
        return taped.filter(link -> !details.forGoing() || hasCome());
    }

    /** Whether the reader has posted it; a channel has no member. */
    boolean isPostedBy(MemberId reader) {
        return gathering().organizer().equals(reader);
    }

    boolean isOver(Instant now) {
        return occurrence().isHeld() && !now.isBefore(occurrence().end());
    }

    boolean isAhead(Instant now) {
        return occurrence().isHeld() && now.isBefore(occurrence().end());
    }

    Posted taped(Optional<URI> link) {
        return new Posted(meeting, details, link);
    }

    Posted with(Meeting other) {
        return new Posted(other, details, taped);
    }
}
