package dev.carrel.gathering;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which times of a series become which when it repeats otherwise: those of the same day, else of the same week, else, where none of both comes more
 * than once a month, of the same month. Pure.
 */
final class Counterparts {
    private final Map<LocalDateTime, Occurrence> found = new HashMap<>();
    private final List<LocalDateTime> times;
    private final List<Occurrence> left;

    private Counterparts(List<LocalDateTime> times, List<Occurrence> others) {
        this.times = times;
        this.left = new ArrayList<>(others);
    }

    /**
     * What becomes each of the new times; nothing becomes those that are not there.
     *
     * @param first becomes the first of the new times
     * @param others those after it, in order
     */
    static Map<LocalDateTime, Occurrence> of(Occurrence first, List<Occurrence> others, List<LocalDateTime> times) {
        Counterparts parts = new Counterparts(times, others);
        parts.found.put(times.getFirst(), first);
        parts.match(LocalDateTime::toLocalDate);
        parts.match(time -> time.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        List<LocalDateTime> old = Stream.concat(Stream.of(first), others.stream())
                .map(Occurrence::byRule)
                .toList();
        if (isMonthly(old) && isMonthly(times)) {
            parts.match(YearMonth::from);
        }
        return parts.found;
    }

    private static boolean isMonthly(List<LocalDateTime> times) {
        return times.stream().map(YearMonth::from).distinct().count() == times.size();
    }

    private void match(Function<LocalDateTime, Object> key) {
        for (LocalDateTime time : times) {
            if (!found.containsKey(time)) {
                left.stream()
                        .filter(one -> key.apply(one.byRule()).equals(key.apply(time)))
                        .findFirst()
                        .ifPresent(one -> {
                            found.put(time, one);
                            left.remove(one);
                        });
            }
        }
    }
}
