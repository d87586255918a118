package dev.carrel.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Encrypts the entries of one backup, each with a key of its own that is derived from the operator's, a salt of the backup and the entry's name
 * (HKDF, RFC 5869). An entry is compressed and then goes in chunks: AES-256 in Galois/Counter Mode (NIST SP 800-38D), the nonce being the number
 * of the chunk and whether it is the last (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015). So nothing is
 * handed out that was not proved to be what was written, and what was changed, cut off, put elsewhere or taken from another backup is
 * refused. Immutable.
 */
final class Seal implements Envelope {
    /** The entry that says how to open the others; it is not encrypted. */
    static final String ENTRY = "sealed.txt";

    private static final String FORMAT = "carrel-sealed 1";
    private static final int CHUNK = 1 << 16;
    private static final int TAG_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 32;

    private final String keyName;
    private final SecretKey key;
    private final byte[] salt;

    private Seal(String keyName, SecretKey key, byte[] salt) {
        this.keyName = keyName;
        this.key = key;
        this.salt = salt;
    }

    /** A seal for a new backup, by the key of this name. */
    static Seal anew(BackupKeys keys, String keyName) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new Seal(keyName, keys.key(keyName), salt);
    }

    /** The name of the key that the lines of {@link #ENTRY} tell. */
    static String keyName(List<String> lines) {
        if (lines.size() != 3 || !lines.getFirst().equals(FORMAT)) {
            throw new CopyFailed("The backup was encrypted by a Carrel that this one does not know.");
        }
        return lines.get(1);
    }

    /**
     * The seal of a backup.
     *
     * @throws CopyFailed when the key is another one
     */
    static Seal read(BufferedReader entry, BackupKeys keys) {
        List<String> lines = entry.lines().toList();
        String keyName = keyName(lines);
        return new Seal(keyName, keys.key(keyName), HexFormat.of().parseHex(lines.get(2)));
    }

    /** What {@link #read} reads. */
    List<String> lines() {
        return List.of(FORMAT, keyName, HexFormat.of().formatHex(salt));
    }

    @Override
    public OutputStream into(OutputStream file, String entry) {
        return new DeflaterOutputStream(new Sealing(file, keyOf(entry)));
    }

    @Override
    public InputStream from(InputStream file, String entry) {
        return new InflaterInputStream(new Opening(file, keyOf(entry)));
    }

    private SecretKey keyOf(String entry) {
        try {
            byte[] purpose = ("carrel backup " + entry).getBytes(StandardCharsets.UTF_8);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .addSalt(salt)
                                    .thenExpand(purpose, KEY_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has HKDF", impossible);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, long number, boolean last) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce =
                    ByteBuffer.allocate(12).putLong(number).putInt(last ? 1 : 0).array();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES/GCM", impossible);
        }
    }

    /** Seals what is written, chunk by chunk, and the rest as the last one when it is closed; what is beneath stays open. One thread. */
    private static final class Sealing extends OutputStream {
        private final OutputStream file;
        private final SecretKey key;
        private final byte[] chunk = new byte[CHUNK];
        private int filled;
        private long number;
        private boolean closed;

        Sealing(OutputStream file, SecretKey key) {
            this.file = file;
            this.key = key;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int done = 0;
            while (done < length) {
                if (filled == CHUNK) {
                    seal(false);
                }
                int some = Math.min(CHUNK - filled, length - done);
                System.arraycopy(bytes, from + done, chunk, filled, some);
                filled += some;
                done += some;
            }
        }

        private void seal(boolean last) throws IOException {
            try {
                file.write(cipher(Cipher.ENCRYPT_MODE, key, number, last).doFinal(chunk, 0, filled));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("a chunk can be encrypted", impossible);
            }
            number++;
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                seal(true);
                file.flush();
            }
        }
    }

    /** Hands out what was sealed once it is proved, chunk by chunk. One thread. */
    private static final class Opening extends InputStream {
        private final InputStream file;
        private final SecretKey key;
        private byte[] ahead;
        private byte[] chunk = new byte[0];
        private int at;
        private long number;
        private boolean begun;
        private boolean over;

        Opening(InputStream file, SecretKey key) {
            this.file = file;
            this.key = key;
            this.ahead = new byte[0];
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            while (at == chunk.length && !over) {
                open();
            }
            if (at == chunk.length) {
                return length == 0 ? 0 : -1;
            }
            int some = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, into, from, some);
            at += some;
            return some;
        }

        private void open() throws IOException {
            byte[] sealed = begun ? ahead : file.readNBytes(CHUNK + TAG_BYTES);
            begun = true;
            ahead = file.readNBytes(CHUNK + TAG_BYTES);
            over = ahead.length == 0;
            try {
                chunk = cipher(Cipher.DECRYPT_MODE, key, number, over).doFinal(sealed);
            } catch (GeneralSecurityException changed) {
                throw new IOException("it was changed since it was made, or is not whole", changed);
            }
            number++;
            at = 0;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
