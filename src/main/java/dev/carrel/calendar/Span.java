package dev.carrel.calendar;

/** A length of time: months and days of the calendar, and seconds that pass. Bare is one without "in" or "from now". */
record Span(long months, long days, long seconds, boolean bare) {
    private static final long MOST_DAYS = 20L * 366;

    static final Span NONE = new Span(0, 0, 0, true);

    Span plus(Span other) {
        return new Span(months + other.months, days + other.days, seconds + other.seconds, bare);
    }

    Span introduced() {
        return new Span(months, days, seconds, false);
    }

    /** More than about twenty years. */
    boolean isTooLong() {
        return months / 12 > 20 || days > MOST_DAYS || seconds / 86_400 > MOST_DAYS;
    }
}
