package dev.carrel.feature.cohort;

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
                "Dates of a term",
                introduction,
                List.of(
                        new Form.Input.Words(
                                ImportCommand.DATES.name(),
                                "Dates, one a line",
                                Lines.EXAMPLES.getFirst(),
                                false,
                                action.values().getOrDefault(ImportCommand.DATES.name(), ""),
                                ImportCommand.LONGEST,
                                true),
                        new Form.Input.Words(
                                ImportCommand.LINK.name(),
                                "Or the address of a calendar",
                                "https://…/term.ics",
                                false,
                                action.values().getOrDefault(ImportCommand.LINK.name(), ""),
                                WebAddress.LONGEST,
                                false),
                        new Form.Input.Pick(
                                ImportCommand.REPLACE.name(),
                                "Take out what is not among them",
                                "",
                                false,
                                replace,
                                List.of(Choice.of("Yes", "yes"), Choice.of("No", "no")))),
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
        List<Text> examples =
                Lines.EXAMPLES.stream().map(line -> Text.empty().thenCode(line)).toList();
        int good = read.items().size();
        return new Card(
                Tone.REFUSAL,
                Text.of((bad.size() == 1 ? "1 line" : bad.size() + " lines") + " cannot be read; nothing was added to ")
                        .thenStrong(cohort.group().name())
                        .then("."),
                List.of(
                        new Block.Listing(entries, from, bad.size(), again(action)),
                        new Block.Paragraph(Text.of("These work:")),
                        new Block.Bullets(examples),
                        Block.Buttons.of(correct("Correct the lines", action, true), CohortCards.see(cohort)),
                        new Block.Note(Text.of(
                                good == 0
                                        ? "What you typed is kept in the form."
                                        : "What you typed is kept in the form; "
                                                + (good == 1 ? "1 other line is" : good + " other lines are")
                                                + " good."))));
    }

    private static Block.Entry entry(Lines.Bad bad) {
        List<Text> lines = new ArrayList<>(List.of(Text.of(bad.why())));
        if (!bad.instead().isEmpty()) {
            Text instead = Text.of("This works: ");
            for (int i = 0; i < Math.min(MOST_INSTEAD, bad.instead().size()); i++) {
                instead = instead.then(i == 0 ? "" : " or ")
                        .thenCode(quoted(bad.instead().get(i)));
            }
            lines.add(instead);
        }
        return new Block.Entry(
                "", Text.strong("Line " + bad.number() + ": ").then(quoted(bad.line())), lines, Optional.empty());
    }

    private static String quoted(String line) {
        String plain = Dates.plain(line);
        int cut = plain.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, plain.codePointCount(0, plain.length())));
        return cut == plain.length() ? plain : plain.substring(0, cut) + "…";
    }

    static Refusal nothing(int over, Action action) {
        String why = over == 0
                ? "There is no line to read."
                : over == 1 ? "The one date is over." : "All " + over + " dates are over.";
        return Refusal.of(Refusal.Kind.INPUT, why + " Nothing was added.")
                .example("/cohort import dates:\"" + Lines.EXAMPLES.getFirst() + "\"")
                .way(correct("Correct the lines", action, true));
    }

    static Refusal unusable(URI link, String why, Action action) {
        return Refusal.of(Refusal.Kind.INPUT, "No dates were taken from " + link + ". " + why)
                .example("/cohort import link:https://university.example.org/term.ics")
                .way(correct("Another address", action, true));
    }

    /** What was left out, if anything was. */
    static List<Block> leftOut(int over, int nameless) {
        return Stream.of(
                        over == 0
                                ? ""
                                : over == 1 ? "1 date is over and left out." : over + " dates are over and left out.",
                        nameless == 0
                                ? ""
                                : nameless == 1
                                        ? "1 date does not say what it is and is left out."
                                        : nameless + " dates do not say what they are and are left out.")
                .filter(words -> !words.isEmpty())
                .<Block>map(words -> new Block.Note(Text.of(words)))
                .toList();
    }

    static Text question(Seen cohort, Merge merge, boolean changed) {
        Text name = Text.strong(cohort.group().name());
        int fresh = merge.fresh().size();
        int leaving = merge.leaving().size();
        Text asked = fresh == 0
                ? Text.of("Take " + dates(leaving) + " out of ").then(name)
                : Text.of("Add " + dates(fresh) + " to ")
                        .then(name)
                        .then(leaving == 0 ? "" : " and take " + leaving + " out");
        return Text.of(changed ? "What there is to do has changed since you looked. " : "")
                .then(asked)
                .then("?");
    }

    private static String dates(int count) {
        return count == 1 ? "1 date" : count + " dates";
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
                        merge.fresh().stream().map(item -> entry("New", item, reader)),
                        merge.leaving().stream().map(date -> entry("Taken out", date.item(), reader)),
                        merge.same().stream().map(date -> entry("There already", date.item(), reader)))
                .flatMap(part -> part)
                .skip(from)
                .limit(CohortCards.WINDOW)
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Listing(entries, from, merge.size(), again(action)));
        Action yes =
                again(action).with(ImportCommand.SHOWN.name(), merge.mark()).with(CommonOptions.SURE.name(), "yes");
        blocks.add(Block.Buttons.of(
                Button.primary(merge.leaving().isEmpty() ? "Add them" : "Do that", yes),
                correct("Change it", action, false)));
        blocks.addAll(notes);
        blocks.add(new Block.Note(Text.of("Times without a zone are by the clock of " + zone.getId() + "; ")
                .thenCode("zone:Europe/London")
                .then(" makes them another one’s.")));
        return Card.of(question, blocks.toArray(Block[]::new));
    }

    private static Block.Entry entry(String group, Item item, CohortCards.Reader reader) {
        return new Block.Entry(
                group, Text.strong(item.what()), List.of(CohortCards.line(item.when(), reader)), Optional.empty());
    }

    static Card done(Seen cohort, Merge merge) {
        int fresh = merge.fresh().size();
        int leaving = merge.leaving().size();
        String said = fresh == 0
                ? dates(leaving) + " taken out."
                : dates(fresh) + " added" + (leaving == 0 ? "." : ", " + leaving + " taken out.");
        return new Card(
                Tone.GOOD,
                Text.strong(cohort.group().name()).then(": " + said),
                List.of(Block.Buttons.of(CohortCards.see(cohort), CohortCards.open(cohort))));
    }

    static Card already(Seen cohort, Merge merge) {
        int same = merge.same().size();
        return Card.of(
                Text.strong(cohort.group().name())
                        .then(
                                same == 1
                                        ? ": that date is there already. Nothing to add."
                                        : ": all " + same + " dates are there already. Nothing to add."),
                Block.Buttons.of(CohortCards.see(cohort), CohortCards.open(cohort)));
    }
}
