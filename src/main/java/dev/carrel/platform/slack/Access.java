package dev.carrel.platform.slack;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.SpaceId;
import dev.carrel.installation.Installations;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** How Carrel comes by the right to act in a workspace. */
public sealed interface Access {
    /** In one workspace, whose token is known. */
    record OneWorkspace(String botToken) implements Access {
        /** Without the secret. */
        @Override
        public String toString() {
            return "OneWorkspace[]";
        }
    }

    /**
     * In every workspace whose people add it (Slack: installing with OAuth).
     *
     * @param publicUrl where people's browsers reach the web server, ending in a slash
     * @param spaces the spaces of a community; may block
     */
    record ManyWorkspaces(
            String clientId,
            String clientSecret,
            URI publicUrl,
            Installations installations,
            Function<CommunityId, List<SpaceId>> spaces)
            implements Access {
        /** Without the secret. */
        @Override
        public String toString() {
            return "ManyWorkspaces[" + publicUrl + "]";
        }
    }
}
