package dev.carrel.catalogue.search;

import dev.carrel.chat.Words;
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
        String id, Words title, List<String> said, Words answer, String command, String link, Words linkText) {
    public HelpTopic {
        said = List.copyOf(said);
    }
}
