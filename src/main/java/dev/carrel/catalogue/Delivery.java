package dev.carrel.catalogue;

/** How classes reach the student, as a page says it in words. */
public enum Delivery implements Named {
    ONLINE_ASYNC("online, on your own time"),
    ONLINE_SYNC("online, live classes"),
    ONLINE("online"),
    HYBRID("hybrid"),
    ON_CAMPUS("on campus");

    private final String words;

    Delivery(String words) {
        this.words = words;
    }

    /** The mode in plain words. */
    public String words() {
        return words;
    }

    /** Whether the whole degree can be done this way without going to campus. */
    public boolean fullyOnline() {
        return switch (this) {
            case ONLINE_ASYNC, ONLINE_SYNC, ONLINE -> true;
            case HYBRID, ON_CAMPUS -> false;
        };
    }
}
