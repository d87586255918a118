package dev.carrel.catalogue;

import static dev.carrel.chat.Words.say;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * The date a page bears, as printed, with the last day it can stand for.
 *
 * @param printed the page's own words, such as {@code 2024-25}, {@code for Fall 2023} or {@code 2022+}; empty if undated
 * @param latest the last day of that time, for comparing; empty if the words name none
 * @param orLater whether the words leave the end open ({@code 2025+}, {@code 2022 or later}): then {@code latest} is the
 *     end of the first time that fits, so a page is sooner called old than wrongly called fresh
 */
public record AsOf(String printed, Optional<LocalDate> latest, boolean orLater) {
    /** A page that bears no date. */
    public static final AsOf UNDATED = new AsOf("", Optional.empty(), false);

    /** Orders days with "no day" before every day. */
    public static final Comparator<Optional<LocalDate>> UNDATED_FIRST =
            Comparator.comparing(day -> day.orElse(LocalDate.MIN));

    /** Reads a date in any of the ways pages print it. */
    public static AsOf of(String printed) {
        return PrintedDate.read(printed);
    }

    /** Whether no day can be read from it. */
    public boolean undated() {
        return latest.isEmpty();
    }

    /** What stands in the place of a date where there is none. */
    public static String undatedWords() {
        return say("undated", "sans date", "sin fecha");
    }

    /** The date for a reader: as printed, a term or month and "or later" in the reader's language. */
    public String words() {
        String start = printed.replaceFirst("(?:\\+| or later)$", "");
        String said = PrintedTerm.said(start);
        return printed.isEmpty()
                ? undatedWords()
                : start.equals(printed) ? said : said + say(" or later", " ou plus tard", " o después");
    }

    @Override
    public String toString() {
        return printed.isEmpty() ? "undated" : printed;
    }
}
