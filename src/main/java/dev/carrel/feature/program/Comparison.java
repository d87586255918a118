package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Accreditation;
import dev.carrel.catalogue.Delivery;
import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.FederalCharges;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Freshness;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.search.Payer;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two to four programs say to the same points. */
final class Comparison {
    private static final int MOST_NAMES = 5;

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
            return new Cell(Optional.empty(), Text.of(Fact.notStated()));
        }
    }

    /**
     * One point.
     *
     * @param equally how it reads in a sentence about all of them, followed by the value; empty where the value says it all
     * @param hint whether it is no more than a hint, which nobody misses
     */
    record Point(String label, String equally, List<Cell> cells, boolean hint) {
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
                point(FactSheet.tuitionForTheDegree(), say("tuition", "scolarité :", "matrícula:"), this::tuition),
                new Point(
                        federalLabel(),
                        say("the federal average", "moyenne fédérale :", "promedio federal:"),
                        programs.stream().map(this::federal).toList(),
                        true),
                point(
                        Field.ACCREDITATION.label(),
                        say("ALA status", "statut ALA :", "situación ante la ALA:"),
                        this::status),
                point(
                        Field.NEXT_REVIEW.label(),
                        say("next ALA review", "prochain examen de l’ALA :", "próxima revisión de la ALA:"),
                        this::review),
                point(say("Fully online", "Entièrement en ligne", "Totalmente en línea"), "", this::online),
                point(
                        say("Live or own time", "En direct ou à votre heure", "En vivo o a su hora"),
                        say("classes", "cours :", "clases:"),
                        this::pace),
                point(Field.CREDITS.label(), say("credits:", "crédits :", "créditos:"), this::credits),
                point("GRE", say("GRE", "GRE :", "GRE:"), this::gre));
    }

    static String federalLabel() {
        return say(
                "University-wide average (federal survey, a hint)",
                "Moyenne de l’université (enquête fédérale, une indication)",
                "Promedio de la universidad (encuesta federal, una orientación)");
    }

    /** What else one may ask. */
    List<Point> others() {
        return List.of(
                fact(Field.LEAST_GPA, say("least grade average", "moyenne minimale :", "promedio mínimo:")),
                fact(
                        Field.LETTERS_REQUIRED,
                        say(
                                "recommendation letters required:",
                                "lettres de recommandation exigées :",
                                "cartas de recomendación exigidas:")),
                point(
                        say(
                                "Deadlines, every year as printed",
                                "Dates limites, chaque année, telles que publiées",
                                "Fechas límite, cada año según lo publicado"),
                        say("deadlines", "dates limites :", "fechas límite:"),
                        this::deadlines),
                fact(Field.START_TERMS, say("starts in", "début :", "inicio:")),
                fact(
                        Field.SHORTEST_MONTHS,
                        say("shortest time in months:", "durée la plus courte en mois :", "duración mínima en meses:")),
                fact(Field.ACCELERATED, say("accelerated:", "formule accélérée :", "vía acelerada:")),
                fact(
                        Field.SCHOOL_LIBRARY_CERTIFICATION,
                        say(
                                "school-library certification:",
                                "certification en bibliothèque scolaire :",
                                "certificación de biblioteca escolar:")),
                point(
                        say("Application fee", "Frais de candidature", "Tasa de solicitud"),
                        say("application fee", "frais de candidature :", "tasa de solicitud:"),
                        this::fee),
                point(
                        Field.SPECIALIZATIONS.label(),
                        say("specializations", "spécialisations :", "especializaciones:"),
                        this::specializations));
    }

    private Point point(String label, String equally, Function<Program, Cell> cell) {
        return new Point(label, equally, programs.stream().map(cell).toList(), false);
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
                        charges.tuitionInState().map(usd -> Payer.IN_STATE.pays(Cost.usd(usd))),
                        charges.tuitionOutOfState().map(usd -> Payer.OUT_OF_STATE.pays(Cost.usd(usd))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return figures.isEmpty()
                ? Cell.notStated()
                : new Cell(
                        Optional.of(figures), Text.of(figures + say(" a year", " par an", " al año") + " (2022-23)"));
    }

    private Cell status(Program program) {
        return cell(program, Field.ACCREDITATION, fact -> Standing.words(program));
    }

    private Cell review(Program program) {
        String over = Freshness.reviewPassed(program, today).isPresent()
                ? say(
                        ", which is over: check with ALA",
                        ", date passée : vérifiez auprès de l’ALA",
                        ", que ya pasó: consulte a la ALA")
                : "";
        return cell(program, Field.NEXT_REVIEW, fact -> fact.printed() + over);
    }

    /** Says yes or no under its label, and the whole of it in a sentence. */
    private Cell online(Program program) {
        boolean online = program.fullyOnline().orElse(false);
        String whole = online
                ? say("online", "en ligne", "en línea")
                : say("not fully online", "pas entièrement en ligne", "no totalmente en línea");
        Cell cell = cell(program, Field.DELIVERY, fact -> online ? say("yes", "oui", "sí") : say("no", "non", "no"));
        return new Cell(cell.value().map(yesOrNo -> whole), cell.shown());
    }

    /** A page that only says "online" leaves open whether classes are live. */
    private Cell pace(Program program) {
        boolean online = program.fullyOnline().orElse(false);
        String words = program.value(Field.DELIVERY).orElse(List.of()).stream()
                .filter(mode ->
                        online ? mode == Delivery.ONLINE_ASYNC || mode == Delivery.ONLINE_SYNC : !mode.fullyOnline())
                .map(mode -> switch (mode) {
                    case ONLINE_ASYNC ->
                        say("on your own time", "à l’heure de votre choix", "a la hora que usted elija");
                    case ONLINE_SYNC -> say("live classes", "cours en direct", "clases en vivo");
                    case ONLINE, HYBRID, ON_CAMPUS -> mode.words();
                })
                .collect(Collectors.joining(Punctuation.semicolon()));
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
        String more = all.size() > MOST_NAMES ? Understood.andMore(all.size() - MOST_NAMES) : "";
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
