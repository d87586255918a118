package dev.carrel.catalogue.search;

import static dev.carrel.chat.Words.say;

/** Whose tuition counts. */
public enum Payer {
    /** Either figure may fit; both are shown. */
    ANYONE(""),
    IN_STATE("in-state"),
    OUT_OF_STATE("out-of-state");

    private final String words;

    Payer(String words) {
        this.words = words;
    }

    /** An amount and who pays it: {@code $9,000 in-state}. */
    public String pays(String amount) {
        return switch (this) {
            case ANYONE ->
                say(amount + " wherever you live", amount + " où que vous habitiez", amount + " viva donde viva");
            case IN_STATE ->
                say(
                        amount + " in-state",
                        amount + " pour les résidents de l’État",
                        amount + " para residentes del estado");
            case OUT_OF_STATE ->
                say(amount + " out-of-state", amount + " pour les non-résidents", amount + " para no residentes");
        };
    }

    /** The payer in words for {@link QueryReader}; empty for anyone. */
    public String words() {
        return words;
    }
}
