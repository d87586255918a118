package dev.carrel.community;

import dev.carrel.chat.Platform;
import dev.carrel.store.Store;
import java.util.Optional;

/** Changes how members are told; {@link Communities#reach(Seat)} says how. Thread-safe; every method may block for the database. */
public final class Reaches {
    private final Store store;
    private final ReachStore wishes;
    private final Remembered remembered;

    Reaches(Store store, ReachStore wishes, Remembered remembered) {
        this.store = store;
        this.wishes = wishes;
        this.remembered = remembered;
    }

    /** Sets the hours in which a member is not written to, or takes them away. */
    public void keepQuiet(Seat seat, Optional<QuietHours> quiet) {
        store.write(handle -> wishes.setQuiet(handle, seat, quiet));
        remembered.forget(seat);
    }

    /** Sets where a member is told one kind of notice. */
    public void choose(Seat seat, Notice notice, Way way) {
        store.write(handle -> wishes.setWay(handle, seat, notice, way));
        remembered.forget(seat);
    }

    /** Sets the platform on which a member is written to; without an identity there it has no effect until there is one. */
    public void prefer(Seat seat, Platform platform) {
        store.write(handle -> wishes.prefer(handle, seat, platform));
        remembered.forget(seat);
    }
}
