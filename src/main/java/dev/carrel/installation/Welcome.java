package dev.carrel.installation;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.SpaceId;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Greets who has added Carrel to a workspace where it was not before. */
@FunctionalInterface
public interface Welcome {
    /** Gets ready to promise a greeting, and may block for the database; the promise is made in the transaction that adds the workspace. */
    Consumer<Handle> to(PersonId installer, SpaceId workspace);
}
