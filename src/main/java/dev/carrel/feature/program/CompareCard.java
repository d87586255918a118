package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Freshness;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.TuitionBasis;
import dev.carrel.catalogue.TuitionEstimate;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Programs side by side: a row for each point on which they differ, one sentence for what is the same. */
final class CompareCard {
    private final List<Program> programs;
    private final Comparison comparison;
    private final LocalDate today;

    CompareCard(List<Program> programs, LocalDate today) {
        this.programs = List.copyOf(programs);
        this.comparison = new Comparison(programs, today);
        this.today = today;
    }

    /** What decides, with what is the same in the first line. */
    Card deciding() {
        List<Comparison.Point> points = comparison.deciding();
        long more = different(comparison.others()).size();
        List<Block> blocks = body(points);
        blocks.add(new Block.Paragraph(Text.of(onCost())));
        Optional<Button> others = more == 0
                ? Optional.empty()
                : Optional.of(Button.press(
                        moreDifferences(more),
                        CompareCommand.action(programs).with(CompareCommand.POINTS.name(), "others")));
        return card(differences(different(points).size() + (int) more), points, blocks, others);
    }

    /** What else one may ask. */
    Card others() {
        List<Comparison.Point> points = comparison.others();
        Button back = Button.press(FactGroup.DECIDING.label(), CompareCommand.action(programs));
        int count = different(points).size();
        return card(moreDifferences(count), points, body(points), Optional.of(back));
    }

    private List<Block> body(List<Comparison.Point> points) {
        List<Block> blocks = new ArrayList<>();
        List<Comparison.Point> different = different(points);
        if (!different.isEmpty()) {
            blocks.add(new Block.Table(
                    say("Point", "Point", "Punto"),
                    programs.stream().map(ShortName::of).toList(),
                    different.stream().map(CompareCard::row).toList()));
        }
        unknown(points).ifPresent(blocks::add);
        return blocks;
    }

    private Card card(String count, List<Comparison.Point> points, List<Block> blocks, Optional<Button> other) {
        List<Button> ways = new ArrayList<>();
        other.ifPresent(ways::add);
        programs.forEach(program -> ways.add(Button.press(ShortName.of(program), ShowCard.action(program))));
        blocks.add(new Block.Buttons(ways));
        blocks.add(Links.verify());
        return new Card(comparison.allAccredited() ? Tone.NEUTRAL : Tone.CAUTION, headline(count, points), blocks);
    }

    private static List<Comparison.Point> different(List<Comparison.Point> points) {
        return points.stream()
                .filter(point -> !point.same() && !point.unknown())
                .toList();
    }

    private Text headline(String count, List<Comparison.Point> points) {
        Text names = Text.strong(
                programs.stream().map(ShortName::of).collect(Collectors.joining(", ")) + Punctuation.colon() + count);
        String same = points.stream()
                .filter(Comparison.Point::same)
                .map(CompareCard::equally)
                .collect(Collectors.joining(", "));
        return same.isEmpty() ? names.then(".") : names.then(". " + all() + Punctuation.colon() + same + ".");
    }

    private static String differences(int different) {
        return different
                + say(
                        different == 1 ? " difference" : " differences",
                        different < 2 ? " différence" : " différences",
                        different == 1 ? " diferencia" : " diferencias");
    }

    private static String moreDifferences(long more) {
        return say(
                more + (more == 1 ? " more difference" : " more differences"),
                more + (more < 2 ? " autre différence" : " autres différences"),
                more + (more == 1 ? " diferencia más" : " diferencias más"));
    }

    private static String equally(Comparison.Point point) {
        String value = point.cells().getFirst().value().orElseThrow();
        return point.equally().isEmpty() ? value : point.equally() + " " + value;
    }

    private String all() {
        return switch (programs.size()) {
            case 2 -> say("Both", "Les deux", "Los dos");
            case 3 -> say("All three", "Les trois", "Los tres");
            default -> say("All four", "Les quatre", "Los cuatro");
        };
    }

    private static Block.Row row(Comparison.Point point) {
        return new Block.Row(
                point.label(),
                point.cells().stream().map(Comparison.Cell::shown).toList());
    }

    private static Optional<Block> unknown(List<Comparison.Point> points) {
        String labels = points.stream()
                .filter(Comparison.Point::unknown)
                .filter(point -> !point.hint())
                .map(Comparison.Point::label)
                .collect(Collectors.joining(Punctuation.semicolon()));
        return labels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(Text.of(say(
                                "Not stated by any of them: ",
                                "Indiqué par aucun d’eux : ",
                                "No consta en ninguno de ellos: ")
                        + labels + ".")));
    }

    /** Names the cheapest only among recent figures of one kind; otherwise says why there is none to name. */
    private String onCost() {
        List<Program> priced = programs.stream()
                .filter(program -> program.tuition().isPresent())
                .toList();
        if (priced.size() < 2) {
            return say(
                    "Too few of them state their tuition to say which costs least.",
                    "Trop peu d’entre eux indiquent leurs frais de scolarité pour dire lequel coûte le moins.",
                    "Muy pocos de ellos indican su matrícula para decir cuál cuesta menos.");
        }
        List<TuitionBasis.Rank> kinds = priced.stream()
                .map(program -> program.tuition().orElseThrow().basis().rank())
                .distinct()
                .toList();
        List<Program> doubtful = priced.stream()
                .filter(program -> !Freshness.age(
                                program.tuition().orElseThrow().basis().asOf(), today)
                        .isEmpty())
                .toList();
        if (kinds.size() > 1 || !doubtful.isEmpty()) {
            return say(
                            "Which costs least cannot be told from these figures.",
                            "Ces chiffres ne permettent pas de dire lequel coûte le moins.",
                            "Con estas cifras no se puede decir cuál cuesta menos.")
                    + (kinds.size() > 1 ? mixed(kinds) : "")
                    + (doubtful.isEmpty() ? "" : old(doubtful))
                    + say(
                            " Ask each school for this year's price.",
                            " Demandez à chaque école le prix de cette année.",
                            " Pregunte a cada escuela el precio de este año.");
        }
        return cheapest(priced);
    }

    private static String cheapest(List<Program> priced) {
        Optional<Program> inState = least(priced, TuitionEstimate::inState);
        Optional<Program> outOfState = least(priced, TuitionEstimate::outOfState);
        if (inState.isPresent() && inState.equals(outOfState)) {
            return ShortName.of(inState.get())
                    + say(
                            " costs least by its own recent figures.",
                            " coûte le moins, selon ses propres chiffres récents.",
                            " es el que menos cuesta, según sus propias cifras recientes.");
        }
        return inState.map(program -> ShortName.of(program)
                                + say(
                                        " costs least in-state. ",
                                        " coûte le moins pour les résidents de l’État. ",
                                        " es el que menos cuesta para residentes del estado. "))
                        .orElse("")
                + outOfState
                        .map(program -> ShortName.of(program)
                                + say(
                                        " costs least out-of-state.",
                                        " coûte le moins pour les non-résidents.",
                                        " es el que menos cuesta para no residentes."))
                        .orElse("");
    }

    private static String mixed(List<TuitionBasis.Rank> kinds) {
        return say(" They are of different kinds: ", " Ils sont de natures différentes : ", " Son de tipos distintos: ")
                + kinds.stream().map(TuitionBasis.Rank::words).collect(Collectors.joining(Punctuation.semicolon()))
                + ".";
    }

    private static String old(List<Program> doubtful) {
        String whose = doubtful.stream().map(ShortName::of).collect(Collectors.joining(say(" and ", " et ", " y ")));
        boolean one = doubtful.size() == 1;
        return say(
                one
                        ? " The figure of " + whose + " is old or undated."
                        : " The figures of " + whose + " are old or undated.",
                one
                        ? " Le chiffre de " + whose + " est ancien ou sans date."
                        : " Les chiffres de " + whose + " sont anciens ou sans date.",
                one
                        ? " La cifra de " + whose + " es antigua o no tiene fecha."
                        : " Las cifras de " + whose + " son antiguas o no tienen fecha.");
    }

    private static Optional<Program> least(List<Program> priced, Function<TuitionEstimate, Optional<Integer>> figure) {
        boolean all = priced.stream()
                .allMatch(
                        program -> figure.apply(program.tuition().orElseThrow()).isPresent());
        return all
                ? priced.stream()
                        .min(Comparator.comparing(program ->
                                figure.apply(program.tuition().orElseThrow()).orElseThrow()))
                : Optional.empty();
    }
}
