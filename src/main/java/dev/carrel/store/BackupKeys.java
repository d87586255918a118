package dev.carrel.store;

import dev.carrel.chat.Sha256;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** What backups are encrypted with: the first key encrypts, all decrypt. Without any, backups are not encrypted. Immutable. */
public final class BackupKeys {
    /** No key. */
    public static final BackupKeys NONE = new BackupKeys(List.of());

    private static final int KEY_BYTES = 32;

    /** Hexadecimal digits that tell a key from the others: nothing can be learnt about it from its hash. */
    private static final int NAME_LENGTH = 8;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();

    /**
     * These keys.
     *
     * @param keys each 32 bytes in Base64
     * @throws IllegalArgumentException when one is not; the message does not show it
     */
    public BackupKeys(List<String> keys) {
        for (String key : keys) {
            byte[] bytes = Base64.getDecoder().decode(key);
            if (bytes.length != KEY_BYTES) {
                throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes, not " + bytes.length);
            }
            String name = HexFormat.of().formatHex(Sha256.of(bytes)).substring(0, NAME_LENGTH);
            this.keys.put(name, new SecretKeySpec(bytes, "AES"));
        }
    }

    /** The name of the key that encrypts; nothing without keys. It says which key it is, and nothing about it. */
    public Optional<String> current() {
        return keys.keySet().stream().findFirst();
    }

    /**
     * The key of this name.
     *
     * @throws CopyFailed when it is not among these
     */
    SecretKey key(String name) {
        if (keys.isEmpty()) {
            throw new CopyFailed("The backup is encrypted with key " + name
                    + ". Set CARREL_BACKUP_KEY, or CARREL_BACKUP_KEY_FILE, to that key.");
        }
        return Optional.ofNullable(keys.get(name))
                .orElseThrow(() -> new CopyFailed("The backup is encrypted with key " + name
                        + ", and CARREL_BACKUP_KEY holds " + String.join(", ", keys.keySet())
                        + ". Add that key to it, after a comma."));
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "BackupKeys" + keys.keySet();
    }
}
