package dev.carrel.chat.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {
    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 0 points, 1 point, 2 points",
        "FRENCH, 0 point, 1 point, 2 points",
        "SPANISH, 0 points, 1 point, 2 points"
    })
    void counts_one_by_one_and_several_by_many(Language language, String none, String one, String two) {
        Block.Chart chart = new Block.Chart(
                "Points", new Block.Unit("point", "points"), List.of("talking"), bars(), Optional.empty());

        List<String> sentences = language.speaking(chart::sentences);

        assertThat(sentences)
                .satisfiesExactly(
                        zero -> assertThat(zero).endsWith(none),
                        first -> assertThat(first).endsWith(one),
                        second -> assertThat(second).endsWith(two));
    }

    private static List<Block.Bar> bars() {
        return List.of(
                new Block.Bar("then", List.of(0L)),
                new Block.Bar("later", List.of(1L)),
                new Block.Bar("now", List.of(2L)));
    }
}
