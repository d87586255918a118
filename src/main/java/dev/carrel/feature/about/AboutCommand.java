package dev.carrel.feature.about;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import java.util.List;

/** {@code /carrel about}: what this is, and where its facts come from. */
final class AboutCommand implements Command {
    private static final Declaration DECLARATION = Declaration.of(
            "carrel about",
            Words.of(
                    "What Carrel is and where its facts come from",
                    "Ce qu’est Carrel et d’où viennent ses faits",
                    "Qué es Carrel y de dónde vienen sus datos"));

    private final Edition edition;

    AboutCommand(Edition edition) {
        this.edition = edition;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        List<Text> sources = edition.sources().stream()
                .map(source -> Text.of(new Inline.Link(source.name(), source.page())))
                .toList();
        return Reply.show(Card.of(
                Text.of(
                        "Carrel keeps a desk for students of online Master of Library Science programs, in the chat they already use."),
                new Block.Paragraph(Text.of(
                        "A carrel is the desk in a library’s stacks that is kept for one student. This one finds and"
                                + " compares programs. Every fact it tells has its source, its date and its kind; what nobody stated is"
                                + " said to be unknown.")),
                new Block.Heading("Where its facts come from"),
                new Block.Bullets(sources),
                new Block.Paragraph(
                        Text.of(
                                "Carrel is independent of all of them. Before you apply, verify with the program and with ALA.")),
                Block.Buttons.of(
                        Button.primary("Show what Carrel can do", Action.of("carrel", "help")),
                        Button.press("Show what is stored about me", Action.of("carrel", "privacy"))),
                new Block.Note(Text.of("Version " + edition.version()))));
    }
}
