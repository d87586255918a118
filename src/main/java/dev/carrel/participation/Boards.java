package dev.carrel.participation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Boards as they were worked out last. One that is older than it should be is shown while a new one is being worked out beside; who does not
 * want to be shown any more, or is in the group no more, is left out at once. Thread-safe; asks the database.
 */
final class Boards {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 1_000;

    /** So many are worked out at once: what else is asked of the database goes on. */
    private static final int AT_ONCE = 2;

    private final Store store;
    private final InstantSource clock;
    private final Formula formula;
    private final ReadStore rows;
    private final Pace pace;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Cache<Key, Kept> boards;

    private record Key(Circle circle, LocalDate since, Optional<Kind> kind) {}

    Boards(Store store, InstantSource clock, Formula formula, ReadStore rows, Pace pace) {
        this.store = store;
        this.clock = clock;
        this.formula = formula;
        this.rows = rows;
        this.pace = pace;
        this.boards = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(KEPT)
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                .build();
    }

    private Kept kept(Key key) {
        return boards.get(key, fresh -> new Kept(() -> workOut(key), pace, clock));
    }

    private Kept.Tops workOut(Key key) {
        free.acquireUninterruptibly();
        try {
            Instant asOf = clock.instant();
            long start = System.nanoTime();
            List<Board.Score> scores =
                    store.scan(handle -> rows.scores(handle, key.circle(), key.since(), key.kind(), formula));
            return new Kept.Tops(
                    scores.size(),
                    scores.subList(0, Math.min(Board.KNOWN, scores.size())),
                    asOf,
                    Duration.ofNanos(System.nanoTime() - start));
        } finally {
            free.release();
        }
    }

    /** Has one of points worked out before anybody asks. */
    void ahead(Circle circle, LocalDate since) {
        kept(new Key(circle, since, Optional.empty())).renew(Duration.ZERO);
    }

    /** A board of points, or of one kind; nothing while the first one is still being worked out. */
    Optional<Standing> of(Circle circle, LocalDate since, Optional<Kind> kind) {
        Kept kept = kept(new Key(circle, since, kind));
        kept.renew();
        boolean late = !kept.isFresh();
        return kept.last().map(tops -> new Standing(board(circle, since, tops), tops.asOf(), late));
    }

    private Board board(Circle circle, LocalDate since, Kept.Tops tops) {
        Set<MemberId> shown = store.read(handle -> rows.shown(handle, circle, since, tops.members()));
        List<Board.Score> there = tops.first().stream()
                .filter(score -> shown.contains(score.member()))
                .toList();
        int gone = tops.first().size() - there.size();
        return Board.of(since, tops.taking() - gone, there);
    }

    /** Who is shown has changed. */
    void outdate(CommunityId community) {
        boards.asMap().forEach((key, kept) -> {
            if (key.circle().community().equals(community)) {
                kept.outdate();
            }
        });
    }
}
