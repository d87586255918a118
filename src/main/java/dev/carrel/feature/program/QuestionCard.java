package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One question of the interview; the answers so far travel in the values of its controls. */
final class QuestionCard {
    private final Action answered;
    private final Function<MatchQuestion, List<Choice>> answers;

    QuestionCard(Action answered, Function<MatchQuestion, List<Choice>> answers) {
        this.answered = answered.without(Block.Listing.FROM).inPlace();
        this.answers = answers;
    }

    Card ask(MatchQuestion question) {
        List<Block> blocks = new ArrayList<>();
        Action open = answered.without(question.option());
        Action onward = at(open, question.number() + 1);
        blocks.add(new Block.Menu(question.words(), answers.apply(question), 1, 1, onward.choosing(question.option())));
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.press(say("Skip", "Passer", "Omitir"), onward));
        if (question.number() > 1) {
            buttons.add(Button.press(say("Back", "Revenir", "Volver"), at(answered, question.number() - 1)));
        }
        if (!said().isEmpty()) {
            buttons.add(Button.press(
                    say("Show the answer now", "Montrer la réponse maintenant", "Mostrar la respuesta ya"),
                    at(answered, MatchQuestion.count() + 1)));
        }
        blocks.add(new Block.Buttons(buttons));
        soFar(question).ifPresent(blocks::add);
        return Card.of(
                Text.of(say("Question ", "Question ", "Pregunta ")
                                + question.number()
                                + say(" of ", " sur ", " de ")
                                + MatchQuestion.count()
                                + Punctuation.colon())
                        .thenStrong(question.words()),
                blocks.toArray(Block[]::new));
    }

    /** Every question was skipped: there is nothing to rank by. */
    Card nothingToGoBy() {
        return new Card(
                Tone.NEUTRAL,
                Text.of(say(
                        "Without a single wish every program fits equally well.",
                        "Sans un seul souhait, tous les programmes conviennent autant.",
                        "Sin un solo deseo, todos los programas convienen por igual.")),
                List.of(Block.Buttons.of(
                        Button.primary(
                                say("Begin again", "Recommencer", "Empezar otra vez"),
                                at(Action.of("program", "match").inPlace(), 1)),
                        Button.press(
                                say("Find by words", "Chercher par mots", "Buscar con palabras"),
                                Action.of("program", "find")))));
    }

    private Optional<Block> soFar(MatchQuestion current) {
        List<Block.Chip> chips = new ArrayList<>();
        for (MatchQuestion question : said()) {
            String value = answered.values().getOrDefault(question.option(), "");
            chips.add(new Block.Chip(
                    MatchOptions.said(question, value, answers.apply(question)),
                    at(answered.without(question.option()), current.number())));
        }
        return chips.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Chips(say("So far", "Jusqu’ici", "Hasta ahora"), chips));
    }

    private List<MatchQuestion> said() {
        return List.of(MatchQuestion.values()).stream()
                .filter(question -> answered.values().containsKey(question.option()))
                .toList();
    }

    private static Action at(Action action, int question) {
        return action.with(MatchOptions.QUESTION_NAME, String.valueOf(question));
    }
}
