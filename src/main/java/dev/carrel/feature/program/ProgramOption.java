package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.search.CatalogueIndex;
import dev.carrel.catalogue.search.Resolved;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The option that names a program, and what is said where the name fits none or several. */
final class ProgramOption {
    private static final int MOST_BUTTONS = 5;
    private static final int MOST_NEAREST = 4;
    private static final int MOST_SUGGESTIONS = 25;
    private static final int MOST_CHOICES = 25;

    private final CatalogueIndex index;

    ProgramOption(CatalogueIndex index) {
        this.index = index;
    }

    /** An option that takes a name as people type it, with programs offered meanwhile. */
    Option<String> option(String name, Words description) {
        return Option.text(name, description)
                .suggesting((typed, caller) -> index.suggest(typed, MOST_SUGGESTIONS).stream()
                        .map(program -> new Suggestion(label(program), program.id()))
                        .toList());
    }

    /**
     * Answers about the program that a name means.
     *
     * @param action the command that was asked, and
     * @param option its option that holds the name: a choice puts the chosen program there
     */
    Reply resolve(String typed, Action action, String option, Function<Program, Reply> answer) {
        return switch (index.resolve(typed)) {
            case Resolved.One one -> answer.apply(one.program());
            case Resolved.Several several -> Reply.show(several(typed, several.candidates(), action, option));
            case Resolved.Nearest nearest -> Reply.refuse(unknown(typed, nearest.candidates(), action, option));
        };
    }

    /** Which program is meant, as something to press. */
    Card several(String typed, List<Program> meant, Action action, String option) {
        Block choice = meant.size() <= MOST_BUTTONS
                ? new Block.Buttons(meant.stream()
                        .map(program -> Button.press(ShortName.of(program), action.with(option, program.id())))
                        .toList())
                : new Block.Menu(
                        say("Choose a program", "Choisir un programme", "Elegir un programa"),
                        choices(meant),
                        1,
                        1,
                        action.without(option).choosing(option));
        return new Card(
                Tone.NEUTRAL,
                Text.of(say(
                        meant.size() + " programs fit “" + Typed.shown(typed) + "”. Which one do you mean?",
                        meant.size() + " programmes répondent à “" + Typed.shown(typed) + "”. Duquel parlez-vous ?",
                        meant.size() + " programas responden a “" + Typed.shown(typed) + "”. ¿A cuál se refiere?")),
                meant.size() <= MOST_CHOICES
                        ? List.of(choice)
                        : List.of(choice, new Block.Paragraph(anotherWord(typed, meant))));
    }

    /** What to do where not all that fit are in the menu. */
    private Text anotherWord(String typed, List<Program> meant) {
        Text asked = Text.of(say(
                "The menu holds the first " + MOST_CHOICES + " by name. For another one, add a word of its name",
                "Le menu contient les " + MOST_CHOICES + " premiers par nom. Pour un autre, ajoutez un mot de son nom",
                "El menú contiene los " + MOST_CHOICES
                        + " primeros por nombre. Para otro, añada una palabra de su nombre"));
        return longerName(typed, meant)
                .map(name -> asked.then(say(", as in ", ", par exemple ", ", por ejemplo "))
                        .thenCode(name))
                .orElse(asked)
                .then(".");
    }

    /** What was typed with one word more, which means one program alone that the menu does not hold. */
    private Optional<String> longerName(String typed, List<Program> meant) {
        String start = typed.strip().replaceAll("\\s+", " ");
        if (!Typed.shown(start).equals(start)) {
            return Optional.empty();
        }
        return meant.stream()
                .skip(MOST_CHOICES)
                .flatMap(program -> Arrays.stream(program.name().split("[ ,()]+", -1))
                        .filter(word -> !word.isEmpty())
                        .map(word -> start + " " + word)
                        .filter(name -> index.resolve(name).equals(new Resolved.One(program))))
                .findFirst();
    }

    /** No program has such a name: the nearest ones as buttons. */
    Refusal unknown(String typed, List<Program> nearest, Action action, String option) {
        Refusal refusal = Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "The catalogue has no program called “" + Typed.shown(typed) + "”.",
                                "Le catalogue n’a pas de programme appelé “" + Typed.shown(typed) + "”.",
                                "El catálogo no tiene ningún programa llamado “" + Typed.shown(typed) + "”."))
                .example("/" + String.join(" ", action.path()) + " " + option + ":kent");
        for (Program near : nearest.subList(0, Math.min(MOST_NEAREST, nearest.size()))) {
            refusal = refusal.way(Button.press(ShortName.of(near), action.with(option, near.id())));
        }
        return refusal.way(Button.press(
                say("Find by what matters", "Chercher selon ce qui compte", "Buscar según lo que importa"),
                Action.of("program", "find")));
    }

    static List<Choice> choices(List<Program> programs) {
        return programs.stream()
                .limit(MOST_CHOICES)
                .map(program -> new Choice(ShortName.of(program), program.id(), Standing.words(program)))
                .toList();
    }

    /** The menu that compares some of these programs; none where there are too few. */
    static Optional<Block> compareMenu(List<Program> programs) {
        List<Choice> choices = choices(programs);
        Action action = Action.of("program", "compare").choosing("first", "second", "third", "fourth");
        return choices.size() < 2
                ? Optional.empty()
                : Optional.of(new Block.Menu(
                        say(
                                "Tick two to four to compare",
                                "Cochez-en deux à quatre pour comparer",
                                "Marque de dos a cuatro para comparar"),
                        choices,
                        2,
                        Math.min(4, choices.size()),
                        action));
    }

    private static String label(Program program) {
        String where = program.value(Field.REGION).map(region -> ", " + region).orElse("");
        return ShortName.of(program) + where;
    }
}
