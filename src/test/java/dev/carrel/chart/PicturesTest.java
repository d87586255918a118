package dev.carrel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.card.Block;
import dev.carrel.testkit.ManualClock;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private static final Block.Chart CHART = new Block.Chart(
            "Points",
            new Block.Unit("point", "points"),
            List.of("talking"),
            List.of(new Block.Bar("then", List.of(3L))),
            Optional.empty());

    private final ManualClock clock = ManualClock.at("2026-11-25T12:00:00Z");

    @Test
    void are_at_an_address_of_their_own_for_a_while() {
        Pictures pictures = pictures(Optional.of(URI.create("https://carrel.example.org/")));
        URI one = pictures.placed(CHART).picture().orElseThrow();
        URI other = pictures.placed(CHART).picture().orElseThrow();

        assertThat(one).isNotEqualTo(other);
        assertThat(one.toString()).matches("https://carrel\\.example\\.org/picture/[A-Za-z0-9_-]{43}\\.png");
        assertThat(pictures.find(token(one)))
                .hasValueSatisfying(png -> assertThat(png).startsWith(0x89, 'P', 'N', 'G'));
        assertThat(pictures.find("")).isEmpty();
        assertThat(pictures.find("../../etc/passwd")).isEmpty();
        clock.advance(Pictures.LIFE.plus(Duration.ofSeconds(1)));
        assertThat(pictures.find(token(one))).isEmpty();
    }

    @Test
    void are_nowhere_as_long_as_nobody_knows_where_this_is() {
        assertThat(pictures(Optional.empty()).placed(CHART)).isEqualTo(CHART);
    }

    private Pictures pictures(Optional<URI> address) {
        return new Pictures(() -> address, clock, new SecureRandom());
    }

    private static String token(URI address) {
        return address.getPath().replace("/picture/", "").replace(".png", "");
    }
}
