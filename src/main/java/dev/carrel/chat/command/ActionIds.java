package dev.carrel.chat.command;

import dev.carrel.chat.card.Action;

/** Makes the id that a platform keeps in a control and gives back when it is used. */
@FunctionalInterface
public interface ActionIds {
    /**
     * The longest id, in UTF-16 units. Discord takes 100: four are left to tell equal controls of a message apart, fourteen for the server
     * that a direct message is about.
     */
    int LONGEST = 82;

    /** The id of an action, at most {@value #LONGEST} characters; may block to store what does not fit. */
    String idOf(Action action);
}
