package dev.carrel.feed;

/** There is no reading on, for a reason that people understand. */
final class BrokenFeed extends Exception {
    private static final long serialVersionUID = 1;

    private final Trouble.Kind why;

    BrokenFeed(Trouble.Kind why) {
        super(why.name());
        this.why = why;
    }

    Trouble.Kind why() {
        return why;
    }
}
