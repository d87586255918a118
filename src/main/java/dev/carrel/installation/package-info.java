/**
 * Workspaces of Slack that have added Carrel, and the tokens that they gave: encrypted, so that a copy of the database opens no workspace.
 *
 * <p>{@link dev.carrel.installation.Installations} is the door. A token is sealed by a {@link dev.carrel.installation.Keyring} for the row
 * that it stands in.
 */
@NullMarked
package dev.carrel.installation;

import org.jspecify.annotations.NullMarked;
