package dev.carrel.calendar;

/** A sentence without its time, as it was typed, and what the time in it means. The rest is empty when the sentence is a time only. */
public record Split(String rest, Reading reading) {}
