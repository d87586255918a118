package dev.carrel.gathering;

/** How many members have said what to one time of a gathering, and how many were there. */
public record Tally(int going, int offered, int waiting, int maybe, int declined, int present) {
    static final Tally NOBODY = new Tally(0, 0, 0, 0, 0, 0);

    /** How many places nobody else can take. */
    public int taken() {
        return going + offered;
    }
}
