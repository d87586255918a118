package dev.carrel.feature.about;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Nearest;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Suggestion;
import dev.carrel.chat.command.TextArgs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /carrel help}: what one can ask, drawn from the declarations; only what the caller may use. */
final class HelpCommand implements Command {
    private static final Option<String> COMMAND = Option.text(
                    "command",
                    Words.of(
                            "A command, or its first word",
                            "Une commande, ou son premier mot",
                            "Un comando, o su primera palabra"))
            .takingTheRest();
    private static final Option<Long> FROM = Option.whole(
            Block.Listing.FROM,
            Words.of("Where to begin, from 0", "Où commencer, à partir de 0", "Dónde empezar, desde 0"),
            0,
            1_000);

    static final Declaration DECLARATION = Declaration.of(
                    "carrel help",
                    Words.of(
                            "What Carrel can do, or how to use one command",
                            "Ce que Carrel sait faire, ou comment utiliser une commande",
                            "Qué puede hacer Carrel, o cómo usar un comando"),
                    COMMAND,
                    FROM)
            .example("")
            .example("carrel privacy");

    private static final int MOST_EXAMPLES = 4;

    private final List<Declaration> known;
    private final Declaration declaration;

    HelpCommand(List<Declaration> known) {
        this.known = List.copyOf(known);
        this.declaration = new Declaration(
                DECLARATION.path(),
                DECLARATION.description(),
                List.of(COMMAND.suggesting(this::suggest), FROM),
                DECLARATION.audience(),
                DECLARATION.leastRole(),
                DECLARATION.examples());
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    private List<Suggestion> suggest(String typed, Caller caller) {
        String folded = folded(typed);
        return usable(caller).stream()
                .map(Declaration::name)
                .filter(name -> name.startsWith(folded))
                .limit(25)
                .map(Suggestion::of)
                .toList();
    }

    private List<Declaration> usable(Caller caller) {
        return known.stream()
                .filter(each -> caller.role().covers(each.leastRole()))
                .toList();
    }

    private static String folded(String typed) {
        String bare = typed.strip().toLowerCase(Locale.ROOT);
        return String.join(
                " ", (bare.startsWith("/") ? bare.substring(1) : bare).strip().split("\\s+", -1));
    }

    @Override
    public Reply run(Invocation invocation) {
        List<Declaration> usable = usable(invocation.caller());
        String wanted = invocation.find(COMMAND).map(HelpCommand::folded).orElse("");
        Optional<Declaration> one =
                usable.stream().filter(each -> each.name().equals(wanted)).findFirst();
        if (one.isPresent()) {
            return Reply.show(single(one.get(), invocation.caller()));
        }
        List<Declaration> several = usable.stream()
                .filter(each -> wanted.isEmpty() || each.path().getFirst().equals(wanted))
                .toList();
        return several.isEmpty()
                ? Reply.refuse(unknown(wanted, usable))
                : Reply.show(overview(several, wanted, invocation));
    }

    private static Refusal unknown(String wanted, List<Declaration> usable) {
        List<String> near =
                Nearest.to(wanted, usable.stream().map(Declaration::name).toList());
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "There is no such command to explain.",
                                "Il n’y a pas de telle commande à expliquer.",
                                "No hay tal comando que explicar."))
                .nearest(near.stream().map(name -> "/carrel help " + name).toList())
                .example("/carrel help")
                .way(Button.press(
                        say("Show all commands", "Montrer toutes les commandes", "Mostrar todos los comandos"),
                        Action.of("carrel", "help")));
    }

    private static Card overview(List<Declaration> several, String first, Invocation invocation) {
        int from = (int) Math.min(several.size() - 1L, invocation.find(FROM).orElse(0L));
        List<Block.Entry> entries = several.subList(from, several.size()).stream()
                .map(each -> entry(each, invocation.caller()))
                .toList();
        Text headline = first.isEmpty()
                ? Text.of(say(
                        "Carrel answers " + several.size() + " commands. Type one, or press it to see how it is used.",
                        "Carrel répond à " + several.size()
                                + " commandes. Tapez-en une, ou appuyez dessus pour voir comment l’utiliser.",
                        "Carrel responde a " + several.size()
                                + " comandos. Escriba uno, o púlselo para ver cómo se usa."))
                : Text.of(
                                several.size() == 1
                                        ? say(
                                                "There is one command under ",
                                                "Il y a une commande sous ",
                                                "Hay un comando bajo ")
                                        : say(
                                                "There are " + several.size() + " commands under ",
                                                "Il y a " + several.size() + " commandes sous ",
                                                "Hay " + several.size() + " comandos bajo "))
                        .thenCode("/" + first)
                        .then(".");
        return Card.of(headline, new Block.Listing(entries, from, several.size(), invocation.action()));
    }

    private static Block.Entry entry(Declaration each, Caller caller) {
        return new Block.Entry(
                "/" + each.path().getFirst(),
                Text.empty().thenCode("/" + each.name()),
                List.of(Text.of(each.description().in(caller.language()))),
                Optional.of(Button.press(
                        say("How to use /", "Comment utiliser /", "Cómo usar /") + each.name(),
                        Action.of("carrel", "help").with("command", each.name()))));
    }

    private static Card single(Declaration each, Caller caller) {
        List<Block> blocks = new ArrayList<>();
        List<Block.Field> options = each.options().stream()
                .filter(option -> !option.name().equals(Block.Listing.FROM))
                .map(option -> Block.Field.of(
                        option.name(),
                        Text.of(option.description().in(caller.language()) + " (" + OptionKind.of(option)
                                + (option.required() ? say("; needed", " ; nécessaire", "; necesario") : "") + ")")))
                .toList();
        if (!options.isEmpty()) {
            blocks.add(new Block.Fields(options));
            blocks.add(new Block.Note(Text.of(say(
                            "Any of them can be named: ",
                            "On peut nommer chacune d’elles : ",
                            "Se puede nombrar cualquiera de ellas: "))
                    .thenCode(options.getFirst().label() + ":…")));
        }
        if (!each.examples().isEmpty()) {
            blocks.add(new Block.Heading(say("These work", "Ces lignes fonctionnent", "Estas líneas sirven")));
            blocks.add(new Block.Bullets(each.examples().stream()
                    .map(example -> Text.empty().thenCode(line(each, example)))
                    .toList()));
        }
        blocks.add(new Block.Buttons(tries(each)));
        return Card.of(
                Text.empty()
                        .thenCode("/" + each.name())
                        .then(Punctuation.colon() + each.description().in(caller.language()) + "."),
                blocks.toArray(Block[]::new));
    }

    private static String line(Declaration each, String example) {
        return ("/" + each.name() + " " + example).strip();
    }

    private static List<Button> tries(Declaration each) {
        List<Button> tries = new ArrayList<>();
        for (String example : each.examples().stream().limit(MOST_EXAMPLES).toList()) {
            Action action = Action.of(each.path().toArray(String[]::new));
            for (Map.Entry<String, String> value :
                    TextArgs.read(each, example).values().entrySet()) {
                action = action.with(value.getKey(), value.getValue());
            }
            tries.add(Button.press(say("Try ", "Essayer ", "Probar ") + line(each, example), action));
        }
        tries.add(Button.press(
                say("Show all commands", "Montrer toutes les commandes", "Mostrar todos los comandos"),
                Action.of("carrel", "help")));
        return tries;
    }
}
