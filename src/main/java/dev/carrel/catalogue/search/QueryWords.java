package dev.carrel.catalogue.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts what a student typed into folded words and numbers. */
final class QueryWords {
    /** More than this is not a question; what is beyond is reported as not understood. */
    static final int MOST_CHARACTERS = 400;

    private static final int LONGEST_NUMBER = 14;

    private static final Pattern ELISION = Pattern.compile("(?iu)\\b(?:d|l|qu)['’](?=[aeiouhàâéèêîôû])");
    private static final Pattern WORD =
            Pattern.compile("[$€]?\\d[\\d.,]*(?:[  ]000\\b)?[kK]?|[\\p{L}\\p{M}\\p{N}'’ʻʼ`´]+|[<≤]=?");
    private static final Pattern AMOUNT = Pattern.compile("[$€]?(\\d[\\d.,  ]*)(k?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[.,  ]\\d{3})+");

    private static final Pattern DECIMAL = Pattern.compile("(\\d+)[.,](\\d+)[.,]*");

    /** Articles inside a phrase carry nothing: "without the GRE" is "without GRE". */
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "any");

    private QueryWords() {}

    /** One word: as typed, folded for looking up, and whether a comma follows. */
    record Word(String typed, String folded, boolean beforeComma) {
        /** The number this word is, if it is one: {@code $30,000}, {@code 30k}, {@code 2.5}. */
        Optional<BigDecimal> number() {
            Matcher matcher = AMOUNT.matcher(typed);
            if (!matcher.matches() || typed.length() > LONGEST_NUMBER) {
                return Optional.empty();
            }
            String digits = matcher.group(1).replaceAll("[.,  ]+$", "");
            String plain =
                    THOUSANDS.matcher(digits).matches() ? digits.replaceAll("[.,  ]", "") : digits.replace(',', '.');
            if (!plain.matches("\\d+(?:\\.\\d+)?")) {
                return Optional.empty();
            }
            BigDecimal number = new BigDecimal(plain);
            return Optional.of(matcher.group(2).isEmpty() ? number : number.multiply(BigDecimal.valueOf(1000)));
        }

        /** The number this word is where thousands make no sense, as in a grade average: {@code 2.500} is two and a half. */
        Optional<BigDecimal> decimal() {
            Matcher matcher = DECIMAL.matcher(typed);
            return matcher.matches() && typed.length() <= LONGEST_NUMBER
                    ? Optional.of(new BigDecimal(matcher.group(1) + "." + matcher.group(2)))
                    : number();
        }

        /** Whether it is written as money: with a currency sign or in thousands. */
        boolean money() {
            return number().isPresent() && (typed.startsWith("$") || typed.startsWith("€") || folded.endsWith("k"));
        }

        boolean capitals() {
            return typed.chars().allMatch(Character::isUpperCase);
        }
    }

    static List<Word> cut(String text) {
        String whole = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        List<Word> words = new ArrayList<>();
        String plain = ELISION.matcher(whole).replaceAll("");
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            String typed = matcher.group();
            String folded = Folding.phrase(typed);
            if (!folded.isEmpty() && !ARTICLES.contains(folded)) {
                words.add(new Word(typed, folded, plain.startsWith(",", matcher.end())));
            }
        }
        return words;
    }

    /** A phrase of the vocabulary or a name, cut and folded as queries are, so that the two meet. */
    static String phraseOf(String text) {
        return isPhrase(text)
                ? text
                : String.join(" ", cut(text).stream().map(Word::folded).toList());
    }

    /** Whether a text is what cutting would make of it, as most of the vocabulary is: spares the start the cutting. */
    private static boolean isPhrase(String text) {
        boolean letterBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 'a' && letter <= 'z') {
                letterBefore = true;
            } else if (letter == ' ' && letterBefore) {
                letterBefore = false;
            } else {
                return false;
            }
        }
        return letterBefore && text.length() <= MOST_CHARACTERS && !holdsArticle(text);
    }

    private static boolean holdsArticle(String text) {
        String padded = " " + text + " ";
        for (String article : ARTICLES) {
            if (padded.contains(" " + article + " ")) {
                return true;
            }
        }
        return false;
    }
}
