package dev.carrel.gathering;

import org.jdbi.v3.core.Handle;

/** Hears of every change of what people meet for, whoever its host is, within the transaction in which it happens. Called from many threads. */
@FunctionalInterface
public interface Onlooker {
    /** It was planned, which is told with its next time, or anything of it that others see has changed. */
    void noticed(Handle handle, Occurrence occurrence);
}
