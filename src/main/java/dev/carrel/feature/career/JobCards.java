package dev.carrel.feature.career;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Role;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.job.Job;
import dev.carrel.job.JobBoard;
import dev.carrel.job.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code /career jobs} shows. */
final class JobCards {
    static final Action JOBS = Action.of("career", "jobs");

    /** Entries of a list, as many as might fit on a card of any platform. */
    private static final int WINDOW = 25;

    private JobCards() {}

    private static Button follow() {
        return Button.primary(
                say("Follow a job board", "Suivre un site d’emploi", "Seguir un sitio de empleos"),
                Action.of("event", "feed", "add").with("jobs", "yes").asking());
    }

    static Action list(Wanted wanted) {
        return JobOptions.with(JOBS, wanted);
    }

    /** Nobody has chosen a job board yet. */
    static Card noBoard(Role reader) {
        Text headline = Text.of(say(
                "No job board is followed here yet.",
                "Aucun site d’emploi n’est encore suivi ici.",
                "Aquí aún no se sigue ningún sitio de empleos."));
        if (reader.covers(Role.MODERATOR)) {
            return Card.of(
                    headline,
                    Block.Buttons.of(follow()),
                    new Block.Note(Text.of(say(
                                    "A job board is a feed. Type ",
                                    "Un site d’emploi est un flux. Tapez ",
                                    "Un sitio de empleos es una fuente. Escriba "))
                            .thenCode("/event feed add")
                            .then(say(
                                    " and Carrel offers some; one that is followed already becomes a job board with ",
                                    " et Carrel en propose ; un flux déjà suivi devient un site d’emploi avec ",
                                    " y Carrel ofrece algunas; una que ya se sigue pasa a ser sitio de empleos con "))
                            .thenCode("jobs:yes")
                            .then(".")));
        }
        return Card.of(
                headline,
                Block.Buttons.of(Button.press(
                        say("Tell me of new jobs", "Me signaler les nouvelles offres", "Avisarme de empleos nuevos"),
                        WatchCards.all())),
                new Block.Note(Text.of(say(
                                "Moderators choose job boards with ",
                                "Les modérateurs choisissent les sites d’emploi avec ",
                                "Los moderadores eligen los sitios de empleos con "))
                        .thenCode("/event feed add")
                        .then(say(
                                ". You can be told of new jobs as soon as they do.",
                                ". Vous pouvez être prévenu des nouvelles offres dès qu’ils le font.",
                                ". Podemos avisarle de los empleos nuevos en cuanto lo hagan."))));
    }

    /** There are job boards, and nothing of them that one may still apply for. */
    static Card nothing(List<JobBoard> boards, Caller reader, boolean watched) {
        List<Button> ways = new ArrayList<>();
        ways.add(watch(Wanted.ANY, watched));
        if (reader.role().covers(Role.MODERATOR)) {
            ways.add(Button.press(
                    say("Look over what waits", "Relire ce qui attend", "Revisar lo que espera"),
                    Action.of("event", "review")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Buttons(ways));
        blocks.add(sources(boards, false, reader));
        return new Card(
                tone(boards),
                Text.of(say(
                        "No job is listed at present.",
                        "Aucune offre d’emploi n’est listée pour le moment.",
                        "Ahora mismo no hay ningún empleo en la lista.")),
                blocks);
    }

    /** The jobs that match; where none does, those that might, and what to drop. */
    static Card found(Found found, List<JobBoard> boards, List<Drop> drops, View view, Caller reader) {
        Wanted wanted = found.wanted();
        boolean open = view.open() || found.matches().isEmpty();
        List<Job> shown = open ? found.open() : found.matches();
        List<Block> blocks = new ArrayList<>();
        if (!wanted.isAny()) {
            blocks.add(new Block.Chips(
                    say("Looking for", "Recherche", "Se busca"),
                    wanted.labels().stream()
                            .map(label -> new Block.Chip(
                                    label.words(),
                                    list(wanted.without(label.part())).inPlace()))
                            .toList()));
        }
        if (!shown.isEmpty()) {
            blocks.add(listing(shown, wanted, found, view, reader));
        }
        if (!view.open() && !found.matches().isEmpty() && !found.open().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(found.might())));
        }
        List<Button> ways = ways(found, drops, view);
        if (boards.isEmpty() && reader.role().covers(Role.MODERATOR)) {
            ways.add(follow());
        }
        blocks.add(new Block.Buttons(ways));
        blocks.add(sources(boards, shown.stream().anyMatch(Job::isPostedHere), reader));
        return new Card(tone(boards), headline(found, view), blocks);
    }

    /** Without a part of what is wanted, so many would match. */
    record Drop(Wanted.Label part, int matches) {}

    /**
     * What of the list is looked at.
     *
     * @param open whether it is those that might match
     * @param watched whether the reader is told of new ones like these already
     */
    record View(boolean open, int from, boolean watched) {}

    private static Block listing(List<Job> shown, Wanted wanted, Found found, View view, Caller reader) {
        int from = Math.clamp(view.from(), 0, shown.size() - 1);
        JobEntry entry = new JobEntry(wanted, found.regions(), reader);
        Action turn = view.open() ? list(wanted).with(JobsCommand.MAYBE.name(), "yes") : list(wanted);
        return new Block.Listing(
                shown.subList(from, Math.min(shown.size(), from + WINDOW)).stream()
                        .map(entry::of)
                        .toList(),
                from,
                shown.size(),
                turn.inPlace());
    }

    private static Text headline(Found found, View view) {
        int matches = found.matches().size();
        if (found.wanted().isAny()) {
            return Text.strong(jobs(matches, found.matches().stream().anyMatch(Job::isPostedHere)));
        }
        if (view.open() && !found.open().isEmpty()) {
            return Text.strong(found.might());
        }
        if (matches == 0) {
            return Text.strong(say(
                            "No job is known to match.",
                            "Aucune offre ne convient à coup sûr.",
                            "De ningún empleo se sabe que coincida."))
                    .then(found.open().isEmpty() ? "" : " " + found.might());
        }
        int open = found.open().size();
        return Text.strong(say(
                (matches == 1 ? "1 matches" : matches + " match") + (open == 0 ? "." : ", " + open + " more might."),
                (matches < 2 ? matches + " offre convient" : matches + " offres conviennent")
                        + (open == 0 ? "." : open < 2 ? ", 1 autre peut-être." : ", " + open + " autres peut-être."),
                (matches == 1 ? "1 coincide" : matches + " coinciden")
                        + (open == 0 ? "." : open == 1 ? ", 1 más podría." : ", " + open + " más podrían.")));
    }

    private static String jobs(int many, boolean posted) {
        if (many == 1) {
            return say("1 job.", "1 offre d’emploi.", "1 empleo.");
        }
        return posted
                ? say(
                        many + " jobs, first what was posted here.",
                        many + " offres d’emploi, d’abord celles publiées ici.",
                        many + " empleos, primero los publicados aquí.")
                : say(
                        many + " jobs, the newest first.",
                        many + " offres d’emploi, les plus récentes d’abord.",
                        many + " empleos, primero los más recientes.");
    }

    private static List<Button> ways(Found found, List<Drop> drops, View view) {
        Wanted wanted = found.wanted();
        List<Button> ways = new ArrayList<>();
        ways.add(watch(wanted, view.watched()));
        if (view.open() && !found.matches().isEmpty()) {
            ways.add(Button.press(
                    say(
                            "Back to the " + found.matches().size() + " that match",
                            "Revenir à ce qui convient (" + found.matches().size() + ")",
                            "Volver a los que coinciden (" + found.matches().size() + ")"),
                    list(wanted).inPlace()));
        } else if (!view.open() && !found.matches().isEmpty() && !found.open().isEmpty()) {
            ways.add(Button.press(
                    say(
                            "List the " + found.open().size() + " that might",
                            "Voir ce qui pourrait convenir (" + found.open().size() + ")",
                            "Ver los que podrían (" + found.open().size() + ")"),
                    list(wanted).with(JobsCommand.MAYBE.name(), "yes").inPlace()));
        }
        drops.forEach(drop -> ways.add(Button.press(
                say("Without “", "Sans “", "Sin “") + drop.part().words() + say("”: ", "” : ", "”: ") + drop.matches(),
                list(wanted.without(drop.part().part())).inPlace())));
        if (!wanted.isAny()) {
            ways.add(Button.press(say("All jobs", "Toutes les offres", "Todos los empleos"), JOBS.inPlace()));
        }
        return ways;
    }

    private static Button watch(Wanted wanted, boolean watched) {
        return watched
                ? WatchCards.mine()
                : Button.primary(
                        say(
                                "Tell me of new ones like these",
                                "Me signaler les nouvelles offres semblables",
                                "Avisarme de otros nuevos como estos"),
                        WatchCards.watching(wanted));
    }

    private static Tone tone(List<JobBoard> boards) {
        return boards.stream().anyMatch(board -> board.failingSince().isPresent()) ? Tone.CAUTION : Tone.NEUTRAL;
    }

    /** From where the list is, and which of them cannot be read. */
    private static Block sources(List<JobBoard> boards, boolean posted, Caller reader) {
        Stream<String> people = posted
                ? Stream.of(say(
                        "organizers of this community",
                        "les organisateurs de cette communauté",
                        "los organizadores de esta comunidad"))
                : Stream.empty();
        String names =
                Stream.concat(people, boards.stream().map(JobBoard::name)).collect(Collectors.joining(", "));
        Text from = Text.of(say("As " + names + " say it.", "D’après " + names + ".", "Según " + names + "."));
        for (JobBoard board : boards) {
            if (board.failingSince().isPresent()) {
                from = from.then(" ")
                        .then(board.name())
                        .then(say(" cannot be read since ", " est illisible depuis le ", " no se puede leer desde el "))
                        .then(new Inline.When(
                                board.failingSince().get(),
                                Style.DATE_TIME,
                                reader.zone().orElse(JobEntry.UTC)))
                        .then(say(
                                ": what is new there is missing.",
                                " : il manque ce qui y est nouveau.",
                                ": falta lo nuevo de allí."));
            }
        }
        return new Block.Note(from);
    }
}
