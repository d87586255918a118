package dev.carrel.chat;

/** The same short text in every language Carrel speaks. */
public record Words(String english, String french, String spanish) {
    /** A text in all three languages. */
    public static Words of(String english, String french, String spanish) {
        return new Words(english, french, spanish);
    }

    /** The text in one language. */
    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case FRENCH -> french;
            case SPANISH -> spanish;
        };
    }
}
