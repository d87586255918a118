package dev.carrel.feature.program;

import dev.carrel.catalogue.Deadlines;
import dev.carrel.catalogue.Program;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The deadlines of all programs that are still ahead, the nearest first, by month. */
final class DeadlinesCard {
    private static final int WINDOW = 25;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final Today today;
    private final Provenance provenance;
    private final Optional<Term> term;
    private final Optional<Long> months;
    private final Action action;

    DeadlinesCard(Today today, Optional<Term> term, Optional<Long> months, Action action) {
        this.today = today;
        this.provenance = new Provenance(today.date());
        this.term = term;
        this.months = months;
        this.action = action.inPlace();
    }

    Card card(Deadlines deadlines, int asked) {
        List<Deadlines.Ahead> ahead = deadlines.ahead();
        List<Block> blocks = new ArrayList<>();
        chips().ifPresent(blocks::add);
        if (!ahead.isEmpty()) {
            int from = Math.min(asked, ahead.size() - 1);
            List<Block.Entry> entries = ahead.subList(from, Math.min(ahead.size(), from + WINDOW)).stream()
                    .map(this::entry)
                    .toList();
            blocks.add(new Block.Listing(entries, from, ahead.size(), action));
        }
        aside("Rolling, no date", names(deadlines.rolling())).ifPresent(blocks::add);
        aside("Only dates that are over, the next not stated", overWithoutNext(deadlines))
                .ifPresent(blocks::add);
        if (!deadlines.notStated().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Text.of(deadlines.notStated().size() + " programs state no deadline in what was read: ask them.")));
        }
        blocks.add(Block.Buttons.of(
                Button.press("Within 3 months", action.without("from").with("months", "3")),
                Button.press("For fall", action.without("from").with("term", "fall")),
                Button.press("For spring", action.without("from").with("term", "spring"))));
        blocks.add(new Block.Note(Text.of(today.explained())));
        blocks.add(Links.verify());
        return new Card(Tone.NEUTRAL, headline(ahead), blocks);
    }

    private Text headline(List<Deadlines.Ahead> ahead) {
        String limit = term.map(one -> " for " + one.key()).orElse("")
                + months.map(count -> count == 1 ? " within a month" : " within " + count + " months")
                        .orElse("");
        if (ahead.isEmpty()) {
            return Text.of("No deadline" + limit + " is ahead in what is known.");
        }
        Deadlines.Ahead next = ahead.getFirst();
        String count = ahead.size() == 1 ? "1 deadline" : ahead.size() + " deadlines";
        return Text.strong(count + limit + " ahead.")
                .then(" The next: " + ShortName.of(next.program()) + ", " + DeadlineWords.term(next.deadline()) + ", "
                        + Today.print(next.on()) + " (" + today.until(next.on()) + ").");
    }

    private Optional<Block> chips() {
        List<Block.Chip> chips = new ArrayList<>();
        Action start = action.without("from");
        term.ifPresent(one -> chips.add(new Block.Chip(one.label(), start.without("term"))));
        months.ifPresent(count -> chips.add(new Block.Chip("within " + count + " months", start.without("months"))));
        return chips.isEmpty() ? Optional.empty() : Optional.of(new Block.Chips("Only", chips));
    }

    private Block.Entry entry(Deadlines.Ahead next) {
        LocalDate on = next.on();
        Text line = Text.strong(Today.print(on))
                .then(", " + today.until(on) + " · " + DeadlineWords.term(next.deadline()) + " · "
                        + DeadlineWords.printed(next.deadline(), next.fact().asOf())
                        + provenance.age(next.fact().asOf()))
                .then(next.fact()
                        .newestSource()
                        .map(source -> Text.of(" · ").then(Links.to("source", source.link())))
                        .orElseGet(Text::empty));
        return new Block.Entry(
                MONTH.format(on),
                Text.of(ShortName.of(next.program())),
                List.of(line),
                Optional.of(Button.press("Open", ShowCard.action(next.program()))));
    }

    private static Optional<Block> aside(String what, String who) {
        return who.isEmpty() ? Optional.empty() : Optional.of(new Block.Paragraph(Text.of(what + ": " + who + ".")));
    }

    private static String names(List<Deadlines.Printed> printed) {
        return printed.stream()
                .map(Deadlines.Printed::program)
                .distinct()
                .map(ShortName::of)
                .collect(Collectors.joining("; "));
    }

    private static String overWithoutNext(Deadlines deadlines) {
        Set<Program> open = Stream.concat(
                        deadlines.ahead().stream().map(Deadlines.Ahead::program),
                        deadlines.rolling().stream().map(Deadlines.Printed::program))
                .collect(Collectors.toSet());
        return deadlines.passed().stream()
                .map(Deadlines.Printed::program)
                .distinct()
                .filter(program -> !open.contains(program))
                .map(ShortName::of)
                .collect(Collectors.joining("; "));
    }
}
