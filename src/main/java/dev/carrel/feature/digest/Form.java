package dev.carrel.feature.digest;

import dev.carrel.chat.card.Choice;

/** How a channel is told of a week: of the one that begins, or for moderators of the one that has ended. */
enum Form {
    MESSAGE("A message on Mondays", "message"),
    CARD("One card that changes with the plans", "card"),
    SUMMARY("A summary of the last week", "summary");

    private final String words;
    private final String key;

    Form(String words, String key) {
        this.words = words;
        this.key = key;
    }

    Choice choice() {
        return Choice.of(words, key);
    }

    String key() {
        return key;
    }
}
