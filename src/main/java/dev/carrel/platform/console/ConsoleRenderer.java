package dev.carrel.platform.console;

import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.CardFitter;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Limits;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Reply;
import java.util.List;

/** Draws answers, and what is said around them, as text for a screen. Immutable. */
final class ConsoleRenderer {
    private final Screen screen;

    ConsoleRenderer(Screen screen) {
        this.screen = screen;
    }

    /** An answer, its controls numbered; the text ends with a line end. */
    Control.Drawing draw(Answer answer) {
        return draw(answer, 0);
    }

    /** The same, its first control having the number after {@code before}. */
    Control.Drawing draw(Answer answer, int before) {
        return answer.caller().language().speaking(() -> drawing(answer, before));
    }

    private Control.Drawing drawing(Answer answer, int before) {
        Numbered numbered = new Numbered(answer.ids(), before);
        Paper paper = new Paper(screen);
        CardDrawing drawing = new CardDrawing(paper, numbered, answer.caller().textMode());
        switch (answer.reply()) {
            case Reply.Show show -> drawing.draw(fitted(show.card()));
            case Reply.Refuse refuse -> drawing.draw(fitted(refuse.refusal().card()));
            case Reply.Ask ask -> form(paper, ask.form());
        }
        return new Control.Drawing(paper.toString(), numbered.controls());
    }

    private static Card fitted(Card card) {
        return Footnotes.under(CardFitter.fit(card, Limits.ROOMY));
    }

    private static void form(Paper paper, Form form) {
        paper.write(List.of(Span.of(form.title(), Ink.STRONG)));
        if (!form.introduction().isEmpty()) {
            paper.write(Span.of(form.introduction(), Ink.PLAIN));
        }
        paper.write(List.of(Span.of(
                "An empty answer keeps what stands in brackets, “-” takes it away, “.” stops asking.", Ink.QUIET)));
    }

    /** A line or more about something outside of cards. */
    String say(String words, Ink ink) {
        Paper paper = new Paper(screen);
        paper.write(List.of(Span.of(words, ink)));
        return paper.toString();
    }

    /** What is asked before a prompt: the hint and the choices. */
    String question(Form.Input input) {
        Paper paper = new Paper(screen);
        if (!input.hint().isEmpty()) {
            paper.write(List.of(Span.of(input.hint(), Ink.QUIET)));
        }
        if (input instanceof Form.Input.Pick pick) {
            int number = 1;
            for (Choice choice : pick.choices()) {
                String hint = choice.hint().isEmpty() ? "" : " (" + choice.hint() + ")";
                paper.write("  ", "     ", List.of(Span.plain(number++ + ") " + choice.label() + hint)));
            }
        }
        return paper.toString();
    }
}
