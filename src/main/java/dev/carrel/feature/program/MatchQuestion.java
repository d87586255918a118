package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One question of the interview; its answer goes into the option of the same name. */
enum MatchQuestion {
    BUDGET(Words.of(
            "What may the whole degree cost in tuition?",
            "Combien peut coûter la scolarité de tout le diplôme ?",
            "¿Cuánto puede costar la matrícula de toda la carrera?")),
    RESIDENCY(Words.of("Whose tuition do you pay?", "Quel tarif payez-vous ?", "¿Qué tarifa paga usted?")),
    PACE(Words.of("How would you like to study?", "Comment aimeriez-vous étudier ?", "¿Cómo le gustaría estudiar?")),
    SPECIALIZATION(
            Words.of("Which field draws you most?", "Quel domaine vous attire le plus ?", "¿Qué área le atrae más?")),
    GRE(Words.of("Would you take the GRE?", "Passeriez-vous le GRE ?", "¿Haría usted el GRE?")),
    GPA(Words.of(
            "What is your grade average so far?",
            "Quelle est votre moyenne jusqu’ici ?",
            "¿Cuál es su promedio hasta ahora?")),
    LIBRARY(Words.of(
            "Do you want to become a school librarian?",
            "Voulez-vous devenir bibliothécaire scolaire ?",
            "¿Quiere trabajar en una biblioteca escolar?"));

    private final Words words;

    MatchQuestion(Words words) {
        this.words = words;
    }

    /** How many there are. */
    static int count() {
        return values().length;
    }

    /** The question with this number, from 1; none after the last. */
    static Optional<MatchQuestion> numbered(long number) {
        return number < 1 || number > count()
                ? Optional.empty()
                : Optional.of(List.of(values()).get((int) number - 1));
    }

    /** Its place in the interview, from 1. */
    int number() {
        return List.of(values()).indexOf(this) + 1;
    }

    /** The option that takes the answer. */
    String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words.said();
    }

    /** The answers to choose from; none where the catalogue knows them. */
    List<Choice> answers() {
        return switch (this) {
            case BUDGET ->
                List.of(
                        upTo("$15,000", "15000"),
                        upTo("$20,000", "20000"),
                        upTo("$30,000", "30000"),
                        upTo("$45,000", "45000"));
            case RESIDENCY -> Residency.all().stream().map(Residency::choice).toList();
            case PACE -> Pace.all().stream().map(Pace::choice).toList();
            case SPECIALIZATION -> List.of();
            case GRE ->
                List.of(
                        Choice.of(say("No, without the GRE", "Non, sans le GRE", "No, sin el GRE"), "no"),
                        Choice.of(say("Yes, if need be", "Oui, s’il le faut", "Sí, si hace falta"), "yes"));
            case GPA -> List.of(about("2.5"), about("2.75"), about("3.0"), about("3.5"));
            case LIBRARY ->
                List.of(
                        Choice.of(say("Yes, certified", "Oui, avec certification", "Sí, con certificación"), "yes"),
                        Choice.of(say("No", "Non", "No"), "no"));
        };
    }

    private static Choice upTo(String dollars, String value) {
        return Choice.of(say("Up to ", "Jusqu’à ", "Hasta ") + dollars, value);
    }

    private static Choice about(String average) {
        return Choice.of(say("About ", "Environ ", "Alrededor de ") + average, average);
    }
}
