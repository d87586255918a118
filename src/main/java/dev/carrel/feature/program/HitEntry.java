package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.TuitionBasis;
import dev.carrel.catalogue.search.Answer;
import dev.carrel.catalogue.search.Filter;
import dev.carrel.catalogue.search.FindResult;
import dev.carrel.catalogue.search.Hit;
import dev.carrel.catalogue.search.Verdict;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A program in a search's list: its figures with their basis, and in plain sight what makes one look twice. */
final class HitEntry {
    private final Optional<Residency> residency;
    private final LocalDate today;
    private final Provenance provenance;

    HitEntry(Optional<Residency> residency, LocalDate today) {
        this.residency = residency;
        this.today = today;
        this.provenance = new Provenance(today);
    }

    /** The matches, figures of different kinds under headings of their own. */
    List<Block.Entry> matching(FindResult result) {
        boolean kinds = result.groups().stream().anyMatch(group -> group.rank().isPresent());
        List<Block.Entry> entries = new ArrayList<>();
        for (FindResult.Group group : result.groups()) {
            String heading = kinds ? heading(group.rank()) : "";
            group.hits().forEach(hit -> entries.add(entry(heading, hit)));
        }
        return entries;
    }

    List<Block.Entry> mights(FindResult result) {
        return result.mights().stream().map(hit -> entry("", hit)).toList();
    }

    private static String heading(Optional<TuitionBasis.Rank> rank) {
        String words = rank.map(TuitionBasis.Rank::words).orElseGet(Cost::notStated);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private Block.Entry entry(String heading, Hit hit) {
        Program program = hit.program();
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of(Cost.line(program, residency, provenance) + heldAgainst(hit)));
        String unknown = hit.unknown().stream().map(Filter::subject).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            lines.add(Text.strong(say("Not stated: ", "Non indiqué : ", "No consta: "))
                    .then(unknown + "."));
        }
        String caveats = String.join(" · ", caveats(hit));
        if (!caveats.isEmpty()) {
            lines.add(Text.of(caveats));
        }
        return new Block.Entry(
                heading,
                Text.of(ShortName.of(program)),
                lines,
                Optional.of(Button.press(ShowCard.open(), ShowCard.action(program))));
    }

    /** Says which of two figures is over the limit: both are shown. */
    private String heldAgainst(Hit hit) {
        return hit.verdicts().stream()
                .filter(verdict -> verdict.filter() instanceof Filter.CostsAtMost)
                .filter(verdict -> verdict.answer() == Answer.YES && verdict.weak())
                .findFirst()
                .flatMap(verdict -> hit.tuition())
                .filter(tuition ->
                        tuition.inState().isPresent() && tuition.outOfState().isPresent())
                .map(tuition -> say(
                        "; out-of-state is over your limit",
                        " ; pour les non-résidents, c’est au-dessus de votre limite",
                        "; para no residentes supera su límite"))
                .orElse("");
    }

    private List<String> caveats(Hit hit) {
        List<String> caveats = new ArrayList<>();
        hit.verdicts().stream()
                .filter(Verdict::weak)
                .filter(verdict -> !(verdict.filter() instanceof Filter.CostsAtMost))
                .map(Verdict::why)
                .forEach(caveats::add);
        Standing.caveat(hit.program(), today).ifPresent(caveats::add);
        if (hit.program().fact(Field.CREDITS).filter(fact -> fact.disputed()).isPresent()
                && hit.tuition().isPresent()) {
            caveats.add(say(
                    "sources disagree on its credits",
                    "les sources se contredisent sur ses crédits",
                    "las fuentes no coinciden en sus créditos"));
        }
        return caveats;
    }
}
