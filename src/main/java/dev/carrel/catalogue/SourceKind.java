package dev.carrel.catalogue;

/** Who says so, strongest first. */
public enum SourceKind implements Named {
    PROGRAM_SITE("the program's own site"),
    ALA("ALA"),
    PRESS("a news report"),
    DATASET("a public data set"),
    MIRROR("a copy of the program's page on another site"),
    AGGREGATOR("a directory of programs"),
    STUDENT_POST("a student's post"),
    DERIVED("worked out from other facts"),
    NOT_NOTED("a page whose kind was not noted");

    private final String words;

    SourceKind(String words) {
        this.words = words;
    }

    /** The kind in words that fit after "from". */
    public String words() {
        return words;
    }
}
