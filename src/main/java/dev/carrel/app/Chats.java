package dev.carrel.app;

import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.event.EventSink;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.config.Secret;
import dev.carrel.config.Settings;
import dev.carrel.platform.discord.DiscordPlatform;
import dev.carrel.platform.discord.DiscordSettings;
import dev.carrel.platform.slack.SlackPlatform;
import dev.carrel.platform.slack.SlackSettings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The chat systems that have a token. */
final class Chats {
    private Chats() {}

    static List<ChatPlatform> of(
            Settings settings,
            CommandRouter router,
            List<Declaration> declarations,
            Predicate<SpaceId> known,
            EventSink events) {
        List<ChatPlatform> chats = new ArrayList<>();
        settings.discord()
                .token()
                .ifPresent(token -> chats.add(new DiscordPlatform(
                        discord(settings.discord(), token),
                        router,
                        declarations,
                        known,
                        events,
                        InstantSource.system())));
        settings.slack()
                .botToken()
                .ifPresent(token -> chats.add(
                        new SlackPlatform(slack(settings.slack(), token), router, events, InstantSource.system())));
        return List.copyOf(chats);
    }

    static DiscordSettings discord(Settings.Discord discord, Secret token) {
        return new DiscordSettings(token.reveal(), discord.apiUrl(), discord.gatewayUrl());
    }

    static SlackSettings slack(Settings.Slack slack, Secret token) {
        return new SlackSettings(
                token.reveal(),
                slack.appToken().map(Secret::reveal),
                slack.signingSecret().map(Secret::reveal),
                slack.apiUrl().orElse(SlackSettings.SLACK),
                slack.commandPrefix());
    }
}
