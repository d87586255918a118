package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Deadlines;
import dev.carrel.catalogue.Program;
import dev.carrel.chat.Language;
import dev.carrel.chat.Punctuation;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The deadlines of all programs that are still ahead, the nearest first, by month. */
final class DeadlinesCard {
    private static final int WINDOW = 25;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu");

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
        aside(
                        say("Rolling, no date", "En continu, sans date", "De forma continua, sin fecha"),
                        names(deadlines.rolling()))
                .ifPresent(blocks::add);
        aside(
                        say(
                                "Only dates that are over, the next not stated",
                                "Seulement des dates passées, la suivante non indiquée",
                                "Solo fechas pasadas; la siguiente no consta"),
                        overWithoutNext(deadlines))
                .ifPresent(blocks::add);
        if (!deadlines.notStated().isEmpty()) {
            blocks.add(
                    new Block.Paragraph(Text.of(notStated(deadlines.notStated().size()))));
        }
        blocks.add(Block.Buttons.of(
                Button.press(
                        say("Within 3 months", "D’ici 3 mois", "En 3 meses"),
                        action.without("from").with("months", "3")),
                Button.press(
                        say("For fall", "Pour l’automne", "Para otoño"),
                        action.without("from").with("term", "fall")),
                Button.press(
                        say("For spring", "Pour le printemps", "Para primavera"),
                        action.without("from").with("term", "spring"))));
        blocks.add(new Block.Note(Text.of(today.explained())));
        blocks.add(Links.verify());
        return new Card(Tone.NEUTRAL, headline(ahead), blocks);
    }

    private Text headline(List<Deadlines.Ahead> ahead) {
        String limit = term.map(Term::limit).orElse("")
                + months.map(count -> count == 1
                                ? say(" within a month", " d’ici un mois", " en un mes")
                                : " " + within(count))
                        .orElse("");
        if (ahead.isEmpty()) {
            return Text.of(say(
                    "No deadline" + limit + " is ahead in what is known.",
                    "Aucune date limite connue" + limit + " n’est à venir.",
                    "No se conoce ninguna fecha límite" + limit + " por venir."));
        }
        Deadlines.Ahead next = ahead.getFirst();
        int count = ahead.size();
        return Text.strong(say(
                        (count == 1 ? "1 deadline" : count + " deadlines") + limit + " ahead.",
                        count + (count < 2 ? " date limite à venir" : " dates limites à venir") + limit + ".",
                        count + (count == 1 ? " fecha límite por venir" : " fechas límite por venir") + limit + "."))
                .then(say(" The next: ", " La prochaine : ", " La siguiente: ")
                        + ShortName.of(next.program())
                        + ", "
                        + DeadlineWords.term(next.deadline())
                        + ", "
                        + Today.print(next.on())
                        + " ("
                        + today.until(next.on())
                        + ").");
    }

    private static String within(long months) {
        return say(
                "within " + months + (months == 1 ? " month" : " months"),
                "d’ici " + months + " mois",
                "en " + months + (months == 1 ? " mes" : " meses"));
    }

    private static String notStated(int programs) {
        return say(
                programs == 1
                        ? "1 program states no deadline in what was read: ask it."
                        : programs + " programs state no deadline in what was read: ask them.",
                programs < 2
                        ? programs + " programme n’indique aucune date limite dans ce qui a été lu : demandez-lui."
                        : programs + " programmes n’indiquent aucune date limite dans ce qui a été lu : demandez-leur.",
                programs == 1
                        ? "1 programa no indica ninguna fecha límite en lo que se leyó: pregúntele."
                        : programs + " programas no indican ninguna fecha límite en lo que se leyó: pregúnteles.");
    }

    private Optional<Block> chips() {
        List<Block.Chip> chips = new ArrayList<>();
        Action start = action.without("from");
        term.ifPresent(one -> chips.add(new Block.Chip(one.label(), start.without("term"))));
        months.ifPresent(count -> chips.add(new Block.Chip(within(count), start.without("months"))));
        return chips.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Chips(say("Only", "Seulement", "Solo"), chips));
    }

    private Block.Entry entry(Deadlines.Ahead next) {
        LocalDate on = next.on();
        Text line = Text.strong(Today.print(on))
                .then(", " + today.until(on) + " · " + DeadlineWords.term(next.deadline()) + " · "
                        + DeadlineWords.printed(next.deadline(), next.fact().asOf())
                        + provenance.age(next.fact().asOf()))
                .then(next.fact()
                        .newestSource()
                        .map(source -> Text.of(" · ").then(Links.to(FactSheet.sourceLink(), source.link())))
                        .orElseGet(Text::empty));
        return new Block.Entry(
                MONTH.withLocale(Language.spoken().locale()).format(on),
                Text.of(ShortName.of(next.program())),
                List.of(line),
                Optional.of(Button.press(ShowCard.open(), ShowCard.action(next.program()))));
    }

    private static Optional<Block> aside(String what, String who) {
        return who.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(Text.of(what + Punctuation.colon() + who + ".")));
    }

    private static String names(List<Deadlines.Printed> printed) {
        return printed.stream()
                .map(Deadlines.Printed::program)
                .distinct()
                .map(ShortName::of)
                .collect(Collectors.joining(Punctuation.semicolon()));
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
                .collect(Collectors.joining(Punctuation.semicolon()));
    }
}
