package dev.carrel.participation;

import dev.carrel.chat.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final int MOST = 10;

    /** So many have to be known for a board, and a few more for when some of them are gone. */
    static final int KNOWN = 2 * MOST;

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
    record Score(MemberId member, long amount) {
        /** As they stand on a board. */
        static final Comparator<Score> IN_ORDER = Comparator.comparingLong(Score::amount)
                .reversed()
                .thenComparingLong(score -> score.member().value());
    }

    /** A board of the first ones of so many who have taken part, in order. Of those who are given the last one is never shown. */
    static Board of(LocalDate since, int taking, List<Score> first) {
        if (taking < HANDFUL || first.isEmpty()) {
            return new Board(since, taking, List.of());
        }
        int shown = Math.min(Math.min(MOST, (taking + 1) / 2), first.size() - 1);
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
