/**
 * What moderators decide for a community: {@code /moderate setup, link-space, health}.
 *
 * <p>{@link dev.carrel.feature.moderate.Moderation} is the door. Every answer is for the moderator alone, and nothing has to be decided
 * before the bot works.
 */
@NullMarked
package dev.carrel.feature.moderate;

import org.jspecify.annotations.NullMarked;
