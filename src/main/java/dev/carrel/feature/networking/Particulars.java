package dev.carrel.feature.networking;

import static dev.carrel.chat.Punctuation.colon;
import static dev.carrel.chat.Words.say;

import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What whoever posts an event can say of it for those who wonder whether it is for them. Each may be empty, which is: not said.
 *
 * @param speakers who speaks, at most {@link #LONGEST_SPEAKERS} characters
 * @param topics separated by commas, at most {@link #LONGEST_TOPICS} characters
 * @param region where one has to be for it, or {@link #ONLINE}; at most {@link #LONGEST_WORD} characters
 * @param cost what it costs, or {@link #FREE}; at most {@link #LONGEST_WORD} characters
 * @param language in which it is held, at most {@link #LONGEST_WORD} characters
 */
record Particulars(String speakers, String topics, String region, String cost, String language) {
    static final int LONGEST_SPEAKERS = 200;
    static final int LONGEST_TOPICS = 200;
    static final int LONGEST_WORD = 60;
    static final String ONLINE = "Online";
    static final String FREE = "Free";

    private static final Set<String> MEANING_ONLINE = Set.of(
            "online", "on line", "virtual", "remote", "en ligne", "à distance", "virtuel", "en línea", "en linea");
    private static final Set<String> MEANING_FREE = Set.of(
            "free", "free of charge", "no cost", "0", "$0", "nothing", "gratuit", "gratuite", "gratis", "gratuito");

    static final Particulars NONE = new Particulars("", "", "", "", "");

    Particulars {
        speakers = speakers.strip();
        topics = String.join(", ", topicsIn(topics));
        region = MEANING_ONLINE.contains(folded(region)) ? ONLINE : region.strip();
        cost = MEANING_FREE.contains(folded(cost)) ? FREE : cost.strip();
        language = language.strip();
    }

    private static String folded(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> topicsIn(String words) {
        return Arrays.stream(words.split(",", -1))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .toList();
    }

    List<String> topicList() {
        return topicsIn(topics);
    }

    boolean isFree() {
        return cost.equals(FREE);
    }

    /** The same, naming nobody. */
    Particulars withoutSpeakers() {
        return new Particulars("", topics, region, cost, language);
    }

    /** Where one has to be for it, in words for whoever reads. */
    String where() {
        return region.equals(ONLINE) ? say(ONLINE, "En ligne", "En línea") : region;
    }

    /** What it costs, in words for whoever reads. */
    String price() {
        return isFree() ? say(FREE, "Gratuit", "Gratis") : cost;
    }

    /** What is said, by what it is called. */
    private SequencedMap<String, String> said() {
        SequencedMap<String, String> said = new LinkedHashMap<>();
        said.put(say("Speakers", "Intervenants", "Ponentes"), speakers);
        said.put(say("Topics", "Sujets", "Temas"), topics);
        said.put(say("Region", "Région", "Región"), where());
        said.put(say("Cost", "Prix", "Costo"), price());
        said.put(say("Language", "Langue", "Idioma"), language);
        said.values().removeIf(String::isEmpty);
        return said;
    }

    /** For a card: nothing, where nothing is said. */
    List<Block> blocks() {
        List<Block.Field> fields = said().entrySet().stream()
                .map(one -> Block.Field.of(one.getKey(), Text.of(one.getValue())))
                .toList();
        return fields.isEmpty() ? List.of() : List.of(new Block.Fields(fields));
    }

    /** For a calendar or a page on the web, a line each, in the language of whoever reads. */
    List<String> lines() {
        return said().entrySet().stream()
                .map(one -> one.getKey() + colon() + one.getValue())
                .toList();
    }

    /** For a line of a list: {@code Online · Free · English}. */
    String inShort() {
        return Stream.of(where(), price(), language)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
