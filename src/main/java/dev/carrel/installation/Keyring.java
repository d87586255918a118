package dev.carrel.installation;

import dev.carrel.chat.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys that encrypt short texts for the place where they are kept: AES-256 in Galois/Counter Mode (NIST SP 800-38D) with a random nonce of
 * 96 bits and a tag of 128. The first key encrypts, all decrypt. A key is good for 2³² texts, of which a token of Slack's takes one in twelve
 * hours. Thread-safe.
 */
public final class Keyring {
    /** Bytes of a key. */
    public static final int KEY_BYTES = 32;

    private static final String FORMAT = "1";
    private static final String AGAIN = "Let the workspace add Carrel again.";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Hexadecimal digits that tell a key from the others: nothing can be learnt about it from its hash. */
    private static final int NAME_LENGTH = 8;

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String first;
    private final SecureRandom random;

    /**
     * A ring of these keys.
     *
     * @param keys each {@value #KEY_BYTES} bytes in Base64, at least one
     * @throws IllegalArgumentException when one is not; the message does not show it
     */
    public Keyring(List<String> keys, SecureRandom random) {
        for (String key : keys) {
            byte[] bytes = Base64.getDecoder().decode(key);
            if (bytes.length != KEY_BYTES) {
                throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes, not " + bytes.length);
            }
            this.keys.put(name(bytes), new SecretKeySpec(bytes, "AES"));
        }
        this.first = this.keys.keySet().iterator().next();
        this.random = random;
    }

    private static String name(byte[] key) {
        return HexFormat.of().formatHex(Sha256.of(key)).substring(0, NAME_LENGTH);
    }

    /**
     * The text as only this ring can read it.
     *
     * @param place where it will be kept: it can be opened nowhere else
     */
    String seal(String text, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] body;
        try {
            body = cipher(Cipher.ENCRYPT_MODE, first, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES/GCM", impossible);
        }
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return String.join(".", FORMAT, first, base64.encodeToString(nonce), base64.encodeToString(body));
    }

    /** Whether the first key has sealed this. */
    boolean isCurrent(String sealed) {
        return sealed.startsWith(FORMAT + "." + first + ".");
    }

    /** The text that was sealed for this place. */
    String open(String sealed, String place) throws Undecipherable {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 4 || !parts[0].equals(FORMAT)) {
            throw new Undecipherable("was written by a newer Carrel, or damaged", AGAIN);
        }
        if (!keys.containsKey(parts[1])) {
            throw new Undecipherable(
                    "was encrypted with key " + parts[1] + ", and CARREL_SECRETS_KEY holds "
                            + String.join(", ", keys.keySet()),
                    "Add the earlier key to CARREL_SECRETS_KEY again, after a comma, or let the workspace add Carrel again.");
        }
        try {
            byte[] nonce = Base64.getUrlDecoder().decode(parts[2]);
            byte[] body = Base64.getUrlDecoder().decode(parts[3]);
            return new String(
                    cipher(Cipher.DECRYPT_MODE, parts[1], nonce, place).doFinal(body), StandardCharsets.UTF_8);
        } catch (AEADBadTagException | IllegalArgumentException changed) {
            throw new Undecipherable("was changed, or belongs to another workspace", AGAIN);
        } catch (GeneralSecurityException changed) {
            throw new Undecipherable("was damaged", AGAIN);
        }
    }

    private Cipher cipher(int mode, String key, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "Keyring" + keys.keySet();
    }
}
