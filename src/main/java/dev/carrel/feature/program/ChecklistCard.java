package dev.carrel.feature.program;

import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Program;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Seven points to judge a program by; for one program, with what is known of each and what is not. */
final class ChecklistCard {
    private final Provenance provenance;
    private final Action action;

    ChecklistCard(LocalDate today, Action action) {
        this.provenance = new Provenance(today);
        this.action = action;
    }

    Card card(Optional<Program> program, int asked) {
        ChecklistPoint[] all = ChecklistPoint.values();
        int from = Math.min(asked, all.length - 1);
        List<Block.Entry> entries = Arrays.stream(all, from, all.length)
                .map(point -> entry(point, program))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Listing(entries, from, all.length, action.inPlace()));
        blocks.add(new Block.Buttons(ways(program)));
        blocks.add(Links.verify());
        return new Card(Tone.NEUTRAL, headline(program), blocks);
    }

    private static Text headline(Optional<Program> program) {
        return program.map(one -> {
                    List<String> unknown = Arrays.stream(ChecklistPoint.values())
                            .filter(point -> known(point, one).isEmpty())
                            .map(point -> point.label().toLowerCase(Locale.ROOT))
                            .toList();
                    return Text.strong(one.name())
                            .then(": " + Standing.words(one) + ". Nothing is known here of its "
                                    + String.join(", ", unknown) + ": ask about those.");
                })
                .orElseGet(() ->
                        Text.of("Seven points to judge a program by. Begin with accreditation: the rest hardly matters"
                                + " without it."));
    }

    private Block.Entry entry(ChecklistPoint point, Optional<Program> program) {
        List<Text> lines = new ArrayList<>();
        program.ifPresent(one -> {
            List<Fact<?>> known = known(point, one);
            known.forEach(fact -> lines.add(Text.of("Known: " + fact.field().label() + ": ")
                    .thenStrong(fact.printed())
                    .then(" (")
                    .then(provenance.of(one, fact))
                    .then(")")));
            missing(point, known).ifPresent(words -> lines.add(Text.of("Not known here: " + words + ".")));
        });
        lines.add(Text.of("Ask: " + point.ask()));
        lines.add(Text.of("Look: " + point.look()));
        return new Block.Entry("", Text.of(point.label()), lines, Optional.empty());
    }

    private static List<Fact<?>> known(ChecklistPoint point, Program program) {
        List<Fact<?>> known = new ArrayList<>();
        for (Field<?> field : point.fields()) {
            program.fact(field).filter(fact -> fact.value().isPresent()).ifPresent(known::add);
        }
        return known;
    }

    private static Optional<String> missing(ChecklistPoint point, List<Fact<?>> known) {
        if (known.isEmpty()) {
            return Optional.of("anything on " + point.label().toLowerCase(Locale.ROOT));
        }
        String words = point.fields().stream()
                .filter(field -> known.stream().noneMatch(fact -> fact.field() == field))
                .filter(field -> field != Field.DELIVERY_NOTE)
                .map(field -> field.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static List<Button> ways(Optional<Program> program) {
        List<Button> ways = new ArrayList<>();
        program.ifPresentOrElse(
                one -> {
                    ways.add(Button.primary("All its facts", ShowCard.action(one)));
                    Links.website(one).ifPresent(ways::add);
                },
                () -> {
                    ways.add(Button.primary("Find programs", Action.of("program", "find")));
                    ways.add(Button.press("Be asked what matters", Action.of("program", "match")));
                });
        ways.add(Links.alaDirectory());
        return ways;
    }
}
