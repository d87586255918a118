package dev.carrel.platform.slack;

import dev.carrel.chat.spi.Outcome.DeliveryFailure;
import dev.carrel.chat.spi.Outcome.Gone;
import dev.carrel.chat.spi.Outcome.Later;
import dev.carrel.chat.spi.Outcome.Rejected;
import dev.carrel.chat.spi.Outcome.Uncertain;
import java.time.Duration;
import java.util.Set;

/** A call of Slack's Web API that did not work. */
final class SlackTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    /** Slack could not be reached: nothing has happened there. */
    static final String UNREACHABLE = "unreachable";

    /** Slack did not answer, or stumbled: what it was asked to do may have happened. */
    static final String LOST = "lost";

    /** Carrel is not in that workspace, or not any more. */
    static final String NOT_INSTALLED = "not_installed";

    /** The workspace's token is here, but none of the keys opens it. */
    static final String LOCKED = "locked";

    /** Carrel was added to all workspaces of an organization at once. */
    static final String WHOLE_ORGANIZATION = "whole_organization";

    /** What is wrong with a token itself, whatever it is used for. */
    private static final Set<String> TOKEN =
            Set.of(LOCKED, "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired");

    /** What only an operator can mend (Slack: errors of auth.test and apps.connections.open). */
    private static final Set<String> LASTING = Set.of(
            LOCKED,
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

    private static final Duration FOR_AN_OPERATOR = Duration.ofMinutes(5);

    private final String error;
    private final Duration wait;

    /**
     * A call that did not work.
     *
     * @param error Slack's own name for it
     * @param words what to tell an operator
     */
    SlackTrouble(String error, String words) {
        this(error, words, Duration.ZERO);
    }

    private SlackTrouble(String error, String words, Duration wait) {
        super(words);
        this.error = error;
        this.wait = wait;
    }

    /** Slack asks to wait so long. */
    static SlackTrouble tooSoon(String method, Duration wait) {
        return new SlackTrouble("ratelimited", "Slack asks to wait with " + method, wait);
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
                        "the token was revoked: install the app again, and set the new token where it is a setting";
                    case "account_inactive" ->
                        "the token's workspace or user was deactivated: install the app again, and set the new token where it is a"
                                + " setting";
                    case "invalid_auth", "not_authed", "not_allowed_token_type" ->
                        "Slack does not accept the token for " + method
                                + ": copy it again, the bot token from the OAuth page, the app token from Basic Information";
                    case "link_disabled" ->
                        "Socket Mode was switched off for the app: switch it on in the app's settings";
                    default -> method + " was refused: " + error;
                });
    }

    /** What this means for a message if it was being posted (Slack: errors of chat.postMessage, conversations.open and .history). */
    DeliveryFailure meaning() {
        String words = String.valueOf(getMessage());
        if (isLasting()) {
            return new Later(FOR_AN_OPERATOR, words);
        }
        return switch (error) {
            case UNREACHABLE,
                    "ratelimited",
                    "rate_limited",
                    "message_limit_exceeded",
                    "team_added_to_org",
                    "accesslimited" -> new Later(wait, words);
            case LOST, "internal_error", "fatal_error", "service_unavailable", "request_timeout" ->
                new Uncertain(words);
            case NOT_INSTALLED -> new Gone(words + ".");
            case "not_in_channel" -> new Gone(words + ". Invite Carrel into the channel.");
            case "channel_not_found" ->
                new Gone(words + ". The channel is not there any more, or private and without Carrel.");
            case "message_not_found" -> new Gone(words + ". The message was deleted.");
            case "is_archived" -> new Gone(words + ". The channel is archived: choose another one.");
            case "user_not_found", "users_not_found", "user_disabled", "user_not_visible", "cannot_dm_bot" ->
                new Gone(words + ". The account is not there any more, or takes no messages from Carrel.");
            case "restricted_action",
                    "restricted_action_read_only_channel",
                    "restricted_action_non_threadable_channel",
                    "posting_to_general_channel_denied" ->
                new Gone(words + ". The workspace's settings do not let Carrel write there.");
            case "messages_tab_disabled" ->
                new Gone(words + ". Switch on the Messages tab under App Home in the app's settings.");
            default -> new Rejected(words);
        };
    }

    /** Whether what Slack was asked to do may have happened. */
    boolean isUncertain() {
        return meaning() instanceof Uncertain;
    }

    String error() {
        return error;
    }

    /** Whether trying again soon is pointless. */
    boolean isLasting() {
        return LASTING.contains(error);
    }

    /** Whether the token is of no use for anything. */
    boolean isAboutTheToken() {
        return TOKEN.contains(error);
    }
}
