package dev.carrel.config;

import java.util.ArrayList;
import java.util.List;

/** What is wrong between the settings of Slack, each of which fits by itself. */
final class SlackContradictions {
    private SlackContradictions() {}

    static List<Problem> of(Settings settings) {
        Settings.Slack slack = settings.slack();
        List<Problem> problems = new ArrayList<>();
        reachability(slack, problems);
        if (slack.botToken().isPresent() && slack.clientId().isPresent()) {
            problems.add(new Problem(
                    "SLACK_CLIENT_ID",
                    "It is set, and so is SLACK_BOT_TOKEN.",
                    "Keep SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID for many."));
        }
        if (slack.clientId().isPresent() != slack.clientSecret().isPresent()) {
            String there = slack.clientId().isPresent() ? "SLACK_CLIENT_ID" : "SLACK_CLIENT_SECRET";
            String missing = slack.clientId().isPresent() ? "SLACK_CLIENT_SECRET" : "SLACK_CLIENT_ID";
            problems.add(new Problem(
                    there,
                    "It is set, but " + missing + " is not.",
                    "Set " + missing + " too: both are on the app's page Basic Information."));
        }
        if (slack.clientId().isPresent() && slack.tokenKeys().isEmpty()) {
            problems.add(new Problem(
                    "SLACK_CLIENT_ID",
                    "It is set, but there is no key to encrypt the tokens of workspaces.",
                    "Set CARREL_SECRETS_KEY to what `openssl rand -base64 32` prints, and keep a copy of it."));
        }
        if (slack.clientId().isPresent() && settings.http().publicUrl().isEmpty()) {
            problems.add(new Problem(
                    "SLACK_CLIENT_ID",
                    "It is set, but where Slack sends people back to is not known.",
                    "Set CARREL_HTTP_PUBLIC_URL to the address of this page, with TLS."));
        }
        return List.copyOf(problems);
    }

    private static void reachability(Settings.Slack slack, List<Problem> problems) {
        boolean reachable =
                slack.appToken().isPresent() || slack.signingSecret().isPresent();
        if (slack.isOn() && !reachable) {
            problems.add(new Problem(
                    slack.botToken().isPresent() ? "SLACK_BOT_TOKEN" : "SLACK_CLIENT_ID",
                    "It is set, but Slack has no way to reach Carrel.",
                    "Set SLACK_APP_TOKEN too for Socket Mode, or SLACK_SIGNING_SECRET for requests over HTTP."));
        }
        if (!slack.isOn() && reachable) {
            problems.add(new Problem(
                    slack.appToken().isPresent() ? "SLACK_APP_TOKEN" : "SLACK_SIGNING_SECRET",
                    "It is set, but SLACK_BOT_TOKEN is not.",
                    "Set SLACK_BOT_TOKEN too, or SLACK_CLIENT_ID for many workspaces, or remove it."));
        }
    }
}
