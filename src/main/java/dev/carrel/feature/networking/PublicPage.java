package dev.carrel.feature.networking;

import dev.carrel.chat.CommunityId;
import java.net.URI;

/**
 * The page on which a community shows its events to everybody.
 *
 * @param slug 22 characters that nobody can guess: the last part of its address
 * @param name what the page is called, possibly nothing; at most {@value #LONGEST_NAME} characters
 * @param paused whether nothing is shown until a moderator says so again, as another community has become part of this one
 */
record PublicPage(CommunityId community, String slug, String name, boolean paused) {
    static final int LONGEST_NAME = 80;

    URI at(URI web) {
        return web.resolve("/events/" + slug);
    }
}
