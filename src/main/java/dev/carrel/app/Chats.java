package dev.carrel.app;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.event.EventSink;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.config.Secret;
import dev.carrel.config.Settings;
import dev.carrel.installation.Installations;
import dev.carrel.installation.Keyring;
import dev.carrel.installation.Welcome;
import dev.carrel.platform.discord.DiscordPlatform;
import dev.carrel.platform.discord.DiscordSettings;
import dev.carrel.platform.slack.Access;
import dev.carrel.platform.slack.SlackPlatform;
import dev.carrel.platform.slack.SlackSettings;
import dev.carrel.store.Store;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The chat systems that have a token. */
final class Chats {
    private Chats() {}

    static List<ChatPlatform> of(
            Settings settings,
            CommandRouter router,
            List<Declaration> declarations,
            Predicate<SpaceId> known,
            Optional<Access> slack,
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
        slack.ifPresent(access ->
                chats.add(new SlackPlatform(slack(settings.slack()), access, router, events, InstantSource.system())));
        return List.copyOf(chats);
    }

    static DiscordSettings discord(Settings.Discord discord, Secret token) {
        return new DiscordSettings(token.reveal(), discord.apiUrl(), discord.gatewayUrl());
    }

    static SlackSettings slack(Settings.Slack slack) {
        return new SlackSettings(
                slack.appToken().map(Secret::reveal),
                slack.signingSecret().map(Secret::reveal),
                slack.apiUrl().orElse(SlackSettings.SLACK),
                slack.commandPrefix());
    }

    /**
     * How Carrel comes into Slack's workspaces; nothing where it does not.
     *
     * @param installations asked where there are many
     */
    static Optional<Access> access(
            Settings settings, Supplier<Installations> installations, Function<CommunityId, List<SpaceId>> spaces) {
        Settings.Slack slack = settings.slack();
        if (slack.clientId().isPresent()) {
            return Optional.of(new Access.ManyWorkspaces(
                    slack.clientId().get().reveal(),
                    slack.clientSecret().orElseThrow().reveal(),
                    settings.http().publicUrl().orElseThrow(),
                    installations.get(),
                    spaces));
        }
        return slack.botToken().map(token -> new Access.OneWorkspace(token.reveal()));
    }

    static Installations installations(Settings settings, Store store, InstantSource clock, Welcome welcome) {
        SecureRandom random = new SecureRandom();
        Keyring keys = new Keyring(
                settings.slack().tokenKeys().stream().map(Secret::reveal).toList(), random);
        return new Installations(store, clock, keys, random, welcome);
    }
}
