package dev.carrel.platform.web;

/** A request that gets a page saying why not, instead of what it asked for. */
final class Refused extends RuntimeException {
    private final int status;
    private final String headline;

    Refused(int status, String headline, String explanation) {
        super(explanation, null, false, false);
        this.status = status;
        this.headline = headline;
    }

    int status() {
        return status;
    }

    String headline() {
        return headline;
    }

    String explanation() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
