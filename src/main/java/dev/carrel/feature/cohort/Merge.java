package dev.carrel.feature.cohort;

import dev.carrel.chat.Sha256;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a cohort's dates when others are taken in. Pure.
 *
 * @param fresh what is new, each once
 * @param same what is there already
 * @param leaving what is there, is not among the others, and goes
 * @param staying how many dates ahead there are afterwards
 */
record Merge(List<Item> fresh, List<TermDate> same, List<TermDate> leaving, int staying) {
    private static final int MARK = 12;

    Merge {
        fresh = List.copyOf(fresh);
        same = List.copyOf(same);
        leaving = List.copyOf(leaving);
    }

    /**
     * Works it out.
     *
     * @param ahead those that the cohort has
     * @param replacing whether those that are not among the others go
     */
    static Merge of(List<TermDate> ahead, List<Item> others, boolean replacing) {
        List<Item> fresh = new ArrayList<>();
        for (Item other : others) {
            boolean known = ahead.stream().anyMatch(date -> date.item().isSame(other))
                    || fresh.stream().anyMatch(other::isSame);
            if (!known) {
                fresh.add(other);
            }
        }
        List<TermDate> same = ahead.stream()
                .filter(date -> others.stream().anyMatch(date.item()::isSame))
                .toList();
        List<TermDate> leaving =
                replacing ? ahead.stream().filter(date -> !same.contains(date)).toList() : List.of();
        return new Merge(fresh, same, leaving, ahead.size() - leaving.size() + fresh.size());
    }

    /** How many dates there are to show. */
    int size() {
        return fresh.size() + same.size() + leaving.size();
    }

    boolean changesNothing() {
        return fresh.isEmpty() && leaving.isEmpty();
    }

    /** Another one for another merge: tells whether what is done is what was shown. */
    String mark() {
        return Sha256.hex(fresh + "\n" + leaving).substring(0, MARK);
    }
}
