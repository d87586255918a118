package dev.carrel.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The application deadlines of some programs, seen from a day.
 *
 * @param ahead deadlines still to come, the nearest first
 * @param rolling where applications are read as they come
 * @param passed dates that were printed for one year and are over: the next one is not stated
 * @param notStated programs of which no deadline is known
 */
public record Deadlines(List<Ahead> ahead, List<Printed> rolling, List<Printed> passed, List<Program> notStated) {
    /** A deadline that is still to come, and the day on which it falls next. */
    public record Ahead(Program program, Deadline deadline, LocalDate on, Fact<List<Deadline>> fact) {}

    /** A deadline without a day to come. */
    public record Printed(Program program, Deadline deadline, Fact<List<Deadline>> fact) {}

    /** Sorts the deadlines of these programs by what they mean on a day; a deadline on the day itself is still ahead. */
    public static Deadlines ahead(Collection<Program> programs, LocalDate today) {
        List<Ahead> ahead = new ArrayList<>();
        List<Printed> rolling = new ArrayList<>();
        List<Printed> passed = new ArrayList<>();
        List<Program> notStated = new ArrayList<>();
        for (Program program : programs) {
            var known =
                    program.fact(Field.DEADLINES).filter(fact -> fact.value().isPresent());
            if (known.isEmpty()) {
                notStated.add(program);
                continue;
            }
            Fact<List<Deadline>> fact = known.get();
            for (Deadline deadline : program.deadlines()) {
                deadline.next(today)
                        .ifPresentOrElse(
                                on -> ahead.add(new Ahead(program, deadline, on, fact)),
                                () -> (deadline.day() instanceof Deadline.Rolling ? rolling : passed)
                                        .add(new Printed(program, deadline, fact)));
            }
        }
        ahead.sort(Comparator.comparing(Ahead::on)
                .thenComparing(next -> next.program().name())
                .thenComparing(next -> next.deadline().term()));
        return new Deadlines(List.copyOf(ahead), List.copyOf(rolling), List.copyOf(passed), List.copyOf(notStated));
    }
}
