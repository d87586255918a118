package dev.carrel.platform.slack;

import dev.carrel.chat.spi.WebPage;
import dev.carrel.installation.InstallStates;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way by which a workspace adds Carrel: a page that says what it will see, Slack's own question, and a page that says what came of it. */
final class InstallPages {
    private static final Logger log = LoggerFactory.getLogger(InstallPages.class);

    static final String INSTALL = "/slack/install";
    static final String REDIRECT = "/slack/oauth_redirect";
    static final String COOKIE = "carrel-install";

    private static final String APP = "https://slack.com/app_redirect";
    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,60}");

    private final Access.ManyWorkspaces access;
    private final OAuth oauth;
    private final Teams teams;
    private final Standing standing;
    private final String prefix;

    InstallPages(Access.ManyWorkspaces access, OAuth oauth, Teams teams, Standing standing, String prefix) {
        this.access = access;
        this.oauth = oauth;
        this.teams = teams;
        this.standing = standing;
        this.prefix = prefix;
    }

    Map<String, WebPage> byPath() {
        return Map.of(INSTALL, this::install, REDIRECT, this::back);
    }

    private InstallStates states() {
        return access.installations().states();
    }

    private WebPage.Shown install(WebPage.Visit visit) {
        String browser = states().browser(visit.cookie().apply(COOKIE));
        return new WebPage.Shown(
                200,
                "Add Carrel to your Slack workspace",
                List.of(
                        "Carrel is a desk for students of online library-science programs. It finds, compares and explains"
                                + " programs, reminds of deadlines, and answers mostly so that only who asked sees it.",
                        "It can see the commands that are typed to it, the buttons pressed on its cards, who did either, and"
                                + " that person's language and time zone. Slack will also ask for leave to read channels that it is in:"
                                + " Carrel looks there for its own messages only, when it is not sure that one arrived.",
                        "Slack asks you next whether you agree. You have ten minutes for that."),
                Optional.of(new WebPage.Way("Add to Slack", oauth.question(states().begin(browser)))),
                Optional.of(new WebPage.Cookie(
                        COOKIE,
                        browser,
                        access.publicUrl().resolve("slack/").getPath(),
                        access.publicUrl().getScheme().equals("https"),
                        InstallStates.LIFE)));
    }

    private WebPage.Shown back(WebPage.Visit visit) {
        InstallStates.Return found =
                states().take(visit.query().apply("state"), visit.cookie().apply(COOKIE));
        return switch (found) {
            case FOREIGN ->
                again(
                        400,
                        "This did not begin in this browser",
                        "Whoever adds Carrel begins on its own page and comes back in the same browser, with cookies on."
                                + " Nothing was installed.");
            case USED ->
                again(
                        410,
                        "This was used already",
                        "Each answer of Slack's counts once. If Carrel is in your workspace, all is well.");
            case EXPIRED ->
                again(410, "That took too long", "An answer of Slack's counts for ten minutes. Nothing was installed.");
            case GOOD -> answered(visit.query().apply("code"), visit.query().apply("error"));
        };
    }

    private WebPage.Shown answered(String code, String error) {
        if (error.equals("access_denied")) {
            return again(
                    200,
                    "Nothing was installed",
                    "Slack says that you did not agree. Carrel has no access to anything.");
        }
        if (!error.isEmpty() || code.isEmpty()) {
            String reason = ERROR.matcher(error).matches() ? error : "no reason given";
            log.warn("A workspace could not be added: {}", reason);
            return refused(reason);
        }
        try {
            OAuth.Added added = oauth.exchange(code);
            boolean isNew = access.installations().keep(added.installation(), added.installer());
            teams.forget(added.installation().team());
            standing.accepted(added.installation().team());
            log.info(
                    "Carrel was added to {}{}",
                    teams.words(added.installation().team()),
                    isNew ? "" : ", where it was already");
            return isNew ? arrived(added) : renewed(added);
        } catch (SlackTrouble trouble) {
            log.warn("A workspace could not be added: {}", trouble.getMessage());
            return switch (trouble.error()) {
                case SlackTrouble.WHOLE_ORGANIZATION ->
                    again(
                            400,
                            "Choose one workspace",
                            "Carrel is added to workspaces one by one, each with a community of its own, and not to a whole"
                                    + " organization. Nothing was kept.");
                case SlackTrouble.UNREACHABLE, SlackTrouble.LOST, "ratelimited" ->
                    again(503, "Slack did not answer", "Trying again in a minute may help. Carrel has got no access.");
                default -> refused(trouble.error());
            };
        }
    }

    private WebPage.Shown arrived(OAuth.Added added) {
        return done(
                added,
                "Carrel is in " + name(added),
                "It works already, and has written to you there with what comes next. Who runs the workspace can set it up"
                        + " with /" + prefix + "moderate setup; nothing has to be decided first.");
    }

    private WebPage.Shown renewed(OAuth.Added added) {
        return done(
                added,
                "Carrel was in " + name(added) + " already",
                "Its leave was renewed. Everything that was set up and kept there is as it was.");
    }

    private static String name(OAuth.Added added) {
        String name = added.installation().name();
        return name.isEmpty() ? "your workspace" : name;
    }

    private static WebPage.Shown done(OAuth.Added added, String headline, String explanation) {
        URI target = URI.create(
                APP + "?app=" + added.app() + "&team=" + added.installation().team());
        return new WebPage.Shown(
                200,
                headline,
                List.of(explanation, "This page can be closed."),
                Optional.of(new WebPage.Way("Open it in Slack", target)),
                Optional.empty());
    }

    private WebPage.Shown refused(String error) {
        return again(
                502,
                "Slack refused",
                "It said: " + error + ". Nothing was installed. If that happens again, tell whoever runs this Carrel.");
    }

    private WebPage.Shown again(int status, String headline, String explanation) {
        return new WebPage.Shown(
                status,
                headline,
                List.of(explanation),
                Optional.of(new WebPage.Way("Begin again", access.publicUrl().resolve("slack/install"))),
                Optional.empty());
    }
}
