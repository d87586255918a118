package dev.carrel.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyringTest {
    static final String FIRST = key(1);
    static final String SECOND = key(2);

    private final Keyring ring = ring(FIRST);

    static String key(int fill) {
        byte[] bytes = new byte[Keyring.KEY_BYTES];
        bytes[0] = (byte) fill;
        return Base64.getEncoder().encodeToString(bytes);
    }

    static Keyring ring(String... keys) {
        return new Keyring(List.of(keys), new SecureRandom());
    }

    @Test
    void opens_what_it_has_sealed_for_the_same_place_only() throws Undecipherable {
        String sealed = ring.seal("xoxb-té", "T1");

        assertThat(sealed).doesNotContain("xoxb").matches("1\\.[0-9a-f]{8}\\.[\\w-]{16}\\.[\\w-]+");
        assertThat(ring.open(sealed, "T1")).isEqualTo("xoxb-té");
        assertThatThrownBy(() -> ring.open(sealed, "T2"))
                .isInstanceOf(Undecipherable.class)
                .hasMessageContaining("belongs to another workspace");
    }

    @Test
    void never_writes_the_same_text_the_same_way() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> ring.seal("xoxb", "T1")))
                .doesNotHaveDuplicates();
    }

    @Test
    void reads_what_an_older_key_wrote_and_writes_with_the_first() throws Undecipherable {
        String old = ring.seal("xoxb", "T1");
        Keyring both = ring(SECOND, FIRST);

        assertThat(both.open(old, "T1")).isEqualTo("xoxb");
        assertThat(ring(SECOND).open(both.seal("xoxb", "T1"), "T1")).isEqualTo("xoxb");
        assertThat(both.isCurrent(old)).isFalse();
        assertThat(both.isCurrent(both.seal("xoxb", "T1"))).isTrue();
    }

    @Test
    void says_which_key_is_missing_and_what_to_do() {
        String old = ring.seal("xoxb", "T1");

        assertThatThrownBy(() -> ring(SECOND).open(old, "T1"))
                .isInstanceOf(Undecipherable.class)
                .hasMessageContaining(old.split("\\.", -1)[1])
                .hasMessageContaining("CARREL_SECRETS_KEY")
                .hasMessageNotContaining(FIRST)
                .hasMessageNotContaining(SECOND);
    }

    @Test
    void notices_a_single_changed_bit() {
        String[] parts = ring.seal("xoxb-1", "T1").split("\\.");
        for (int part = 2; part < parts.length; part++) {
            byte[] bytes = Base64.getUrlDecoder().decode(parts[part]);
            for (int bit = 0; bit < bytes.length * 8; bit++) {
                byte[] changed = bytes.clone();
                changed[bit / 8] ^= (byte) (1 << bit % 8);
                String[] other = parts.clone();
                other[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
                assertThatThrownBy(() -> ring.open(String.join(".", other), "T1"))
                        .isInstanceOf(Undecipherable.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xoxb-plain", "1.a.b", "2.a.b.c", "1.KEY.!.!", "1.KEY..", "1.KEY.AAAA.AAAA"})
    void refuses_what_it_never_wrote(String text) {
        String own = ring.seal("xoxb", "T1").split("\\.", -1)[1];

        assertThatThrownBy(() -> ring.open(text.replace("KEY", own), "T1")).isInstanceOf(Undecipherable.class);
    }

    @Test
    void shows_no_key() {
        assertThat(ring.toString()).doesNotContain(FIRST);
        assertThatThrownBy(() -> ring("c2hvcnQ="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("c2hvcnQ");
    }
}
