package dev.carrel.platform.slack;

import dev.carrel.chat.command.Declaration;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the app's manifest from the declarations: what an operator pastes into Slack to create the app (Slack: app manifest reference).
 * It asks for the least that Carrel needs.
 */
public final class SlackManifest {
    /**
     * What the bot may do, and why: take commands, post, know who runs the workspace and in which language and zone people are, hear
     * that it was added to a channel, that somebody has written in one or reacted, write to somebody alone ({@code im:write}), and look whether a message of its own had arrived whose
     * answer was lost ({@code …:history}: public channels and private ones that it is in, its direct messages). Slack knows no way to
     * read only one's own messages; nothing else of what it gives back is looked at or kept. {@code groups:write} makes private channels for
     * groups and lets people in and out, of those that it is in alone; {@code groups:read} tells who is in them.
     */
    static final List<String> SCOPES = List.of(
            "commands",
            "chat:write",
            "users:read",
            "channels:read",
            "im:write",
            "channels:history",
            "groups:history",
            "groups:read",
            "groups:write",
            "im:history",
            "reactions:read");

    private static final List<String> EVENTS = List.of(
            "app_home_opened",
            "member_joined_channel",
            "message.channels",
            "reaction_added",
            "app_uninstalled",
            "tokens_revoked");

    private final StringBuilder yaml = new StringBuilder();

    private SlackManifest() {}

    /**
     * The manifest as YAML.
     *
     * @param prefix what stands before each command; may be empty
     * @param publicUrl where people's browsers reach the web server, ending in a slash: only with it can others add the app
     */
    public static String of(List<Declaration> declarations, String prefix, Optional<URI> publicUrl) {
        SlackManifest manifest = new SlackManifest();
        manifest.write(declarations, prefix, publicUrl);
        return manifest.yaml.toString();
    }

    private void write(List<Declaration> declarations, String prefix, Optional<URI> publicUrl) {
        yaml.append("""
                # What Slack asks for when you create an app "from a manifest". Generated with `carrel render slack`; a test compares it.
                display_information:
                  name: Carrel
                  description: A desk in the chat for students of online library science programs.
                features:
                  app_home:
                    home_tab_enabled: true
                    messages_tab_enabled: true
                    messages_tab_read_only_enabled: true
                  bot_user:
                    display_name: carrel
                    always_online: true
                  shortcuts:
                    - name: Find a program
                      type: global
                      callback_id: find_program
                      description: Say what you look for, and see which programs match.
                  slash_commands:
                """);
        byFirstWord(declarations).forEach((first, rest) -> command("/" + prefix + first, rest));
        yaml.append("oauth_config:\n");
        publicUrl.ifPresent(url -> yaml.append("  redirect_urls:\n    - ")
                .append(OAuth.redirect(url))
                .append('\n'));
        yaml.append("""
                  scopes:
                    bot:
                """);
        SCOPES.forEach(this::item);
        yaml.append("""
                settings:
                  event_subscriptions:
                    bot_events:
                """);
        EVENTS.forEach(this::item);
        yaml.append("""
                  interactivity:
                    is_enabled: true
                  org_deploy_enabled: false
                  socket_mode_enabled: true
                  token_rotation_enabled: false
                """);
    }

    private static Map<String, List<String>> byFirstWord(List<Declaration> declarations) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (Declaration declaration : declarations) {
            List<String> path = declaration.path();
            words.computeIfAbsent(path.getFirst(), ignored -> new ArrayList<>())
                    .add(String.join(" ", path.subList(1, path.size())));
        }
        return words;
    }

    private void command(String name, List<String> rest) {
        yaml.append("    - command: ").append(name).append('\n');
        yaml.append("      description: \"Carrel: ")
                .append(String.join(", ", rest))
                .append("\"\n");
        yaml.append("      usage_hint: \"").append(String.join(" | ", rest)).append("\"\n");
        yaml.append("      should_escape: false\n");
    }

    private void item(String value) {
        yaml.append("      - ").append(value).append('\n');
    }
}
