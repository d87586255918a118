package dev.carrel.store;

/** Whether the rows can be reached right now. */
public sealed interface StoreHealth {
    /** The database answered in time. */
    record Up() implements StoreHealth {}

    /** It did not; the words are for the operator. */
    record Down(String why) implements StoreHealth {}
}
