package dev.carrel.feature.program;

import dev.carrel.catalogue.Freshness;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.TuitionBasis;
import dev.carrel.catalogue.TuitionEstimate;
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
                        more == 1 ? "1 more difference" : more + " more differences",
                        CompareCommand.action(programs).with(CompareCommand.POINTS.name(), "others")));
        return card(differences(different(points).size() + (int) more), points, blocks, others);
    }

    /** What else one may ask. */
    Card others() {
        List<Comparison.Point> points = comparison.others();
        Button back = Button.press("What decides", CompareCommand.action(programs));
        int count = different(points).size();
        return card(
                count == 1 ? "1 more difference" : count + " more differences",
                points,
                body(points),
                Optional.of(back));
    }

    private List<Block> body(List<Comparison.Point> points) {
        List<Block> blocks = new ArrayList<>();
        List<Comparison.Point> different = different(points);
        if (!different.isEmpty()) {
            blocks.add(new Block.Table(
                    "Point",
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
        Text names = Text.strong(programs.stream().map(ShortName::of).collect(Collectors.joining(", ")) + ": " + count);
        String same = points.stream()
                .filter(Comparison.Point::same)
                .map(CompareCard::equally)
                .collect(Collectors.joining(", "));
        return same.isEmpty() ? names.then(".") : names.then(". " + all() + ": " + same + ".");
    }

    private static String differences(int different) {
        return different == 1 ? "1 difference" : different + " differences";
    }

    private static String equally(Comparison.Point point) {
        String value = point.cells().getFirst().value().orElseThrow();
        return switch (point.label()) {
            case Comparison.ONLINE -> value.equals("yes") ? "online" : "not fully online";
            default -> point.equally() + " " + value;
        };
    }

    private String all() {
        return switch (programs.size()) {
            case 2 -> "Both";
            case 3 -> "All three";
            default -> "All four";
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
                .filter(point -> !point.label().equals(Comparison.FEDERAL))
                .map(Comparison.Point::label)
                .collect(Collectors.joining("; "));
        return labels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(Text.of("Not stated by any of them: " + labels + ".")));
    }

    /** Names the cheapest only among recent figures of one kind; otherwise says why there is none to name. */
    private String onCost() {
        List<Program> priced = programs.stream()
                .filter(program -> program.tuition().isPresent())
                .toList();
        if (priced.size() < 2) {
            return "Too few of them state their tuition to say which costs least.";
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
            String old = doubtful.isEmpty()
                    ? ""
                    : (doubtful.size() == 1 ? " The figure of " : " The figures of ")
                            + doubtful.stream().map(ShortName::of).collect(Collectors.joining(" and "))
                            + (doubtful.size() == 1 ? " is" : " are") + " old or undated.";
            String mixed = kinds.size() > 1
                    ? " They are of different kinds: "
                            + kinds.stream().map(TuitionBasis.Rank::words).collect(Collectors.joining("; ")) + "."
                    : "";
            return "Which costs least cannot be told from these figures." + mixed + old
                    + " Ask each school for this year's price.";
        }
        return cheapest(priced);
    }

    private static String cheapest(List<Program> priced) {
        Optional<Program> inState = least(priced, TuitionEstimate::inState);
        Optional<Program> outOfState = least(priced, TuitionEstimate::outOfState);
        if (inState.isPresent() && inState.equals(outOfState)) {
            return ShortName.of(inState.get()) + " costs least by its own recent figures.";
        }
        return inState.map(program -> ShortName.of(program) + " costs least in-state. ")
                        .orElse("")
                + outOfState
                        .map(program -> ShortName.of(program) + " costs least out-of-state.")
                        .orElse("");
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
