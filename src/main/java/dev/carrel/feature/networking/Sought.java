package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody looks for among events. What an event does not say is not held against it: it might be what is sought, and is counted as such.
 *
 * @param words which what it says of itself has; all have none
 * @param topic which is among its topics or its words
 * @param region where it is, or online
 * @param free whether it has to cost nothing
 */
record Sought(String words, String topic, Optional<Sort> sort, String region, boolean free) {
    /** Whether an event is what is sought. */
    enum Fit {
        YES,
        NO,
        NOT_SAID
    }

    Sought {
        words = words.strip();
        topic = topic.strip();
        region = new Particulars("", "", region, "", "").region();
    }

    boolean isEverything() {
        return words.isEmpty() && topic.isEmpty() && asksNothingElse();
    }

    boolean hasWordsOnly() {
        return !words.isEmpty() && topic.isEmpty() && asksNothingElse();
    }

    private boolean asksNothingElse() {
        return sort.isEmpty() && region.isEmpty() && !free;
    }

    Fit fit(Posted event) {
        Particulars particulars = event.details().particulars();
        String said = String.join(
                " ",
                event.plan().title(),
                event.plan().about(),
                event.plan().venue(),
                event.details().sort().words().english(),
                event.details().sort().words().said(),
                particulars.speakers(),
                particulars.topics(),
                particulars.region(),
                particulars.language());
        return all(
                has(said, words),
                has(said, topic),
                sort.filter(wanted -> event.details().sort() != wanted).isPresent() ? Fit.NO : Fit.YES,
                in(particulars.region() + " " + event.plan().venue()),
                free && !particulars.isFree() ? particulars.cost().isEmpty() ? Fit.NOT_SAID : Fit.NO : Fit.YES);
    }

    Fit fit(EventItem item) {
        String said = String.join(" ", item.title(), item.summary(), item.place(), item.feedName());
        return all(
                has(said, words),
                has(said, topic),
                sort.isPresent() ? Fit.NOT_SAID : Fit.YES,
                in(item.place()),
                free ? Fit.NOT_SAID : Fit.YES);
    }

    private static Fit all(Fit... fits) {
        List<Fit> all = List.of(fits);
        return all.contains(Fit.NO) ? Fit.NO : all.contains(Fit.NOT_SAID) ? Fit.NOT_SAID : Fit.YES;
    }

    private static Fit has(String said, String wanted) {
        return folded(said).contains(folded(wanted)) ? Fit.YES : Fit.NO;
    }

    private Fit in(String places) {
        return !region.isEmpty() && places.isBlank() ? Fit.NOT_SAID : has(places, region);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** What is not said of events that might be sought: {@code kind, region or cost}. */
    String notSaid() {
        List<String> what = new ArrayList<>();
        sort.ifPresent(wanted -> what.add(say("kind", "le genre", "el tipo")));
        if (!region.isEmpty()) {
            what.add(say("region", "la région", "la región"));
        }
        if (free) {
            what.add(say("cost", "le prix", "el costo"));
        }
        return what.size() < 2
                ? String.join("", what)
                : String.join(", ", what.subList(0, what.size() - 1)) + say(" or ", " ou ", " o ") + what.getLast();
    }
}
