package dev.carrel.installation;

/** An installation as its row has it. */
public sealed interface Kept {
    /** Slack's id of the workspace. */
    String team();

    /** What the workspace is called. */
    String name();

    /**
     * One whose token could be decrypted.
     *
     * @param revision how often its token was written: what was read at an older one is of no use any more
     */
    record Open(Installation installation, int revision) implements Kept {
        @Override
        public String team() {
            return installation.team();
        }

        @Override
        public String name() {
            return installation.name();
        }
    }

    /**
     * One whose token cannot be decrypted.
     *
     * @param why in words for an operator, going on after "the token"
     * @param remedy a sentence that says what to do
     */
    record Locked(String team, String name, String why, String remedy) implements Kept {}
}
