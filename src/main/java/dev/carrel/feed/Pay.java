package dev.carrel.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a job is paid, as <a href="https://schema.org/baseSalary">schema.org</a> states it: an amount or a span, of a currency, for a time. */
final class Pay {
    private static final Pattern AMOUNT = Pattern.compile("(?:\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,2})(?:\\.\\d{1,2})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Map<String, String> TIMES =
            Map.of("HOUR", "an hour", "DAY", "a day", "WEEK", "a week", "MONTH", "a month", "YEAR", "a year");

    private Pay() {}

    /** {@code Pay: USD 52,000–60,000 a year.} and a blank; nothing where any part of that is not stated, or cannot be. */
    static String words(JsonNode salary) {
        JsonNode value = salary.path("value");
        Optional<String> time = either(value, salary, "unitText")
                .flatMap(unit -> Optional.ofNullable(TIMES.get(unit.toUpperCase(Locale.ROOT))));
        Optional<String> currency = either(salary, value, "currency")
                .filter(code -> CURRENCY.matcher(code).matches());
        Optional<BigDecimal> exact = amount(value).or(() -> amount(value.path("value")));
        Optional<BigDecimal> least =
                exact.or(() -> amount(value.path("minValue")).or(() -> amount(salary.path("minValue"))));
        Optional<BigDecimal> most =
                exact.or(() -> amount(value.path("maxValue")).or(() -> amount(salary.path("maxValue"))));
        boolean turned = least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0;
        if (time.isEmpty() || currency.isEmpty() || turned) {
            return "";
        }
        return span(least, most, currency.get() + " ")
                .map(said -> "Pay: " + said + " " + time.get() + ". ")
                .orElse("");
    }

    private static Optional<String> span(Optional<BigDecimal> least, Optional<BigDecimal> most, String currency) {
        if (least.isEmpty()) {
            return most.map(amount -> "up to " + currency + words(amount));
        }
        Function<BigDecimal, String> to = amount -> amount.compareTo(least.get()) == 0 ? "" : "–" + words(amount);
        return Optional.of(
                most.isEmpty()
                        ? "from " + currency + words(least.get())
                        : currency + words(least.get()) + to.apply(most.get()));
    }

    private static Optional<String> either(JsonNode one, JsonNode other, String field) {
        String first = LinkedData.text(one.path(field)).strip();
        String second = LinkedData.text(other.path(field)).strip();
        return Optional.of(first.isEmpty() ? second : first).filter(text -> !text.isEmpty());
    }

    private static Optional<BigDecimal> amount(JsonNode node) {
        return Optional.of(LinkedData.text(node).strip())
                .filter(text -> AMOUNT.matcher(text).matches())
                .map(text -> new BigDecimal(text.replace(",", "")))
                .filter(amount -> amount.signum() > 0);
    }

    private static String words(BigDecimal amount) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return String.format(Locale.ENGLISH, whole ? "%,.0f" : "%,.2f", amount);
    }
}
