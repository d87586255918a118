package dev.carrel.participation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Boards as they were worked out last. One that is older than {@link #FRESH} is shown once more while a new one is being worked out
 * beside; who does not want to be shown any more, or is in the group no more, is left out at once. Thread-safe.
 */
final class Boards {
    static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 1_000;

    /** Each on a thread of its own, which waits for the database. */
    private static final Executor BESIDE =
            task -> Thread.ofVirtual().name("board").start(task);

    private final Store store;
    private final Formula formula;
    private final ReadStore rows;
    private final LoadingCache<Key, Board> boards;

    private record Key(Circle circle, LocalDate since, Optional<Kind> kind) {}

    Boards(Store store, InstantSource clock, Formula formula, ReadStore rows) {
        this.store = store;
        this.formula = formula;
        this.rows = rows;
        this.boards = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(KEPT)
                .refreshAfterWrite(FRESH)
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                .executor(BESIDE)
                .build(this::workOut);
    }

    private Board workOut(Key key) {
        return store.read(handle -> key.kind()
                .map(kind -> rows.byKind(handle, key.circle(), key.since(), kind))
                .orElseGet(() -> rows.byPoints(handle, key.circle(), key.since(), formula)));
    }

    /** A board of points, or of one kind. */
    Board of(Circle circle, LocalDate since, Optional<Kind> kind) {
        Board board = boards.get(new Key(circle, since, kind));
        Set<MemberId> shown = store.read(handle -> rows.shown(
                handle, circle, board.places().stream().map(Board.Place::member).toList()));
        return new Board(
                board.since(),
                board.taking(),
                board.places().stream()
                        .filter(place -> shown.contains(place.member()))
                        .toList());
    }

    /** Who is shown has changed. */
    void forget(CommunityId community) {
        boards.asMap().keySet().removeIf(key -> key.circle().community().equals(community));
    }
}
