package dev.carrel.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.CardFitter;
import dev.carrel.chat.card.Limits;
import dev.carrel.chat.command.Reply;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the words on the control that was used, so that the log can say what was pressed. */
final class ControlLabels {
    private ControlLabels() {}

    static Optional<String> labelOf(Entry entry, String control) {
        for (Entry.Picture picture : entry.pictures()) {
            Optional<String> label = inPayload(picture.payload(), control);
            if (label.isPresent()) {
                return label;
            }
        }
        return switch (entry.answer().reply()) {
            case Reply.Show show -> inCard(entry, show.card(), control);
            case Reply.Refuse refuse -> inCard(entry, refuse.refusal().card(), control);
            case Reply.Ask ask -> Optional.of(ask.form().title());
        };
    }

    private static Optional<String> inPayload(JsonNode node, String control) {
        if (node.path("custom_id").asText().equals(control)
                || node.path("action_id").asText().equals(control)) {
            JsonNode words = node.has("label") ? node.path("label") : node.path("text");
            JsonNode named = words.isMissingNode() ? node.path("placeholder") : words;
            return Optional.of(named.isObject() ? named.path("text").asText() : named.asText())
                    .filter(label -> !label.isBlank());
        }
        for (JsonNode child : node) {
            Optional<String> label = inPayload(child, control);
            if (label.isPresent()) {
                return label;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inCard(Entry entry, Card card, String control) {
        return CardFitter.fit(card, Limits.ROOMY).blocks().stream()
                .flatMap(ControlLabels::presses)
                .filter(press -> entry.answer().ids().idOf(press.action()).equals(control))
                .map(Button.Press::label)
                .findFirst();
    }

    private static Stream<Button.Press> presses(Block block) {
        Stream<Button> buttons = block instanceof Block.Buttons row
                ? row.buttons().stream()
                : block instanceof Block.Listing listing
                        ? listing.entries().stream().flatMap(entry -> entry.open().stream())
                        : Stream.empty();
        return buttons.filter(Button.Press.class::isInstance).map(Button.Press.class::cast);
    }
}
