package dev.carrel.feature.privacy;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import java.util.ArrayList;
import java.util.List;

/** What {@code /profile erase} shows. */
final class EraseCards {
    /** Groups that are named; of the others only how many they are. */
    private static final int MOST_NAMED = 10;

    private EraseCards() {}

    static Card first(Consequences consequences, Action sure, boolean changed) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Buttons.of(
                Button.press("Keep it", Action.of("profile", "show").inPlace()),
                Button.press("Get a copy first", ExportCommand.action()),
                new Button.Press("Erase it", sure, Button.Look.DANGER)));
        if (consequences.persons().size() > 1) {
            blocks.add(new Block.Paragraph(Text.of("All of your linked accounts go: ")
                    .then(names(consequences.persons()))
                    .then(".")));
        }
        blocks.addAll(groups(consequences));
        blocks.add(new Block.Heading("What is kept of you"));
        blocks.add(new Block.Fields(consequences.held().entrySet().stream()
                .map(held -> Block.Field.of(
                        held.getKey().title(), Text.of(held.getValue().toString())))
                .toList()));
        blocks.add(new Block.Note(Text.of(
                "It is done at once. Groups go on without your name. Messages that were sent stay where they are, and"
                        + " another community that uses this Carrel keeps what it knows of you until you ask there.")));
        return Card.of(
                Text.of(
                        changed
                                ? "Something has changed since you were asked. Erase everything that Carrel keeps of you here?"
                                : "Erase everything that Carrel keeps of you here?"),
                blocks.toArray(Block[]::new));
    }

    private static List<Block> groups(Consequences consequences) {
        List<Text> lines = new ArrayList<>();
        consequences
                .passing()
                .forEach(pass -> lines.add(Text.strong(pass.group().name())
                        .then(" goes on: ")
                        .then(pass.name().map(Inline.Name::of).map(Text::of).orElse(Text.of("somebody")))
                        .then(", who is in it for longest, organizes it then.")));
        consequences
                .ending()
                .forEach(group -> lines.add(Text.strong(group.name()).then(" ends for good: nobody else is in it.")));
        if (lines.isEmpty()) {
            return List.of();
        }
        int more = lines.size() - MOST_NAMED;
        List<Text> named = new ArrayList<>(lines.subList(0, Math.min(MOST_NAMED, lines.size())));
        if (more > 0) {
            named.add(Text.of(more == 1 ? "and 1 more, by the same rule" : "and " + more + " more, by the same rule"));
        }
        return List.of(new Block.Heading("Groups that you alone organize"), new Block.Bullets(named));
    }

    private static Text names(List<PersonId> persons) {
        Text names = Text.empty();
        for (int i = 0; i < persons.size(); i++) {
            names = names.then(i == 0 ? "" : i == persons.size() - 1 ? " and " : ", ")
                    .then(Inline.Name.of(persons.get(i)));
        }
        return names;
    }

    static Card second(Consequences consequences, Action now) {
        int rows = consequences.held().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new Card(
                Tone.CAUTION,
                Text.of("Really erase it now? It cannot be undone."),
                List.of(
                        Block.Buttons.of(
                                Button.press(
                                        "No, keep it",
                                        Action.of("profile", "show").inPlace()),
                                new Button.Press("Yes, erase it now", now, Button.Look.DANGER)),
                        new Block.Paragraph(Text.of(rows + " entries go"
                                + (consequences.persons().size() > 1 ? ", of all your linked accounts." : ".")))));
    }

    static Card erased() {
        return new Card(
                Tone.GOOD,
                Text.of("Erased. Carrel knows nothing of you here any more."),
                List.of(new Block.Note(Text.of(
                        "If you use Carrel again, you begin as somebody new: it keeps your account’s id from then on, and nothing of"
                                + " before."))));
    }
}
