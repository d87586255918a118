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
        used.set(OldGeneration.LEAST * 3 / 2);
        memory.look();
        assertThat(collections).as("not yet half as much again").isZero();

        used.incrementAndGet();
        memory.look();
        memory.look();
        assertThat(collections).isEqualTo(1);
    }

    @Test
    void leaves_a_small_one_alone_however_much_of_it_is_garbage() {
        used.set(OldGeneration.LEAST);
        memory.look();
        assertThat(collections).isZero();

        used.incrementAndGet();
        memory.look();
        assertThat(collections).isEqualTo(1);
    }
}
