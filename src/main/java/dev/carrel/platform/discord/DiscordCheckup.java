package dev.carrel.platform.discord;

import dev.carrel.chat.spi.Observation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Asks Discord whether the token is good, for an operator who wonders. Blocks for as long as Discord takes, 10 seconds at most a question. */
public final class DiscordCheckup {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** The most servers in one answer (Discord: resources/user, get current user guilds). */
    private static final int PAGE = 200;

    private DiscordCheckup() {}

    /** Looks at the token, the servers the bot is in, and says how to invite it. */
    public static List<Observation> of(DiscordSettings settings) {
        List<Observation> findings = new ArrayList<>();
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LONGEST)
                .build()) {
            HttpResponse<String> self = ask(http, settings, "users/@me");
            if (self.statusCode() == 401) {
                return List.of(new Observation(
                        "Discord does not take the token",
                        "Set DISCORD_TOKEN to the one on the Bot page of your application."));
            }
            if (self.statusCode() != 200) {
                return List.of(new Observation("Discord answers with status " + self.statusCode(), "Try again later."));
            }
            DataObject bot = DataObject.fromJson(self.body());
            findings.add(Observation.well("the bot is " + bot.getString("username")));
            findings.addAll(servers(http, settings));
            findings.add(Observation.well("invite it with " + invitation(bot.getString("id"))));
            findings.add(Observation.well(
                    "where moderators want posted events in Discord's own calendar (/event mirror), with "
                            + invitationToSchedule(bot.getString("id"))));
            findings.add(Observation.well("where private groups want rooms of their own (/group room), with "
                    + invitationToMakeRooms(bot.getString("id"))));
        } catch (IOException | ParsingException unreachable) {
            findings.add(new Observation(
                    "Discord cannot be reached: " + unreachable, "Look at the network, or at CARREL_DISCORD_API_URL."));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(findings);
    }

    /** In which servers it is, and what it may not do there that it needs. */
    private static List<Observation> servers(HttpClient http, DiscordSettings settings)
            throws IOException, InterruptedException {
        List<DataObject> servers = new ArrayList<>();
        String after = "0";
        List<DataObject> page;
        do {
            HttpResponse<String> guilds = ask(http, settings, "users/@me/guilds?limit=" + PAGE + "&after=" + after);
            if (guilds.statusCode() != 200) {
                return List.of(new Observation(
                        "Discord does not say in which servers it is: status " + guilds.statusCode(),
                        "Try again later."));
            }
            page = DataArray.fromJson(guilds.body()).stream(DataArray::getObject)
                    .toList();
            servers.addAll(page);
            after = page.isEmpty() ? after : page.getLast().getString("id");
        } while (page.size() == PAGE);
        List<Observation> lacking = ServerRights.of(servers);
        String all = lacking.isEmpty() ? ", and may do there what it needs" : "";
        List<Observation> findings = new ArrayList<>();
        findings.add(Observation.well(
                servers.isEmpty()
                        ? "it is in no server yet"
                        : "it is in " + servers.size() + (servers.size() == 1 ? " server" : " servers") + all));
        findings.addAll(lacking);
        return findings;
    }

    /** Where a moderator adds the bot, with the least that it needs (Discord: OAuth2, bot authorization flow). */
    static String invitation(String application) {
        return invitation(application, Permission.getRaw(ServerRights.NEEDED));
    }

    private static String invitation(String application, long permissions) {
        return "https://discord.com/oauth2/authorize?client_id=" + application
                + "&scope=bot+applications.commands&permissions=" + permissions;
    }

    /** The same, with what it takes to make private threads for groups. */
    static String invitationToMakeRooms(String application) {
        return invitation(application, Permission.getRaw(ServerRights.NEEDED) | DiscordRooms.NEEDED.getRawValue());
    }

    /** The same, with what it takes to keep Discord's own calendar of events true. */
    static String invitationToSchedule(String application) {
        return invitation(application, Permission.getRaw(ServerRights.NEEDED) | DiscordEvents.NEEDED.getRawValue());
    }

    private static HttpResponse<String> ask(HttpClient http, DiscordSettings settings, String path)
            throws IOException, InterruptedException {
        String base = settings.apiUrl().map(URI::toString).orElse(RestConfig.DEFAULT_BASE_URL);
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(LONGEST)
                .header("Authorization", "Bot " + settings.token())
                .header("User-Agent", RestConfig.USER_AGENT)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
