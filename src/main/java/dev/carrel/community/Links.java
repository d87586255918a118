package dev.carrel.community;

import dev.carrel.chat.PersonId;
import dev.carrel.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/**
 * Joins the identities of one human, by a code that one of them is given and another one types, and takes them apart again.
 * Thread-safe; every method may block for the database.
 */
public final class Links {
    private final Store store;
    private final InstantSource clock;
    private final Codes codes;
    private final SeatStore seats;
    private final Remembered remembered;

    Links(Store store, InstantSource clock, Codes codes, SeatStore seats, Remembered remembered) {
        this.store = store;
        this.clock = clock;
        this.codes = codes;
        this.seats = seats;
        this.remembered = remembered;
    }

    /** A code that works in this community for ten minutes and once; the member's last one works no more. */
    public LinkCode issue(Seat seat) {
        return store.transact(handle -> codes.issue(handle, Codes.Purpose.MEMBER, seat, clock.instant()));
    }

    /** Whom a code would join with, changing nothing but the count of wrong ones. */
    public CodeAnswer look(Seat seat, PersonId person, String code) {
        return store.transact(handle -> codes.read(handle, Codes.Purpose.MEMBER, seat, person, code, clock.instant()));
    }

    /**
     * Uses a code: when it is good, the member who typed it ends, and everything that was theirs is the other one's who got it.
     * Of what both have decided, that one's choice holds; roles, reminders and deliveries are those of both.
     */
    public CodeAnswer join(Seat seat, PersonId person, String code) {
        return join(seat, person, code, (handle, joined) -> {});
    }

    /**
     * What became one.
     *
     * @param maker the member that stays, who got the code
     * @param makers their identities before
     * @param ended the member that was, who typed it; its number is never given again
     * @param joined their identities, the maker's now
     */
    public record Joined(Seat maker, List<PersonId> makers, Seat ended, List<PersonId> joined) {
        /** Keeps copies. */
        public Joined {
            makers = List.copyOf(makers);
            joined = List.copyOf(joined);
        }
    }

    /**
     * The same, and says so.
     *
     * @param also what else belongs to it, done in its transaction once the two are one
     */
    public CodeAnswer join(Seat seat, PersonId person, String code, BiConsumer<Handle, Joined> also) {
        List<PersonId> moving = personsOf(seat);
        CodeAnswer answer = store.transact(handle -> {
            CodeAnswer found = codes.read(handle, Codes.Purpose.MEMBER, seat, person, code, clock.instant());
            if (found instanceof CodeAnswer.Good good) {
                if (!codes.use(handle, Codes.Purpose.MEMBER, code)) {
                    return new CodeAnswer.Unknown();
                }
                Joined joined = new Joined(
                        good.maker(), seats.personsOf(handle, good.maker()), seat, seats.personsOf(handle, seat));
                MemberMerge.into(handle, seat, good.maker().member());
                also.accept(handle, joined);
            }
            return found;
        });
        if (answer instanceof CodeAnswer.Good good) {
            remembered.forget(seat);
            remembered.forget(good.maker());
            moving.forEach(one -> remembered.seats().forget(new Identity(seat.community(), one)));
        }
        return answer;
    }

    /**
     * Says that this identity belongs to this member too. A member of whom nothing is left thereby ends, and all that was theirs
     * goes over.
     */
    public void link(Seat seat, PersonId person) {
        Optional<Seat> before = store.transact(handle -> seats.link(handle, seat, person, clock.instant()));
        before.ifPresent(remembered::forget);
        remembered.forget(seat);
        remembered.seats().forget(new Identity(seat.community(), person));
    }

    /**
     * Makes an identity a member of its own again, without roles or settings: these, reminders and deliveries stay with the member.
     *
     * @return false when it is not one of several of this member, and nothing was changed
     */
    public boolean unlink(Seat seat, PersonId person) {
        boolean unlinked = store.transact(handle -> seats.unlink(handle, seat, person, clock.instant()));
        remembered.forget(seat);
        remembered.seats().forget(new Identity(seat.community(), person));
        return unlinked;
    }

    private List<PersonId> personsOf(Seat seat) {
        return store.read(handle -> seats.personsOf(handle, seat));
    }
}
