package dev.carrel.store;

/** Who is told how far a copy is; called on the thread that copies. */
@FunctionalInterface
public interface CopyProgress {
    /**
     * So many rows of a table are done.
     *
     * @param of how many there were when it was begun
     */
    void rows(String table, long done, long of);
}
