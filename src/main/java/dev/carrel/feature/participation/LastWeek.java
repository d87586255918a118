package dev.carrel.feature.participation;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.participation.Participation;
import dev.carrel.participation.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sums a week up for moderators, beside the week before, with what waits for them now. Thread-safe; it may block for the database. */
public final class LastWeek {
    private final Participation participation;
    private final Function<CommunityId, Waiting> waiting;

    /** Over what was counted, and what waits for the moderators of a community. */
    public LastWeek(Participation participation, Function<CommunityId, Waiting> waiting) {
        this.participation = participation;
        this.waiting = waiting;
    }

    /** Of the week that begins on this Monday; nothing when there is nothing to tell of it, nor of the one before, and nothing waits. */
    public Optional<Card> card(CommunityId community, LocalDate monday) {
        Report report = participation.week(community, monday);
        Waiting now = waiting.apply(community);
        if (ReportWords.isNothing(report) && now.isNothing()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        ReportWords.table(report).ifPresent(blocks::add);
        ReportWords.held(report).ifPresent(blocks::add);
        if (report.silent() > 0) {
            blocks.add(new Block.Paragraph(Text.of(ReportWords.silent(report))));
        }
        if (!now.isNothing()) {
            blocks.add(new Block.Paragraph(Text.of(
                    say("For moderators: ", "Pour les modérateurs : ", "Para los moderadores: ") + words(now) + ".")));
        }
        blocks.add(new Block.Buttons(ways(now)));
        blocks.add(new Block.Note(Text.of(say(
                        "The week since " + SharingWords.date(monday) + ", and the one before it. Of fewer than "
                                + Report.LEAST + " people no number is told, and nobody is named.",
                        "La semaine du " + SharingWords.date(monday) + " et la précédente. Pour moins de "
                                + Report.LEAST + " personnes, aucun nombre n’est donné, et personne n’est nommé.",
                        "La semana del " + SharingWords.date(monday) + " y la anterior. De menos de " + Report.LEAST
                                + " personas no se da ninguna cifra, y no se nombra a nadie.")
                + ReportWords.heldNote(report))));
        return Optional.of(Card.of(headline(report), blocks.toArray(Block[]::new)));
    }

    private static Text headline(Report report) {
        return ReportWords.tookPart(
                report,
                say("last week", "la semaine dernière", "la semana pasada"),
                say("in the week before", "la semaine précédente", "en la semana anterior"));
    }

    private static String words(Waiting now) {
        List<String> parts = new ArrayList<>();
        if (now.entries() > 0) {
            parts.add(count(
                    now.entries(),
                    say("entry of feeds to look over", "entrée de flux à relire", "entrada de fuentes por revisar"),
                    say(
                            "entries of feeds to look over",
                            "entrées de flux à relire",
                            "entradas de fuentes por revisar")));
        }
        if (now.letters() > 0) {
            parts.add(count(
                    now.letters(),
                    say("message that did not arrive", "message qui n’est pas arrivé", "mensaje que no llegó"),
                    say(
                            "messages that did not arrive",
                            "messages qui ne sont pas arrivés",
                            "mensajes que no llegaron")));
        }
        if (now.feeds() > 0) {
            parts.add(count(
                    now.feeds(),
                    say("feed that cannot be read", "flux illisible", "fuente que no se puede leer"),
                    say("feeds that cannot be read", "flux illisibles", "fuentes que no se pueden leer")));
        }
        return String.join(", ", parts);
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static List<Button> ways(Waiting now) {
        List<Button> ways = new ArrayList<>();
        if (now.entries() > 0) {
            ways.add(Button.press(
                    say("Look over entries", "Relire les entrées", "Revisar las entradas"),
                    Action.of("event", "review")));
        }
        if (now.letters() > 0) {
            ways.add(Button.press(
                    say("What did not arrive", "Ce qui n’est pas arrivé", "Lo que no llegó"),
                    Action.of("moderate", "health")));
        }
        if (now.feeds() > 0) {
            ways.add(Button.press(
                    say("All feeds", "Tous les flux", "Todas las fuentes"), Action.of("event", "feed", "list")));
        }
        ways.add(Button.press(say("Four weeks", "Quatre semaines", "Cuatro semanas"), Action.of("moderate", "report")));
        return ways;
    }
}
