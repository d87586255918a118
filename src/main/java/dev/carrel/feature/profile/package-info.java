/**
 * What a member tells about themselves, and sees of it: {@code /profile show, timezone, language,
 * text-mode, hours, notifications, link}.
 *
 * <p>{@link dev.carrel.feature.profile.Profiles} is the door. Every answer is for the member alone.
 */
@NullMarked
package dev.carrel.feature.profile;

import org.jspecify.annotations.NullMarked;
