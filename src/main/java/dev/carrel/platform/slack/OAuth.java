package dev.carrel.platform.slack;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.installation.Installation;
import dev.carrel.installation.Token;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way from a click to a workspace's token (Slack: installing with OAuth; oauth.v2.access; token rotation). Thread-safe. */
final class OAuth {
    private static final String METHOD = "oauth.v2.access";
    private static final String AUTHORIZE = "https://slack.com/oauth/v2/authorize";
    private static final Pattern ID = Pattern.compile("[A-Z0-9]{1,30}");
    private static final int LONGEST_NAME = 200;

    private final SlackApi api;
    private final Access.ManyWorkspaces app;
    private final InstantSource clock;

    OAuth(SlackApi api, Access.ManyWorkspaces app, InstantSource clock) {
        this.api = api;
        this.app = app;
        this.clock = clock;
    }

    /** A workspace that has just been added. */
    record Added(Installation installation, PersonId installer, String app) {}

    /** Where Slack asks whether to add Carrel. */
    URI question(String state) {
        return URI.create(AUTHORIZE + "?client_id=" + encoded(app.clientId()) + "&scope="
                + encoded(String.join(",", SlackManifest.SCOPES)) + "&state=" + encoded(state) + "&redirect_uri="
                + encoded(redirect(app.publicUrl()).toString()));
    }

    /** Where Slack sends people back to. */
    static URI redirect(URI publicUrl) {
        return publicUrl.resolve("slack/oauth_redirect");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The token for a code, which Slack gives out once and for ten minutes. */
    Added exchange(String code) throws SlackTrouble {
        OAuthV2AccessResponse answer = api.call(
                "",
                METHOD,
                methods -> methods.oauthV2Access(request -> request.clientId(app.clientId())
                        .clientSecret(app.clientSecret())
                        .code(code)
                        .redirectUri(redirect(app.publicUrl()).toString())));
        if (answer.isEnterpriseInstall() || answer.getTeam() == null) {
            throw new SlackTrouble(
                    SlackTrouble.WHOLE_ORGANIZATION, "Carrel was added to a whole organization, not to a workspace");
        }
        Installation installation = new Installation(
                id(answer.getTeam().getId()),
                answer.getEnterprise() == null ? "" : id(answer.getEnterprise().getId()),
                name(answer.getTeam().getName()),
                id(answer.getBotUserId()),
                token(answer),
                clock.instant());
        @Nullable
        String installer =
                answer.getAuthedUser() == null ? null : answer.getAuthedUser().getId();
        String appId = Objects.requireNonNullElse(answer.getAppId(), "");
        return new Added(
                installation,
                new PersonId(Platform.SLACK, id(installer)),
                ID.matcher(appId).matches() ? appId : "");
    }

    /** The next token, in the place of one that ends. */
    Token refresh(String refreshToken) throws SlackTrouble {
        return token(api.call(
                "",
                METHOD,
                methods -> methods.oauthV2Access(request -> request.clientId(app.clientId())
                        .clientSecret(app.clientSecret())
                        .grantType("refresh_token")
                        .refreshToken(refreshToken))));
    }

    private Token token(OAuthV2AccessResponse answer) throws SlackTrouble {
        @Nullable String access = answer.getAccessToken();
        if (access == null || access.isEmpty()) {
            throw unreadable();
        }
        return new Token(
                access,
                Optional.ofNullable(answer.getRefreshToken()),
                Optional.ofNullable(answer.getExpiresIn())
                        .map(seconds -> clock.instant().plusSeconds(seconds)));
    }

    private static String id(@Nullable String said) throws SlackTrouble {
        if (said == null || !ID.matcher(said).matches()) {
            throw unreadable();
        }
        return said;
    }

    private static String name(@Nullable String said) {
        String name = Objects.requireNonNullElse(said, "")
                .replaceAll("[\\p{Cc}\\p{Cf}]", " ")
                .strip();
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), LONGEST_NAME / 2)));
    }

    private static SlackTrouble unreadable() {
        return new SlackTrouble(SlackTrouble.LOST, "Slack's answer to " + METHOD + " could not be read");
    }
}
