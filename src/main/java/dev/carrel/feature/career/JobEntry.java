package dev.carrel.feature.career;

import static dev.carrel.chat.Words.say;

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
            lines.add(Text.of(say("Might fit: ", "Pourrait convenir : ", "Podría servir: ") + silent + "."));
        }
        return new Block.Entry(
                group,
                Text.strong(title(job)),
                lines,
                job.link()
                        .map(link -> Button.open(say("Open its page", "Ouvrir sa page", "Abrir su página"), link))
                        .or(() -> job.event().map(JobEntry::shown)));
    }

    private static Button shown(long number) {
        return Button.press(
                say("Show", "Afficher", "Mostrar"), Action.of("event", "show").with("event", "P" + number));
    }

    private static String title(Job job) {
        return job.title().isEmpty()
                ? say("A job without a name", "Une offre d’emploi sans titre", "Un empleo sin nombre")
                : job.title();
    }

    /** {@code Ohio State University · Columbus, OH · remote}, with what is not stated. */
    private String facts(Job job) {
        List<String> stated = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        (job.employer().isEmpty() ? silent : stated)
                .add(job.employer().isEmpty() ? say("employer", "employeur", "empleador") : job.employer());
        (job.place().isEmpty() ? silent : stated)
                .add(job.place().isEmpty() ? say("place", "lieu", "lugar") : job.place());
        Fit remote = new Wanted("", "", true).fit(job, regions);
        if (remote == Fit.YES) {
            stated.add(say("remote", "à distance", "a distancia"));
        } else if (remote.isOpen()) {
            silent.add(say("whether it is remote", "travail à distance", "trabajo a distancia"));
        }
        if (!silent.isEmpty()) {
            stated.add((stated.isEmpty()
                            ? say("Not stated: ", "Non précisé : ", "Sin indicar: ")
                            : say("not stated: ", "non précisé : ", "sin indicar: "))
                    + String.join(", ", silent));
        }
        return String.join(" · ", stated);
    }

    private Text when(Job job) {
        if (job.isPostedHere()) {
            return until(Text.of(say("Posted here", "Publiée ici", "Publicado aquí")), job);
        }
        Text when = job.posted()
                .map(posted ->
                        Text.of(say("Posted ", "Publiée le ", "Publicado el ")).then(at(posted, Style.DATE)))
                .orElse(Text.of(say(
                        "Posted at a time that is not stated",
                        "Publiée à une date non précisée",
                        "Publicado en fecha no indicada")));
        return until(when.then(" · " + job.board()), job);
    }

    private Text until(Text when, Job job) {
        Optional<Instant> closes = job.closes();
        return closes.isPresent()
                ? when.then(say(" · apply until ", " · candidatures jusqu’au ", " · solicitudes hasta el "))
                        .then(at(closes.get(), Style.DATE_TIME))
                : when;
    }

    private Inline at(Instant moment, Style style) {
        return new Inline.When(moment, style, zone);
    }
}
