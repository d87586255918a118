package dev.carrel.mirror;

import dev.carrel.chat.ScheduledEvent;
import dev.carrel.chat.Sha256;
import java.time.Instant;
import java.util.Optional;

/**
 * An event that stands in a calendar, or did.
 *
 * @param id the platform's; nothing for what it did not take
 * @param digest tells what it says there
 * @param gone whether somebody took it away there, or it was not taken
 */
record MirrorEvent(long number, Optional<String> id, String digest, Instant end, boolean gone) {
    static String digest(ScheduledEvent event) {
        return Sha256.hex(event.toString());
    }

    static MirrorEvent of(ScheduledEvent event, String id) {
        return new MirrorEvent(event.number(), Optional.of(id), digest(event), event.end(), false);
    }

    static MirrorEvent refused(ScheduledEvent event) {
        return new MirrorEvent(event.number(), Optional.empty(), digest(event), event.end(), true);
    }

    MirrorEvent takenAway() {
        return new MirrorEvent(number, id, digest, end, true);
    }

    boolean says(ScheduledEvent event) {
        return digest.equals(digest(event));
    }

    /** Whether there is nothing more to be done for this event. */
    boolean isSettled(ScheduledEvent event) {
        return says(event) || (gone && id.isPresent());
    }
}
