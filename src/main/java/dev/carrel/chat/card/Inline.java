package dev.carrel.chat.card;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** A run of text within a line. What it holds is inert: a renderer escapes it, it never becomes markup or a mention. */
public sealed interface Inline {

    /** The words themselves, as a reader without markup sees them. */
    String words();

    /** Ordinary words. */
    record Plain(String words) implements Inline {}

    /** Words that stand out: the answer within a line, not decoration. */
    record Strong(String words) implements Inline {}

    /** Something to type or to compare letter by letter: a command, a value. */
    record Code(String words) implements Inline {}

    /**
     * Words that lead to a page.
     *
     * <p>Only absolute {@code http} and {@code https} addresses: everything else could run in the reader's browser.
     */
    record Link(String words, URI target) implements Inline {
        /** Refuses an address that is not a web page's. */
        public Link {
            String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
            if (!(scheme.equals("https") || scheme.equals("http")) || target.getHost() == null) {
                throw new IllegalArgumentException("a link leads to a web page, not to " + target);
            }
        }
    }

    /**
     * A moment. Discord and Slack show it in each reader's own zone; the others in {@code zone}, which they name.
     */
    record When(Instant at, Style style, ZoneId zone) implements Inline {
        @Override
        public String words() {
            return style.format(at, zone);
        }
    }

    /**
     * A person or a channel. Their own platform shows the name they have there; everywhere else it is the raw id with the
     * platform it belongs to.
     *
     * <p>Nobody is notified by it on Discord. Slack tells a person who is named where they can read it, so name people in private answers.
     */
    record Name(Pickable kind, Platform platform, String raw) implements Inline {
        /** A person's name. */
        public static Name of(PersonId person) {
            return new Name(Pickable.PERSON, person.platform(), person.raw());
        }

        /** A channel's name. */
        public static Name of(PlaceId place) {
            return new Name(Pickable.PLACE, place.platform(), place.raw());
        }

        @Override
        public String words() {
            return switch (platform) {
                case DISCORD -> raw + " on Discord";
                case SLACK -> raw + " on Slack";
                case CONSOLE, WEB -> raw;
            };
        }
    }
}
