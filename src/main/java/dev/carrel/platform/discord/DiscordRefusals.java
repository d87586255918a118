package dev.carrel.platform.discord;

import dev.carrel.chat.spi.Outcome.DeliveryFailure;
import dev.carrel.chat.spi.Outcome.Gone;
import dev.carrel.chat.spi.Outcome.Later;
import dev.carrel.chat.spi.Outcome.Rejected;
import dev.carrel.chat.spi.Outcome.Uncertain;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.jspecify.annotations.Nullable;

/** Says what it means for a message that Discord refused a request for it, or did not answer (Discord: topics/opcodes-and-status-codes). */
final class DiscordRefusals {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration FOR_AN_OPERATOR = Duration.ofMinutes(5);

    private DiscordRefusals() {}

    static DeliveryFailure meaning(Throwable failure) {
        if (!(failure instanceof ErrorResponseException refused)) {
            return new Uncertain("Discord did not answer (" + failure.getClass().getSimpleName() + ")");
        }
        Exception lost = refused.getResponse().getException();
        return lost == null ? refused(refused) : lost(lost);
    }

    private static DeliveryFailure lost(@Nullable Exception lost) {
        if (lost == null) {
            return new Uncertain("Discord's answer was lost");
        }
        return switch (lost) {
            case Resending.AskedToWait asked -> new Later(asked.time(), "Discord asks to wait");
            case ConnectException closed -> new Later(Duration.ZERO, "Discord cannot be reached");
            case UnknownHostException unknown -> new Later(Duration.ZERO, "Discord cannot be reached: no such name");
            default -> new Uncertain("Discord's answer was lost");
        };
    }

    private static DeliveryFailure refused(ErrorResponseException refused) {
        String words = "Discord: " + refused.getMeaning() + " (" + refused.getErrorCode() + ")";
        return switch (refused.getErrorCode()) {
            case 50007, 50278 ->
                new Gone(
                        words
                                + ". They take no direct messages from Carrel: they can allow them in the server's privacy settings.");
            case 10003, 10004 ->
                new Gone(words + ". The channel is not there any more: choose another one with /moderate setup.");
            case 10013, 50033 -> new Gone(words + ". The account is not there any more.");
            case 50001, 50013 ->
                new Gone(
                        words
                                + ". Let Carrel see the channel and write into it, in the channel's permissions, or choose another one.");
            // Forums, stages and locked or archived threads take no message of a bot's.
            case 40058, 50008, 50009, 50024, 50083, 160005 ->
                new Gone(words + ". Choose another channel with /moderate setup.");
            // Opening direct messages too fast; a few minutes are no documented number.
            case 40003 -> new Later(Duration.ofMinutes(10), words);
            case 20026 ->
                new Later(Duration.ofHours(1), words + ". Discord's support tells why the application is held back.");
            case 20016, 20022, 20028, 20029, 40004, 40006, 40062, 40333, 110001, 130000 -> new Later(A_MINUTE, words);
            case 40001, 50014 -> unauthorized();
            default -> byStatus(refused.getResponse().code, words);
        };
    }

    private static DeliveryFailure byStatus(int status, String words) {
        return switch (status) {
            case 401 -> unauthorized();
            case 403, 404 -> new Gone(words);
            case 408, 429 -> new Later(A_MINUTE, words);
            default -> status >= 500 ? new Uncertain(words) : new Rejected(words);
        };
    }

    private static DeliveryFailure unauthorized() {
        return new Later(
                FOR_AN_OPERATOR, "Discord does not take the token any more. Set a new DISCORD_TOKEN and start again.");
    }
}
