package dev.carrel.participation;

import java.util.Arrays;
import java.util.Map;

/**
 * What points are made of. They are worked out from the counts whenever they are read, so that another formula holds for the past too.
 *
 * @param turningUp points for each time
 * @param helping points for each time
 * @param talking points for each message, reaction or quarter of an hour
 * @param mostTalking the most points that talking gives in one week
 */
public record Formula(int turningUp, int helping, int talking, int mostTalking) {
    /** Points for so much of everything within one week. */
    public long points(Map<Kind, Long> week) {
        return Arrays.stream(Category.values())
                .mapToLong(category -> points(category, week))
                .sum();
    }

    /** Points of one category within one week, as many as count. */
    public long points(Category category, Map<Kind, Long> week) {
        long all = all(category, week);
        return category == Category.TALKING ? Math.min(all, mostTalking) : all;
    }

    /** What talking would give within one week, if nothing were too much. */
    public long talkingPoints(Map<Kind, Long> week) {
        return all(Category.TALKING, week);
    }

    private long all(Category category, Map<Kind, Long> week) {
        return week.entrySet().stream()
                .filter(count -> count.getKey().category() == category)
                .mapToLong(count -> points(count.getKey(), count.getValue()))
                .sum();
    }

    /** Points for so much of one kind within one week, if nothing were too much. */
    public long points(Kind kind, long amount) {
        return amount / kind.per() * each(kind.category());
    }

    private int each(Category category) {
        return switch (category) {
            case TURNING_UP -> turningUp;
            case HELPING -> helping;
            case TALKING -> talking;
            case NOTHING -> 0;
        };
    }
}
