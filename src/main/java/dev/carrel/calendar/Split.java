package dev.carrel.calendar;

/**
 * A sentence taken apart: its words without the time, and the time in it.
 *
 * @param rest as it was typed; empty when the sentence is a time only
 * @param time as it was typed
 * @param reading what the time means
 */
public record Split(String rest, String time, Reading reading) {}
