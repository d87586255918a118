package dev.carrel.feature.digest;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Choice;

/** How a channel is told of a week: of the one that begins, or for moderators of the one that has ended. */
enum Form {
    MESSAGE("message", Words.of("A message on Mondays", "Un message le lundi", "Un mensaje los lunes")),
    CARD(
            "card",
            Words.of(
                    "One card that changes with the plans",
                    "Une fiche qui change avec ce qui est prévu",
                    "Una ficha que cambia con lo previsto")),
    SUMMARY(
            "summary",
            Words.of("A summary of the last week", "Un bilan de la semaine passée", "Un resumen de la última semana"));

    private final String key;
    private final Words words;

    Form(String key, Words words) {
        this.key = key;
        this.words = words;
    }

    Choice choice() {
        return Choice.of(words.said(), key);
    }

    String key() {
        return key;
    }
}
