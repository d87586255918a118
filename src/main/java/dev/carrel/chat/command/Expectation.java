package dev.carrel.chat.command;

import dev.carrel.chat.card.Effect;

/** What is known of an answer before it is worked out: enough to acknowledge in time. */
public record Expectation(Audience audience, Effect effect) {}
