package dev.carrel.chat.card;

import java.net.URI;

/** Something to press. Its label is words: nobody has to guess an icon. */
public sealed interface Button {

    /** The words on it; the platform's limit is the fitter's concern. */
    String label();

    /** A button that runs a command. */
    record Press(String label, Action action, Look look) implements Button {}

    /** A button that opens a web page. */
    record Open(String label, URI target) implements Button {}

    /** How much a button asks for attention. */
    enum Look {
        PRIMARY,
        PLAIN,
        DANGER
    }

    /** An ordinary button. */
    static Button press(String label, Action action) {
        return new Press(label, action, Look.PLAIN);
    }

    /** The likeliest next step; at most one on a card. */
    static Button primary(String label, Action action) {
        return new Press(label, action, Look.PRIMARY);
    }

    /** A button that opens a web page. */
    static Button open(String label, URI target) {
        return new Open(label, target);
    }
}
