package dev.carrel.chat;

import com.google.errorprone.annotations.Immutable;

/** The same short text in every language Carrel speaks. */
@Immutable
public record Words(String english, String french, String spanish) {
    /** A text in all three languages. */
    public static Words of(String english, String french, String spanish) {
        return new Words(english, french, spanish);
    }

    /** One of three texts, in the language of {@linkplain Language#spoken() whoever reads it}. All three are worked out, so they are cheap. */
    public static String say(String english, String french, String spanish) {
        return switch (Language.spoken()) {
            case ENGLISH -> english;
            case FRENCH -> french;
            case SPANISH -> spanish;
        };
    }

    /** The text in the language of {@linkplain Language#spoken() whoever reads it}. */
    public String said() {
        return in(Language.spoken());
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
