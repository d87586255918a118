package dev.carrel.gathering;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which times of a series become which when it repeats otherwise: those of the same day, else of the same week, else of the same month. Pure. */
final class Counterparts {
    private static final List<Function<LocalDateTime, Object>> ALIKE = List.of(
            LocalDateTime::toLocalDate,
            time -> time.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
            time -> YearMonth.from(time.toLocalDate()));

    private Counterparts() {}

    /**
     * What becomes each of the new times; nothing becomes those that are not there.
     *
     * @param first becomes the first of the new times
     * @param others those after it, in order
     */
    static Map<LocalDateTime, Occurrence> of(Occurrence first, List<Occurrence> others, List<LocalDateTime> times) {
        Map<LocalDateTime, Occurrence> found = new HashMap<>();
        found.put(times.getFirst(), first);
        List<Occurrence> left = new ArrayList<>(others);
        for (Function<LocalDateTime, Object> key : ALIKE) {
            for (LocalDateTime time : times) {
                Optional<Occurrence> alike = found.containsKey(time)
                        ? Optional.empty()
                        : left.stream()
                                .filter(one -> key.apply(one.byRule()).equals(key.apply(time)))
                                .findFirst();
                alike.ifPresent(one -> {
                    found.put(time, one);
                    left.remove(one);
                });
            }
        }
        return found;
    }
}
