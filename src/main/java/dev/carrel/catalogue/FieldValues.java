package dev.carrel.catalogue;

import static dev.carrel.chat.Words.say;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the values of fields are read from catalogue files and written for people. */
final class FieldValues {
    private FieldValues() {}

    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>(node.size());
        node.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }

    static <E extends Enum<E> & Named> E choice(Class<E> choices, JsonNode node) {
        return Named.read(choices, node.asText())
                .orElseThrow(() -> new IllegalArgumentException("'" + node.asText() + "' is not a known word here"));
    }

    static List<Delivery> deliveries(JsonNode node) {
        List<Delivery> modes = new ArrayList<>(node.size());
        node.forEach(mode -> modes.add(choice(Delivery.class, mode)));
        return List.copyOf(modes);
    }

    static List<Deadline> deadlines(JsonNode node) {
        List<Deadline> deadlines = new ArrayList<>(node.size());
        for (JsonNode one : node) {
            String printed = one.path("deadline").asText();
            Deadline.Day day = Deadline.readDay(printed)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "'" + printed + "' is no deadline: write 2026-01-28, 01-28 or rolling"));
            deadlines.add(new Deadline(one.path("term").asText(), day, text(one, "note")));
        }
        return List.copyOf(deadlines);
    }

    static TuitionBasis tuitionBasis(JsonNode node) {
        return new TuitionBasis(
                choice(SourceKind.class, node.path("kind")),
                text(node, "as-of").map(AsOf::of).orElse(AsOf.UNDATED),
                choice(TuitionBasis.Scope.class, node.path("scope")));
    }

    static FederalCharges federalCharges(JsonNode node) {
        return new FederalCharges(
                whole(node, "tuition-in-state"),
                whole(node, "tuition-out-of-state"),
                whole(node, "fees"),
                whole(node, "per-credit-in-state"),
                whole(node, "per-credit-out-of-state"),
                whole(node, "application-fee"),
                text(node, "calendar"),
                node.has("distance-programs")
                        ? Optional.of(node.path("distance-programs").booleanValue())
                        : Optional.empty());
    }

    static Map<String, BigDecimal> figures(JsonNode node) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        node.properties()
                .forEach(
                        figure -> figures.put(figure.getKey(), figure.getValue().decimalValue()));
        return Collections.unmodifiableMap(figures);
    }

    static String print(FederalCharges charges) {
        List<String> parts = new ArrayList<>();
        charges.tuitionInState()
                .ifPresent(usd -> parts.add(
                        aYear(usd, " in-state", " pour les résidents de l’État", " para residentes del estado")));
        charges.tuitionOutOfState()
                .ifPresent(usd ->
                        parts.add(aYear(usd, " out-of-state", " pour les non-résidents", " para no residentes")));
        charges.fees()
                .ifPresent(usd -> parts.add(dollars(BigDecimal.valueOf(usd))
                        + say(" fees", " de droits obligatoires", " de cuotas obligatorias")));
        return String.join(", ", parts);
    }

    private static String aYear(int usd, String english, String french, String spanish) {
        String dollars = dollars(BigDecimal.valueOf(usd));
        return say(dollars + " a year" + english, dollars + " par an" + french, dollars + " al año" + spanish);
    }

    /** Who runs the institution; other words than the usual two stay as they are. */
    static String control(String printed) {
        return switch (printed) {
            case "public" -> say("public", "public", "pública");
            case "private" -> say("private", "privé", "privada");
            default -> printed;
        };
    }

    /** {@code yes} or {@code no}. */
    static String print(boolean yes) {
        return yes ? say("yes", "oui", "sí") : say("no", "non", "no");
    }

    /** {@code $1,234} or {@code $541.50}: cents only where there are some. */
    static String dollars(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        int cents = plain.scale() > 0 ? 2 : 0;
        return String.format(Locale.ROOT, "$%,." + cents + "f", amount.setScale(cents, RoundingMode.HALF_UP));
    }

    static String printLoosely(JsonNode node) {
        if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            node.forEach(part -> parts.add(printLoosely(part)));
            return String.join("; ", parts);
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(property -> printLoosely(property.getValue()))
                    .collect(Collectors.joining(" "));
        }
        return node.isBoolean() ? (node.booleanValue() ? "yes" : "no") : node.asText();
    }

    static Optional<String> text(JsonNode node, String name) {
        return node.hasNonNull(name) ? Optional.of(node.path(name).asText()) : Optional.empty();
    }

    private static Optional<Integer> whole(JsonNode node, String name) {
        return node.hasNonNull(name) ? Optional.of(node.path(name).intValue()) : Optional.empty();
    }
}
