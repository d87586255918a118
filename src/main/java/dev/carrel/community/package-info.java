/**
 * Who is who: communities, their spaces, their members and the persons linked to them, roles, time zone and language.
 *
 * <p>{@link dev.carrel.community.Communities} is the door. Every row carries its community; no question reaches across two.
 */
@NullMarked
package dev.carrel.community;

import org.jspecify.annotations.NullMarked;
