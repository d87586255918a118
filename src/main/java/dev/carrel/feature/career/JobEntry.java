package dev.carrel.feature.career;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.job.Fit;
import dev.carrel.job.Job;
import dev.carrel.job.Regions;
import dev.carrel.job.Wanted;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One job on a list: what its board says, and plainly what it does not say. */
final class JobEntry {
    static final ZoneId UTC = ZoneId.of("UTC");

    private final Wanted wanted;
    private final Regions regions;
    private final ZoneId zone;

    JobEntry(Wanted wanted, Regions regions, Caller reader) {
        this.wanted = wanted;
        this.regions = regions;
        this.zone = reader.zone().orElse(UTC);
    }

    Block.Entry of(Job job) {
        return of(job, "");
    }

    /** The entry under a heading. */
    Block.Entry of(Job job, String group) {
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of(facts(job)));
        lines.add(when(job));
        String silent = Found.silent(job, wanted, regions);
        if (!silent.isEmpty()) {
            lines.add(Text.of("Might fit: " + silent + "."));
        }
        return new Block.Entry(
                group,
                Text.strong(title(job)),
                lines,
                job.link()
                        .map(link -> Button.open("Open its page", link))
                        .or(() -> job.event().map(JobEntry::shown)));
    }

    private static Button shown(long number) {
        return Button.press("Show", Action.of("event", "show").with("event", "P" + number));
    }

    private static String title(Job job) {
        return job.title().isEmpty() ? "A job without a name" : job.title();
    }

    /** {@code Ohio State University · Columbus, OH · remote}, with what is not stated. */
    private String facts(Job job) {
        List<String> stated = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        (job.employer().isEmpty() ? silent : stated).add(job.employer().isEmpty() ? "employer" : job.employer());
        (job.place().isEmpty() ? silent : stated).add(job.place().isEmpty() ? "place" : job.place());
        Fit remote = new Wanted("", "", true).fit(job, regions);
        if (remote == Fit.YES) {
            stated.add("remote");
        } else if (remote.isOpen()) {
            silent.add("whether it is remote");
        }
        if (!silent.isEmpty()) {
            stated.add((stated.isEmpty() ? "Not stated: " : "not stated: ") + String.join(", ", silent));
        }
        return String.join(" · ", stated);
    }

    private Text when(Job job) {
        if (job.isPostedHere()) {
            return until(Text.of("Posted here"), job);
        }
        Text when = job.posted()
                .map(posted -> Text.of("Posted ").then(at(posted, Style.DATE)))
                .orElse(Text.of("Posted at a time that is not stated"));
        return until(when.then(" · " + job.board()), job);
    }

    private Text until(Text when, Job job) {
        Optional<Instant> closes = job.closes();
        return closes.isPresent() ? when.then(" · apply until ").then(at(closes.get(), Style.DATE_TIME)) : when;
    }

    private Inline at(Instant moment, Style style) {
        return new Inline.When(moment, style, zone);
    }
}
