package dev.carrel.app;

import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Webhook;
import dev.carrel.config.Secret;
import dev.carrel.config.Settings;
import dev.carrel.platform.slack.SlackPlatform;
import dev.carrel.platform.slack.SlackSettings;
import dev.carrel.platform.web.PartHealth;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The chat systems that have a token. */
final class Chats {
    private Chats() {}

    static List<ChatPlatform> of(Settings settings, CommandRouter router, InstantSource clock) {
        List<ChatPlatform> chats = new ArrayList<>();
        settings.slack()
                .botToken()
                .ifPresent(token -> chats.add(new SlackPlatform(slack(settings.slack(), token), router, clock)));
        return List.copyOf(chats);
    }

    static SlackSettings slack(Settings.Slack slack, Secret token) {
        return new SlackSettings(
                token.reveal(),
                slack.appToken().map(Secret::reveal),
                slack.signingSecret().map(Secret::reveal),
                slack.apiUrl().orElse(SlackSettings.SLACK),
                slack.commandPrefix());
    }

    /** Who of them is called over HTTP, by path. */
    static Map<String, Webhook> webhooks(List<ChatPlatform> chats) {
        Map<String, Webhook> webhooks = new HashMap<>();
        chats.forEach(chat -> webhooks.putAll(chat.webhooks()));
        return webhooks;
    }

    static List<PartHealth> readiness(List<ChatPlatform> chats) {
        return chats.stream()
                .map(chat -> new PartHealth(chat.platform().key(), chat.health()))
                .toList();
    }
}
