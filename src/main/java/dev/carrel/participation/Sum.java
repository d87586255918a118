package dev.carrel.participation;

import java.util.EnumMap;
import java.util.Map;

/** What one member has, added up day by day. For one thread. */
final class Sum {
    private final Formula formula;

    /** What there was of each kind in the week of {@link #monday}. */
    private final Map<Kind, Long> week = new EnumMap<>(Kind.class);

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
            week.clear();
            monday = start;
        }
        long before = week.getOrDefault(kind, 0L);
        week.put(kind, before + amount);
        long worth = formula.points(kind, before + amount) - formula.points(kind, before);
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
