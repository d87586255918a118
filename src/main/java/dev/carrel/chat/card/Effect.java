package dev.carrel.chat.card;

/** What happens to the message whose control was used. */
public enum Effect {
    /** The answer is a message of its own. */
    ANSWER,
    /** The answer takes the place of the message: paging, removing a filter, the next question of an interview. */
    REPLACE,
    /** The command's form opens, filled in with the action's values, whether or not they would do. */
    ASK
}
