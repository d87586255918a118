package dev.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed comes out as it went in, or not at all. */
class SealTest {
    /** A sealed chunk with its tag. */
    private static final int CHUNK = (1 << 16) + 16;

    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final String OTHER = key(3);

    private final Random random = new Random(7);
    private final BackupKeys keys = new BackupKeys(List.of(OLD));
    private final Seal seal = Seal.anew(keys, keys.current().orElseThrow());

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] sealed(Seal seal, String entry, byte[] text) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream into = seal.into(file, entry)) {
            into.write(text);
        }
        return file.toByteArray();
    }

    private static byte[] opened(Seal seal, String entry, byte[] sealed) throws IOException {
        return seal.from(new ByteArrayInputStream(sealed), entry).readAllBytes();
    }

    private static Seal again(Seal seal, BackupKeys keys) {
        return Seal.read(new BufferedReader(new StringReader(String.join("\n", seal.lines()))), keys);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_000, 65_536, 65_537, 131_072, 300_001})
    void gives_back_what_it_took_of_any_length(int length) throws IOException {
        byte[] text = noise(length);
        byte[] sealed = sealed(seal, "member.rows", text);

        assertThat(opened(again(seal, keys), "member.rows", sealed)).isEqualTo(text);
    }

    @Test
    void gives_nothing_of_what_was_changed_cut_off_moved_or_added() throws IOException {
        byte[] sealed = sealed(seal, "member.rows", noise(200_000));
        int size = sealed.length;
        assertThat(size).isGreaterThan(3 * CHUNK);
        byte[] flipped = sealed.clone();
        flipped[random.nextInt(size)] ^= 1;
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, 0, swapped, CHUNK, CHUNK);
        System.arraycopy(sealed, CHUNK, swapped, 0, CHUNK);
        byte[] longer = Arrays.copyOf(sealed, size + 1);
        List<byte[]> damaged = List.of(
                flipped,
                swapped,
                longer,
                new byte[0],
                Arrays.copyOf(sealed, 10),
                Arrays.copyOf(sealed, CHUNK),
                Arrays.copyOf(sealed, 3 * CHUNK),
                Arrays.copyOf(sealed, size - 1),
                Arrays.copyOfRange(sealed, CHUNK, size));
        for (byte[] one : damaged) {
            assertThatThrownBy(() -> opened(seal, "member.rows", one))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("changed since it was made, or is not whole");
        }
    }

    @Test
    void opens_an_entry_nowhere_else() throws IOException {
        byte[] sealed = sealed(seal, "member.rows", noise(10));

        assertThatThrownBy(() -> opened(seal, "goal.rows", sealed)).isInstanceOf(IOException.class);
        Seal ofAnotherBackup = Seal.anew(keys, keys.current().orElseThrow());
        assertThatThrownBy(() -> opened(ofAnotherBackup, "member.rows", sealed)).isInstanceOf(IOException.class);
        assertThat(sealed(ofAnotherBackup, "member.rows", noise(0)))
                .isNotEqualTo(sealed(seal, "member.rows", noise(0)));
    }

    @Test
    void is_read_with_an_earlier_key_and_says_which_one_is_missing() throws IOException {
        byte[] text = noise(10);
        byte[] sealed = sealed(seal, "member.rows", text);
        String name = keys.current().orElseThrow();

        assertThat(opened(again(seal, new BackupKeys(List.of(NEW, OLD))), "member.rows", sealed))
                .isEqualTo(text);
        BackupKeys others = new BackupKeys(List.of(NEW, OTHER));
        assertThatThrownBy(() -> again(seal, others))
                .isInstanceOf(CopyFailed.class)
                .hasMessageContaining("is encrypted with key " + name)
                .hasMessageContaining("holds " + others.current().orElseThrow());
        assertThatThrownBy(() -> again(seal, BackupKeys.NONE))
                .hasMessageContaining("Set CARREL_BACKUP_KEY")
                .hasMessageContaining(name);
        assertThat(keys.toString()).doesNotContain(OLD).contains(name);
        assertThatThrownBy(() -> new BackupKeys(List.of("c2hvcnQ="))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_a_seal_that_it_does_not_know() {
        for (String lines : List.of("", "carrel-sealed 2\n1a2b3c4d\n00", "carrel-sealed 1")) {
            assertThatThrownBy(() -> Seal.read(new BufferedReader(new StringReader(lines)), keys))
                    .isInstanceOf(CopyFailed.class);
        }
    }
}
