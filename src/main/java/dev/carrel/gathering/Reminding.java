package dev.carrel.gathering;

import dev.carrel.community.Seat;
import dev.carrel.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Lets members choose how long before it they are reminded of what they come to: in general, and of one gathering with all its times. What
 * they choose counts from the next of these moments on; none rings again, and none that has passed. Thread-safe; every method may block for
 * the database.
 */
public final class Reminding {
    /** What can be chosen: at each of these somebody looks who is to be reminded, whether anybody has chosen it or not. */
    public static final List<Duration> OFFERED = List.of(
            Duration.ofHours(24), Duration.ofHours(3), Duration.ofHours(1), Duration.ofMinutes(15), Duration.ZERO);

    private final Store store;
    private final Changes changes;
    private final LeadStore leads;
    private final TimeKeeper keeper;

    Reminding(Store store, Changes changes, LeadStore leads, TimeKeeper keeper) {
        this.store = store;
        this.changes = changes;
        this.leads = leads;
        this.keeper = keeper;
    }

    /** Who has said when a member is reminded. */
    public enum Source {
        /** Whoever has planned it. */
        PLAN,
        /** The member, for everything. */
        USUAL,
        /** The member, for this. */
        OWN
    }

    /** When a member is reminded, and who has said so. */
    public record Chosen(List<Duration> leads, Source source) {
        /** Keeps a copy. */
        public Chosen {
            leads = List.copyOf(leads);
        }
    }

    /** What a member has chosen for everything; nothing when that is as whoever plans it chooses. */
    public Optional<List<Duration>> usual(Seat seat) {
        return store.read(handle -> leads.usual(handle, seat));
    }

    /** When a member is reminded of this. */
    public Chosen of(Seat seat, Gathering gathering) {
        return store.read(handle -> leads.own(handle, seat, gathering.series())
                .map(own -> new Chosen(own, Source.OWN))
                .or(() -> leads.usual(handle, seat).map(usual -> new Chosen(usual, Source.USUAL)))
                .orElseGet(() -> new Chosen(gathering.plan().leads(), Source.PLAN)));
    }

    /** Chooses for everything; what was chosen for one gathering stays. */
    public void choose(Seat seat, LeadWish wish) {
        keeper.fireBefore(seat.community());
        store.write(handle -> {
            leads.lock(handle, seat);
            List<Duration> before = leads.usual(handle, seat).orElse(PlanOptions.USUAL_LEADS);
            leads.setUsual(handle, seat, wish.after(before));
        });
    }

    /** Chooses for a gathering and all its times, if the member may come to them. */
    public GatheringAnswer choose(Seat seat, OccurrenceId id, LeadWish wish) {
        keeper.fireBefore(seat.community());
        return changes.to(seat, id, Right.TAKE_PART, change -> {
            leads.lock(change.handle(), seat);
            GatheringId series = change.gathering().series();
            List<Duration> before = leads.own(change.handle(), seat, series)
                    .or(() -> leads.usual(change.handle(), seat))
                    .orElseGet(() -> change.gathering().plan().leads());
            leads.set(change.handle(), seat, series, wish.after(before));
            return new GatheringAnswer.Done(changes.meeting(change));
        });
    }
}
