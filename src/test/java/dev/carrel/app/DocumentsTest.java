package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.load.BuiltInCatalogue;
import dev.carrel.catalogue.load.CatalogueDiff;
import dev.carrel.catalogue.load.Overrides;
import dev.carrel.catalogue.search.CatalogueIndex;
import dev.carrel.chat.Platform;
import dev.carrel.chat.command.ActionCodec;
import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.command.CommandTree;
import dev.carrel.chat.command.Names;
import dev.carrel.community.Communities;
import dev.carrel.platform.discord.DiscordCommands;
import dev.carrel.store.ActionStore;
import dev.carrel.store.Store;
import dev.carrel.store.StoreSettings;
import dev.carrel.testkit.Document;
import dev.carrel.testkit.Golden;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.Transcripts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents say of the commands is what the real ones do. */
final class DocumentsTest {
    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");

    @Test
    void lists_the_commands_as_they_are_declared() {
        Golden.assertMatches(Path.of("src", "docs", "commands.md"), Modes.commandsDocument());
    }

    @Test
    void writes_slacks_manifest_as_the_commands_are_declared() {
        Golden.assertMatches(Path.of("config", "slack-manifest.yaml"), Modes.slackManifest("", Optional.empty()));
    }

    @Test
    void tells_slack_where_to_send_back_who_adds_the_app_once_that_is_known() {
        String plain = Modes.slackManifest("", Optional.empty());

        assertThat(Modes.slackManifest("", Optional.of(URI.create("https://carrel.example.org/desk/"))))
                .isEqualTo(plain.replace("oauth_config:\n", """
                        oauth_config:
                          redirect_urls:
                            - https://carrel.example.org/desk/slack/oauth_redirect
                        """));
    }

    @Test
    void tells_discord_the_commands_as_they_are_declared() {
        String told = DiscordCommands.json(Commands.declarations());

        Golden.assertMatches(Path.of("src", "test", "resources", "golden", "discord-commands.json"), told);
    }

    @Test
    void names_every_command_and_option_in_french_and_spanish_on_discord() {
        JsonNode commands = readJson(DiscordCommands.json(Commands.declarations()));
        Set<String> sameEverywhere = Set.of("carrel", "gre");

        for (JsonNode named : commands.findParents("description")) {
            String name = named.get("name").asText();
            if (!sameEverywhere.contains(name)) {
                assertThat(named.path("name_localizations").properties())
                        .as("French or Spanish for %s in LocalNames", name)
                        .isNotEmpty();
            }
        }
    }

    private static JsonNode readJson(String text) {
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void lays_the_readmes_catalogue_file_over_the_catalogue(@TempDir Path folder) throws IOException {
        String file =
                Document.of(Path.of("README.md")).blocks("yaml").getFirst().text();
        Files.writeString(folder.resolve("kent.yaml"), file);
        Catalogue shipped = BuiltInCatalogue.read();

        Overrides.Result result = Overrides.load(shipped, folder);

        assertThat(result.problems()).isEmpty();
        assertThat(CatalogueDiff.between(shipped, result.catalogue()).changed()).hasSize(1);
    }

    @Test
    void plays_the_transcripts_of_the_readme() {
        try (Store store = Store.open(StoreSettings.inMemory("readme"))) {
            Communities communities = new Communities(store, clock);
            CommandRouter router = new CommandRouter(
                    CommandTree.of(Commands.of(
                            new CatalogueIndex(BuiltInCatalogue.read()),
                            clock,
                            new OnlyCommunities(() -> communities))),
                    new ActionCodec(new ActionStore(store, clock, new Random(1))),
                    communities,
                    Names.untold(),
                    (Platform platform, String command, String outcome, Duration took) -> {},
                    () -> "REF123");
            Transcripts.assertPlay(Document.of(Path.of("README.md")), router);
        }
    }
}
