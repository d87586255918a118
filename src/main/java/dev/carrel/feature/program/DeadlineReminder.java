package dev.carrel.feature.program;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.Deadlines;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Program;
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
        SIX_WEEKS("6 weeks before", 42),
        TWO_WEEKS("2 weeks before", 14),
        TWO_DAYS("2 days before", 2);

        private final String words;
        private final int days;

        Before(String words, int days) {
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
                            before.words + " " + Today.print(next.on()),
                            day + NINE,
                            DeadlineWords.term(next.deadline()) + ": on " + Today.print(day) + " at 9:00"));
                }
            }
        }
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Menu(
                        "Remind me",
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
                .map(next -> Text.of(DeadlineWords.term(next.deadline()) + ": ")
                        .thenStrong(Today.print(next.on()))
                        .then(", "
                                + DeadlineWords.printed(
                                        next.deadline(), next.fact().asOf())))
                .toList();
        if (lines.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Text.of("The catalogue has no deadline ahead for it any more: ask the school.")));
        } else {
            blocks.add(new Block.Bullets(lines));
        }
        program.fact(Field.DEADLINES)
                .ifPresent(fact -> blocks.add(new Block.Note(Text.of("From ")
                        .then(new Provenance(today).of(program, fact))
                        .then(". Dates change: look at the school’s own page before you rely on one."))));
        return blocks;
    }
}
