package dev.carrel.feature.cohort;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.DayWords;
import dev.carrel.calendar.DayWords.Stated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads when something of a term is, and what it is called. Pure. */
final class Dates {
    /** Nothing of a term takes longer. */
    private static final int MOST_DAYS = 366;

    /** Between the first and the last day, where both are in one text. */
    static final String RANGE = " to ";

    private static final Pattern BETWEEN =
            Pattern.compile("(?i)\\s*(?:\\.\\.|–|—|\\s-\\s|\\bto\\b|\\buntil\\b|\\bau\\b|\\bhasta\\b)\\s*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

    private Dates() {}

    /** What the words for a time are. */
    sealed interface Answer {
        /** That is when. */
        record Found(Stretch when) implements Answer {}

        /** A sentence that says why not, and dates that would be taken. */
        record Unclear(String why, List<String> instead) implements Answer {
            /** Keeps a copy. */
            public Unclear {
                instead = List.copyOf(instead);
            }
        }
    }

    /** Whether this alone is a day or a time. */
    static boolean isOne(String text, Instant now, ZoneId zone) {
        return !(DayWords.read(text, now, zone) instanceof Stated.Unclear);
    }

    /**
     * When it is.
     *
     * @param first its day or time, or its first and last ones with a word between them
     * @param last its last day or its end, or empty
     */
    static Answer read(String first, String last, Instant now, ZoneId zone) {
        Stated begins = DayWords.read(first, now, zone);
        if (!last.isEmpty()) {
            return between(begins, DayWords.read(last, now, zone), zone);
        }
        if (begins instanceof Stated.Unclear) {
            List<String> both = BETWEEN.splitAsStream(first).toList();
            if (both.size() == 2 && isOne(both.getFirst(), now, zone)) {
                return between(
                        DayWords.read(both.getFirst(), now, zone), DayWords.read(both.getLast(), now, zone), zone);
            }
        }
        return alone(begins, zone);
    }

    private static Answer alone(Stated stated, ZoneId zone) {
        return switch (stated) {
            case Stated.Whole whole -> new Answer.Found(Stretch.days(zone, whole.date(), whole.date()));
            case Stated.Timed timed -> new Answer.Found(Stretch.moment(zone, timed.at()));
            case Stated.Unclear unclear -> new Answer.Unclear(unclear.why(), unclear.instead());
        };
    }

    private static Answer between(Stated begins, Stated ends, ZoneId zone) {
        if (begins instanceof Stated.Unclear unclear) {
            return new Answer.Unclear(unclear.why(), unclear.instead());
        }
        if (ends instanceof Stated.Unclear unclear) {
            return new Answer.Unclear(
                    say("Of its end: ", "Pour la fin : ", "Sobre el final: ") + unclear.why(), List.of());
        }
        if (begins instanceof Stated.Whole first && ends instanceof Stated.Whole last) {
            return days(first.date(), last.date(), zone);
        }
        if (begins instanceof Stated.Timed first && ends instanceof Stated.Timed last) {
            return times(first.at(), last.at(), zone);
        }
        return new Answer.Unclear(
                say(
                        "Its begin and its end both have a time of day, or neither has.",
                        "Le début et la fin ont tous deux une heure, ou aucun des deux n’en a.",
                        "El principio y el final tienen los dos una hora, o no la tiene ninguno."),
                List.of());
    }

    private static Answer days(LocalDate first, LocalDate last, ZoneId zone) {
        if (last.isBefore(first)) {
            return backwards(last.toString(), first.toString());
        }
        return last.isAfter(first.plusDays(MOST_DAYS)) ? tooLong() : new Answer.Found(Stretch.days(zone, first, last));
    }

    private static Answer times(LocalDateTime first, LocalDateTime last, ZoneId zone) {
        if (last.isBefore(first)) {
            return backwards(words(last), words(first));
        }
        return last.isAfter(first.plusDays(MOST_DAYS))
                ? tooLong()
                : new Answer.Found(new Stretch(zone, first, last, false));
    }

    private static String words(LocalDateTime time) {
        return time.toString().replace('T', ' ');
    }

    private static Answer backwards(String first, String last) {
        return new Answer.Unclear(
                say("It ends before it begins.", "Cela finit avant de commencer.", "Termina antes de empezar."),
                List.of(first + RANGE + last));
    }

    private static Answer tooLong() {
        return new Answer.Unclear(
                say("It takes more than a year.", "Cela dure plus d’un an.", "Dura más de un año."), List.of());
    }

    /** The words in one line, without what nobody sees. */
    static String plain(String text) {
        return BLANKS.matcher(text.replace("\uFEFF", "")).replaceAll(" ").strip();
    }

    /** Why this cannot be what something is called, as a sentence. */
    static Optional<String> wrong(String what) {
        if (what.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of(say(
                    "It does not say what is on that date.",
                    "Il manque ce qui a lieu à cette date.",
                    "Falta decir qué hay en esa fecha."));
        }
        return what.length() <= Item.LONGEST
                ? Optional.empty()
                : Optional.of(say(
                        "What it is called has at most " + Item.LONGEST + " characters; this has " + what.length()
                                + ".",
                        "Le nom a au plus " + Item.LONGEST + " caractères ; celui-ci en a " + what.length() + ".",
                        "El nombre tiene como máximo " + Item.LONGEST + " caracteres; este tiene " + what.length()
                                + "."));
    }
}
