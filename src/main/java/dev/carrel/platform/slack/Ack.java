package dev.carrel.platform.slack;

/** The acknowledgement that one delivery of Slack waits for, within three seconds (Slack: handling user interaction). */
interface Ack {
    /** Says that it has arrived. */
    void empty();

    /**
     * Says that it has arrived, and answers at once; waits until that is on its way.
     *
     * @param payload a model that {@link SlackJson} writes
     * @return false when it could not be sent or one was sent before: what it holds has to be said in another way
     */
    boolean with(Object payload);
}
