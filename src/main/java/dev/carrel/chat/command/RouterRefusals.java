package dev.carrel.chat.command;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Text;
import java.util.List;
import java.util.Locale;

/** What the router says when it takes a request to no command; each leads on to the help. */
final class RouterRefusals {
    private static final Button HELP = Button.press("Show what Carrel can do", Action.of("carrel", "help"));

    private RouterRefusals() {}

    static Refusal unknown(List<String> nearest) {
        return Refusal.of(Refusal.Kind.UNKNOWN, "There is no such command.")
                .nearest(nearest.stream().map(name -> "/" + name).toList())
                .way(HELP);
    }

    static Refusal expired() {
        return Refusal.of(Refusal.Kind.EXPIRED, "This button is too old to be used. Asking again makes a new one.")
                .way(HELP);
    }

    static Refusal forbidden(Declaration declaration) {
        String needed = declaration.leastRole().name().toLowerCase(Locale.ROOT);
        return Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        "/" + declaration.name() + " is for " + needed + "s. Ask a moderator if you should be one.")
                .way(HELP);
    }

    static Refusal longLine(int longest) {
        return Refusal.of(Refusal.Kind.INPUT, "A command line has at most " + longest + " characters.")
                .way(HELP);
    }

    static Refusal tooMuch(Declaration declaration) {
        return Refusal.of(
                        Refusal.Kind.INPUT, "That is too much text for one command. Say it in at most 3000 characters.")
                .example(declaration.exampleLine())
                .way(HELP);
    }

    static Refusal broken(String reference) {
        return Refusal.of(
                        Refusal.Kind.BROKEN,
                        "Something is broken on our side, and it has been noted as " + reference
                                + ". Trying again may help; if not, tell a moderator that reference.")
                .way(HELP);
    }

    /** A refused answer of a form, in the form's own introduction. */
    static Text explained(Refusal refusal) {
        return refusal.nearest().isEmpty()
                ? refusal.what()
                : refusal.what().then(" Nearest: ").thenCode(refusal.nearest().getFirst());
    }
}
