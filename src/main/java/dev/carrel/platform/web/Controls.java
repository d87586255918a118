package dev.carrel.platform.web;

import java.util.List;
import java.util.OptionalLong;

/**
 * The form around a drawing: whichever of its controls is used, the post says which, who by, and in which message. Works
 * without scripts.
 */
final class Controls {
    static final String PRESS = "/playground/press";
    static final String SUBMIT = "/playground/submit";

    /** The control that was used. */
    static final String CONTROL = "control";

    /** What was chosen in a menu, followed by the menu's id. */
    static final String CHOSEN = "chosen.";

    /** What was answered in a form, followed by the input's name. */
    static final String ANSWER = "answer.";

    private static final int MOST_ENTRIES = 5;

    private Controls() {}

    /** One thing to choose in a menu. */
    record Item(String label, String value, String hint, boolean chosen) {}

    /** Begins the form; the caller closes it. */
    static Markup begin(Markup html, String path, Viewer viewer, long entry) {
        html.open("form")
                .attribute("method", "post")
                .attribute("action", path)
                .attribute("hx-post", path)
                .attribute("hx-swap", "none");
        hidden(html, Guard.TOKEN, viewer.token());
        hidden(html, "as", viewer.persona().key());
        hidden(html, "view", viewer.view().key());
        hidden(html, "entry", Long.toString(entry));
        return html;
    }

    static Markup hidden(Markup html, String name, String value) {
        return html.open("input")
                .attribute("type", "hidden")
                .attribute("name", name)
                .attribute("value", value)
                .close();
    }

    /** A button that runs what its id stands for. */
    static Markup button(Markup html, String cssClass, String label, String id) {
        return html.open("button", cssClass)
                .attribute("name", CONTROL)
                .attribute("value", id)
                .text(label)
                .close();
    }

    /** A menu and the button that takes what is chosen in it. */
    static Markup menu(Markup html, String prompt, List<Item> items, int least, int most, String id) {
        html.open("div", "menu");
        if (most > 1) {
            html.open("fieldset")
                    .open("legend")
                    .text(prompt)
                    .line("span", "quiet", " up to " + most)
                    .close();
            for (Item item : items) {
                html.open("label").open("input").attribute("type", "checkbox").attribute("name", CHOSEN + id);
                html.attribute("value", item.value())
                        .flag("checked", item.chosen())
                        .close();
                html.open("span").text(item.label());
                if (!item.hint().isEmpty()) {
                    html.line("span", "quiet", " " + item.hint());
                }
                html.close().close();
            }
            html.close();
        } else {
            html.open("select").attribute("name", CHOSEN + id).attribute("aria-label", prompt);
            html.open("option").attribute("value", "").text(prompt).close();
            options(html, items);
            html.close();
        }
        return choose(html, prompt, id).close();
    }

    /** What stands for a menu of a client's own channels or people, which a page does not have: an entry for each, up to five. */
    static Markup entry(Markup html, String prompt, String what, int most, String id) {
        html.open("div", "menu");
        int entries = Math.min(most, MOST_ENTRIES);
        for (int i = 1; i <= entries; i++) {
            html.open("input").attribute("type", "text").attribute("name", CHOSEN + id);
            html.attribute("aria-label", entries == 1 ? prompt : prompt + ", " + i + " of " + entries);
            html.attribute("placeholder", (i == 1 ? prompt : "one more") + " (" + what + ")")
                    .attribute("maxlength", "100")
                    .close();
        }
        return choose(html, prompt, id).close();
    }

    private static Markup choose(Markup html, String prompt, String id) {
        html.open("button", "choose").attribute("name", CONTROL).attribute("value", id);
        return html.attribute("aria-label", "Choose: " + prompt).text("Choose").close();
    }

    /** The options of a select. */
    static void options(Markup html, List<Item> items) {
        for (Item item : items) {
            html.open("option").attribute("value", item.value()).flag("selected", item.chosen());
            html.text(item.hint().isEmpty() ? item.label() : item.label() + " (" + item.hint() + ")")
                    .close();
        }
    }

    /** An input for words. */
    record Words(
            String name,
            String label,
            String hint,
            boolean required,
            String value,
            OptionalLong longest,
            boolean tall) {}

    /** A labelled input for words, of an id that is unique on the page. */
    static void words(Markup html, Words input, String id) {
        label(html, input.label(), input.required(), id);
        hint(html, input.hint(), id);
        html.open(input.tall() ? "textarea" : "input")
                .attribute("id", id)
                .attribute("name", ANSWER + input.name())
                .flag("required", input.required());
        if (!input.hint().isEmpty()) {
            html.attribute("aria-describedby", id + "-hint");
        }
        input.longest().ifPresent(longest -> html.attribute("maxlength", Long.toString(longest)));
        if (input.tall()) {
            html.attribute("rows", "4").text("\n" + input.value());
        } else {
            html.attribute("type", "text").attribute("value", input.value());
        }
        html.close();
    }

    /** A labelled input for one of a few choices. */
    static void pick(
            Markup html, String name, String label, String hint, boolean required, List<Item> items, String id) {
        label(html, label, required, id);
        hint(html, hint, id);
        html.open("select").attribute("id", id).attribute("name", ANSWER + name).flag("required", required);
        if (!hint.isEmpty()) {
            html.attribute("aria-describedby", id + "-hint");
        }
        html.open("option")
                .attribute("value", "")
                .text(required ? "Choose one" : "No matter")
                .close();
        options(html, items);
        html.close();
    }

    private static void label(Markup html, String label, boolean required, String id) {
        html.open("label").attribute("for", id).text(label);
        html.line("span", "quiet", required ? " needed" : " may stay empty").close();
    }

    private static void hint(Markup html, String hint, String id) {
        if (!hint.isEmpty()) {
            html.open("p", "quiet").attribute("id", id + "-hint").text(hint).close();
        }
    }
}
