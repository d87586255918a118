package dev.carrel.chat.command;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Effect;

/**
 * A reply on its way to where it was asked.
 *
 * @param effect whether it takes the place of the message whose control was used
 * @param caller who asked: a renderer needs the zone, the language and whether to use sentences
 * @param ids makes the ids of the controls that the reply holds
 */
public record Answer(Reply reply, Audience audience, Effect effect, Caller caller, ActionIds ids) {}
