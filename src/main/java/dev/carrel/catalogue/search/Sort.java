package dev.carrel.catalogue.search;

/** In which order matches are listed; what is not known comes last, equals go by name. */
public enum Sort {
    RELEVANCE(""),
    TUITION("by tuition"),
    CREDITS("by credits"),
    NAME("by name"),
    DURATION("by duration");

    private final String text;

    Sort(String text) {
        this.text = text;
    }

    /** The order as words for {@link QueryReader}; empty for the usual one. */
    public String text() {
        return text;
    }
}
