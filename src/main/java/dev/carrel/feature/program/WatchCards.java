package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.Program;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code /program watch} shows, and what watchers are told. */
final class WatchCards {
    static final Action WATCH = Action.of("program", "watch");

    /** Facts of one program on one card: more than change in a year. */
    private static final int MOST_FACTS = 12;

    private static final int MOST_SHOWN = 3;

    private WatchCards() {}

    /**
     * A program that has changed.
     *
     * @param gone whether the catalogue does not have it any more
     */
    record Changed(String program, String name, boolean gone, List<WatchedFacts.Change> changes) {
        Changed {
            changes = List.copyOf(changes);
        }
    }

    private static Button mine() {
        return Button.press(say("What I watch", "Ce que je suis", "Lo que sigo"), WATCH);
    }

    private static Button stopWatching(Action stopping) {
        return Button.press(say("Stop watching", "Ne plus suivre", "Dejar de seguir"), stopping);
    }

    private static Block how() {
        return new Block.Note(
                Text.of(
                        say(
                                "Carrel compares when a new catalogue comes with it, and tells you once, in a direct message, what was and what is.",
                                "Carrel compare quand il reçoit un nouveau catalogue et vous dit une seule fois, en message privé, ce qui était et ce qui est.",
                                "Carrel compara cuando llega con un catálogo nuevo y le dice una sola vez, en un mensaje privado, lo que era y lo que es.")));
    }

    private static String showIt() {
        return say("Show it", "Le montrer", "Mostrarlo");
    }

    private static String gone() {
        return say(
                "The catalogue does not have this program any more.",
                "Le catalogue n’a plus ce programme.",
                "El catálogo ya no tiene este programa.");
    }

    static Action watching(String program) {
        return WATCH.with(WatchCommand.PROGRAM, program);
    }

    private static Action stopping(String program) {
        return watching(program).with(WatchCommand.STOP.name(), "yes");
    }

    static Card begun(Program program, Watches.Begun begun) {
        return new Card(
                Tone.GOOD,
                begun == Watches.Begun.ALREADY
                        ? Text.of(say("You watch ", "Vous suivez déjà ", "Usted ya sigue "))
                                .thenStrong(program.name())
                                .then(say(" already.", ".", "."))
                        : Text.of(say("You watch ", "Vous suivez ", "Usted sigue "))
                                .thenStrong(program.name())
                                .then(
                                        say(
                                                ": you are told when its accreditation, cost, deadlines or other rules change.",
                                                " : vous êtes prévenu quand son agrément, son coût, ses dates limites ou d’autres règles changent.",
                                                ": se le avisa cuando cambian su acreditación, costo, fechas límite u otras reglas.")),
                List.of(
                        Block.Buttons.of(
                                mine(),
                                Button.press(showIt(), ShowCard.action(program)),
                                stopWatching(stopping(program.id()))),
                        how()));
    }

    static Refusal tooMany() {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        say(
                                "You watch " + Watches.MOST
                                        + " programs, which is the most. Stop watching one to make room.",
                                "Vous suivez " + Watches.MOST
                                        + " programmes, et c’est le maximum. Cessez d’en suivre un pour faire de la place.",
                                "Usted sigue " + Watches.MOST
                                        + " programas, que es el máximo. Deje de seguir uno para hacer sitio."))
                .way(mine());
    }

    static Card ended(String program, String name) {
        return new Card(
                Tone.GOOD,
                Text.of(say("You do not watch ", "Vous ne suivez plus ", "Usted ya no sigue "))
                        .thenStrong(name)
                        .then(say(" any more.", ".", ".")),
                List.of(Block.Buttons.of(
                        mine(),
                        Button.press(
                                say("Watch it again", "Le suivre à nouveau", "Volver a seguirlo"),
                                watching(program)))));
    }

    static Refusal notWatched(String name) {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say("You do not watch ", "Vous ne suivez pas ", "Usted no sigue ") + name + ".")
                .way(mine());
    }

    static Card none() {
        return Card.of(
                Text.of(say(
                        "You watch no program.", "Vous ne suivez aucun programme.", "Usted no sigue ningún programa.")),
                Block.Buttons.of(Button.primary(
                        say("Find a program", "Trouver un programme", "Encontrar un programa"),
                        Action.of("program", "find"))),
                new Block.Note(Text.of(say(
                                "Press Watch on a program's card, or type ",
                                "Appuyez sur Suivre sur la carte d’un programme, ou tapez ",
                                "Pulse Seguir en la tarjeta de un programa o escriba "))
                        .thenCode("/program watch kent")
                        .then(".")));
    }

    /** A program that is watched, by the short name it was watched under where the catalogue does not have it any more. */
    record Watched(String program, Optional<Program> known) {}

    static Card list(List<Watched> watched, int from) {
        int first = Math.min(from, watched.size() - 1);
        return Card.of(
                Text.of(say(
                        watched.size() == 1 ? "You watch 1 program." : "You watch " + watched.size() + " programs.",
                        "Vous suivez " + watched.size() + (watched.size() < 2 ? " programme." : " programmes."),
                        "Usted sigue " + watched.size() + (watched.size() == 1 ? " programa." : " programas."))),
                new Block.Listing(
                        watched.subList(first, watched.size()).stream()
                                .map(WatchCards::entry)
                                .toList(),
                        first,
                        watched.size(),
                        WATCH.inPlace()),
                how());
    }

    private static Block.Entry entry(Watched watched) {
        return new Block.Entry(
                "",
                Text.strong(watched.known().map(Program::name).orElse(watched.program())),
                List.of(Text.of(watched.known().map(Standing::words).orElseGet(WatchCards::gone))),
                Optional.of(stopWatching(stopping(watched.program()).inPlace())));
    }

    /** What a watcher is told. */
    static Card changed(List<Changed> programs) {
        List<Block> blocks = new ArrayList<>();
        List<Button> ways = new ArrayList<>();
        for (Changed changed : programs) {
            if (programs.size() > 1) {
                blocks.add(new Block.Heading(changed.name()));
            }
            if (changed.gone()) {
                blocks.add(new Block.Paragraph(Text.of(gone())));
            } else {
                blocks.add(new Block.Fields(changed.changes().stream()
                        .limit(MOST_FACTS)
                        .map(WatchCards::field)
                        .toList()));
                int more = changed.changes().size() - MOST_FACTS;
                if (more > 0) {
                    blocks.add(new Block.Paragraph(Text.of(say(
                            "And " + more + " more.",
                            more < 2 ? "Et " + more + " autre." : "Et " + more + " autres.",
                            "Y " + more + " más."))));
                }
                if (ways.size() < MOST_SHOWN) {
                    ways.add(Button.press(
                            programs.size() == 1 ? showIt() : say("Show ", "Montrer ", "Mostrar ") + changed.program(),
                            Action.of("program", "show").with("program", changed.program())));
                }
            }
        }
        ways.add(mine());
        if (programs.size() == 1) {
            ways.add(stopWatching(stopping(programs.getFirst().program())));
        }
        blocks.add(new Block.Buttons(ways));
        blocks.add(Links.verify());
        return new Card(Tone.NEUTRAL, headline(programs), blocks);
    }

    private static Text headline(List<Changed> programs) {
        if (programs.size() > 1) {
            return Text.of(say(
                    programs.size() + " programs that you watch have changed in the catalogue.",
                    programs.size() + " programmes que vous suivez ont changé dans le catalogue.",
                    programs.size() + " programas que usted sigue han cambiado en el catálogo."));
        }
        Changed only = programs.getFirst();
        int facts = only.changes().size();
        String gone = say(
                ", which you watch, is not in the catalogue any more.",
                ", que vous suivez, n’est plus dans le catalogue.",
                ", que usted sigue, ya no está en el catálogo.");
        String changed = say(
                ", which you watch: " + facts + (facts == 1 ? " fact has" : " facts have")
                        + " changed in the catalogue.",
                ", que vous suivez : " + facts + (facts < 2 ? " fait a changé" : " faits ont changé")
                        + " dans le catalogue.",
                ", que usted sigue: " + facts + (facts == 1 ? " dato ha cambiado" : " datos han cambiado")
                        + " en el catálogo.");
        return Text.strong(only.name()).then(only.gone() ? gone : changed);
    }

    /** {@code $600 → $650}, and under it who said so then and who says so now. */
    private static Block.Field field(WatchedFacts.Change change) {
        Text value = Text.of(printed(change.before()) + " → ").thenStrong(printed(change.after()));
        Text note = change.before()
                .map(fact -> Text.of(say("before: ", "avant : ", "antes: "))
                        .then(fact.said().source()))
                .orElseGet(Text::empty);
        if (change.after().isPresent()) {
            note = note.then((note.isEmpty() ? "" : Punctuation.semicolon()) + say("now: ", "maintenant : ", "ahora: "))
                    .then(change.after().get().said().source());
            note = note.then(disagreement(change.after().get()));
        }
        return new Block.Field(change.label(), value, note);
    }

    private static String printed(Optional<WatchedFacts.WatchedFact> fact) {
        return fact.map(known -> known.said().value()).orElseGet(Fact::notStated);
    }

    private static Text disagreement(WatchedFacts.WatchedFact fact) {
        if (fact.others().isEmpty()) {
            return Text.empty();
        }
        Text line = Text.of(" · ")
                .thenStrong(Provenance.disagree())
                .then(fact.said().whole());
        for (Stated other : fact.others()) {
            line = line.then(", ").then(other.whole());
        }
        return line;
    }
}
