package dev.carrel.chat.command;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Role;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Text;
import java.util.List;

/** What the router says when it takes a request to no command; each leads on to the help. */
final class RouterRefusals {
    private RouterRefusals() {}

    private static Button help() {
        return Button.press(
                say("Show what Carrel can do", "Montrer ce que Carrel sait faire", "Mostrar lo que Carrel sabe hacer"),
                Action.of("carrel", "help"));
    }

    static Refusal unknown(List<String> nearest) {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say("There is no such command.", "Cette commande n’existe pas.", "Ese comando no existe."))
                .nearest(nearest.stream().map(name -> "/" + name).toList())
                .way(help());
    }

    static Refusal expired() {
        return Refusal.of(
                        Refusal.Kind.EXPIRED,
                        say(
                                "This button is too old to be used. Asking again makes a new one.",
                                "Ce bouton est trop ancien pour servir. Redemandez pour en avoir un nouveau.",
                                "Este botón es demasiado antiguo para usarlo. Vuelva a preguntar y tendrá uno nuevo."))
                .way(help());
    }

    static Refusal forbidden(Declaration declaration) {
        boolean organizers = declaration.leastRole() == Role.ORGANIZER;
        String name = "/" + declaration.name();
        return Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        say(
                                name + (organizers ? " is for organizers." : " is for moderators.")
                                        + " Ask a moderator if you should be one.",
                                name + (organizers ? " est pour les organisateurs." : " est pour les modérateurs.")
                                        + " Demandez à un modérateur si vous devriez en être.",
                                name + (organizers ? " es para organizadores." : " es para moderadores.")
                                        + " Pregunte a un moderador si usted debería serlo."))
                .way(help());
    }

    static Refusal longLine(int longest) {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        say(
                                "A command line has at most " + longest + " characters.",
                                "Une ligne de commande a au plus " + longest + " caractères.",
                                "Una línea de comando tiene como máximo " + longest + " caracteres."))
                .way(help());
    }

    static Refusal tooMuch(Declaration declaration) {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        say(
                                "That is too much text for one command. Say it in at most 3000 characters.",
                                "C’est trop de texte pour une commande. Dites-le en 3000 caractères au plus.",
                                "Es demasiado texto para un comando. Dígalo en 3000 caracteres como máximo."))
                .example(declaration.exampleLine())
                .way(help());
    }

    static Refusal broken(String reference) {
        return Refusal.of(
                        Refusal.Kind.BROKEN,
                        say(
                                "Something is broken on our side, and it has been noted as " + reference
                                        + ". Trying again may help; if not, tell a moderator that reference.",
                                "Quelque chose ne va pas de notre côté, et c’est noté sous " + reference
                                        + ". Réessayer peut suffire ; sinon, donnez cette référence à un modérateur.",
                                "Algo falla por nuestra parte y ha quedado anotado como " + reference
                                        + ". Puede bastar con probar otra vez; si no, dé esa referencia a un moderador."))
                .way(help());
    }

    /** A refused answer of a form, in the form's own introduction. */
    static Text explained(Refusal refusal) {
        return refusal.nearest().isEmpty()
                ? refusal.what()
                : refusal.what()
                        .then(say(" Nearest: ", " Le plus proche : ", " Lo más parecido: "))
                        .thenCode(refusal.nearest().getFirst());
    }
}
