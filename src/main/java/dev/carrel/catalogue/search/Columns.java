package dev.carrel.catalogue.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;

/**
 * The answers of every program to one filter, side by side. Filters recur, so the columns of the latest ones are kept: a query is
 * then a walk over bytes. Safe for any thread.
 */
final class Columns {
    static final byte NO = 0;
    static final byte UNKNOWN = 1;
    static final byte YES = 2;
    static final byte WEAK_YES = 3;

    /** As many as there are subjects, places and other wishes that students commonly have; a column is a byte a program. */
    private static final int MOST = 256;

    private final List<Profile> profiles;
    private final Cache<Filter, byte[]> columns =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    Columns(List<Profile> profiles) {
        this.profiles = profiles;
    }

    /** The answers to a filter, one for each profile; not to be written to. */
    byte[] of(Filter filter) {
        return columns.get(filter, this::judge);
    }

    private byte[] judge(Filter filter) {
        byte[] column = new byte[profiles.size()];
        for (int i = 0; i < column.length; i++) {
            Verdict verdict = Judge.judge(profiles.get(i), filter);
            column[i] = switch (verdict.answer()) {
                case NO -> NO;
                case UNKNOWN -> UNKNOWN;
                case YES -> verdict.weak() ? WEAK_YES : YES;
            };
        }
        return column;
    }
}
