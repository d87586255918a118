package dev.carrel.chat.card;

/** What a platform knows by a name of its own, so that it can be offered and shown without our knowing the name. */
public enum Pickable {
    /** A channel in which something can be posted. */
    PLACE("channel"),
    /** A person. */
    PERSON("person");

    private final String word;

    Pickable(String word) {
        this.word = word;
    }

    /** The word for one of them: {@code channel} or {@code person}. */
    public String word() {
        return word;
    }
}
