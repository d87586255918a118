package dev.carrel.job;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A place that somebody looks for.
 *
 * @param region the country, state or province, as far as it is named and known
 * @param town what else is named, or nothing
 */
record Whereabouts(Optional<Regions.Region> region, Phrase town) {
    /** {@code Ohio}, {@code OH}, {@code Columbus} or {@code Columbus, OH}. */
    static Whereabouts of(String typed, Regions regions) {
        Optional<Regions.Region> whole = regions.called(typed);
        if (whole.isPresent()) {
            return new Whereabouts(whole, Phrase.of(""));
        }
        int comma = typed.lastIndexOf(',');
        Optional<Regions.Region> last = comma < 0 ? Optional.empty() : regions.called(typed.substring(comma + 1));
        return new Whereabouts(last, Phrase.of(last.isPresent() ? typed.substring(0, comma) : typed));
    }

    Fit fit(Job job, Regions regions) {
        Fit inRegion = region.map(wanted -> within(wanted, job, regions)).orElse(Fit.YES);
        return town.isEmpty() || inRegion == Fit.NO ? inRegion : inTown(job, regions);
    }

    private static Fit within(Regions.Region wanted, Job job, Regions regions) {
        Set<Regions.Region> stated = stated(job, regions);
        if (stated.stream().anyMatch(one -> one.isWithin(wanted))) {
            return Fit.YES;
        }
        if (!stated.isEmpty() && stated.stream().noneMatch(wanted::isWithin)) {
            return Fit.NO;
        }
        return said(job, Phrase.of(wanted.name()));
    }

    /** Where it is as far as its place says, else its title and the topics it is kept under. */
    private static Set<Regions.Region> stated(Job job, Regions regions) {
        Set<Regions.Region> stated = regions.in(job.place());
        if (!stated.isEmpty()) {
            return stated;
        }
        Set<Regions.Region> others = new HashSet<>(regions.inTitle(job.title()));
        job.topics().forEach(topic -> regions.called(topic).ifPresent(others::add));
        return others;
    }

    private Fit inTown(Job job, Regions regions) {
        Fit said = said(job, town);
        boolean elsewhere =
                !job.place().isEmpty() && !regions.isRegionOnly(job.place()) && Remoteness.of(job) != Fit.YES;
        return said != Fit.YES && elsewhere ? Fit.NO : said;
    }

    private static Fit said(Job job, Phrase words) {
        if (Phrase.of(String.join(" ; ", job.title(), job.place(), String.join(" ; ", job.topics())))
                .has(words)) {
            return Fit.YES;
        }
        return Phrase.of(job.text()).has(words) ? Fit.MENTIONED : Fit.NOT_SAID;
    }
}
