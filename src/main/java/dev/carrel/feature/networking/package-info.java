/**
 * Networking events that others announce: follows their feeds, lets moderators look over what comes, announces each event once and lists
 * what is ahead; {@link dev.carrel.feature.networking.Networking} is the door.
 */
@NullMarked
package dev.carrel.feature.networking;

import org.jspecify.annotations.NullMarked;
