package dev.carrel.gathering;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Who holds gatherings of which kind, and who looks on. */
record Hosts(Map<Kind, Host> byKind, Onlooker onlooker) {
    Hosts {
        byKind = Map.copyOf(byKind);
    }

    Host of(Gathering gathering) {
        return Objects.requireNonNull(byKind.get(gathering.kind()), "nobody holds what this is");
    }

    Host of(Occurrence occurrence) {
        return of(occurrence.gathering());
    }

    /** A gathering was planned; with its next times, the earliest first. */
    void planned(Handle handle, List<Occurrence> occurrences) {
        of(occurrences.getFirst()).planned(handle, occurrences);
        onlooker.noticed(handle, occurrences.getFirst());
    }

    /** Anything of it that others see has changed. */
    void changed(Handle handle, Occurrence occurrence) {
        of(occurrence).changed(handle, occurrence);
        onlooker.noticed(handle, occurrence);
    }
}
