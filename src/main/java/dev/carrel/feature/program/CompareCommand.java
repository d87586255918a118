package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Program;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /program compare}: two to four programs side by side. */
final class CompareCommand implements Command {
    /** What people write between names. */
    private static final Set<String> BETWEEN =
            Set.of("vs", "vs.", "versus", "and", "or", "with", "&", "et", "y", "contre");

    static final Option<Boolean> POINTS = Option.pick(
            "points",
            Words.of("Which points", "Quels points", "Qué puntos"),
            List.of(true, false),
            deciding -> deciding
                    ? Choice.of(say("What decides", "Ce qui décide", "Lo que decide"), "deciding")
                    : Choice.of(say("What else differs", "Ce qui diffère aussi", "Lo demás que difiere"), "others"));

    private static final String EXAMPLE = "sjsu, kent state, valdosta";

    private final ProgramOption programs;
    private final List<Option<String>> names;
    private final Declaration declaration;
    private final InstantSource clock;

    CompareCommand(ProgramOption programs, InstantSource clock) {
        this.programs = programs;
        this.clock = clock;
        this.names = List.of(
                programs.option("first", Words.of("One program", "Un programme", "Un programa"))
                        .needed(),
                programs.option("second", Words.of("Another one", "Un autre", "Otro"))
                        .needed(),
                programs.option("third", Words.of("A third one", "Un troisième", "Un tercero")),
                programs.option("fourth", Words.of("A fourth one", "Un quatrième", "Un cuarto")));
        this.declaration = Declaration.of(
                        "program compare",
                        Words.of(
                                "Compare two to four programs, differences first",
                                "Comparer deux à quatre programmes, les différences d'abord",
                                "Comparar de dos a cuatro programas, primero las diferencias"),
                        Stream.concat(names.stream(), Stream.of(POINTS)).toArray(Option<?>[]::new))
                .example(EXAMPLE)
                .example("sjsu kent")
                .seenByAll();
    }

    /** The command that compares these programs, at most four. */
    static Action action(List<Program> programs) {
        Action action = Action.of("program", "compare");
        List<String> slots = List.of("first", "second", "third", "fourth");
        for (int i = 0; i < Math.min(slots.size(), programs.size()); i++) {
            action = action.with(slots.get(i), programs.get(i).id());
        }
        return action;
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return next(invocation, 0, new ArrayList<>());
    }

    /** Takes the names one by one: the first that is no single program is what the answer is about. */
    private Reply next(Invocation invocation, int slot, List<Program> found) {
        if (slot == names.size()) {
            return compared(invocation, found);
        }
        Option<String> name = names.get(slot);
        return invocation
                .find(name)
                .filter(typed -> !BETWEEN.contains(typed.toLowerCase(Locale.ROOT)))
                .map(typed -> programs.resolve(typed, invocation.action(), name.name(), program -> {
                    if (!found.contains(program)) {
                        found.add(program);
                    }
                    return next(invocation, slot + 1, found);
                }))
                .orElseGet(() -> next(invocation, slot + 1, found));
    }

    private Reply compared(Invocation invocation, List<Program> found) {
        if (found.size() < 2) {
            Refusal refusal = Refusal.of(
                            Refusal.Kind.INPUT,
                            say(
                                    "Comparing takes two to four different programs, and this names one.",
                                    "Pour comparer, il faut deux à quatre programmes différents ; ici, un seul est nommé.",
                                    "Para comparar hacen falta de dos a cuatro programas distintos, y aquí se nombra uno."))
                    .example("/program compare " + EXAMPLE);
            return Reply.refuse(found.stream()
                    .map(program -> Button.press(
                            say("Show ", "Montrer ", "Mostrar ") + ShortName.of(program), ShowCard.action(program)))
                    .reduce(refusal, Refusal::way, (one, other) -> other));
        }
        CompareCard card =
                new CompareCard(found, Today.of(invocation.caller(), clock).date());
        return Reply.show(invocation.find(POINTS).orElse(true) ? card.deciding() : card.others());
    }
}
