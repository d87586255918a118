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
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One program as a card: first what decides, and behind a menu every fact with every source. */
final class ShowCard {
    private final Program program;
    private final LocalDate today;
    private final FactSheet sheet;

    ShowCard(Program program, LocalDate today) {
        this.program = program;
        this.today = today;
        this.sheet = new FactSheet(program, new Provenance(today));
    }

    /** The command that shows a program. */
    static Action action(Program program) {
        return Action.of("program", "show").with("program", program.id());
    }

    /** What the button to a program in a list says. */
    static String open() {
        return say("Open", "Ouvrir", "Abrir");
    }

    /** Accreditation, cost, delivery, credits, admission, deadlines: what a student looks at first. */
    Card deciding() {
        List<Block> blocks = new ArrayList<>();
        Standing.meaning(program)
                .ifPresent(meaning -> blocks.add(new Block.Paragraph(Text.of(meaning
                        + Standing.detail(program)
                                .map(words -> say(" From the source: ", " D’après la source : ", " Según la fuente: ")
                                        + words + ".")
                                .orElse("")))));
        blocks.add(new Block.Fields(List.of(
                sheet.standing(),
                sheet.of(Field.NEXT_REVIEW),
                sheet.tuition(),
                sheet.delivery(),
                sheet.credits(),
                sheet.gre(),
                sheet.of(Field.LEAST_GPA),
                sheet.letters(),
                sheet.of(Field.SPECIALIZATIONS),
                sheet.deadlines())));
        blocks.add(ways());
        blocks.add(links());
        blocks.add(menu(FactGroup.DECIDING));
        blocks.add(Links.verify());
        return new Card(tone(), headline(), blocks);
    }

    /** Everything known on one matter, each fact with all its sources; what nobody stated is listed as that. */
    Card inFull(FactGroup group) {
        List<Block.Field> known = new ArrayList<>();
        List<String> notStated = new ArrayList<>();
        for (Field<?> field : group.fields()) {
            Optional<? extends Fact<?>> fact = program.fact(field);
            if (fact.isPresent() && fact.get().value().isPresent()) {
                known.add(sheet.inFull(fact.get()));
            } else if (asked(field)) {
                notStated.add(field.label());
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (!known.isEmpty()) {
            blocks.add(new Block.Fields(known));
        }
        if (!notStated.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(say("Not stated: ", "Non indiqué : ", "No consta: ")
                    + String.join(Punctuation.semicolon(), notStated)
                    + ".")));
        }
        blocks.add(ways());
        blocks.add(links());
        blocks.add(menu(group));
        blocks.add(Links.verify());
        return new Card(
                tone(),
                Text.strong(program.name())
                        .then(Punctuation.colon() + group.label() + ". " + Standing.words(program) + "."),
                blocks);
    }

    private Text headline() {
        String confirmed = Standing.confirmed(program, today);
        return program.accredited()
                ? Text.strong(program.name())
                        .then(Punctuation.colon() + Standing.words(program) + ", " + confirmed + ".")
                : Text.strong(Standing.words(program) + ".")
                        .then(" " + program.name() + Punctuation.semicolon() + confirmed + ".");
    }

    private Tone tone() {
        boolean plain = program.accredited() && Standing.caveat(program, today).isEmpty();
        return plain ? Tone.NEUTRAL : Tone.CAUTION;
    }

    private Block ways() {
        return Block.Buttons.of(
                Button.primary(
                        say("Deadlines", "Dates limites", "Fechas límite"),
                        Action.of("program", "deadlines").with("program", program.id())),
                Button.press(
                        say("Compare", "Comparer", "Comparar"),
                        Action.of("program", "compare").with("first", program.id())),
                Button.press(say("Watch", "Suivre", "Seguir"), WatchCards.watching(program.id())),
                Button.press(
                        say("What to check", "À vérifier", "Qué comprobar"),
                        Action.of("program", "checklist").with("program", program.id())));
    }

    private Block links() {
        List<Button> links = new ArrayList<>();
        Links.website(program).ifPresent(links::add);
        links.add(Links.alaDirectory());
        return new Block.Buttons(links);
    }

    private Block menu(FactGroup shown) {
        List<Choice> others = Arrays.stream(FactGroup.values())
                .filter(group -> group != shown)
                .map(group -> Choice.of(group.label(), group.key()))
                .toList();
        return new Block.Menu(
                say("More facts, with every source", "Plus de faits, avec chaque source", "Más datos, con cada fuente"),
                others,
                1,
                1,
                action(program).choosing("facts"));
    }

    /** A Canadian school has no federal survey, one in the States no fee in Canadian dollars: that is not a gap. */
    private boolean asked(Field<?> field) {
        boolean canadian = program.value(Field.COUNTRY).equals(Optional.of("CA"));
        boolean rare = field == Field.HBCU
                || field == Field.LANGUAGE
                || field == Field.HISTORY
                || field == Field.FIGURES
                || field == Field.CREDITS_NOTE
                || field == Field.DELIVERY_NOTE
                || field == Field.GRE_NOTE
                || field == Field.TUITION_NOTE
                || field == Field.TUITION_ONE_YEAR
                || field == Field.UNITID;
        boolean elsewhere = canadian
                ? field == Field.FEDERAL_CHARGES || field == Field.APPLICATION_FEE_USD
                : field == Field.APPLICATION_FEE_CAD;
        return !rare && !elsewhere;
    }
}
