package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Program;
import dev.carrel.chat.Punctuation;
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
        return program.map(one ->
                        Text.strong(one.name()).then(Punctuation.colon() + Standing.words(one) + ". " + unknown(one)))
                .orElseGet(() -> Text.of(say(
                        "Seven points to judge a program by. Begin with accreditation: the rest hardly matters"
                                + " without it.",
                        "Sept points pour juger un programme. Commencez par l’agrément : sans lui, le reste ne compte"
                                + " guère.",
                        "Siete puntos para juzgar un programa. Empiece por la acreditación: sin ella, lo demás apenas"
                                + " importa.")));
    }

    private static String unknown(Program program) {
        String points = Arrays.stream(ChecklistPoint.values())
                .filter(point -> known(point, program).isEmpty())
                .map(ChecklistPoint::within)
                .collect(Collectors.joining(", "));
        return say(
                "Nothing is known here of its " + points + ": ask about those.",
                "Rien n’est connu ici sur ces points : " + points + ". Renseignez-vous.",
                "Aquí no se sabe nada de estos puntos: " + points + ". Pregunte por ellos.");
    }

    private Block.Entry entry(ChecklistPoint point, Optional<Program> program) {
        List<Text> lines = new ArrayList<>();
        program.ifPresent(one -> {
            List<Fact<?>> known = known(point, one);
            known.forEach(fact -> lines.add(Text.of(say("Known: ", "Connu : ", "Se sabe: ")
                            + fact.field().label()
                            + Punctuation.colon())
                    .thenStrong(fact.printed())
                    .then(" (")
                    .then(provenance.of(one, fact))
                    .then(")")));
            missing(point, known)
                    .ifPresent(words -> lines.add(
                            Text.of(say("Not known here: ", "Inconnu ici : ", "No se sabe aquí: ") + words + ".")));
        });
        lines.add(Text.of(say("Ask: ", "Demandez : ", "Pregunte: ") + point.ask()));
        lines.add(Text.of(say("Look: ", "Regardez : ", "Mire: ") + point.look()));
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
            return Optional.of(say("anything on ", "tout ce qui touche à ", "todo lo relativo a ") + point.within());
        }
        String words = point.fields().stream()
                .filter(field -> known.stream().noneMatch(fact -> fact.field() == field))
                .filter(field -> field != Field.DELIVERY_NOTE)
                .map(field -> ChecklistPoint.within(field.label()))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static List<Button> ways(Optional<Program> program) {
        List<Button> ways = new ArrayList<>();
        program.ifPresentOrElse(
                one -> {
                    ways.add(Button.primary(
                            say("All its facts", "Tous ses faits", "Todos sus datos"), ShowCard.action(one)));
                    Links.website(one).ifPresent(ways::add);
                },
                () -> {
                    ways.add(Button.primary(
                            say("Find programs", "Trouver des programmes", "Encontrar programas"),
                            Action.of("program", "find")));
                    ways.add(Button.press(FindWays.beAsked(), Action.of("program", "match")));
                });
        ways.add(Links.alaDirectory());
        return ways;
    }
}
