package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.Deadlines;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Program;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A reminder of application deadlines: offered on their card, and explained again when it comes, as the dates may have changed by then. */
final class DeadlineReminder {
    private static final String ABOUT = "deadlines ";
    private static final String NINE = " 09:00";
    private static final int MOST_CHOICES = 25;

    /** How long before a deadline one may want to be reminded, the longest first. */
    private enum Before {
        SIX_WEEKS(Words.of("6 weeks before", "6 semaines avant le", "6 semanas antes del"), 42),
        TWO_WEEKS(Words.of("2 weeks before", "2 semaines avant le", "2 semanas antes del"), 14),
        TWO_DAYS(Words.of("2 days before", "2 jours avant le", "2 días antes del"), 2);

        private final Words words;
        private final int days;

        Before(Words words, int days) {
            this.words = words;
            this.days = days;
        }
    }

    private DeadlineReminder() {}

    /** A menu of the times before each deadline that are still ahead; nothing where there are none. */
    static Optional<Block> menu(Program program, Deadlines deadlines, LocalDate today) {
        List<Choice> choices = new ArrayList<>();
        for (Deadlines.Ahead next : deadlines.ahead()) {
            for (Before before : Before.values()) {
                LocalDate day = next.on().minusDays(before.days);
                if (day.isAfter(today) && choices.size() < MOST_CHOICES) {
                    choices.add(new Choice(
                            before.words.said() + " " + Today.print(next.on()),
                            day + NINE,
                            DeadlineWords.term(next.deadline())
                                    + say(": on ", " : le ", ": el ")
                                    + Today.print(day)
                                    + say(" at 9:00", " à 9:00", " a las 9:00")));
                }
            }
        }
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Menu(
                        say("Remind me", "Me le rappeler", "Recordármelo"),
                        choices,
                        1,
                        1,
                        Action.of("reminder", "set")
                                .with("what", "Apply to " + program.name() + ": a deadline is near")
                                .with("about", ABOUT + program.id())
                                .choosing("when")));
    }

    /** What the catalogue says now about the deadlines that a reminder was set for; nothing where it was set for something else. */
    static List<Block> explained(Catalogue catalogue, InstantSource clock, String about, ZoneId zone) {
        if (!about.startsWith(ABOUT)) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return catalogue
                .byId(about.substring(ABOUT.length()))
                .map(program -> explained(program, today))
                .orElse(List.of());
    }

    private static List<Block> explained(Program program, LocalDate today) {
        List<Block> blocks = new ArrayList<>();
        Deadlines deadlines = Deadlines.ahead(List.of(program), today);
        List<Text> lines = deadlines.ahead().stream()
                .map(next -> Text.of(DeadlineWords.term(next.deadline()) + Punctuation.colon())
                        .thenStrong(Today.print(next.on()))
                        .then(", "
                                + DeadlineWords.printed(
                                        next.deadline(), next.fact().asOf())))
                .toList();
        if (lines.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(say(
                    "The catalogue has no deadline ahead for it any more: ask the school.",
                    "Le catalogue n’a plus de date limite à venir pour lui : demandez à l’école.",
                    "El catálogo ya no tiene ninguna fecha límite por venir: pregunte a la escuela."))));
        } else {
            blocks.add(new Block.Bullets(lines));
        }
        program.fact(Field.DEADLINES)
                .ifPresent(
                        fact -> blocks.add(
                                new Block.Note(
                                        Text.of(say("From ", "Source : ", "Fuente: "))
                                                .then(new Provenance(today).of(program, fact))
                                                .then(
                                                        say(
                                                                ". Dates change: look at the school’s own page before you rely on one.",
                                                                ". Les dates changent : regardez la page de l’école avant de vous y fier.",
                                                                ". Las fechas cambian: mire la página de la propia escuela antes de fiarse de una.")))));
        return blocks;
    }
}
