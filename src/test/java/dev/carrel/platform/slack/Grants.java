package dev.carrel.platform.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which workspaces have given the app which tokens (Slack: oauth.v2.access, token rotation): a code counts once, a refresh token once, and a
 * token is good in its workspace alone. Thread-safe.
 */
public final class Grants {
    public static final String CLIENT_ID = "1.2";
    public static final String CLIENT_SECRET = "client-secret";

    /** A workspace's consent. */
    private record Consent(String team, String name, String installer) {}

    private final Map<String, Consent> codes = new ConcurrentHashMap<>();
    private final Map<String, Consent> refreshes = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>(Map.of("xoxb-test", Workspace.TEAM));
    private final Map<String, String> newest = new ConcurrentHashMap<>();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger(1);
    private volatile boolean rotates;
    private volatile boolean wholeOrganization;

    /** Somebody agrees on Slack's page: the code that their browser brings back. */
    public String agree(String team, String name, String installer) {
        String code = "code-" + next.getAndIncrement();
        codes.put(code, new Consent(team, name, installer));
        return code;
    }

    /** From now on tokens end after twelve hours. */
    public void rotate() {
        rotates = true;
    }

    /** From now on whoever agrees does so for all workspaces of an organization. */
    public void forWholeOrganizations() {
        wholeOrganization = true;
    }

    /** The tokens of a workspace are good no more. */
    public void revoke(String team) {
        tokens.forEach((token, of) -> {
            if (of.equals(team)) {
                revoked.add(token);
            }
        });
    }

    /** The newest token of a workspace. */
    public String token(String team) {
        return Objects.requireNonNull(newest.get(team));
    }

    /** Where a token is good. */
    Optional<String> teamOf(String token) {
        return revoked.contains(token) ? Optional.empty() : Optional.ofNullable(tokens.get(token));
    }

    /** Why a token is not good. */
    String refusal(String token) {
        return tokens.containsKey(token) ? "token_revoked" : "invalid_auth";
    }

    ObjectNode exchange(Map<String, String> arguments, String authorization) {
        String pair = CLIENT_ID + ":" + CLIENT_SECRET;
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        boolean known = authorization.equals(basic)
                || (CLIENT_ID.equals(arguments.get("client_id"))
                        && CLIENT_SECRET.equals(arguments.get("client_secret")));
        if (!known) {
            return error("bad_client_secret");
        }
        boolean again = "refresh_token".equals(arguments.get("grant_type"));
        Consent consent = again
                ? refreshes.remove(arguments.getOrDefault("refresh_token", ""))
                : codes.remove(arguments.getOrDefault("code", ""));
        if (consent == null) {
            return error(again ? "invalid_refresh_token" : "invalid_code");
        }
        return granted(consent);
    }

    private ObjectNode granted(Consent consent) {
        String number = String.format(Locale.ROOT, "%04d", next.getAndIncrement());
        String token = (rotates ? "xoxe.xoxb-" : "xoxb-") + number + "-" + consent.team();
        tokens.put(token, consent.team());
        newest.put(consent.team(), token);
        ObjectNode answer =
                Workspace.object().put("ok", true).put("access_token", token).put("token_type", "bot");
        answer.put("bot_user_id", Workspace.BOT).put("app_id", "A1").put("scope", "commands");
        if (rotates) {
            String refresh = "xoxe-1-" + number;
            refreshes.put(refresh, consent);
            answer.put("refresh_token", refresh).put("expires_in", 43_200);
        }
        if (wholeOrganization) {
            answer.put("is_enterprise_install", true).putNull("team");
        } else {
            answer.putObject("team").put("id", consent.team()).put("name", consent.name());
        }
        answer.putObject("enterprise").put("id", "E1").put("name", "The University");
        answer.putObject("authed_user").put("id", consent.installer());
        return answer;
    }

    private static ObjectNode error(String error) {
        return Workspace.object().put("ok", false).put("error", error);
    }
}
