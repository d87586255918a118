package dev.carrel.feature.networking;

import dev.carrel.chat.MemberId;

/**
 * What somebody who came to an event says of it. Only whoever posted the event reads the words.
 *
 * @param words at most {@link #LONGEST_WORDS} characters, possibly none
 * @param signed whether who posted it is told by whom the words are
 */
record Feedback(MemberId member, Mark mark, String words, boolean signed) {
    static final int LONGEST_WORDS = 500;

    /** Below it, only whoever posted an event sees how many have said what. */
    static final int FEWEST_SHOWN = 5;
}
