package dev.carrel.platform.web;

import dev.carrel.chat.card.CardFitter;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Limits;
import dev.carrel.chat.command.ActionIds;
import java.util.OptionalLong;

/** Draws a form as a part of a web page. */
final class WebForm {
    private WebForm() {}

    /**
     * Draws the questions and the button that sends the answers.
     *
     * @param prefix begins the ids of the inputs, so that they are unique on the page
     */
    static void draw(Markup html, Form whole, ActionIds ids, String prefix) {
        Form form = CardFitter.fit(whole, Limits.ROOMY);
        html.open("section", "card form").line("h3", "headline", form.title());
        if (!form.introduction().isEmpty()) {
            WebText.draw(html.open("p", "introduction"), form.introduction()).close();
        }
        for (Form.Input input : form.inputs()) {
            html.open("div", "input");
            String id = prefix + "-" + input.name();
            switch (input) {
                case Form.Input.Words words -> words(html, words, id);
                case Form.Input.Known known -> words(html, known.inWords(), id);
                case Form.Input.Pick pick ->
                    Controls.pick(
                            html,
                            pick.name(),
                            pick.label(),
                            pick.hint(),
                            pick.required(),
                            pick.choices().stream()
                                    .map(choice -> new Controls.Item(
                                            choice.label(),
                                            choice.value(),
                                            choice.hint(),
                                            choice.value().equals(pick.value())))
                                    .toList(),
                            id);
            }
            html.close();
        }
        html.open("p", "buttons");
        Controls.button(html, "primary", "Send", ids.idOf(form.submit()));
        html.close().close();
    }

    private static void words(Markup html, Form.Input.Words words, String id) {
        Controls.words(
                html,
                new Controls.Words(
                        words.name(),
                        words.label(),
                        words.hint(),
                        words.required(),
                        words.value(),
                        OptionalLong.of(words.longest()),
                        words.tall()),
                id);
    }
}
