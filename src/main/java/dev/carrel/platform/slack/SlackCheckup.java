package dev.carrel.platform.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.carrel.chat.spi.Observation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks Slack whether the tokens are good, for an operator who wonders. Blocks for as long as Slack takes. */
public final class SlackCheckup {
    private static final String SCOPES = "x-oauth-scopes";

    private SlackCheckup() {}

    /** Looks at the bot's token, its scopes, and the app's token where there is one. */
    public static List<Observation> of(SlackSettings settings) {
        SlackApi api = new SlackApi(settings, (Duration time) -> {});
        List<Observation> findings = new ArrayList<>();
        try {
            AuthTestResponse bot = api.call("auth.test", methods -> methods.authTest(request -> request));
            findings.add(Observation.well("the bot is " + bot.getUser() + " in the workspace " + bot.getTeam()));
            findings.add(scopes(bot.getHttpResponseHeaders()));
        } catch (SlackTrouble trouble) {
            findings.add(broken("SLACK_BOT_TOKEN", trouble));
        }
        settings.appToken().ifPresent(token -> findings.add(socket(api, token)));
        return List.copyOf(findings);
    }

    private static Observation scopes(Map<String, List<String>> headers) {
        List<String> granted = headers.getOrDefault(SCOPES, List.of()).stream()
                .flatMap(line -> List.of(line.split("[,\\s]+")).stream())
                .toList();
        List<String> missing = SlackManifest.SCOPES.stream()
                .filter(scope -> !granted.contains(scope))
                .toList();
        if (granted.isEmpty()) {
            return Observation.well("Slack does not say which scopes the bot has");
        }
        return missing.isEmpty()
                ? Observation.well("the bot has the scopes it needs: " + String.join(", ", SlackManifest.SCOPES))
                : new Observation(
                        "the bot lacks scopes: " + String.join(", ", missing),
                        "Update the app with config/slack-manifest.yaml and install it again.");
    }

    private static Observation socket(SlackApi api, String token) {
        try {
            api.call("apps.connections.open", methods -> methods.appsConnectionsOpen(request -> request.token(token)));
            return Observation.well("Socket Mode can be used");
        } catch (SlackTrouble trouble) {
            return broken("SLACK_APP_TOKEN", trouble);
        }
    }

    private static Observation broken(String variable, SlackTrouble trouble) {
        return new Observation(
                variable + ": " + trouble.getMessage(),
                trouble.isLasting()
                        ? "Mend that in the app's settings at Slack, then look again."
                        : "Look again when Slack can be reached from here.");
    }
}
