package dev.carrel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.card.Block;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BarChartTest {
    private static final Color DISCORD_DARK = new Color(0x313338);
    private static final Color SLACK_DARK = new Color(0x1A1D21);

    @Test
    void is_a_png_with_a_clear_ground() throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(BarChart.png(chart(bar(10, 5, 3)))));

        assertThat(read.getWidth()).isEqualTo(BarChart.WIDTH);
        assertThat(read.getHeight()).isEqualTo(BarChart.HEIGHT);
        assertThat(read.getRGB(2, 2) >>> 24).isZero();
    }

    @Test
    void stands_out_in_light_and_in_dark() {
        Stream.concat(BarChart.PARTS.stream(), Stream.of(BarChart.INK)).forEach(colour -> {
            for (Color ground : List.of(Color.WHITE, DISCORD_DARK, SLACK_DARK)) {
                assertThat(contrast(colour, ground))
                        .as(colour + " on " + ground)
                        .isGreaterThanOrEqualTo(3);
            }
        });
    }

    @Test
    void tells_its_parts_apart_without_colours() {
        BufferedImage filled = BarChart.draw(chart(bar(10, 0, 0)));
        BufferedImage striped = BarChart.draw(chart(bar(0, 10, 0)));
        BufferedImage outlined = BarChart.draw(chart(bar(0, 0, 10)));

        assertThat(share(filled)).isGreaterThan(0.9);
        assertThat(share(striped)).isBetween(0.35, 0.75);
        assertThat(share(outlined)).isBetween(0.02, 0.2);
    }

    @Test
    void is_twice_as_high_for_twice_as_much() {
        BufferedImage image = BarChart.draw(chart(bar(10, 0, 0), bar(20, 0, 0), bar(0, 0, 0)));

        int low = height(image, BarChart.WIDTH / 2 - 277);
        int high = height(image, BarChart.WIDTH / 2);
        assertThat(high).isBetween(low * 2 - 4, low * 2 + 8);
        assertThat(height(image, BarChart.WIDTH / 2 + 277)).isZero();
    }

    @Test
    void draws_as_many_bars_and_as_high_numbers_as_there_are() {
        Block.Bar[] many = IntStream.range(0, 25)
                .mapToObj(i -> bar(Long.MAX_VALUE / 4, i, 1))
                .toArray(Block.Bar[]::new);

        assertThat(BarChart.png(chart(many))).isNotEmpty();
        assertThat(BarChart.png(chart(bar(0, 0, 0)))).isNotEmpty();
    }

    private static Block.Bar bar(long first, long second, long third) {
        return new Block.Bar("then", List.of(first, second, third));
    }

    private static Block.Chart chart(Block.Bar... bars) {
        return new Block.Chart(
                "Points",
                new Block.Unit("point", "points"),
                List.of("turning up", "helping", "talking"),
                List.of(bars),
                Optional.empty());
    }

    /** How much of a lone bar is drawn on. */
    private static double share(BufferedImage image) {
        int drawn = 0;
        int all = 0;
        for (int x = BarChart.WIDTH / 2 - 36; x < BarChart.WIDTH / 2 + 36; x++) {
            for (int y = 100; y < BarChart.HEIGHT - 40; y++) {
                all++;
                drawn += (image.getRGB(x, y) >>> 24) > 127 ? 1 : 0;
            }
        }
        return (double) drawn / all;
    }

    private static int height(BufferedImage image, int x) {
        int first = BarChart.PARTS.getFirst().getRGB();
        return (int) IntStream.range(0, BarChart.HEIGHT)
                .filter(y -> image.getRGB(x, y) == first)
                .count();
    }

    /** WCAG 2.2, relative luminance and contrast ratio. */
    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
