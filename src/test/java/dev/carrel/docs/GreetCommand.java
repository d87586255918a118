package dev.carrel.docs;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;

// region command
/** {@code /desk greet}: a first word at the reference desk. */
final class GreetCommand implements Command {
    private static final Option<String> NAME = Option.text(
                    "name", Words.of("Who is greeted", "Qui est salué", "A quién se saluda"))
            .needed();

    private static final Option<Long> TIMES =
            Option.whole("times", Words.of("How often", "Combien de fois", "Cuántas veces"), 1, 3);

    private static final Declaration DECLARATION = Declaration.of(
                    "desk greet",
                    Words.of("Greet somebody at the desk", "Saluer quelqu’un au comptoir", "Saludar a alguien"),
                    NAME,
                    TIMES)
            .example("Ada");

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        String greeting = Words.say("Good day, ", "Bonjour ", "Buenos días, ") + invocation.get(NAME) + ".";
        String help = Words.say(
                "Show what Carrel can do", "Montrer ce que Carrel sait faire", "Mostrar lo que Carrel sabe hacer");
        long times = invocation.find(TIMES).orElse(1L);
        return Reply.show(Card.of(
                Text.of((greeting + " ").repeat((int) times).strip()),
                Block.Buttons.of(Button.press(help, Action.of("carrel", "help")))));
    }
}
// end region
