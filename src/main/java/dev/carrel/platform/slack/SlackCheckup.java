package dev.carrel.platform.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.carrel.chat.spi.Observation;
import dev.carrel.installation.Kept;
import dev.carrel.installation.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks Slack whether the tokens are good, for an operator who wonders. Blocks for as long as Slack takes. */
public final class SlackCheckup {
    private static final String SCOPES = "x-oauth-scopes";

    private SlackCheckup() {}

    /**
     * Looks at the bot's token in each workspace, its scopes, and the app's token where there is one.
     *
     * @param now a token that has ended by then is not tried: the bot renews it when it runs
     */
    public static List<Observation> of(SlackSettings settings, Access access, Instant now) {
        SlackApi api = new SlackApi(settings, (Duration time) -> {});
        List<Observation> findings = new ArrayList<>();
        switch (access) {
            case Access.OneWorkspace one -> findings.addAll(bot(api, one.botToken(), "SLACK_BOT_TOKEN"));
            case Access.ManyWorkspaces many -> findings.addAll(workspaces(api, many, now));
        }
        settings.appToken().ifPresent(token -> findings.add(socket(api, token)));
        return List.copyOf(findings);
    }

    private static List<Observation> workspaces(SlackApi api, Access.ManyWorkspaces many, Instant now) {
        List<Observation> findings = new ArrayList<>();
        List<Kept> all = many.installations().all();
        findings.add(Observation.well(count(all.size()) + " added Carrel"));
        for (Kept kept : all) {
            String words = "workspace " + kept.team() + " (" + kept.name() + ")";
            switch (kept) {
                case Kept.Open open -> {
                    Token token = open.installation().token();
                    boolean ended =
                            token.expires().map(end -> !now.isBefore(end)).orElse(false);
                    findings.addAll(
                            ended
                                    ? List.of(Observation.well(words + ": its token is renewed when the bot runs"))
                                    : bot(api, token.access(), words));
                }
                case Kept.Locked locked ->
                    findings.add(new Observation(words + ": the token " + locked.why(), locked.remedy()));
            }
        }
        return findings;
    }

    private static String count(int workspaces) {
        return workspaces == 1 ? "1 workspace has" : workspaces + " workspaces have";
    }

    private static List<Observation> bot(SlackApi api, String token, String whose) {
        try {
            AuthTestResponse bot = api.call(token, "auth.test", methods -> methods.authTest(request -> request));
            return List.of(
                    Observation.well("the bot is " + bot.getUser() + " in the workspace " + bot.getTeam()),
                    scopes(bot.getHttpResponseHeaders()));
        } catch (SlackTrouble trouble) {
            return List.of(broken(whose, trouble));
        }
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
            api.call(
                    "",
                    "apps.connections.open",
                    methods -> methods.appsConnectionsOpen(request -> request.token(token)));
            return Observation.well("Socket Mode can be used");
        } catch (SlackTrouble trouble) {
            return broken("SLACK_APP_TOKEN", trouble);
        }
    }

    private static Observation broken(String whose, SlackTrouble trouble) {
        return new Observation(
                whose + ": " + trouble.getMessage(),
                trouble.isLasting()
                        ? "Mend that in the app's settings at Slack, then look again."
                        : "Look again when Slack can be reached from here.");
    }
}
