package dev.carrel.chat.event;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a person, who is no bot, has done in a space. What was said is no part of it, nor where in the space; but for a voice channel,
 * of which nothing is kept.
 */
public sealed interface ChatEvent {
    /** The same for every delivery of the same event, and of nothing else on any platform. */
    String id();

    /** Where it happened. */
    SpaceId space();

    /** Who did it. */
    PersonId person();

    /** When it happened, as far as the platform tells, else when it was heard of. */
    Instant at();

    /**
     * Somebody has written.
     *
     * @param reply whether it answers another message
     */
    record MessagePosted(String id, SpaceId space, PersonId person, Instant at, boolean reply) implements ChatEvent {}

    /**
     * Somebody has reacted to a message; the same person to the same message with several signs is one event. It is not certain that
     * either of the two is no bot.
     *
     * @param author who wrote the message, if the platform tells
     */
    record Reacted(String id, SpaceId space, PersonId person, Instant at, Optional<PersonId> author)
            implements ChatEvent {}

    /**
     * Somebody was in a voice channel in which somebody else was too.
     *
     * @param place the voice channel
     * @param at when it began
     * @param length whole minutes
     */
    record VoiceSpan(String id, SpaceId space, PlaceId place, PersonId person, Instant at, Duration length)
            implements ChatEvent {}

    /**
     * Somebody has said in a platform's own calendar that an event interests them, or that it does not any more.
     *
     * @param event the platform's id of it
     */
    record Interested(String id, SpaceId space, PersonId person, Instant at, String event, boolean interested)
            implements ChatEvent {}
}
