package dev.carrel.catalogue.search;

import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.TuitionBasis;
import dev.carrel.catalogue.TuitionEstimate;
import dev.carrel.catalogue.search.Ranked.Judged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Ranks programs by a student's answers and explains every point. Immutable and safe for any thread.
 *
 * <p>The order: ALA-accredited programs before all others; then more points; then fewer criteria that could not be judged;
 * then the name. Only a known yes gives points, so what is unknown never outranks what is known to fit.
 */
public final class Matcher {
    private static final int HEAVY = 3;
    private static final int MIDDLE = 2;
    private static final int LIGHT = 1;

    private static final Comparator<Ranked> ORDER = Comparator.<Ranked, Boolean>comparing(
                    ranked -> !ranked.program().accredited())
            .thenComparing(Comparator.comparingInt(Ranked::points).reversed())
            .thenComparingInt(ranked -> ranked.couldNotJudge().size())
            .thenComparing(ranked -> Folding.fold(ranked.program().name()))
            .thenComparing(ranked -> ranked.program().id());

    private final CatalogueIndex index;

    /** Matches against the programs of this index. */
    public Matcher(CatalogueIndex index) {
        this.index = index;
    }

    /** Every program, the best first. */
    public List<Ranked> match(Answers answers, LocalDate today) {
        return index.profiles().stream()
                .map(profile -> rank(profile, answers, today))
                .sorted(ORDER)
                .toList();
    }

    private static Ranked rank(Profile profile, Answers answers, LocalDate today) {
        List<Judged> judged = new ArrayList<>();
        judged.add(plain(profile, new Filter.Accredited(Optional.empty()), HEAVY));
        answers.budget().ifPresent(budget -> judged.add(budget(profile, budget, answers.residence())));
        if (!answers.ways().isEmpty()) {
            judged.add(ways(profile, answers.ways()));
        }
        answers.subjects().forEach(subject -> judged.add(plain(profile, new Filter.Teaches(subject), HEAVY)));
        if (answers.certification()) {
            judged.add(plain(profile, new Filter.CertifiesSchoolLibrarians(), HEAVY));
        }
        if (answers.avoidsGre()) {
            judged.add(halfWhereWeak(profile, new Filter.NoGre()));
        }
        answers.gpa().ifPresent(gpa -> judged.add(plain(profile, new Filter.GpaIsEnough(gpa), MIDDLE)));
        if (answers.avoidsLetters()) {
            judged.add(plain(profile, new Filter.NoLetters(), LIGHT));
        }
        answers.term().ifPresent(term -> judged.add(plain(profile, new Filter.StartsIn(term), LIGHT)));
        answers.months().ifPresent(months -> judged.add(plain(profile, new Filter.DoneWithin(months), MIDDLE)));
        return new Ranked(
                profile.program(),
                judged.stream().mapToInt(Judged::points).sum(),
                judged.stream().mapToInt(Judged::possible).sum(),
                List.copyOf(judged),
                Hit.marks(profile, today));
    }

    private static Judged plain(Profile profile, Filter filter, int possible) {
        Verdict verdict = Judge.judge(profile, filter);
        int points = verdict.answer() == Answer.YES ? possible : 0;
        return new Judged(filter.label(), verdict.answer(), points, possible, verdict.why(), verdict.decidedBy());
    }

    private static Judged halfWhereWeak(Profile profile, Filter filter) {
        Verdict verdict = Judge.judge(profile, filter);
        int points = verdict.answer() != Answer.YES ? 0 : verdict.weak() ? LIGHT : MIDDLE;
        return new Judged(filter.label(), verdict.answer(), points, MIDDLE, verdict.why(), verdict.decidedBy());
    }

    /** The first of the wished ways that the program offers; unknown if none is known and one could be. */
    private static Judged ways(Profile profile, List<Filter.Mode.Way> ways) {
        List<Verdict> verdicts = ways.stream()
                .map(way -> Judge.judge(profile, new Filter.Mode(way)))
                .toList();
        Verdict best = verdicts.stream()
                .min(Comparator.comparingInt(verdict -> switch (verdict.answer()) {
                    case YES -> 0;
                    case UNKNOWN -> 1;
                    case NO -> 2;
                }))
                .orElseThrow();
        String wish = String.join(
                " or ", ways.stream().map(way -> new Filter.Mode(way).label()).toList());
        int points = best.answer() == Answer.YES ? HEAVY : 0;
        return new Judged(wish, best.answer(), points, HEAVY, best.why(), best.decidedBy());
    }

    /** A figure that is not the program's own gives fewer points, because surcharges or age may make it wrong. */
    private static Judged budget(Profile profile, int budget, Optional<Region> residence) {
        Program program = profile.program();
        Filter.Payer payer = residence
                .map(home -> isHome(program, home) ? Filter.Payer.IN_STATE : Filter.Payer.OUT_OF_STATE)
                .orElse(Filter.Payer.ANYONE);
        Filter.CostsAtMost wish = new Filter.CostsAtMost(budget, payer);
        Verdict verdict = Judge.judge(profile, wish);
        String label = new Filter.CostsAtMost(budget, Filter.Payer.ANYONE).label();
        if (verdict.answer() != Answer.YES) {
            return new Judged(label, verdict.answer(), 0, HEAVY, verdict.why(), verdict.decidedBy());
        }
        TuitionBasis.Rank rank = profile.tuition()
                .map(TuitionEstimate::basis)
                .map(TuitionBasis::rank)
                .orElse(TuitionBasis.Rank.DIRECTORY);
        int points = rank == TuitionBasis.Rank.OWN && !verdict.weak() ? HEAVY : LIGHT;
        String why = verdict.why()
                + (rank == TuitionBasis.Rank.OWN ? "" : "; " + rank.words())
                + (verdict.weak() ? "; it depends on where you live" : "");
        return new Judged(label, Answer.YES, points, HEAVY, why, verdict.decidedBy());
    }

    private static boolean isHome(Program program, Region home) {
        return program.value(Field.COUNTRY).map(home.country()::equals).orElse(false)
                && program.value(Field.REGION).map(home.code()::equals).orElse(false);
    }
}
