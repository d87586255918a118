package dev.carrel.participation;

import dev.carrel.chat.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who of those who want to be shown has taken part most.
 *
 * @param since the Monday on which it begins
 * @param taking how many of them have taken part at all
 * @param places the first ones, never all of them: nobody is shown as the last
 */
public record Board(LocalDate since, int taking, List<Place> places) {
    /** With fewer than these there is no board. */
    public static final int HANDFUL = 5;

    /** The most that are shown. */
    static final int MOST = 10;

    /** Keeps a copy. */
    public Board {
        places = List.copyOf(places);
    }

    /**
     * One of the first.
     *
     * @param rank from 1 on; who has the same has the same rank
     * @param amount points, or how much of the one kind that the board is about
     */
    public record Place(int rank, MemberId member, long amount) {}

    /** Somebody who has taken part, and how much. */
    record Score(MemberId member, long amount) {}

    /** A board of the first ones of so many who have taken part, in order, with one more than is shown where there are more. */
    static Board of(LocalDate since, int taking, List<Score> first) {
        if (taking < HANDFUL) {
            return new Board(since, taking, List.of());
        }
        int shown = Math.min(MOST, (taking + 1) / 2);
        while (shown > 0 && first.get(shown - 1).amount() == first.get(shown).amount()) {
            shown--;
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            boolean level = i > 0 && first.get(i).amount() == first.get(i - 1).amount();
            int rank = level ? places.getLast().rank() : i + 1;
            places.add(new Place(rank, first.get(i).member(), first.get(i).amount()));
        }
        return new Board(since, taking, places);
    }
}
