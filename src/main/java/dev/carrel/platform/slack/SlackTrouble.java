package dev.carrel.platform.slack;

import java.util.Set;

/** A call of Slack's Web API that did not work. */
final class SlackTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    /** Slack could not be reached, or did not answer. */
    static final String UNREACHABLE = "unreachable";

    /** What only an operator can mend (Slack: errors of auth.test and apps.connections.open). */
    private static final Set<String> LASTING = Set.of(
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "no_permission",
            "missing_scope",
            "not_allowed_token_type",
            "org_login_required",
            "ekm_access_denied",
            "forbidden_team",
            "access_denied",
            "link_disabled");

    private final String error;

    /**
     * A call that did not work.
     *
     * @param error Slack's own name for it
     * @param words what to tell an operator
     */
    SlackTrouble(String error, String words) {
        super(words);
        this.error = error;
    }

    /** A method's refusal, in words that say what to do. */
    static SlackTrouble of(String method, String error, String needed) {
        return new SlackTrouble(
                error,
                switch (error) {
                    case "missing_scope" ->
                        "the token lacks the scope " + needed + ", which " + method
                                + " needs: add it to the app and install the app again";
                    case "token_revoked", "token_expired" ->
                        "the token was revoked: install the app again and set the new token";
                    case "account_inactive" ->
                        "the token's workspace or user was deactivated: install the app again and set the new token";
                    case "invalid_auth", "not_authed", "not_allowed_token_type" ->
                        "Slack does not accept the token for " + method
                                + ": copy it again, the bot token from the OAuth page, the app token from Basic Information";
                    case "link_disabled" ->
                        "Socket Mode was switched off for the app: switch it on in the app's settings";
                    case "ratelimited" -> "Slack asks to wait with " + method;
                    default -> method + " was refused: " + error;
                });
    }

    String error() {
        return error;
    }

    /** Whether trying again soon is pointless. */
    boolean isLasting() {
        return LASTING.contains(error);
    }
}
