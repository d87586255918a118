package dev.carrel.platform.slack;

import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.event.EventSink;
import dev.carrel.chat.spi.WebPage;
import dev.carrel.installation.Installations;
import dev.carrel.installation.Keyring;
import dev.carrel.store.Store;
import dev.carrel.store.StoreSettings;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.SampleBot;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bot that any workspace can add, and a browser that does so. */
final class Distributed implements AutoCloseable {
    static final Pattern STATE = Pattern.compile("[?&]state=([A-Za-z0-9_-]{43})");

    final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    final Workspace workspace = new Workspace();
    final List<String> greeted = new ArrayList<>();
    final SampleBot bot = SampleBot.fresh();
    final Installations installations;
    final SlackSettings settings;
    final Access access;
    final SlackPlatform slack;
    private final Store store = Store.open(StoreSettings.inMemory("distributed-" + UUID.randomUUID()));
    private String cookie = "";

    Distributed() {
        this("https://carrel.example.org/");
    }

    Distributed(String publicUrl) {
        workspace.follow(clock);
        SecureRandom random = new SecureRandom();
        this.installations = new Installations(
                store,
                clock,
                new Keyring(List.of(Base64.getEncoder().encodeToString(new byte[32])), random),
                random,
                (installer, space) -> handle -> greeted.add(installer + " " + space));
        this.settings = new SlackSettings(Optional.of("xapp-test"), Optional.empty(), workspace.apiUrl(), "carrel-");
        this.access = new Access.ManyWorkspaces(
                Grants.CLIENT_ID,
                Grants.CLIENT_SECRET,
                URI.create(publicUrl),
                installations,
                community -> List.of(space("T1"), space("T2")));
        this.slack = new SlackPlatform(
                settings,
                access,
                bot.router(),
                EventSink.none(),
                clock,
                ignored -> Duration.ofMillis(1),
                ignored -> {});
    }

    static SpaceId space(String team) {
        return new SpaceId(Platform.SLACK, team);
    }

    /** Opens a page in the one browser. */
    WebPage.Shown visits(String path, Map<String, String> query) {
        WebPage page = Objects.requireNonNull(slack.pages().get(path));
        WebPage.Shown shown = page.show(new WebPage.Visit(
                name -> query.getOrDefault(name, ""), name -> name.equals(InstallPages.COOKIE) ? cookie : ""));
        shown.cookie().ifPresent(set -> cookie = set.value());
        return shown;
    }

    /** Another browser goes on. */
    void forgetsCookies() {
        cookie = "";
    }

    /** Opens the first page: the state that goes to Slack. */
    String begins() {
        String target = visits(InstallPages.INSTALL, Map.of())
                .way()
                .orElseThrow()
                .target()
                .toString();
        Matcher state = STATE.matcher(target);
        if (!state.find()) {
            throw new AssertionError("no state in " + target);
        }
        return state.group(1);
    }

    /** Comes back from Slack. */
    WebPage.Shown returns(String state, String code) {
        return visits(InstallPages.REDIRECT, Map.of("state", state, "code", code));
    }

    /** Goes the whole way. */
    WebPage.Shown adds(String team, String name, String person) {
        String state = begins();
        return returns(state, workspace.grants().agree(team, name, person));
    }

    @Override
    public void close() {
        slack.stop();
        workspace.close();
        store.close();
    }
}
