package dev.carrel.gathering;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many members have said what to one time of a gathering, and how many were there. */
public record Tally(int going, int offered, int waiting, int maybe, int declined, int present) {
    static final Tally NOBODY = new Tally(0, 0, 0, 0, 0, 0);

    static Tally of(List<Attendee> attendees) {
        Map<Answer, Long> said =
                attendees.stream().collect(Collectors.groupingBy(Attendee::answer, Collectors.counting()));
        return new Tally(
                count(said, Answer.GOING),
                count(said, Answer.OFFERED),
                count(said, Answer.WAITING),
                count(said, Answer.MAYBE),
                count(said, Answer.DECLINED),
                (int) attendees.stream()
                        .filter(attendee -> attendee.checkedIn().isPresent())
                        .count());
    }

    private static int count(Map<Answer, Long> said, Answer answer) {
        return Math.toIntExact(said.getOrDefault(answer, 0L));
    }

    /** How many places nobody else can take. */
    public int taken() {
        return going + offered;
    }
}
