package dev.carrel.gathering;

import java.util.Map;
import java.util.Objects;

/** Who holds gatherings of which kind. */
record Hosts(Map<Kind, Host> byKind) {
    Hosts {
        byKind = Map.copyOf(byKind);
    }

    Host of(Gathering gathering) {
        return Objects.requireNonNull(byKind.get(gathering.kind()), "nobody holds what this is");
    }

    Host of(Occurrence occurrence) {
        return of(occurrence.gathering());
    }
}
