package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.AsOf;
import dev.carrel.catalogue.Deadline;
import dev.carrel.catalogue.Deadlines;
import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Program;
import dev.carrel.chat.Punctuation;
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
            blocks.add(new Block.Paragraph(Text.of(say(
                            "Printed for one year and over: ",
                            "Publié pour une seule année et passé : ",
                            "Publicado para un solo año y ya pasado: ")
                    + words(deadlines.passed())
                    + say(
                            ". The next date is not stated: ask the school.",
                            ". La date suivante n’est pas indiquée : demandez à l’école.",
                            ". La fecha siguiente no consta: pregunte a la escuela."))));
        }
        if (fact.isPresent()
                && deadlines.ahead().isEmpty()
                && deadlines.rolling().isEmpty()
                && deadlines.passed().isEmpty()) {
            blocks.add(
                    new Block.Paragraph(Text.of(say("Without that limit: ", "Sans cette limite : ", "Sin ese límite: ")
                            + asPrinted(fact.get()) + ".")));
        }
        DeadlineReminder.menu(program, deadlines, today.date()).ifPresent(blocks::add);
        blocks.add(new Block.Buttons(ways()));
        fact.ifPresent(known -> blocks.add(new Block.Note(Text.of(say("From ", "Source : ", "Fuente: "))
                .then(provenance.of(program, known))
                .then("."))));
        blocks.add(new Block.Note(Text.of(today.explained())));
        blocks.add(Links.verify());
        return new Card(Tone.NEUTRAL, headline(fact, deadlines), blocks);
    }

    private Text headline(Optional<Fact<List<Deadline>>> fact, Deadlines deadlines) {
        Text name = Text.strong(program.name());
        if (fact.isEmpty()) {
            return name.then(say(
                    ": application deadlines not stated. Ask the school.",
                    " : dates limites de candidature non indiquées. Demandez à l’école.",
                    ": no constan las fechas límite de solicitud. Pregunte a la escuela."));
        }
        if (deadlines.ahead().isEmpty() && deadlines.rolling().isEmpty()) {
            return name.then(
                    deadlines.passed().isEmpty()
                            ? say(
                                    ": no deadline that fits is ahead.",
                                    " : aucune date limite qui convienne n’est à venir.",
                                    ": no hay por venir ninguna fecha límite que encaje.")
                            : say(
                                    ": no deadline ahead is known; the printed ones are over.",
                                    " : aucune date limite à venir n’est connue ; celles qui sont publiées sont passées.",
                                    ": no se conoce ninguna fecha límite por venir; las publicadas ya pasaron."));
        }
        return name.then(Punctuation.colon() + asPrinted(fact.get()) + ".");
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
        return printed.stream()
                .map(one -> DeadlineWords.of(one.deadline()))
                .collect(Collectors.joining(Punctuation.semicolon()));
    }

    private List<Button> ways() {
        List<Button> ways = new ArrayList<>();
        ways.add(Button.press(
                say("About this program", "À propos de ce programme", "Acerca de este programa"),
                ShowCard.action(program)));
        ways.add(Button.press(
                say(
                        "All programs' deadlines",
                        "Dates limites de tous les programmes",
                        "Fechas límite de todos los programas"),
                Action.of("program", "deadlines")));
        Links.website(program).ifPresent(ways::add);
        ways.add(Links.alaDirectory());
        return ways;
    }
}
