package dev.carrel.feature.program;

import dev.carrel.catalogue.AsOf;
import dev.carrel.catalogue.Deadline;
import dev.carrel.catalogue.Deadlines;
import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Program;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The deadlines of one program: as printed, and when each falls next. */
final class ProgramDeadlinesCard {
    private final Program program;
    private final Today today;
    private final Provenance provenance;

    ProgramDeadlinesCard(Program program, Today today) {
        this.program = program;
        this.today = today;
        this.provenance = new Provenance(today.date());
    }

    Card card(Deadlines deadlines) {
        Optional<Fact<List<Deadline>>> fact =
                program.fact(Field.DEADLINES).filter(known -> known.value().isPresent());
        List<Block> blocks = new ArrayList<>();
        if (!deadlines.ahead().isEmpty()) {
            blocks.add(
                    new Block.Fields(deadlines.ahead().stream().map(this::field).toList()));
        }
        if (!deadlines.passed().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("Printed for one year and over: "
                    + words(deadlines.passed())
                    + ". The next date is not stated: ask the school.")));
        }
        if (fact.isPresent()
                && deadlines.ahead().isEmpty()
                && deadlines.rolling().isEmpty()
                && deadlines.passed().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("Without that limit: " + asPrinted(fact.get()) + ".")));
        }
        DeadlineReminder.menu(program, deadlines, today.date()).ifPresent(blocks::add);
        blocks.add(new Block.Buttons(ways()));
        fact.ifPresent(known -> blocks.add(new Block.Note(
                Text.of("From ").then(provenance.of(program, known)).then("."))));
        blocks.add(new Block.Note(Text.of(today.explained())));
        blocks.add(Links.verify());
        return new Card(Tone.NEUTRAL, headline(fact, deadlines), blocks);
    }

    private Text headline(Optional<Fact<List<Deadline>>> fact, Deadlines deadlines) {
        Text name = Text.strong(program.name());
        if (fact.isEmpty()) {
            return name.then(": application deadlines not stated. Ask the school.");
        }
        if (deadlines.ahead().isEmpty() && deadlines.rolling().isEmpty()) {
            return name.then(
                    deadlines.passed().isEmpty()
                            ? ": no deadline that fits is ahead."
                            : ": no deadline ahead is known; the printed ones are over.");
        }
        return name.then(": " + asPrinted(fact.get()) + ".");
    }

    /** {@code Fall: 15 March, Spring: 30 September (every year, as printed in 2022-2023)}. */
    private String asPrinted(Fact<List<Deadline>> fact) {
        List<Deadline> open = program.deadlines().stream()
                .filter(deadline -> deadline.day() instanceof Deadline.Rolling
                        || deadline.next(today.date()).isPresent())
                .toList();
        List<Deadline> shown = open.isEmpty() ? program.deadlines() : open;
        AsOf asOf = fact.asOf();
        boolean yearly = shown.stream().anyMatch(deadline -> deadline.day() instanceof Deadline.Yearly);
        String how = DeadlineWords.printed(
                shown.stream()
                        .filter(deadline -> !yearly || deadline.day() instanceof Deadline.Yearly)
                        .findFirst()
                        .orElseThrow(),
                asOf);
        return shown.stream().map(DeadlineWords::of).collect(Collectors.joining(", ")) + " (" + how + ")";
    }

    private Block.Field field(Deadlines.Ahead next) {
        Deadline deadline = next.deadline();
        String how = DeadlineWords.printed(deadline, next.fact().asOf());
        return new Block.Field(
                DeadlineWords.term(deadline),
                Text.strong(Today.print(next.on())).then(", " + today.until(next.on())),
                Text.of(how + provenance.age(next.fact().asOf())));
    }

    private static String words(List<Deadlines.Printed> printed) {
        return printed.stream().map(one -> DeadlineWords.of(one.deadline())).collect(Collectors.joining("; "));
    }

    private List<Button> ways() {
        List<Button> ways = new ArrayList<>();
        ways.add(Button.press("About this program", ShowCard.action(program)));
        ways.add(Button.press("All programs' deadlines", Action.of("program", "deadlines")));
        Links.website(program).ifPresent(ways::add);
        ways.add(Links.alaDirectory());
        return ways;
    }
}
