package dev.carrel.chat.card;

/** The mood of a card. It may colour an edge; the words always say the same, so nothing is lost without colour. */
public enum Tone {
    NEUTRAL,
    GOOD,
    CAUTION,
    REFUSAL
}
