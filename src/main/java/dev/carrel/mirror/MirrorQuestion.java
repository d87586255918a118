package dev.carrel.mirror;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.SpaceId;
import java.time.Instant;

/**
 * An event of which a node has taken on to ask who is interested.
 *
 * @param id the platform's
 * @param lease until when it has
 */
record MirrorQuestion(CommunityId community, SpaceId space, long number, String id, Instant lease) {}
