package dev.carrel.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The names of browser sessions and the tokens that their posts carry. A token is the session's name under a key that lives
 * as long as the process, so nothing has to be kept for a session. Thread-safe.
 */
final class Tokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final SecureRandom random;
    private final SecretKeySpec key;

    Tokens(SecureRandom random) {
        this.random = random;
        this.key = new SecretKeySpec(bytes(32), ALGORITHM);
    }

    /** A name for a new session, which nobody can guess. */
    String newSession() {
        return encode(bytes(16));
    }

    /** Whether this can be a session's name at all. */
    static boolean isSession(String name) {
        return NAME.matcher(name).matches();
    }

    /** The token that posts of this session carry. */
    String tokenOf(String session) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return encode(mac.doFinal(session.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }

    /** Whether the token is this session's; takes as long for a wrong one as for a right one. */
    boolean matches(String session, String token) {
        return MessageDigest.isEqual(
                tokenOf(session).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
