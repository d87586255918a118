package dev.carrel.job;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody looks for among jobs; each part may be empty, and then any job will do. What a board does not say of a job is not held
 * against it.
 *
 * @param role with whose words a job is called, or kept under
 * @param place where it is: a town, a state or province, or a country
 * @param remote whether it has to be done from anywhere
 */
public record Wanted(String role, String place, boolean remote) {
    /** Every job there is. */
    public static final Wanted ANY = new Wanted("", "", false);

    /** The most characters of a role or a place. */
    public static final int LONGEST = 100;

    /** A part of what is wanted. */
    public enum Part {
        ROLE("role", "poste", "puesto"),
        PLACE("place", "lieu", "lugar"),
        REMOTE("whether it is remote", "travail à distance", "trabajo a distancia");

        private final Words words;

        Part(String english, String french, String spanish) {
            this.words = Words.of(english, french, spanish);
        }

        /** What is asked about, within a sentence. */
        public String words() {
            return words.said();
        }
    }

    /** How a job fits in one part. */
    public record Judged(Part part, Fit fit) {}

    /** Keeps the words without blanks around them. */
    public Wanted {
        role = role.strip();
        place = place.strip();
    }

    /** Whether any job will do. */
    public boolean isAny() {
        return role.isEmpty() && place.isEmpty() && !remote;
    }

    /** The same without one of its parts. */
    public Wanted without(Part part) {
        return switch (part) {
            case ROLE -> new Wanted("", place, remote);
            case PLACE -> new Wanted(role, "", remote);
            case REMOTE -> new Wanted(role, place, false);
        };
    }

    /** The parts that are wanted, each with its words: {@code archivist}, {@code Ohio}, {@code remote}. */
    public List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        if (!role.isEmpty()) {
            labels.add(new Label(Part.ROLE, role));
        }
        if (!place.isEmpty()) {
            labels.add(new Label(Part.PLACE, place));
        }
        if (remote) {
            labels.add(new Label(Part.REMOTE, say("remote", "à distance", "a distancia")));
        }
        return labels;
    }

    /** A part of what is wanted, in words. */
    public record Label(Part part, String words) {}

    /** What tells this from others: two that differ in case, accents or marks alone are one. */
    public String key() {
        return Phrase.of(role).text() + "/" + Phrase.of(place).text() + "/" + remote;
    }

    /** How a job fits, as its worst part does. */
    public Fit fit(Job job, Regions regions) {
        return Fit.worst(judge(job, regions).stream().map(Judged::fit).toList());
    }

    /** How a job fits in each part that is wanted. */
    public List<Judged> judge(Job job, Regions regions) {
        List<Judged> judged = new ArrayList<>();
        if (!role.isEmpty()) {
            judged.add(new Judged(Part.ROLE, role(job)));
        }
        if (!place.isEmpty()) {
            judged.add(new Judged(Part.PLACE, Whereabouts.of(place, regions).fit(job, regions)));
        }
        if (remote) {
            judged.add(new Judged(Part.REMOTE, Remoteness.of(job)));
        }
        return judged;
    }

    private Fit role(Job job) {
        Phrase wanted = Phrase.of(role);
        if (Phrase.of(job.title() + " " + String.join(" ", job.topics())).begins(wanted)) {
            return Fit.YES;
        }
        if (Phrase.of(job.text()).begins(wanted)) {
            return Fit.MENTIONED;
        }
        return job.title().isEmpty() ? Fit.NOT_SAID : Fit.NO;
    }
}
