package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.search.Answer;
import dev.carrel.catalogue.search.Filter;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ranking after the interview: what each program got a point for, what not, and what nobody can say. */
final class MatchCard {
    private static final int WINDOW = 10;

    private final Optional<Residency> residency;
    private final LocalDate today;
    private final Provenance provenance;
    private final Action action;

    MatchCard(Optional<Residency> residency, LocalDate today, Action action) {
        this.residency = residency;
        this.today = today;
        this.provenance = new Provenance(today);
        this.action = action.without(Block.Listing.FROM).inPlace();
    }

    Card card(List<Scoring.Scored> ranked, List<Filter> wishes, int asked) {
        int from = Math.min(asked, ranked.size() - 1);
        List<Scoring.Scored> window = ranked.subList(from, Math.min(ranked.size(), from + WINDOW));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Listing(window.stream().map(this::entry).toList(), from, ranked.size(), action));
        blocks.add(new Block.Buttons(List.of(
                Button.press(
                        say("Change the answers", "Changer les réponses", "Cambiar las respuestas"),
                        action.with(MatchOptions.QUESTION_NAME, "1")),
                FindWays.checklist())));
        compare(window).ifPresent(blocks::add);
        blocks.add(new Block.Note(Text.of(points(wishes))));
        blocks.add(Links.verify());
        return new Card(Tone.NEUTRAL, headline(ranked, wishes.size()), blocks);
    }

    private static Text headline(List<Scoring.Scored> ranked, int wishes) {
        int most = ranked.getFirst().points();
        List<Scoring.Scored> best =
                ranked.stream().filter(scored -> scored.points() == most).toList();
        int more = best.size() - 1;
        return Text.strong(ShortName.of(best.getFirst().program()) + (more == 0 ? "" : Understood.andMore(more)))
                .then(say(
                                more == 0 ? " fits best: " : " fit best: ",
                                more == 0 ? " convient le mieux : " : " conviennent le mieux : ",
                                more == 0 ? " es el que más conviene: " : " son los que más convienen: ")
                        + say(
                                most + " of " + wishes + (wishes == 1 ? " point." : " points."),
                                most + " sur " + wishes + (wishes < 2 ? " point." : " points."),
                                most + " de " + wishes + (wishes == 1 ? " punto." : " puntos.")));
    }

    private static String points(List<Filter> wishes) {
        String all = wishes.stream().map(Filter::label).collect(Collectors.joining(", "));
        return say(
                "A point for each of " + wishes.size() + " wishes: " + all
                        + ". Only what a source states gives one; of equal points, fewer wishes not met come first, then they go by name.",
                "Un point pour chacun des " + wishes.size() + " souhaits : " + all
                        + ". Seul ce qu’une source indique en donne un ; à égalité de points, ceux qui ont le moins de souhaits non remplis viennent d’abord, puis l’ordre est celui des noms.",
                "Un punto por cada uno de los " + wishes.size() + " deseos: " + all
                        + ". Solo lo que indica una fuente da uno; a igualdad de puntos van primero los que incumplen menos deseos y después se ordenan por nombre.");
    }

    private Block.Entry entry(Scoring.Scored scored) {
        Program program = scored.program();
        List<Text> lines = new ArrayList<>();
        hold(lines, say("For: ", "Pour : ", "A favor: "), scored, Answer.YES);
        hold(lines, say("Not met: ", "Non rempli : ", "No se cumple: "), scored, Answer.NO);
        hold(lines, say("Not known: ", "Inconnu : ", "No se sabe: "), scored, Answer.UNKNOWN);
        Standing.caveat(program, today).ifPresent(caveat -> lines.add(Text.of(caveat)));
        int unknown = scored.count(Answer.UNKNOWN);
        String points = scored.points()
                + say(
                        scored.points() == 1 ? " point" : " points",
                        scored.points() < 2 ? " point" : " points",
                        scored.points() == 1 ? " punto" : " puntos");
        return new Block.Entry(
                points,
                Text.of(ShortName.of(program) + ", " + points
                        + (unknown == 0
                                ? ""
                                : ", " + unknown
                                        + say(" not known", unknown < 2 ? " inconnu" : " inconnus", " sin datos"))),
                lines,
                Optional.of(Button.press(ShowCard.open(), ShowCard.action(program))));
    }

    private void hold(List<Text> lines, String lead, Scoring.Scored scored, Answer answer) {
        String words = scored.held().stream()
                .filter(point -> point.answer() == answer)
                .map(point -> reason(scored.program(), point))
                .collect(Collectors.joining(Punctuation.semicolon()));
        if (!words.isEmpty()) {
            lines.add(Text.strong(lead).then(words));
        }
    }

    /** The wish, and what the catalogue says to it. */
    private String reason(Program program, Scoring.Point point) {
        String wish = point.wish().label();
        if (point.wish() instanceof Filter.CostsAtMost) {
            String price = Cost.line(program, residency, provenance);
            return point.answer() == Answer.UNKNOWN
                    ? point.wish().subject() + " (" + price + ")"
                    : wish + " (" + price + ")";
        }
        if (point.wish() instanceof Filter.Accredited) {
            return Standing.words(program);
        }
        return switch (point.answer()) {
            case YES ->
                point.why()
                        .filter(why -> !why.equalsIgnoreCase(wish))
                        .map(why -> wish + " (" + why + ")")
                        .orElse(wish);
            case NO -> wish;
            case UNKNOWN ->
                point.wish().subject()
                        + point.why().map(why -> " (" + why + ")").orElse("");
        };
    }

    private static Optional<Block> compare(List<Scoring.Scored> window) {
        return ProgramOption.compareMenu(
                window.stream().map(Scoring.Scored::program).toList());
    }
}
