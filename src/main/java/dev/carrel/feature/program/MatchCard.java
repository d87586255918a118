package dev.carrel.feature.program;

import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.search.Answer;
import dev.carrel.catalogue.search.Filter;
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
                Button.press("Change the answers", action.with(MatchOptions.QUESTION_NAME, "1")),
                Button.press("How to judge a program", Action.of("program", "checklist")))));
        compare(window).ifPresent(blocks::add);
        blocks.add(
                new Block.Note(
                        Text.of(
                                "A point for each of " + wishes.size() + " wishes: "
                                        + wishes.stream().map(Filter::label).collect(Collectors.joining(", "))
                                        + ". Only what a source states gives one; of equal points, fewer wishes not met come first, then they go by name.")));
        blocks.add(Links.verify());
        return new Card(Tone.NEUTRAL, headline(ranked, wishes.size()), blocks);
    }

    private static Text headline(List<Scoring.Scored> ranked, int wishes) {
        int most = ranked.getFirst().points();
        List<Scoring.Scored> best =
                ranked.stream().filter(scored -> scored.points() == most).toList();
        String rivals = best.size() == 1 ? "" : " and " + (best.size() - 1) + " more";
        return Text.strong(ShortName.of(best.getFirst().program()) + rivals)
                .then((best.size() == 1 ? " fits" : " fit") + " best: " + most + " of " + wishes + " points.");
    }

    private Block.Entry entry(Scoring.Scored scored) {
        Program program = scored.program();
        List<Text> lines = new ArrayList<>();
        say(lines, "For: ", scored, Answer.YES);
        say(lines, "Not met: ", scored, Answer.NO);
        say(lines, "Not known: ", scored, Answer.UNKNOWN);
        Standing.caveat(program, today).ifPresent(caveat -> lines.add(Text.of(caveat)));
        int unknown = scored.count(Answer.UNKNOWN);
        String points = scored.points() == 1 ? "1 point" : scored.points() + " points";
        return new Block.Entry(
                points,
                Text.of(ShortName.of(program) + ", " + points + (unknown == 0 ? "" : ", " + unknown + " not known")),
                lines,
                Optional.of(Button.press("Open", ShowCard.action(program))));
    }

    private void say(List<Text> lines, String lead, Scoring.Scored scored, Answer answer) {
        String words = scored.held().stream()
                .filter(point -> point.answer() == answer)
                .map(point -> reason(scored.program(), point))
                .collect(Collectors.joining("; "));
        if (!words.isEmpty()) {
            lines.add(Text.strong(lead).then(words));
        }
    }

    /** The wish, and what the catalogue says to it. */
    private String reason(Program program, Scoring.Point point) {
        String wish = point.wish().label();
        if (point.wish() instanceof Filter.CostsAtMost) {
            String price = Cost.line(program, residency, provenance);
            return point.answer() == Answer.UNKNOWN ? "tuition (" + price + ")" : wish + " (" + price + ")";
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
