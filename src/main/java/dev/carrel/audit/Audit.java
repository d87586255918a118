package dev.carrel.audit;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Tells what was done to communities. Whoever asks has made sure that they moderate it. Thread-safe; every method may block for the database. */
public final class Audit {
    /** How long an act is known. */
    public static final Duration KEPT = Duration.ofDays(365);

    private final Store store;
    private final InstantSource clock;
    private final Acts acts = new Acts();

    /** What is kept in this store. */
    public Audit(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Which acts are meant.
     *
     * @param area those that concern this part of the community; all of them where it is left out
     * @param by those of this member; everybody's where it is left out
     */
    public record Asked(Optional<ActKind.Area> area, Optional<MemberId> by) {}

    /** The newest of those that are meant, the newest first. */
    public List<Act> newest(CommunityId community, Asked asked, int from, int most) {
        return store.read(handle -> acts.newest(handle, community, asked, since(), from, most));
    }

    /** How many {@link #newest} has. */
    public int count(CommunityId community, Asked asked) {
        return store.read(handle -> acts.count(handle, community, asked, since()));
    }

    private Instant since() {
        return clock.instant().minus(KEPT);
    }
}
