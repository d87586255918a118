package dev.carrel.feature.about;

import static dev.carrel.chat.Words.say;

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
                        say(
                                "Carrel keeps a desk for students of online Master of Library Science programs, in the chat they already use.",
                                "Carrel garde un bureau pour les étudiants des maîtrises de bibliothéconomie en ligne, dans la messagerie qu’ils utilisent déjà.",
                                "Carrel reserva un escritorio a los estudiantes de maestrías de bibliotecología en línea, en el chat que ya usan.")),
                new Block.Paragraph(Text.of(say(
                        "A carrel is the desk in a library’s stacks that is kept for one student. This one finds and"
                                + " compares programs. Every fact it tells has its source, its date and its kind; what nobody stated is"
                                + " said to be unknown.",
                        "Un « carrel » est un bureau réservé à un étudiant dans les rayons d’une bibliothèque. Celui-ci trouve et"
                                + " compare des programmes. Chaque fait qu’il donne a sa source, sa date et sa nature ; ce que personne"
                                + " n’a indiqué est dit inconnu.",
                        "Un «carrel» es el escritorio reservado a un estudiante entre los estantes de una biblioteca. Este busca y"
                                + " compara programas. Cada dato que da tiene su fuente, su fecha y su tipo; de lo que nadie indicó se"
                                + " dice que es desconocido."))),
                new Block.Heading(
                        say("Where its facts come from", "D’où viennent ses faits", "De dónde vienen sus datos")),
                new Block.Bullets(sources),
                new Block.Paragraph(
                        Text.of(
                                say(
                                        "Carrel is independent of all of them. Before you apply, verify with the program and with ALA.",
                                        "Carrel est indépendant de toutes ces sources. Avant de postuler, vérifiez auprès du programme et de l’ALA.",
                                        "Carrel es independiente de todas ellas. Antes de postularse, verifique con el programa y con la ALA."))),
                Block.Buttons.of(
                        Button.primary(
                                say(
                                        "Show what Carrel can do",
                                        "Montrer ce que Carrel sait faire",
                                        "Mostrar lo que Carrel sabe hacer"),
                                Action.of("carrel", "help")),
                        Button.press(
                                say(
                                        "Show what is stored about me",
                                        "Montrer ce qui est stocké sur moi",
                                        "Mostrar lo que se guarda sobre mí"),
                                Action.of("carrel", "privacy"))),
                new Block.Note(Text.of(say("Version ", "Version ", "Versión ") + edition.version()))));
    }
}
