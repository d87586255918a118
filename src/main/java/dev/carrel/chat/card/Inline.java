package dev.carrel.chat.card;

import static dev.carrel.chat.Words.say;

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
     * A person or a channel. Their own platform shows the name they have there; another one shows what they are {@link #called}, where
     * somebody can tell, and never the raw id.
     *
     * <p>Nobody is notified by it on Discord. Slack tells a person who is named where they can read it, so name people in private answers.
     */
    record Name(Pickable kind, Platform platform, String raw) implements Inline {
        /** Of a name, in UTF-16 units: more is no name any more (Discord takes 32 characters, Slack 80). */
        private static final int LONGEST = 40;

        /** A person's name. */
        public static Name of(PersonId person) {
            return new Name(Pickable.PERSON, person.platform(), person.raw());
        }

        /** A channel's name. */
        public static Name of(PlaceId place) {
            return new Name(Pickable.PLACE, place.platform(), place.raw());
        }

        /** {@code Ana Ruiz on Slack}: for readers elsewhere, under the name that it has on its own platform, which people type. */
        public Plain called(String given) {
            String name = Cut.to(Inert.of(given).strip(), LONGEST);
            return new Plain(
                    name.isEmpty()
                            ? words()
                            : switch (kind) {
                                case PERSON -> name + elsewhere();
                                case PLACE -> "#" + name + elsewhere();
                            });
        }

        /** {@code someone on Slack}; in the terminal and on the web page people are called what they are known by. */
        @Override
        public String words() {
            return switch (platform) {
                case DISCORD, SLACK ->
                    switch (kind) {
                        case PERSON -> say("someone", "quelqu’un", "alguien") + elsewhere();
                        case PLACE -> say("a channel", "un canal", "un canal") + elsewhere();
                    };
                case CONSOLE, WEB -> raw;
            };
        }

        private String elsewhere() {
            return switch (platform) {
                case DISCORD -> say(" on Discord", " sur Discord", " en Discord");
                case SLACK -> say(" on Slack", " sur Slack", " en Slack");
                case CONSOLE, WEB -> "";
            };
        }
    }
}
