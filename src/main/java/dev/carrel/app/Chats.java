package dev.carrel.app;

import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.config.Secret;
import dev.carrel.config.Settings;
import dev.carrel.platform.slack.SlackPlatform;
import dev.carrel.platform.slack.SlackSettings;
import dev.carrel.platform.web.PartHealth;
import java.util.ArrayList;
import java.util.List;

/** The chat systems that have a token. */
final class Chats {
    private Chats() {}

    static List<ChatPlatform> of(Settings settings, CommandRouter router) {
        List<ChatPlatform> chats = new ArrayList<>();
        settings.slack()
                .botToken()
                .ifPresent(token -> chats.add(new SlackPlatform(slack(settings.slack(), token), router)));
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

    static List<PartHealth> readiness(List<ChatPlatform> chats) {
        return chats.stream()
                .map(chat -> new PartHealth(chat.platform().key(), chat.health()))
                .toList();
    }
}
