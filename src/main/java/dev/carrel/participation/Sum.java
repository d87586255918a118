package dev.carrel.participation;

import java.util.Arrays;

/** What one member has, added up day by day. For one thread. */
final class Sum {
    private static final int KINDS = Kind.values().length;

    private final Formula formula;

    /** What there was of each kind in the week of {@link #monday}. */
    private final int[] week = new int[KINDS];

    private int monday = Integer.MIN_VALUE;
    private long talking;
    private long rest;

    Sum(Formula formula) {
        this.formula = formula;
    }

    /** Adds an amount as it is. */
    void add(long amount) {
        rest += amount;
    }

    /**
     * Adds what something is worth.
     *
     * @param day its number, not of an earlier week than the one before
     */
    void add(int day, Kind kind, long amount) {
        int start = Days.monday(day);
        if (start != monday) {
            rest = total();
            talking = 0;
            Arrays.fill(week, 0);
            monday = start;
        }
        int before = week[kind.ordinal()];
        int now = Math.toIntExact(before + amount);
        week[kind.ordinal()] = now;
        long worth = formula.points(kind, now) - formula.points(kind, before);
        if (kind.category() == Category.TALKING) {
            talking += worth;
        } else {
            rest += worth;
        }
    }

    long total() {
        return rest + Math.min(talking, formula.mostTalking());
    }
}
