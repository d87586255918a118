package dev.carrel.feature.networking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The topics of an item as one text: with a line for each, as many as there is room for. */
final class Topics {
    private static final int LONGEST = 500;

    private Topics() {}

    static String text(List<String> topics) {
        List<String> kept = new ArrayList<>();
        int length = 0;
        for (String topic : topics) {
            length += topic.length() + 1;
            if (length <= LONGEST) {
                kept.add(topic);
            }
        }
        return String.join("\n", kept);
    }

    static List<String> of(String text) {
        return Arrays.stream(text.split("\n", -1))
                .filter(topic -> !topic.isEmpty())
                .toList();
    }
}
