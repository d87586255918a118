package dev.carrel.feature.participation;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Text;
import dev.carrel.participation.Kind;
import dev.carrel.participation.Participation;
import dev.carrel.participation.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How the numbers of a report are told: of few people none is. */
final class ReportWords {
    private ReportWords() {}

    /** By what people took part in; nothing when nobody did in anything. */
    static Optional<Block> table(Report report) {
        List<Block.Row> rows = Arrays.stream(Kind.values())
                .filter(kind -> line(report.now(), kind).isPresent()
                        || line(report.before(), kind).isPresent())
                .map(kind -> row(report, kind))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        say("What", "Quoi", "Qué"),
                        List.of(
                                say("People", "Personnes", "Personas"),
                                say("How much", "Quantité", "Cantidad"),
                                say("People before", "Personnes avant", "Personas antes"),
                                say("How much before", "Quantité avant", "Cantidad antes")),
                        rows));
    }

    /** How many took part from week to week, without the weeks of few; nothing when too little would be left to compare. */
    static Optional<Block.Chart> turnout(List<Report.Turnout> weeks) {
        List<Block.Bar> bars = new ArrayList<>();
        for (Report.Turnout week : weeks) {
            if (week.people() instanceof Report.Figure.Exactly people) {
                boolean present = week.equals(weeks.getLast());
                bars.add(new Block.Bar(
                        present ? SharingWords.thisWeek() : SharingWords.date(week.monday()), List.of(people.value())));
            }
        }
        long told = bars.stream().filter(bar -> bar.amounts().getFirst() > 0).count();
        return told < 2
                ? Optional.empty()
                : Optional.of(new Block.Chart(
                        say(
                                "Who took part, week by week",
                                "Participation, semaine par semaine",
                                "Participación, semana a semana"),
                        new Block.Unit(say("person", "personne", "persona"), say("people", "personnes", "personas")),
                        List.of(say("took part", "ont participé", "participaron")),
                        bars,
                        Optional.empty()));
    }

    /** What was held; nothing when nothing was. */
    static Optional<Block> held(Report report) {
        List<Block.Row> rows = Stream.of(
                        held(
                                say(
                                        "Sessions of open groups",
                                        "Séances de groupes ouverts",
                                        "Sesiones de grupos abiertos"),
                                report,
                                Report.Span::sessions),
                        held(say("Events", "Événements", "Eventos"), report, Report.Span::events))
                .flatMap(Optional::stream)
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        say("Held", "Ce qui a eu lieu", "Lo que hubo"),
                        List.of(
                                say("Held", "Fois", "Veces"),
                                say("People", "Personnes", "Personas"),
                                say("Places taken", "Places prises", "Plazas ocupadas"),
                                say("Held before", "Fois avant", "Veces antes"),
                                say("People before", "Personnes avant", "Personas antes"),
                                say("Places taken before", "Places prises avant", "Plazas ocupadas antes")),
                        rows));
    }

    private static Optional<Block.Row> held(String what, Report report, Function<Report.Span, Report.Held> which) {
        List<Report.Held> spans = List.of(which.apply(report.now()), which.apply(report.before()));
        List<Text> cells = spans.stream()
                .flatMap(held -> Stream.of(Long.toString(held.times()), cell(held.people()), places(held)))
                .map(Text::of)
                .toList();
        return spans.stream().allMatch(held -> held.times() == 0)
                ? Optional.empty()
                : Optional.of(new Block.Row(what, cells));
    }

    /** {@code 41 of 60}. */
    private static String places(Report.Held held) {
        return held.times() == 0
                ? say("none", "aucune", "ninguna")
                : held.places() == 0
                        ? say("no limit", "sans limite", "sin límite")
                        : cell(held.taken()) + say(" of ", " sur ", " de ") + held.places();
    }

    /** What is meant by {@link #held}. */
    static String heldNote(Report report) {
        return held(report).isEmpty()
                ? ""
                : say(
                        " Sessions are those of open groups that are over; people there checked in. At events they had said that they"
                                + " would come.",
                        " Les séances sont celles de groupes ouverts qui sont terminées ; on y a pointé sa présence. Aux événements,"
                                + " on avait dit qu’on viendrait.",
                        " Las sesiones son las ya terminadas de grupos abiertos; en ellas se registró la asistencia. En los eventos"
                                + " se había dicho que se iría.");
    }

    /** {@code 2 open groups fell silent}, and since when. */
    static String silent(Report report) {
        int silent = report.silent();
        return say(
                silent + (silent == 1 ? " open group" : " open groups")
                        + " fell silent: nothing has happened there for " + Participation.SILENT_WEEKS + " weeks.",
                silent
                        + (silent == 1
                                ? " groupe ouvert est devenu silencieux"
                                : " groupes ouverts sont devenus silencieux")
                        + " : il ne s’y est rien passé depuis " + Participation.SILENT_WEEKS + " semaines.",
                silent + (silent == 1 ? " grupo abierto quedó en silencio" : " grupos abiertos quedaron en silencio")
                        + ": allí no ha ocurrido nada desde hace " + Participation.SILENT_WEEKS + " semanas.");
    }

    /** {@code 12 people took part} in a span of time, {@code nobody} in the one before it. */
    static Text tookPart(Report report, String span, String before) {
        boolean nobody = isNobody(report.now().people());
        return Text.strong(people(report.now().people()))
                .then(say(
                                " took part ",
                                nobody ? " n’a participé " : " ont participé ",
                                nobody ? " participó " : " participaron ")
                        + span + ", " + people(report.before().people()).toLowerCase(Locale.ROOT) + " " + before + ".");
    }

    /** Whether there is nothing to tell: nobody took part in anything, then and before, nothing was held and no group is silent. */
    static boolean isNothing(Report report) {
        return isNobody(report) && held(report).isEmpty() && report.silent() == 0;
    }

    /** Whether nobody took part in anything, then and before. */
    static boolean isNobody(Report report) {
        return isNobody(report.now().people()) && isNobody(report.before().people());
    }

    private static boolean isNobody(Report.Figure number) {
        return number.equals(Report.Figure.of(0));
    }

    private static String people(Report.Figure number) {
        return switch (number) {
            case Report.Figure.Few few ->
                say(
                        "Fewer than " + Report.LEAST + " people",
                        "Moins de " + Report.LEAST + " personnes",
                        "Menos de " + Report.LEAST + " personas");
            case Report.Figure.Exactly exactly ->
                exactly.value() == 0
                        ? say("Nobody", "Personne", "Nadie")
                        : exactly.value() + say(" people", " personnes", " personas");
        };
    }

    private static Block.Row row(Report report, Kind kind) {
        List<Text> cells = new ArrayList<>();
        for (Report.Span span : List.of(report.now(), report.before())) {
            Optional<Report.Line> line = line(span, kind);
            cells.add(Text.of(line.map(found -> cell(found.people())).orElse("0")));
            cells.add(Text.of(line.map(found -> cell(found.amount())).orElse("0")));
        }
        return new Block.Row(kind.words(), cells);
    }

    private static String cell(Report.Figure number) {
        return switch (number) {
            case Report.Figure.Few few -> say("few", "peu", "pocas");
            case Report.Figure.Exactly exactly -> Long.toString(exactly.value());
        };
    }

    private static Optional<Report.Line> line(Report.Span span, Kind kind) {
        return span.lines().stream().filter(line -> line.kind() == kind).findFirst();
    }
}
