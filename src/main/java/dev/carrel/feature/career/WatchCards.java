package dev.carrel.feature.career;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.WallClock;
import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import dev.carrel.job.Job;
import dev.carrel.job.Regions;
import dev.carrel.job.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code /career watch} shows, and what members are told of new jobs. */
final class WatchCards {
    static final Action WATCH = Action.of("career", "watch");

    private WatchCards() {}

    static Button mine() {
        return Button.press(say("What I am told of", "Ce qui m’est signalé", "De qué se me avisa"), WATCH);
    }

    private static Block how() {
        return new Block.Note(
                Text.of(
                        say(
                                "One direct message a day at most, at 09:00 by your clock and after your quiet hours, with what is new; of nothing new nothing comes. What a board does not state is not held against a job: the message says so.",
                                "Un message privé par jour au plus, à 09:00 à votre heure et après vos heures calmes, avec ce qui est nouveau ; sans rien de nouveau, rien n’arrive. Ce qu’un site ne précise pas n’écarte pas une offre : le message le dit.",
                                "Un mensaje privado al día como máximo, a las 09:00 de su reloj y después de sus horas de silencio, con lo nuevo; si no hay nada nuevo, no llega nada. Lo que un sitio no indica no descarta un empleo: el mensaje lo dice.")));
    }

    private static Button jobs() {
        return Button.press(say("See what there is", "Voir les offres", "Ver los empleos"), JobCards.JOBS);
    }

    private static Button stop(Watch watch) {
        return Button.press(say("Stop these", "Arrêter celles-ci", "Dejar de avisar de estos"), stopping(watch));
    }

    static Action watching(Wanted wanted) {
        return wanted.isAny() ? all() : JobOptions.with(WATCH, wanted);
    }

    static Action all() {
        return WATCH.with(WatchCommand.ALL.name(), "yes");
    }

    private static Action stopping(Watch watch) {
        return WATCH.with(WatchCommand.STOP.name(), Long.toString(watch.id()));
    }

    /** {@code archivist, Ohio, remote}. */
    private static String words(Wanted wanted) {
        return wanted.isAny()
                ? say("every job", "toutes les offres d’emploi", "todos los empleos")
                : wanted.labels().stream().map(Wanted.Label::words).collect(Collectors.joining(", "));
    }

    static Card begun(Watch watch, boolean already, boolean boards, Caller reader) {
        List<Button> ways = new ArrayList<>(List.of(
                Button.press(
                        say("Jobs there are", "Les offres actuelles", "Los empleos que hay"),
                        JobCards.list(watch.wanted())),
                mine(),
                stop(watch)));
        if (reader.zone().isEmpty()) {
            ways.add(Button.press(
                    say("Tell my time zone", "Dire mon fuseau horaire", "Decir mi zona horaria"),
                    Action.of("profile", "timezone")));
        }
        List<Block> blocks = new ArrayList<>();
        if (!boards) {
            blocks.add(
                    new Block.Paragraph(
                            Text.of(
                                    say(
                                            "No job board is followed here yet: you are told once moderators follow one.",
                                            "Aucun site d’emploi n’est encore suivi ici : vous serez prévenu dès que les modérateurs en suivront un.",
                                            "Aquí aún no se sigue ningún sitio de empleos: se le avisará en cuanto los moderadores sigan uno."))));
        }
        blocks.add(new Block.Buttons(ways));
        blocks.add(how());
        return new Card(
                Tone.GOOD,
                Text.of(
                                already
                                        ? say(
                                                "You are told of new jobs like these already: ",
                                                "Ces nouvelles offres vous sont déjà signalées : ",
                                                "Ya se le avisa de empleos nuevos como estos: ")
                                        : say(
                                                "You are told of new jobs: ",
                                                "Les nouvelles offres vous sont signalées : ",
                                                "Se le avisa de empleos nuevos: "))
                        .thenStrong(words(watch.wanted()))
                        .then(say(", first on ", ", la première fois le ", ", por primera vez el ")
                                + at(watch.due(), reader) + "."),
                blocks);
    }

    static Refusal tooMany() {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        say(
                                "You are told of " + Career.MOST
                                        + " kinds of jobs, which is the most. Stop one of them to make room.",
                                Career.MOST
                                        + " sortes d’offres vous sont signalées, et c’est le maximum. Arrêtez-en une pour faire de la place.",
                                "Se le avisa de " + Career.MOST
                                        + " tipos de empleos, que es el máximo. Deje uno para hacer sitio."))
                .way(mine());
    }

    static Card none() {
        return Card.of(
                Text.of(say(
                        "You are told of no new jobs.",
                        "Aucune nouvelle offre ne vous est signalée.",
                        "No se le avisa de ningún empleo nuevo.")),
                Block.Buttons.of(
                        Button.primary(say("See what there is", "Voir les offres", "Ver los empleos"), JobCards.JOBS),
                        Button.press(
                                say(
                                        "Tell me of all new jobs",
                                        "Me signaler toutes les nouvelles offres",
                                        "Avisarme de todos los empleos nuevos"),
                                all())),
                new Block.Note(Text.of(say(
                                "Press “Tell me of new ones like these” on a list of jobs, or type ",
                                "Cliquez sur « Me signaler les nouvelles offres semblables » dans une liste d’offres, ou tapez ",
                                "Pulse “Avisarme de otros nuevos como estos” en una lista de empleos, o escriba "))
                        .thenCode("/career watch archivist place:ohio")
                        .then(".")));
    }

    static Card list(List<Watch> watches, int from, Caller reader) {
        int kinds = watches.size();
        Instant next = watches.stream().map(Watch::due).min(Instant::compareTo).orElseThrow();
        return Card.of(
                Text.of(say(
                        "You are told of " + kinds + (kinds == 1 ? " kind" : " kinds") + " of jobs, next on "
                                + at(next, reader) + ".",
                        (kinds < 2
                                        ? kinds + " sorte d’offres vous est signalée"
                                        : kinds + " sortes d’offres vous sont signalées")
                                + ", la prochaine fois le " + at(next, reader) + ".",
                        "Se le avisa de " + kinds + (kinds == 1 ? " tipo" : " tipos")
                                + " de empleos, la próxima vez el " + at(next, reader) + ".")),
                new Block.Listing(
                        watches.subList(from, watches.size()).stream()
                                .map(WatchCards::entry)
                                .toList(),
                        from,
                        watches.size(),
                        WATCH.inPlace()),
                Block.Buttons.of(jobs()),
                how());
    }

    private static Block.Entry entry(Watch watch) {
        return new Block.Entry(
                "",
                Text.strong(words(watch.wanted())),
                List.of(),
                Optional.of(Button.press(say("Stop", "Arrêter", "Dejar"), stopping(watch))));
    }

    private static String at(Instant moment, Caller reader) {
        return WallClock.words(moment, reader.zone().orElse(JobEntry.UTC));
    }

    /** Nothing for what was none of theirs, or is stopped already. */
    static Card stopped(Optional<Wanted> ended, int left) {
        List<Button> ways = new ArrayList<>();
        ended.ifPresent(wanted -> ways.add(Button.press(
                say("Tell me again", "Me les signaler de nouveau", "Volver a avisarme"), watching(wanted))));
        if (left > 0) {
            ways.add(mine());
        }
        ways.add(jobs());
        return new Card(
                Tone.GOOD,
                ended.map(wanted -> Text.of(say(
                                        "You are not told of these any more: ",
                                        "Ces offres ne vous sont plus signalées : ",
                                        "Ya no se le avisa de estos: "))
                                .thenStrong(words(wanted))
                                .then("."))
                        .orElse(Text.of(say(
                                "You are not told of these.",
                                "Ces offres ne vous sont pas signalées.",
                                "No se le avisa de estos."))),
                List.of(new Block.Buttons(ways)));
    }

    /** What a member is told in the morning. */
    static Card told(List<Job> jobs, Tidings tidings, List<Watch> watches, Regions regions, Caller reader) {
        Wanted only = watches.size() == 1 ? watches.getFirst().wanted() : Wanted.ANY;
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Listing(
                jobs.stream().map(job -> entry(job, watches, regions, reader)).toList(),
                0,
                jobs.size(),
                JobCards.list(only)));
        if (tidings.more() > 0) {
            blocks.add(new Block.Paragraph(Text.of(say(
                    "And " + tidings.more() + " more.",
                    "Et " + tidings.more() + " de plus.",
                    "Y " + tidings.more() + " más."))));
        }
        List<Button> ways = new ArrayList<>(List.of(
                Button.press(say("See the list", "Voir la liste", "Ver la lista"), JobCards.list(only)), mine()));
        if (watches.size() == 1) {
            ways.add(stop(watches.getFirst()));
        }
        blocks.add(new Block.Buttons(ways));
        int open = tidings.open();
        if (open > 0) {
            blocks.add(new Block.Note(Text.of(say(
                    open + (open == 1 ? " other new job" : " other new jobs")
                            + " might fit: what you look for is not stated.",
                    open + (open < 2 ? " autre nouvelle offre pourrait" : " autres nouvelles offres pourraient")
                            + " convenir : ce que vous cherchez n’y est pas précisé.",
                    open + (open == 1 ? " empleo nuevo más podría" : " empleos nuevos más podrían")
                            + " servir: no se indica lo que usted busca."))));
        }
        int all = jobs.size() + tidings.more();
        return new Card(
                Tone.NEUTRAL,
                Text.of(say(
                        all + (all == 1 ? " new job" : " new jobs") + " that you want to be told of.",
                        all + (all < 2 ? " nouvelle offre d’emploi" : " nouvelles offres d’emploi") + " pour vous.",
                        all + (all == 1 ? " empleo nuevo" : " empleos nuevos") + " para usted.")),
                blocks);
    }

    private static Block.Entry entry(Job job, List<Watch> watches, Regions regions, Caller reader) {
        Watch best = watches.stream()
                .filter(watch -> watch.wanted().fit(job, regions).isWorthTelling())
                .findFirst()
                .orElse(watches.getFirst());
        return new JobEntry(best.wanted(), regions, reader).of(job, watches.size() == 1 ? "" : words(best.wanted()));
    }
}
