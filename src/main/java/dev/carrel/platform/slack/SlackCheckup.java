package dev.carrel.platform.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks Slack whether the tokens are good, for an operator who wonders. Blocks for as long as Slack takes. */
public final class SlackCheckup {
    private static final String SCOPES = "x-oauth-scopes";

    /**
     * What was found.
     *
     * @param remedy what to do about it; empty when all is well
     */
    public record Finding(String seen, String remedy) {}

    private SlackCheckup() {}

    /** Looks at the bot's token, its scopes, and the app's token where there is one. */
    public static List<Finding> of(SlackSettings settings) {
        SlackApi api = new SlackApi(settings, (Duration time) -> {});
        List<Finding> findings = new ArrayList<>();
        try {
            AuthTestResponse bot = api.call("auth.test", methods -> methods.authTest(request -> request));
            findings.add(new Finding("the bot is " + bot.getUser() + " in the workspace " + bot.getTeam(), ""));
            findings.add(scopes(bot.getHttpResponseHeaders()));
        } catch (SlackTrouble trouble) {
            findings.add(broken("SLACK_BOT_TOKEN", trouble));
        }
        settings.appToken().ifPresent(token -> findings.add(socket(api, token)));
        return List.copyOf(findings);
    }

    private static Finding scopes(Map<String, List<String>> headers) {
        List<String> granted = headers.getOrDefault(SCOPES, List.of()).stream()
                .flatMap(line -> List.of(line.split("[,\\s]+")).stream())
                .toList();
        List<String> missing = SlackManifest.SCOPES.stream()
                .filter(scope -> !granted.contains(scope))
                .toList();
        if (granted.isEmpty()) {
            return new Finding("Slack does not say which scopes the bot has", "");
        }
        return missing.isEmpty()
                ? new Finding("the bot has the scopes it needs: " + String.join(", ", SlackManifest.SCOPES), "")
                : new Finding(
                        "the bot lacks scopes: " + String.join(", ", missing),
                        "Update the app with config/slack-manifest.yaml and install it again.");
    }

    private static Finding socket(SlackApi api, String token) {
        try {
            api.call("apps.connections.open", methods -> methods.appsConnectionsOpen(request -> request.token(token)));
            return new Finding("Socket Mode can be used", "");
        } catch (SlackTrouble trouble) {
            return broken("SLACK_APP_TOKEN", trouble);
        }
    }

    private static Finding broken(String variable, SlackTrouble trouble) {
        return new Finding(
                variable + ": " + trouble.getMessage(),
                trouble.isLasting()
                        ? "Mend that in the app's settings at Slack, then look again."
                        : "Look again when Slack can be reached from here.");
    }
}
