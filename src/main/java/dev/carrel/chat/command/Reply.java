package dev.carrel.chat.command;

import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Form;

/** What a command says. */
public sealed interface Reply {
    /** An answer. */
    record Show(Card card) implements Reply {}

    /** A question back. */
    record Ask(Form form) implements Reply {}

    /** A refusal that shows the way on. */
    record Refuse(Refusal refusal) implements Reply {}

    /** An answer. */
    static Reply show(Card card) {
        return new Show(card);
    }

    /** A question back. */
    static Reply ask(Form form) {
        return new Ask(form);
    }

    /** A refusal. */
    static Reply refuse(Refusal refusal) {
        return new Refuse(refusal);
    }
}
