package dev.carrel.feature.program;

import dev.carrel.chat.card.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One question of the interview; its answer goes into the option of the same name. */
enum MatchQuestion {
    BUDGET("What may the whole degree cost in tuition?"),
    RESIDENCY("Whose tuition do you pay?"),
    PACE("How would you like to study?"),
    SPECIALIZATION("Which field draws you most?"),
    GRE("Would you take the GRE?"),
    GPA("What is your grade average so far?"),
    LIBRARY("Do you want to become a school librarian?");

    private final String words;

    MatchQuestion(String words) {
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
        return words;
    }

    /** The answers to choose from; none where the catalogue knows them. */
    List<Choice> answers() {
        return switch (this) {
            case BUDGET ->
                List.of(
                        Choice.of("Up to $15,000", "15000"),
                        Choice.of("Up to $20,000", "20000"),
                        Choice.of("Up to $30,000", "30000"),
                        Choice.of("Up to $45,000", "45000"));
            case RESIDENCY -> Residency.all().stream().map(Residency::choice).toList();
            case PACE -> Pace.all().stream().map(Pace::choice).toList();
            case SPECIALIZATION -> List.of();
            case GRE -> List.of(Choice.of("No, without the GRE", "no"), Choice.of("Yes, if need be", "yes"));
            case GPA ->
                List.of(
                        Choice.of("About 2.5", "2.5"),
                        Choice.of("About 2.75", "2.75"),
                        Choice.of("About 3.0", "3.0"),
                        Choice.of("About 3.5", "3.5"));
            case LIBRARY -> List.of(Choice.of("Yes, certified", "yes"), Choice.of("No", "no"));
        };
    }
}
