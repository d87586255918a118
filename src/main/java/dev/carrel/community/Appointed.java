package dev.carrel.community;

import dev.carrel.chat.PersonId;
import java.util.List;

/** A member to whom a role was granted, with all their identities in the order of their platforms. */
public record Appointed(Seat seat, List<PersonId> persons) {
    /** Keeps a copy. */
    public Appointed {
        persons = List.copyOf(persons);
    }
}
