package dev.carrel.feature.cohort;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Refusal;
import dev.carrel.feed.WebAddress;
import dev.carrel.group.Seen;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is shown while many dates are taken in. */
final class ImportCards {
    private static final int LONGEST_QUOTE = 80;
    private static final int MOST_INSTEAD = 2;

    private ImportCards() {}

    /** The lines and the address, with what was typed of them. */
    static Form form(Seen cohort, Action action, Text introduction) {
        List<String> names =
                List.of(ImportCommand.DATES.name(), ImportCommand.LINK.name(), ImportCommand.REPLACE.name());
        Action submit = again(action);
        for (String name : names) {
            submit = submit.without(name);
        }
        String replace = action.values().getOrDefault(ImportCommand.REPLACE.name(), "");
        return new Form(
                say("Dates of a term", "Dates d’une période", "Fechas de un periodo"),
                introduction,
                List.of(
                        new Form.Input.Words(
                                ImportCommand.DATES.name(),
                                say("Dates, one a line", "Dates, une par ligne", "Fechas, una por línea"),
                                Lines.examples().getFirst(),
                                false,
                                action.values().getOrDefault(ImportCommand.DATES.name(), ""),
                                ImportCommand.LONGEST,
                                true),
                        new Form.Input.Words(
                                ImportCommand.LINK.name(),
                                say(
                                        "Or the address of a calendar",
                                        "Ou l’adresse d’un calendrier",
                                        "O la dirección de un calendario"),
                                "https://…/term.ics",
                                false,
                                action.values().getOrDefault(ImportCommand.LINK.name(), ""),
                                WebAddress.LONGEST,
                                false),
                        new Form.Input.Pick(
                                ImportCommand.REPLACE.name(),
                                say(
                                        "Take out what is not among them",
                                        "Retirer ce qui n’y figure pas",
                                        "Quitar lo que no esté entre ellas"),
                                "",
                                false,
                                replace,
                                List.of(
                                        Choice.of(say("Yes", "Oui", "Sí"), "yes"),
                                        Choice.of(say("No", "Non", "No"), "no")))),
                submit.with(CohortOption.NAME, Long.toString(cohort.id().value())));
    }

    /** The same command again, before it was agreed to. */
    private static Action again(Action action) {
        return action.without(CommonOptions.SURE.name())
                .without(CommonOptions.FROM.name())
                .without(ImportCommand.SHOWN.name())
                .inPlace();
    }

    private static Button correct(String label, Action action, boolean first) {
        Action change = again(action).asking();
        return first ? Button.primary(label, change) : Button.press(label, change);
    }

    /** Every line that cannot be read. */
    static Card bad(Seen cohort, Lines.Read read, int from, Action action) {
        List<Lines.Bad> bad = read.bad();
        List<Block.Entry> entries = bad.subList(from, Math.min(bad.size(), from + CohortCards.WINDOW)).stream()
                .map(ImportCards::entry)
                .toList();
        List<Text> examples = Lines.examples().stream()
                .map(line -> Text.empty().thenCode(line))
                .toList();
        int good = read.items().size();
        int odd = bad.size();
        return new Card(
                Tone.REFUSAL,
                Text.of(say(
                                (odd == 1 ? "1 line" : odd + " lines") + " cannot be read; nothing was added to ",
                                (odd == 1 ? "1 ligne est illisible" : odd + " lignes sont illisibles")
                                        + " ; rien n’a été ajouté à ",
                                (odd == 1 ? "No se entiende 1 línea" : "No se entienden " + odd + " líneas")
                                        + "; no se añadió nada a "))
                        .thenStrong(cohort.group().name())
                        .then("."),
                List.of(
                        new Block.Listing(entries, from, bad.size(), again(action)),
                        new Block.Paragraph(Text.of(say("These work:", "Celles-ci conviennent :", "Estas sirven:"))),
                        new Block.Bullets(examples),
                        Block.Buttons.of(correctLines(action), CohortCards.see(cohort)),
                        new Block.Note(Text.of(kept() + (good == 0 ? "." : others(good))))));
    }

    private static String kept() {
        return say(
                "What you typed is kept in the form",
                "Ce que vous avez écrit est gardé dans le formulaire",
                "Lo que escribió se conserva en el formulario");
    }

    private static String others(int good) {
        return say(
                "; " + (good == 1 ? "1 other line is" : good + " other lines are") + " good.",
                good == 1 ? " ; 1 autre ligne convient." : " ; " + good + " autres lignes conviennent.",
                good == 1 ? "; 1 línea más está bien." : "; " + good + " líneas más están bien.");
    }

    private static Button correctLines(Action action) {
        return correct(say("Correct the lines", "Corriger les lignes", "Corregir las líneas"), action, true);
    }

    private static Block.Entry entry(Lines.Bad bad) {
        List<Text> lines = new ArrayList<>(List.of(Text.of(bad.why())));
        if (!bad.instead().isEmpty()) {
            Text instead = Text.of(say("This works: ", "Ceci convient : ", "Esto sirve: "));
            for (int i = 0; i < Math.min(MOST_INSTEAD, bad.instead().size()); i++) {
                instead = instead.then(i == 0 ? "" : say(" or ", " ou ", " o "))
                        .thenCode(quoted(bad.instead().get(i)));
            }
            lines.add(instead);
        }
        return new Block.Entry(
                "",
                Text.strong(say("Line ", "Ligne ", "Línea ") + bad.number() + Punctuation.colon())
                        .then(quoted(bad.line())),
                lines,
                Optional.empty());
    }

    private static String quoted(String line) {
        String plain = Dates.plain(line);
        int cut = plain.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, plain.codePointCount(0, plain.length())));
        return cut == plain.length() ? plain : plain.substring(0, cut) + "…";
    }

    static Refusal nothing(int over, Action action) {
        String why = switch (over) {
            case 0 ->
                say("There is no line to read.", "Il n’y a aucune ligne à lire.", "No hay ninguna línea que leer.");
            case 1 -> say("The one date is over.", "La seule date est passée.", "La única fecha ya pasó.");
            default ->
                say(
                        "All " + over + " dates are over.",
                        "Les " + over + " dates sont toutes passées.",
                        "Las " + over + " fechas ya pasaron.");
        };
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        why + say(" Nothing was added.", " Rien n’a été ajouté.", " No se añadió nada."))
                .example("/cohort import dates:\"" + Lines.examples().getFirst() + "\"")
                .way(correctLines(action));
    }

    static Refusal unusable(URI link, String why, Action action) {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        say(
                                        "No dates were taken from ",
                                        "Aucune date n’a été reprise de ",
                                        "No se tomó ninguna fecha de ")
                                + link + ". " + why)
                .example("/cohort import link:https://university.example.org/term.ics")
                .way(correct(say("Another address", "Une autre adresse", "Otra dirección"), action, true));
    }

    /** What was left out, if anything was. */
    static List<Block> leftOut(int over, int nameless) {
        return Stream.of(over == 0 ? "" : over(over), nameless == 0 ? "" : nameless(nameless))
                .filter(words -> !words.isEmpty())
                .<Block>map(words -> new Block.Note(Text.of(words)))
                .toList();
    }

    private static String over(int dates) {
        return say(
                dates == 1 ? "1 date is over and left out." : dates + " dates are over and left out.",
                dates == 1
                        ? "1 date est passée et laissée de côté."
                        : dates + " dates sont passées et laissées de côté.",
                dates == 1 ? "1 fecha ya pasó y queda fuera." : dates + " fechas ya pasaron y quedan fuera.");
    }

    private static String nameless(int dates) {
        return say(
                dates == 1
                        ? "1 date does not say what it is and is left out."
                        : dates + " dates do not say what they are and are left out.",
                dates == 1
                        ? "1 date n’a pas de nom et est laissée de côté."
                        : dates + " dates n’ont pas de nom et sont laissées de côté.",
                dates == 1
                        ? "1 fecha no tiene nombre y queda fuera."
                        : dates + " fechas no tienen nombre y quedan fuera.");
    }

    static Text question(Seen cohort, Merge merge, boolean changed) {
        Text name = Text.strong(cohort.group().name());
        int fresh = merge.fresh().size();
        int leaving = merge.leaving().size();
        Text asked = fresh == 0
                ? Text.of(say(
                                "Take " + CohortCards.dates(leaving) + " out of ",
                                "Retirer " + CohortCards.dates(leaving) + " de ",
                                "¿Quitar " + CohortCards.dates(leaving) + " de "))
                        .then(name)
                : Text.of(say(
                                "Add " + CohortCards.dates(fresh) + " to ",
                                "Ajouter " + CohortCards.dates(fresh) + " à ",
                                "¿Añadir " + CohortCards.dates(fresh) + " a "))
                        .then(name)
                        .then(
                                leaving == 0
                                        ? ""
                                        : say(
                                                " and take " + leaving + " out",
                                                " et en retirer " + leaving,
                                                " y quitar " + leaving));
        return Text.of(
                        changed
                                ? say(
                                        "What there is to do has changed since you looked. ",
                                        "Ce qu’il y a à faire a changé depuis que vous avez regardé. ",
                                        "Lo que hay que hacer ha cambiado desde que lo miró. ")
                                : "")
                .then(asked)
                .then(say("?", " ?", "?"));
    }

    /** What would be new, what would go, and what is there already. */
    static Card preview(
            Text question,
            Merge merge,
            List<Block> notes,
            ZoneId zone,
            int from,
            Action action,
            CohortCards.Reader reader) {
        List<Block.Entry> entries = Stream.of(
                        merge.fresh().stream().map(item -> entry(say("New", "Nouvelles", "Nuevas"), item, reader)),
                        merge.leaving().stream()
                                .map(date -> entry(say("Taken out", "Retirées", "Quitadas"), date.item(), reader)),
                        merge.same().stream()
                                .map(date -> entry(say("There already", "Déjà là", "Ya estaban"), date.item(), reader)))
                .flatMap(part -> part)
                .skip(from)
                .limit(CohortCards.WINDOW)
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Listing(entries, from, merge.size(), again(action)));
        Action yes =
                again(action).with(ImportCommand.SHOWN.name(), merge.mark()).with(CommonOptions.SURE.name(), "yes");
        blocks.add(Block.Buttons.of(
                Button.primary(
                        merge.leaving().isEmpty()
                                ? say("Add them", "Les ajouter", "Añadirlas")
                                : say("Do that", "Le faire", "Hacerlo"),
                        yes),
                correct(say("Change it", "Modifier", "Cambiar"), action, false)));
        blocks.addAll(notes);
        blocks.add(new Block.Note(Text.of(say(
                        "Times without a zone are by the clock of " + zone.getId() + "; ",
                        "Les heures sans fuseau sont celles de " + zone.getId() + " ; ",
                        "Las horas sin zona son las de " + zone.getId() + "; "))
                .thenCode("zone:Europe/London")
                .then(say(" makes them another one’s.", " en fait celles d’un autre.", " las hace de otra."))));
        return Card.of(question, blocks.toArray(Block[]::new));
    }

    private static Block.Entry entry(String group, Item item, CohortCards.Reader reader) {
        return new Block.Entry(
                group, Text.strong(item.what()), List.of(CohortCards.line(item.when(), reader)), Optional.empty());
    }

    static Card done(Seen cohort, Merge merge) {
        int fresh = merge.fresh().size();
        int leaving = merge.leaving().size();
        String taken = leaving == 0
                ? "."
                : say(
                        ", " + leaving + " taken out.",
                        ", " + leaving + (leaving == 1 ? " retirée." : " retirées."),
                        ", " + leaving + (leaving == 1 ? " quitada." : " quitadas."));
        String said = fresh == 0
                ? CohortCards.takenOut(leaving)
                : say(
                                CohortCards.dates(fresh) + " added",
                                CohortCards.dates(fresh) + (fresh == 1 ? " ajoutée" : " ajoutées"),
                                CohortCards.dates(fresh) + (fresh == 1 ? " añadida" : " añadidas"))
                        + taken;
        return new Card(
                Tone.GOOD,
                Text.strong(cohort.group().name()).then(Punctuation.colon() + said),
                List.of(Block.Buttons.of(CohortCards.see(cohort), CohortCards.open(cohort))));
    }

    static Card already(Seen cohort, Merge merge) {
        int same = merge.same().size();
        return Card.of(
                Text.strong(cohort.group().name())
                        .then(
                                same == 1
                                        ? say(
                                                ": that date is there already. Nothing to add.",
                                                " : cette date y est déjà. Rien à ajouter.",
                                                ": esa fecha ya está. No hay nada que añadir.")
                                        : say(
                                                ": all " + same + " dates are there already. Nothing to add.",
                                                " : les " + same + " dates y sont déjà. Rien à ajouter.",
                                                ": las " + same + " fechas ya están. No hay nada que añadir.")),
                Block.Buttons.of(CohortCards.see(cohort), CohortCards.open(cohort)));
    }
}
