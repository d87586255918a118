package dev.carrel.feature.networking;

import dev.carrel.feed.FeedItem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which items of a feed are of interest: those with one of the words and none of the words after a minus, in what they say of themselves.
 * Without words, all are.
 *
 * @param words as a moderator typed them, separated by commas: {@code archives, metadata, -conservation}
 */
record TopicFilter(String words) {
    static final int LONGEST = 200;
    static final TopicFilter ALL = new TopicFilter("");

    TopicFilter {
        words = String.join(", ", parts(words));
    }

    boolean takes(FeedItem item) {
        String said = String.join(" ", item.title(), item.summary(), item.place(), String.join(" ", item.topics()))
                .toLowerCase(Locale.ROOT);
        List<String> all = parts(words.toLowerCase(Locale.ROOT));
        List<String> wanted = all.stream().filter(word -> !word.startsWith("-")).toList();
        return all.stream()
                        .filter(word -> word.startsWith("-"))
                        .noneMatch(word -> said.contains(word.substring(1).strip()))
                && (wanted.isEmpty() || wanted.stream().anyMatch(said::contains));
    }

    private static List<String> parts(String words) {
        return Arrays.stream(words.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && !word.equals("-"))
                .toList();
    }
}
