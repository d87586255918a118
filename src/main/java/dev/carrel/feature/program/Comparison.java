package dev.carrel.feature.program;

import dev.carrel.catalogue.Accreditation;
import dev.carrel.catalogue.Delivery;
import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.FederalCharges;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Freshness;
import dev.carrel.catalogue.Program;
import dev.carrel.chat.card.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two to four programs say to the same points. */
final class Comparison {
    static final String ONLINE = "Fully online";
    static final String FEDERAL = "University-wide average (federal survey, a hint)";

    private static final int MOST_NAMES = 5;
    private static final Text NOT_STATED = Text.of("not stated");

    private final List<Program> programs;
    private final LocalDate today;
    private final Provenance provenance;

    Comparison(List<Program> programs, LocalDate today) {
        this.programs = List.copyOf(programs);
        this.today = today;
        this.provenance = new Provenance(today);
    }

    /**
     * One program's word on one point.
     *
     * @param value what is compared; empty where nobody states it
     * @param shown the value with its date and doubts
     */
    record Cell(Optional<String> value, Text shown) {
        static Cell notStated() {
            return new Cell(Optional.empty(), NOT_STATED);
        }
    }

    /**
     * One point.
     *
     * @param equally how it reads in a sentence about all of them, followed by the value
     */
    record Point(String label, String equally, List<Cell> cells) {
        boolean same() {
            return cells.getFirst().value().isPresent()
                    && cells.stream().map(Cell::value).distinct().count() == 1;
        }

        boolean unknown() {
            return cells.stream().allMatch(cell -> cell.value().isEmpty());
        }
    }

    /** What decides, the weightiest first; few enough for the narrowest platform. */
    List<Point> deciding() {
        return List.of(
                point("Tuition for the degree", "tuition", this::tuition),
                point(FEDERAL, "the federal average", this::federal),
                point("ALA status", "ALA status", this::status),
                point("Next ALA review", "next ALA review", this::review),
                point(ONLINE, "fully online:", this::online),
                point("Live or own time", "classes", this::pace),
                point("Credits", "credits:", this::credits),
                point("GRE", "GRE", this::gre));
    }

    /** What else one may ask. */
    List<Point> others() {
        return List.of(
                fact(Field.LEAST_GPA, "least grade average"),
                fact(Field.LETTERS_REQUIRED, "recommendation letters required:"),
                point("Deadlines, every year as printed", "deadlines", this::deadlines),
                fact(Field.START_TERMS, "starts in"),
                fact(Field.SHORTEST_MONTHS, "shortest time in months:"),
                fact(Field.ACCELERATED, "accelerated:"),
                fact(Field.SCHOOL_LIBRARY_CERTIFICATION, "school-library certification:"),
                point("Application fee", "application fee", this::fee),
                point("Specializations", "specializations", this::specializations));
    }

    private Point point(String label, String equally, Function<Program, Cell> cell) {
        return new Point(label, equally, programs.stream().map(cell).toList());
    }

    private Point fact(Field<?> field, String equally) {
        return point(field.label(), equally, program -> cell(program, field, Fact::printed));
    }

    private Cell cell(Program program, Field<?> field, Function<Fact<?>, String> words) {
        return program.fact(field)
                .filter(fact -> fact.value().isPresent())
                .map(fact -> new Cell(
                        Optional.of(words.apply(fact)),
                        Text.of(words.apply(fact)).then(provenance.brief(fact))))
                .orElseGet(Cell::notStated);
    }

    private Cell tuition(Program program) {
        return program.tuition()
                .map(estimate -> {
                    String figures = Cost.figures(estimate, Optional.empty());
                    String basis = Cost.basis(estimate, provenance);
                    return new Cell(Optional.of(figures + basis), Text.of(figures + " (" + basis + ")"));
                })
                .orElseGet(Cell::notStated);
    }

    /** Beside figures that are missing, old or undated only: it is no price of the program's. */
    private Cell federal(Program program) {
        boolean wanted = programs.stream()
                .anyMatch(one -> one.tuition()
                        .map(estimate ->
                                !Freshness.age(estimate.basis().asOf(), today).isEmpty())
                        .orElse(true));
        return wanted
                ? program.value(Field.FEDERAL_CHARGES).map(this::federal).orElseGet(Cell::notStated)
                : Cell.notStated();
    }

    private Cell federal(FederalCharges charges) {
        String figures = Stream.of(
                        charges.tuitionInState().map(usd -> Cost.usd(usd) + " in-state"),
                        charges.tuitionOutOfState().map(usd -> Cost.usd(usd) + " out-of-state"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return figures.isEmpty()
                ? Cell.notStated()
                : new Cell(Optional.of(figures), Text.of(figures + " a year (2022-23)"));
    }

    private Cell status(Program program) {
        return cell(program, Field.ACCREDITATION, fact -> Standing.words(program));
    }

    private Cell review(Program program) {
        String over = Freshness.reviewPassed(program, today).isPresent() ? ", which is over: check with ALA" : "";
        return cell(program, Field.NEXT_REVIEW, fact -> fact.printed() + over);
    }

    private Cell online(Program program) {
        return cell(program, Field.DELIVERY, fact -> program.fullyOnline().orElse(false) ? "yes" : "no");
    }

    /** A page that only says "online" leaves open whether classes are live. */
    private Cell pace(Program program) {
        boolean online = program.fullyOnline().orElse(false);
        String words = program.value(Field.DELIVERY).orElse(List.of()).stream()
                .filter(mode ->
                        online ? mode == Delivery.ONLINE_ASYNC || mode == Delivery.ONLINE_SYNC : !mode.fullyOnline())
                .map(mode -> switch (mode) {
                    case ONLINE_ASYNC -> "on your own time";
                    case ONLINE_SYNC -> "live classes";
                    case ONLINE, HYBRID, ON_CAMPUS -> mode.words();
                })
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? Cell.notStated() : cell(program, Field.DELIVERY, fact -> words);
    }

    private Cell credits(Program program) {
        return cell(program, Field.CREDITS, fact -> FactSheet.creditWords(program));
    }

    private Cell gre(Program program) {
        return cell(program, Field.GRE_REQUIRED, fact -> FactSheet.greWords(program));
    }

    private Cell deadlines(Program program) {
        return cell(program, Field.DEADLINES, fact -> DeadlineWords.of(program.deadlines()));
    }

    /** A long list is a reason to open the program, not a cell. */
    private Cell specializations(Program program) {
        List<String> all = program.value(Field.SPECIALIZATIONS).orElse(List.of());
        String shown = String.join(", ", all.subList(0, Math.min(MOST_NAMES, all.size())));
        String more = all.size() > MOST_NAMES ? " and " + (all.size() - MOST_NAMES) + " more" : "";
        return cell(program, Field.SPECIALIZATIONS, fact -> shown + more);
    }

    /** Two currencies are never one row of bare numbers. */
    private Cell fee(Program program) {
        Cell usd = cell(program, Field.APPLICATION_FEE_USD, fact -> "USD " + fact.printed());
        return usd.value().isPresent()
                ? usd
                : cell(program, Field.APPLICATION_FEE_CAD, fact -> "CAD " + fact.printed());
    }

    /** Whether all of them are accredited, so that nothing else needs saying first. */
    boolean allAccredited() {
        return programs.stream()
                .allMatch(program -> program.value(Field.ACCREDITATION)
                        .filter(Accreditation::accredited)
                        .isPresent());
    }
}
