package dev.carrel.feature.cohort;

/** What became of something that a member wanted to do with the dates of a cohort. */
sealed interface Outcome<T> {
    /** It is done. */
    record Done<T>(T what) implements Outcome<T> {}

    /** It was so already. Nothing was changed. */
    record Already<T>(T what) implements Outcome<T> {}

    /** There is no such cohort or date, or it is not theirs to see: nobody can tell which. */
    record Unknown<T>() implements Outcome<T> {}

    /** Only whoever keeps the calendar may. */
    record NotYours<T>() implements Outcome<T> {}

    /** There would be more than {@link Cohorts#MOST} dates ahead. */
    record TooMany<T>(int dates) implements Outcome<T> {}
}
