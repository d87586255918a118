package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OldGenerationTest {
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong alive = new AtomicLong();
    private final OldGeneration memory = new OldGeneration(used::get, alive::get, this::collect);
    private int collections;

    private void collect() {
        collections++;
        used.set(alive.get());
    }

    @Test
    void collects_what_has_grown_by_half_and_then_waits_until_it_has_again() {
        alive.set(OldGeneration.LEAST);
        used.set(OldGeneration.LEAST + 1);
        memory.look();
        assertThat(collections).isEqualTo(1);

        used.set(OldGeneration.LEAST * 3 / 2);
        memory.look();
        assertThat(collections).as("not yet half as much again").isEqualTo(1);
        used.incrementAndGet();
        memory.look();
        memory.look();
        assertThat(collections).isEqualTo(2);
    }

    @Test
    void leaves_a_small_one_alone_however_much_of_it_is_garbage() {
        used.set(OldGeneration.LEAST);
        memory.look();
        assertThat(collections).isZero();
    }

    @Test
    void is_not_misled_by_what_was_alive_for_a_moment_when_the_jvm_collected() {
        alive.set(5 * OldGeneration.LEAST);
        used.set(5 * OldGeneration.LEAST);
        OldGeneration crowded = new OldGeneration(used::get, alive::get, () -> {
            collections++;
            used.set(OldGeneration.LEAST);
        });

        crowded.look();
        assertThat(collections).isEqualTo(1);
        used.set(2 * OldGeneration.LEAST);
        crowded.look();
        assertThat(collections).isEqualTo(2);
    }
}
