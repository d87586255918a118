package dev.carrel.app;

import dev.carrel.community.Communities;
import java.util.function.Supplier;

/** Services of which a test needs the first alone. */
record OnlyCommunities(Supplier<Communities> known) implements Services {
    @Override
    public Communities communities() {
        return known.get();
    }
}
