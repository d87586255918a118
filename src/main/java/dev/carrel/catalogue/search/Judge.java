package dev.carrel.catalogue.search;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Delivery;
import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.GreEvidence;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.TuitionEstimate;
import dev.carrel.chat.Punctuation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Gives each program's answer to a filter: yes, no, or unknown where no page says. */
final class Judge {
    private Judge() {}

    static Verdict judge(Profile profile, Filter filter) {
        Program program = profile.program();
        return switch (filter) {
            case Filter.Mode mode -> delivery(profile, mode);
            case Filter.Teaches teaches -> teaches(profile, teaches);
            case Filter.Located located -> located(program, located);
            case Filter.CostsAtMost cost -> cost(profile, cost);
            case Filter.NoGre noGre -> gre(program, noGre);
            case Filter.GpaIsEnough enough ->
                by(program, enough, Field.LEAST_GPA, least -> least.compareTo(enough.gpa()) <= 0);
            case Filter.NoLetters none -> by(program, none, Field.LETTERS_REQUIRED, required -> !required);
            case Filter.Accelerated fast -> accelerated(program, fast);
            case Filter.CertifiesSchoolLibrarians certifies ->
                by(program, certifies, Field.SCHOOL_LIBRARY_CERTIFICATION, yes -> yes);
            case Filter.Accredited wanted ->
                by(
                        program,
                        wanted,
                        Field.ACCREDITATION,
                        status -> wanted.status().map(status::equals).orElse(status.accredited()));
            case Filter.StartsIn start ->
                by(program, start, Field.START_TERMS, terms -> terms.stream().anyMatch(term -> starts(term, start)));
            case Filter.DoneWithin within ->
                by(program, within, Field.SHORTEST_MONTHS, months -> months <= within.months());
            case Filter.TaughtIn taught ->
                by(program, taught, Field.LANGUAGE, language -> language.contains(taught.language()));
            case Filter.Called called ->
                verdict(called, called.ids().contains(program.id()), program.fact(Field.INSTITUTION), program::name);
        };
    }

    private static Verdict delivery(Profile profile, Filter.Mode mode) {
        Optional<List<Delivery>> known = profile.program().value(Field.DELIVERY);
        if (known.isEmpty()) {
            return unknown(mode, profile.program().fact(Field.DELIVERY));
        }
        List<Delivery> modes = known.get();
        boolean yes = switch (mode.way()) {
            case ONLINE -> profile.fullyOnline().orElse(false);
            case ASYNCHRONOUS -> modes.contains(Delivery.ONLINE_ASYNC);
            case LIVE -> modes.contains(Delivery.ONLINE_SYNC);
            case HYBRID -> modes.contains(Delivery.HYBRID);
            case ON_CAMPUS -> modes.contains(Delivery.ON_CAMPUS);
        };
        boolean asksWhen = mode.way() == Filter.Mode.Way.ASYNCHRONOUS || mode.way() == Filter.Mode.Way.LIVE;
        if (!yes && asksWhen && modes.contains(Delivery.ONLINE)) {
            return new Verdict(
                    mode,
                    Answer.UNKNOWN,
                    profile.program().fact(Field.DELIVERY),
                    () -> say(
                            "online, but no page says whether classes are live",
                            "en ligne, mais aucune page ne dit si les cours sont en direct",
                            "en línea, pero ninguna página dice si las clases son en vivo"),
                    false);
        }
        var fact = profile.program().fact(Field.DELIVERY);
        return verdict(mode, yes, fact, () -> fact.map(Fact::printed).orElseGet(Fact::notStated));
    }

    private static Verdict teaches(Profile profile, Filter.Teaches teaches) {
        var fact = profile.program().fact(Field.SPECIALIZATIONS);
        if (!profile.specializationsKnown()) {
            return unknown(teaches, fact);
        }
        String named = profile.subjects().get(teaches.taught());
        return named == null
                ? verdict(
                        teaches,
                        false,
                        fact,
                        () -> say(
                                "no specialization names it",
                                "aucune spécialisation ne porte ce nom",
                                "ninguna especialización lo menciona"))
                : verdict(teaches, true, fact, () -> named);
    }

    private static Verdict located(Program program, Filter.Located located) {
        String country = program.value(Field.COUNTRY).orElse("");
        String code = program.value(Field.REGION).orElse("");
        boolean yes = located.regions().stream()
                .anyMatch(region -> region.country().equals(country)
                        && (region.wholeCountry() || region.code().equals(code)));
        return verdict(
                located,
                yes,
                program.fact(Field.REGION),
                () -> program.value(Field.CITY).map(city -> city + ", ").orElse("") + code);
    }

    /** For anyone, one fitting figure is a yes; only a program whose every known figure is too high is a no. */
    private static Verdict cost(Profile profile, Filter.CostsAtMost cost) {
        if (profile.tuition().isEmpty()) {
            return unknown(cost, profile.program().fact(Field.TUITION_NOTE));
        }
        TuitionEstimate tuition = profile.tuition().get();
        Optional<Integer> inState = cost.payer() == Payer.OUT_OF_STATE ? Optional.empty() : tuition.inState();
        Optional<Integer> outOfState = cost.payer() == Payer.IN_STATE ? Optional.empty() : tuition.outOfState();
        Optional<? extends Fact<?>> decidedBy = tuition.decidedBy(profile.program());
        if (inState.isEmpty() && outOfState.isEmpty()) {
            return new Verdict(cost, Answer.UNKNOWN, decidedBy, () -> notStated(cost.payer()), false);
        }
        boolean oneFits = inState.orElse(Integer.MAX_VALUE) <= cost.dollars()
                || outOfState.orElse(Integer.MAX_VALUE) <= cost.dollars();
        boolean oneDoesNot = inState.orElse(0) > cost.dollars() || outOfState.orElse(0) > cost.dollars();
        return new Verdict(
                cost, oneFits ? Answer.YES : Answer.NO, decidedBy, () -> print(tuition), oneFits && oneDoesNot);
    }

    private static String notStated(Payer payer) {
        return switch (payer) {
            case ANYONE, IN_STATE ->
                say(
                        payer.words() + " tuition is not stated",
                        "les frais pour les résidents de l’État ne sont pas indiqués",
                        "no consta la matrícula para residentes del estado");
            case OUT_OF_STATE ->
                say(
                        payer.words() + " tuition is not stated",
                        "les frais pour les non-résidents ne sont pas indiqués",
                        "no consta la matrícula para no residentes");
        };
    }

    /** A GRE that is asked only below some grade average counts as not required, and the verdict says so. */
    private static Verdict gre(Program program, Filter.NoGre noGre) {
        var fact = program.fact(Field.GRE_REQUIRED);
        if (fact.flatMap(Fact::value).isEmpty()) {
            return unknown(noGre, fact);
        }
        boolean required = program.value(Field.GRE_REQUIRED).orElse(false);
        GreEvidence evidence = program.value(Field.GRE_EVIDENCE).orElse(GreEvidence.STATED);
        return new Verdict(
                noGre,
                required ? Answer.NO : Answer.YES,
                fact,
                () -> program.value(Field.GRE_NOTE).orElseGet(() -> greWords(required, evidence)),
                !required && evidence != GreEvidence.STATED);
    }

    private static String greWords(boolean required, GreEvidence evidence) {
        return switch (evidence) {
            case STATED ->
                required
                        ? say("the GRE is required", "le GRE est exigé", "se exige el GRE")
                        : say("no GRE needed", "GRE non exigé", "no se exige el GRE");
            case CONDITIONAL ->
                say(
                        "the GRE is asked of some applicants",
                        "le GRE est demandé à certains candidats",
                        "el GRE se pide a algunos solicitantes");
            case ABSENT_FROM_REQUIREMENT_LIST ->
                say(
                        "the GRE is not in the list of what is required",
                        "le GRE n’est pas dans la liste des exigences",
                        "el GRE no está en la lista de requisitos");
        };
    }

    /** Pages say that there is a fast track, never that there is none. */
    private static Verdict accelerated(Program program, Filter.Accelerated fast) {
        return program.value(Field.ACCELERATED)
                .map(words -> verdict(fast, true, program.fact(Field.ACCELERATED), () -> words))
                .orElseGet(() -> unknown(fast, Optional.empty()));
    }

    private static boolean starts(String printed, Filter.StartsIn start) {
        String term = printed.toLowerCase(Locale.ROOT);
        return switch (start.term()) {
            case "fall" ->
                term.contains("fall")
                        || term.contains("autumn")
                        || term.contains("august")
                        || term.contains("september");
            case "spring" -> term.contains("spring") || term.contains("january") || term.contains("winter");
            default -> term.contains(start.term());
        };
    }

    private static <T> Verdict by(Program program, Filter filter, Field<T> field, Predicate<T> fits) {
        Optional<Fact<T>> fact = program.fact(field);
        return fact.flatMap(Fact::value)
                .map(value -> verdict(
                        filter, fits.test(value), fact, () -> field.label() + Punctuation.colon() + field.print(value)))
                .orElseGet(() -> unknown(filter, fact));
    }

    private static Verdict verdict(Filter filter, boolean yes, Optional<? extends Fact<?>> fact, Supplier<String> why) {
        return new Verdict(filter, yes ? Answer.YES : Answer.NO, fact, why, false);
    }

    private static Verdict unknown(Filter filter, Optional<? extends Fact<?>> fact) {
        return new Verdict(filter, Answer.UNKNOWN, fact, Fact::notStated, false);
    }

    /** {@code $26,800 in-state, $27,200 out-of-state}, or one figure for all. */
    static String print(TuitionEstimate tuition) {
        if (tuition.sameForAll()) {
            return Payer.ANYONE.pays(dollars(tuition.lowest()));
        }
        return Stream.of(
                        tuition.inState().map(figure -> Payer.IN_STATE.pays(dollars(figure))),
                        tuition.outOfState().map(figure -> Payer.OUT_OF_STATE.pays(dollars(figure))))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    private static String dollars(int amount) {
        return String.format(Locale.ROOT, "$%,d", amount);
    }
}
