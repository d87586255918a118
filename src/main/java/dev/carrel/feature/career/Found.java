package dev.carrel.feature.career;

import static dev.carrel.chat.Words.say;

import dev.carrel.job.Fit;
import dev.carrel.job.Job;
import dev.carrel.job.Regions;
import dev.carrel.job.Wanted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What of the listed jobs somebody looks for.
 *
 * @param matches those that are said to be so, the newest first
 * @param open those of which that is not said: first those whose text has the words
 */
record Found(Wanted wanted, List<Job> matches, List<Job> open, Regions regions) {
    Found {
        matches = List.copyOf(matches);
        open = List.copyOf(open);
    }

    static Found among(List<Job> all, Wanted wanted, Regions regions) {
        record Judged(Job job, Fit fit) {}
        List<Judged> judged = all.stream()
                .map(job -> new Judged(job, wanted.fit(job, regions)))
                .toList();
        return new Found(
                wanted,
                judged.stream()
                        .filter(one -> one.fit() == Fit.YES)
                        .map(Judged::job)
                        .toList(),
                judged.stream()
                        .filter(one -> one.fit().isOpen())
                        .sorted(Comparator.comparing(Judged::fit).reversed())
                        .map(Judged::job)
                        .toList(),
                regions);
    }

    /** {@code 14 more might: place not stated by 14, whether it is remote by 9.} */
    String might() {
        List<String> parts = new ArrayList<>();
        for (Wanted.Label label : wanted.labels()) {
            long silent = open.stream()
                    .filter(job -> wanted.judge(job, regions).stream()
                            .anyMatch(one ->
                                    one.part() == label.part() && one.fit().isOpen()))
                    .count();
            if (silent > 0) {
                String what = label.part().words();
                boolean first = parts.isEmpty();
                parts.add(say(
                        what + (first ? " not stated by " : " by ") + silent,
                        what + (first ? " non précisé dans " : " dans ") + silent,
                        what + (first ? " sin indicar en " : " en ") + silent));
            }
        }
        int size = open.size();
        String silent = String.join(", ", parts) + ".";
        boolean others = !matches.isEmpty();
        return say(
                size + (others ? " more might: " : " might: ") + silent,
                size
                        + (others
                                ? size < 2 ? " autre pourrait" : " autres pourraient"
                                : size < 2 ? " pourrait" : " pourraient")
                        + " convenir : " + silent,
                size + (others ? " más" : "") + (size == 1 ? " podría" : " podrían") + " servir: " + silent);
    }

    /** Why a job is none that is known to fit: {@code role only in its text, place not stated}. */
    static String silent(Job job, Wanted wanted, Regions regions) {
        return wanted.judge(job, regions).stream()
                .filter(one -> one.fit().isOpen())
                .map(one -> one.part().words()
                        + (one.fit() == Fit.MENTIONED
                                ? say(" only in its text", " seulement dans son texte", " solo en su texto")
                                : say(" not stated", " non précisé", " sin indicar")))
                .collect(Collectors.joining(", "));
    }
}
