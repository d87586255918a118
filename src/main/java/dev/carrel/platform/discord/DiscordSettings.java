package dev.carrel.platform.discord;

import java.net.URI;
import java.util.Optional;

/**
 * How to reach Discord.
 *
 * @param token the bot's token
 * @param apiUrl another address of the REST API, ending in a slash
 * @param gatewayUrl another address of the gateway than the one that the API names
 */
public record DiscordSettings(String token, Optional<URI> apiUrl, Optional<URI> gatewayUrl) {
    @Override
    public String toString() {
        return "DiscordSettings[apiUrl=" + apiUrl + ", gatewayUrl=" + gatewayUrl + "]";
    }
}
