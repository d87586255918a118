package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws what is left of an event when it is over. */
final class AftermathCards {
    private AftermathCards() {}

    static Button again(URI recording) {
        return Button.open(say("See it again", "Le revoir", "Volver a verlo"), recording);
    }

    /** Thanks whoever came, and asks how it was. */
    static Card thanks(Posted event) {
        return ask(
                Text.of(say("Thank you for coming to ", "Merci d’avoir participé à ", "Gracias por venir a "))
                        .thenStrong(event.plan().title())
                        .then("."),
                event);
    }

    /** Asks how it was. */
    static Card question(Posted event) {
        return ask(
                Text.of(say("How was ", "Comment était ", "¿Cómo estuvo "))
                        .thenStrong(event.plan().title())
                        .then(say("?", " ?", "?")),
                event);
    }

    private static Card ask(Text headline, Posted event) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph(
                        Text.of(
                                say(
                                        "Was it worth your time? Whoever posted it sees how many have said what, and your words without your name, unless you sign them.",
                                        "Cela valait-il la peine ? La personne qui l’a publié voit combien ont dit quoi, et vos mots sans votre nom, sauf si vous les signez.",
                                        "¿Valió la pena? Quien lo publicó ve cuántas personas han dicho qué, y lo que usted escriba sin su nombre, salvo que lo firme."))));
        List<Button> ways = new ArrayList<>();
        for (Mark mark : Mark.ALL) {
            ways.add(Button.press(
                    mark.words(), FeedbackCommand.action(event.id(), mark).inPlace()));
        }
        ways.addAll(watch(event));
        ways.add(PostedCards.open(event));
        blocks.add(new Block.Buttons(ways));
        return Card.of(headline, blocks.toArray(Block[]::new));
    }

    private static List<Button> watch(Posted event) {
        return event.recording().map(link -> List.<Button>of(again(link))).orElse(List.of());
    }

    static Card recorded(Posted event) {
        List<Button> ways = new ArrayList<>(watch(event));
        ways.add(PostedCards.open(event));
        return Card.of(
                Text.of(say("The recording of ", "L’enregistrement de ", "La grabación de "))
                        .thenStrong(event.plan().title())
                        .then(say(" is there.", " est disponible.", " ya está disponible.")),
                new Block.Buttons(ways));
    }

    /** What somebody has said, to themselves. */
    static Card said(Posted event, Feedback feedback) {
        List<Block> blocks = new ArrayList<>();
        if (!feedback.words().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(
                            feedback.signed()
                                    ? say(
                                            "Your words, with your name: ",
                                            "Vos mots, avec votre nom : ",
                                            "Sus palabras, con su nombre: ")
                                    : say(
                                            "Your words, without your name: ",
                                            "Vos mots, sans votre nom : ",
                                            "Sus palabras, sin su nombre: "))
                    .then(feedback.words())));
        }
        List<Button> ways = new ArrayList<>();
        ways.add(Button.press(
                feedback.words().isEmpty()
                        ? say("Add words", "Ajouter un mot", "Añadir unas palabras")
                        : say("Change it", "Modifier", "Cambiarlo"),
                PostedOption.action("feedback", event.id())));
        ways.addAll(watch(event));
        ways.add(EventCards.lookAhead());
        blocks.add(new Block.Buttons(ways));
        return new Card(
                Tone.GOOD,
                Text.of(say("Thank you. Noted of ", "Merci. C’est noté pour ", "Gracias. Anotado sobre "))
                        .thenStrong(event.plan().title())
                        .then(Punctuation.colon() + feedback.mark().words() + "."),
                blocks);
    }

    /**
     * What was said, to whoever posted the event.
     *
     * @param persons of those who have signed
     * @param turn the command that shows more of the words
     */
    static Card heard(
            Posted event, List<Feedback> all, Map<MemberId, List<PersonId>> persons, int from, int most, Action turn) {
        List<Block> blocks = new ArrayList<>();
        if (!all.isEmpty()) {
            blocks.add(marks(all));
        }
        List<Feedback> worded =
                all.stream().filter(one -> !one.words().isEmpty()).toList();
        int first = Math.min(from, Math.max(0, worded.size() - 1));
        if (!worded.isEmpty()) {
            blocks.add(new Block.Heading(say("In their words", "Avec leurs mots", "En sus palabras")));
            blocks.add(new Block.Listing(
                    worded.subList(first, Math.min(worded.size(), first + most)).stream()
                            .map(one -> new Block.Entry(
                                    "", by(one, persons), List.of(Text.of(one.words())), Optional.empty()))
                            .toList(),
                    first,
                    worded.size(),
                    turn.inPlace()));
        }
        blocks.add(Block.Buttons.of(PostedCards.open(event), EventCards.lookAhead()));
        return Card.of(counted(event, all), blocks.toArray(Block[]::new));
    }

    private static Text by(Feedback feedback, Map<MemberId, List<PersonId>> persons) {
        List<PersonId> known = feedback.signed() ? persons.getOrDefault(feedback.member(), List.of()) : List.of();
        return known.isEmpty()
                ? Text.of(say("Somebody", "Quelqu’un", "Alguien"))
                : Text.of(Inline.Name.of(known.getFirst()));
    }

    /** How many have said what, to somebody who has not posted the event, when they are enough that nobody is known by it. */
    static Card counts(Posted event, List<Feedback> all) {
        boolean enough = all.size() >= Feedback.FEWEST_SHOWN;
        List<Block> blocks = new ArrayList<>();
        if (enough) {
            blocks.add(marks(all));
        }
        blocks.add(Block.Buttons.of(PostedCards.open(event), EventCards.lookAhead()));
        blocks.add(new Block.Note(Text.of(say(
                "Only whoever posted it reads their words.",
                "Seule la personne qui l’a publié lit leurs mots.",
                "Solo quien lo publicó lee sus palabras."))));
        return Card.of(
                enough
                        ? counted(event, all)
                        : Text.of(say(
                                        "Fewer than " + Feedback.FEWEST_SHOWN + " have said how ",
                                        "Moins de " + Feedback.FEWEST_SHOWN + " personnes ont dit comment était ",
                                        "Menos de " + Feedback.FEWEST_SHOWN + " personas han dicho cómo estuvo "))
                                .thenStrong(event.plan().title())
                                .then(say(
                                        " was; what they said is for whoever posted it.",
                                        " ; leurs réponses sont pour la personne qui l’a publié.",
                                        "; sus respuestas son para quien lo publicó.")),
                blocks.toArray(Block[]::new));
    }

    private static Text counted(Posted event, List<Feedback> all) {
        int size = all.size();
        return Text.of(say(
                        (size == 0 ? "Nobody has" : size == 1 ? "1 person has" : size + " people have") + " said how ",
                        (size == 0 ? "Personne n’a" : size == 1 ? "1 personne a" : size + " personnes ont")
                                + " dit comment était ",
                        (size == 0 ? "Nadie ha" : size == 1 ? "1 persona ha" : size + " personas han")
                                + " dicho cómo estuvo "))
                .thenStrong(event.plan().title())
                .then(say(" was.", ".", "."));
    }

    private static Block marks(List<Feedback> all) {
        return new Block.Fields(Mark.ALL.stream()
                .map(mark -> Block.Field.of(
                        mark.words(),
                        Text.of(Long.toString(
                                all.stream().filter(one -> one.mark() == mark).count()))))
                .toList());
    }
}
