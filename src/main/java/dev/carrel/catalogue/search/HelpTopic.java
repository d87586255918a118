package dev.carrel.catalogue.search;

import java.util.List;

/**
 * Honest help with a question that a catalogue cannot answer.
 *
 * @param said words by which students ask it
 * @param answer one to three sentences that claim nothing nobody has checked
 * @param command what to type next
 * @param link where to read on, with {@code linkText} to name it
 */
public record HelpTopic(
        String id, String title, List<String> said, String answer, String command, String link, String linkText) {
    public HelpTopic {
        said = List.copyOf(said);
    }
}
