package dev.carrel.participation;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.community.Presence;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What was counted and is not written yet. For one thread at a time. */
final class Tally {
    /** Every zone's day begins with one of these: offsets from UTC are whole quarters of an hour. */
    private static final long QUARTER_SECONDS = 900;

    /**
     * Of whom what was counted when.
     *
     * @param quarter quarters of an hour since 1970
     */
    record Line(Presence who, Kind kind, long quarter) {
        /** When it was, at the earliest. */
        Instant at() {
            return Instant.ofEpochSecond(quarter * QUARTER_SECONDS);
        }
    }

    private final Map<Line, Long> amounts = new HashMap<>();
    private final Set<Presence> certain = new HashSet<>();

    /** Counts what an event is worth. */
    void add(ChatEvent event) {
        switch (event) {
            case ChatEvent.MessagePosted posted -> certainly(posted, posted.reply() ? Kind.REPLY : Kind.MESSAGE, 1);
            case ChatEvent.VoiceSpan span ->
                certainly(span, Kind.VOICE_MINUTE, span.length().toMinutes());
            case ChatEvent.Reacted reacted -> {
                add(reacted, reacted.person(), Kind.REACTION_GIVEN, 1);
                reacted.author()
                        .filter(author -> !author.equals(reacted.person()))
                        .ifPresent(author -> add(reacted, author, Kind.REACTION_RECEIVED, 1));
            }
            case ChatEvent.Interested interested -> {
                // Whether somebody comes is no deed; it is written down where the event is kept.
            }
        }
    }

    private void certainly(ChatEvent event, Kind kind, long amount) {
        certain.add(new Presence(event.space(), event.person()));
        add(event, event.person(), kind, amount);
    }

    private void add(ChatEvent event, PersonId who, Kind kind, long amount) {
        long quarter = Math.floorDiv(event.at().getEpochSecond(), QUARTER_SECONDS);
        amounts.merge(new Line(new Presence(event.space(), who), kind, quarter), amount, Long::sum);
    }

    Map<Line, Long> amounts() {
        return amounts;
    }

    /** Whether this one is no bot: who only ever reacts may be one. */
    boolean isCertain(Presence who) {
        return certain.contains(who);
    }

    int size() {
        return amounts.size();
    }

    void clear() {
        amounts.clear();
        certain.clear();
    }
}
