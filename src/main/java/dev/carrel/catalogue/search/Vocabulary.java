package dev.carrel.catalogue.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.carrel.catalogue.Accreditation;
import dev.carrel.catalogue.JsonTree;
import dev.carrel.catalogue.Named;
import dev.carrel.chat.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The words that students use, in three languages, and what they mean. Read once from {@code vocabulary.json}. */
public final class Vocabulary {
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final Map<String, Region> byCode = new HashMap<>();
    private final Map<String, Meaning> phrases = new HashMap<>();

    private Vocabulary(JsonNode file) {
        // What comes later gives way, so filler words never hide a wish.
        file.path("wishes").properties().forEach(wish -> learn(wish.getValue(), new Meaning.Wish(wish(wish.getKey()))));
        file.path("statuses").properties().forEach(entry -> learn(entry.getValue(), status(entry.getKey())));
        file.path("subjects").forEach(this::learnSubject);
        file.path("terms")
                .properties()
                .forEach(term -> learn(term.getValue(), new Meaning.Wish(new Filter.StartsIn(term.getKey()))));
        file.path("languages")
                .properties()
                .forEach(entry -> learn(entry.getValue(), new Meaning.Wish(new Filter.TaughtIn(entry.getKey()))));
        file.path("payers")
                .properties()
                .forEach(entry -> learn(entry.getValue(), new Meaning.Paying(payer(entry.getKey()))));
        file.path("sorts")
                .properties()
                .forEach(entry -> learn(
                        entry.getValue(),
                        new Meaning.Order(Sort.valueOf(entry.getKey().toUpperCase(Locale.ROOT)))));
        file.path("countries")
                .forEach(node -> learnRegion(node, node.path("code").asText(), ""));
        file.path("regions")
                .forEach(node -> learnRegion(
                        node, node.path("country").asText(), node.path("code").asText()));
        learn(file.path("atMost"), new Meaning.AtMost());
        learn(file.path("filler"), new Meaning.Filler());
    }

    /** Reads the vocabulary that comes with Carrel. */
    public static Vocabulary read() {
        return new Vocabulary(JsonTree.ofResource(Vocabulary.class, "vocabulary.json"));
    }

    /** Every field of study that can be asked for. */
    public List<Subject> subjects() {
        return Collections.unmodifiableList(subjects);
    }

    /** Every country, state and province that is known by name. */
    public List<Region> regions() {
        return Collections.unmodifiableList(regions);
    }

    /** What a folded phrase means. */
    Optional<Meaning> meaning(String phrase) {
        return Optional.ofNullable(phrases.get(phrase));
    }

    /** The state or province with this postal code, in capitals. */
    Optional<Region> regionByCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Collection<String> phrases() {
        return phrases.keySet();
    }

    private void learn(JsonNode said, Meaning meaning) {
        said.forEach(words -> learn(words.asText(), meaning));
    }

    private void learn(String words, Meaning meaning) {
        phrases.putIfAbsent(QueryWords.phraseOf(words), meaning);
    }

    private void learnSubject(JsonNode node) {
        Subject subject =
                new Subject(node.path("id").asText(), words(node, "label"), texts(node, "said"), texts(node, "names"));
        subjects.add(subject);
        Meaning wish = new Meaning.Wish(new Filter.Teaches(subject));
        Words name = subject.name();
        Stream.concat(subject.said().stream(), Stream.of(name.english(), name.french(), name.spanish()))
                .forEach(words -> learn(words, wish));
    }

    private void learnRegion(JsonNode node, String country, String code) {
        Region region = new Region(country, code, words(node, "name"));
        regions.add(region);
        if (!code.isEmpty()) {
            byCode.put(code, region);
        }
        Meaning wish = new Meaning.Wish(new Filter.Located(List.of(region)));
        learn(region.name(), wish);
        learn(node.path("said"), wish);
    }

    /** Its text in three languages; where one is the same as in English the file has none. */
    private static Words words(JsonNode node, String name) {
        String english = node.path(name).asText();
        return Words.of(
                english,
                node.path("french").asText(english),
                node.path("spanish").asText(english));
    }

    private static List<String> texts(JsonNode node, String name) {
        List<String> texts = new ArrayList<>();
        Consumer<JsonNode> keep = text -> texts.add(text.asText());
        node.path(name).forEach(keep);
        return List.copyOf(texts);
    }

    private static Filter wish(String key) {
        return switch (key) {
            case "online" -> new Filter.Mode(Filter.Mode.Way.ONLINE);
            case "asynchronous" -> new Filter.Mode(Filter.Mode.Way.ASYNCHRONOUS);
            case "live" -> new Filter.Mode(Filter.Mode.Way.LIVE);
            case "hybrid" -> new Filter.Mode(Filter.Mode.Way.HYBRID);
            case "on campus" -> new Filter.Mode(Filter.Mode.Way.ON_CAMPUS);
            case "no GRE" -> new Filter.NoGre();
            case "no recommendation letters" -> new Filter.NoLetters();
            case "accelerated" -> new Filter.Accelerated();
            case "school library certification" -> new Filter.CertifiesSchoolLibrarians();
            case "accredited" -> new Filter.Accredited(Optional.empty());
            default -> throw new IllegalStateException("vocabulary.json has a wish that no filter grants: " + key);
        };
    }

    private static Meaning status(String key) {
        return new Meaning.Wish(
                new Filter.Accredited(Named.read(Accreditation.class, key.replace(" accreditation", ""))));
    }

    private static Payer payer(String key) {
        return key.equals("in-state") ? Payer.IN_STATE : Payer.OUT_OF_STATE;
    }
}
