package dev.carrel.feed;

/** There is no reading on, for a reason that people understand. */
final class BrokenFeed extends Exception {
    private static final long serialVersionUID = 1;

    BrokenFeed(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
