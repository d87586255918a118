package dev.carrel.job;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a job is said to be done from anywhere. Only what stands by itself says so: a librarian for remote sensing sits at a desk. */
final class Remoteness {
    private static final Pattern PARTS = Pattern.compile("[,;:|()\\[\\]/–—•·]|\\s-\\s");

    private static final Set<String> YES = Set.of(
            "remote",
            "remotely",
            "telework",
            "telecommute",
            "anywhere",
            "worldwide",
            "from home",
            "teletravail",
            "distance",
            "teletrabajo",
            "remoto",
            "remota");

    private static final Set<String> NO = Set.of(
            "hybrid",
            "hybride",
            "hibrido",
            "onsite",
            "on site",
            "person",
            "sur place",
            "presencial",
            "not remote",
            "non remote",
            "no remote");

    /** Words that may stand beside one of those and change nothing. */
    private static final Set<String> BESIDE = Set.of(
            "fully",
            "full",
            "100",
            "completely",
            "work",
            "working",
            "position",
            "job",
            "role",
            "eligible",
            "only",
            "us",
            "usa",
            "canada",
            "in",
            "the",
            "a",
            "trabajo",
            "travail");

    private static final List<Phrase> MENTIONS = List.of(
            Phrase.of("remote"),
            Phrase.of("remotely"),
            Phrase.of("telework"),
            Phrase.of("telecommute"),
            Phrase.of("work from home"),
            Phrase.of("télétravail"),
            Phrase.of("teletrabajo"));

    private Remoteness() {}

    static Fit of(Job job) {
        Set<String> said = PARTS.splitAsStream(
                        String.join(" ; ", job.title(), job.place(), String.join(" ; ", job.topics())))
                .map(Remoteness::bare)
                .collect(Collectors.toSet());
        if (said.stream().anyMatch(NO::contains)) {
            return Fit.NO;
        }
        if (said.stream().anyMatch(YES::contains)) {
            return Fit.YES;
        }
        Phrase text = Phrase.of(job.place() + " " + job.text());
        return MENTIONS.stream().anyMatch(text::has) ? Fit.MENTIONED : Fit.NOT_SAID;
    }

    private static String bare(String part) {
        return Phrase.of(part).words().stream()
                .filter(word -> !BESIDE.contains(word))
                .collect(Collectors.joining(" "));
    }
}
