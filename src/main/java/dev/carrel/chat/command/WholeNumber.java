package dev.carrel.chat.command;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Language;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads whole numbers as people write amounts: {@code 30000}, {@code $30,000}, {@code 30 000}, {@code 30k}. */
final class WholeNumber {
    /** At most 15 digits, so that even a thousand times as much is a {@code long}. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<sign>-?)[$€£]?\\s*(?<digits>\\d{1,3}(?:[,. '\\u2019\\u00a0\\u202f]?\\d{3}){0,4}|\\d{1,15})\\s*(?<thousand>k?)");

    private static final Pattern SOME_DIGITS = Pattern.compile("\\d{1,15}");

    private WholeNumber() {}

    static Parsed<Long> parse(String raw, long least, long most) {
        Matcher matcher = AMOUNT.matcher(raw.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Parsed.problem(
                    String.format(
                            Language.spoken().locale(),
                            say(
                                    "%s is not a whole number from %,d to %,d.",
                                    "%s n’est pas un nombre entier de %,d à %,d.",
                                    "%s no es un número entero de %,d a %,d."),
                            Quote.of(raw),
                            least,
                            most),
                    nearest(raw, least, most));
        }
        long digits = Long.parseLong(matcher.group("digits").replaceAll("\\D", ""));
        long size = matcher.group("thousand").isEmpty() ? digits : digits * 1000;
        long value = matcher.group("sign").isEmpty() ? size : -size;
        return value < least || value > most
                ? Parsed.problem(
                        String.format(
                                Language.spoken().locale(),
                                say(
                                        "%,d is not between %,d and %,d.",
                                        "%,d n’est pas entre %,d et %,d.", "%,d no está entre %,d y %,d."),
                                value,
                                least,
                                most),
                        List.of(String.valueOf(Math.clamp(value, least, most))))
                : Parsed.value(value);
    }

    /** What the first digits in it come to within the limits; nothing where there are none. */
    private static List<String> nearest(String raw, long least, long most) {
        Matcher matcher = SOME_DIGITS.matcher(raw);
        return matcher.find()
                ? List.of(String.valueOf(Math.clamp(Long.parseLong(matcher.group()), least, most)))
                : List.of();
    }
}
