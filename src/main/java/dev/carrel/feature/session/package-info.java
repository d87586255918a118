/** Lets members plan sessions of their groups, say whether they come and be there, and tells them; {@link dev.carrel.feature.session.Sessions} is the door. */
@NullMarked
package dev.carrel.feature.session;

import org.jspecify.annotations.NullMarked;
