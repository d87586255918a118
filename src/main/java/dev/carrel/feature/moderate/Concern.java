package dev.carrel.feature.moderate;

/**
 * Something else that moderators ought to know how it stands.
 *
 * @param state in a few words
 */
public record Concern(String label, String state, boolean well) {}
