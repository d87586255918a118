package dev.carrel.chat;

/** Whether somebody is in a space, as far as its platform says. */
public enum Presence {
    THERE,
    GONE,
    UNKNOWN
}
