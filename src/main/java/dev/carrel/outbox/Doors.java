package dev.carrel.outbox;

import org.jdbi.v3.core.Handle;

/** Knows places in which not everything may be said at every moment. May block for the database. */
public interface Doors {
    /** Whether something may be said in a place now. */
    enum Door {
        /** It may. */
        OPEN,
        /** Not yet: a moment later. */
        WAIT,
        /** Not any more: who was to read it there is told otherwise. */
        SHUT
    }

    /** Every place takes everything. */
    Doors OPEN = new Doors() {
        @Override
        public Door of(Delivery delivery) {
            return Door.OPEN;
        }

        @Override
        public boolean lost(Handle handle, Delivery delivery, String why) {
            return false;
        }
    };

    /** Whether it may be sent now, and what it shows be changed; asked before each of both. */
    Door of(Delivery delivery);

    /**
     * The platform takes nothing there any more, which is written down within the transaction that ends what was for it.
     *
     * @return whether the place is one of those that can be {@link Door#SHUT}
     */
    boolean lost(Handle handle, Delivery delivery, String why);
}
