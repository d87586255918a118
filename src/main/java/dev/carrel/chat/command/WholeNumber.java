package dev.carrel.chat.command;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads whole numbers as people write amounts: {@code 30000}, {@code $30,000}, {@code 30k}. */
final class WholeNumber {
    private static final Pattern AMOUNT =
            Pattern.compile("[$€£]?\\s*(-?\\d{1,3}(?:[,. '\\u00a0\\u202f]?\\d{3}){0,4}|-?\\d{1,15})\\s*(k)?");

    private WholeNumber() {}

    static Parsed<Long> parse(String raw, long least, long most) {
        Matcher matcher = AMOUNT.matcher(raw.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Parsed.problem("“" + raw + "” is not a whole number.", List.of(String.valueOf(least)));
        }
        long value = Long.parseLong(matcher.group(1).replaceAll("[^\\d-]", ""));
        value = matcher.group(2) == null ? value : Math.multiplyExact(value, 1000L);
        if (value < least || value > most) {
            return Parsed.problem(
                    "%,d is not between %,d and %,d."
                            .formatted(value, least, most)
                            .formatted(),
                    List.of(String.valueOf(Math.clamp(value, least, most))));
        }
        return Parsed.value(value);
    }
}
