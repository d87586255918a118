package dev.carrel.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What became of fetching an address. */
public sealed interface Fetched {
    /**
     * Something was there.
     *
     * @param at where it was in the end
     * @param text as letters, in whatever encoding it came
     */
    record Content(URI at, String text, Validators validators) implements Fetched {}

    /** It is as it was. */
    record Unchanged() implements Fetched {}

    /**
     * Nothing was to be had.
     *
     * @param why for whoever typed the address
     * @param after when its server wants to be asked again, if it says so
     */
    record Failed(Trouble why, Optional<Duration> after) implements Fetched {
        static Failed because(Trouble.Kind why) {
            return new Failed(Trouble.of(why), Optional.empty());
        }
    }

    /**
     * By what a server recognizes what it has sent before (RFC 9110, 8.8); at most {@value #LONGEST} characters each of those that may be sent
     * back (RFC 9110, 5.5), else empty.
     *
     * @param modified as the server wrote it
     */
    record Validators(String tag, String modified) {
        /** Longer ones are not kept, nor others than visible ASCII. */
        public static final int LONGEST = 300;

        /** Nothing was sent before. */
        public static final Validators NONE = new Validators("", "");

        /** Leaves out what cannot be sent back. */
        public Validators {
            tag = isSendable(tag) ? tag : "";
            modified = isSendable(modified) ? modified : "";
        }

        private static boolean isSendable(String value) {
            return value.length() <= LONGEST && value.chars().allMatch(c -> c >= ' ' && c <= '~');
        }
    }
}
