package dev.carrel.feature.focus;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What is shown of sprints: how many are in one, and never who. */
final class FocusCards {
    private static final Action START = Action.of("focus", "start");
    private static final Action JOIN = Action.of("focus", "join");
    private static final Action STOP = Action.of("focus", "stop");
    private static final ZoneId UTC = ZoneId.of("UTC");

    private FocusCards() {}

    private static Block counted() {
        return new Block.Note(Text.of(say(
                "Your minutes are counted for you alone: /board me.",
                "Vos minutes ne sont comptées que pour vous : /board me.",
                "Sus minutos se cuentan solo para usted: /board me.")));
    }

    /** The card in a place, for everybody who reads there; its buttons are answered in private. */
    static Card shared(Sprint sprint, Caller reader) {
        if (sprint.over().isPresent()) {
            return Card.of(
                    Text.of(
                                    sprint.wasStopped()
                                            ? say("Stopped: ", "Arrêté : ", "Detenido: ")
                                            : say("Over: ", "Terminé : ", "Terminado: "))
                            .then(what(sprint))
                            .then(". " + tookPart(sprint)),
                    Block.Buttons.of(another(sprint)));
        }
        return Card.of(
                Text.strong(say("Focus", "Sprint", "Sprint"))
                        .then(Punctuation.colon())
                        .then(what(sprint))
                        .then(say(". Ends: ", ". Fin : ", ". Termina: "))
                        .then(ends(sprint, reader)),
                new Block.Paragraph(Text.of(present(sprint)
                        + say(
                                ", each on their own work.",
                                " ; chacun fait son propre travail.",
                                "; cada cual con su propio trabajo.")
                        + pause(sprint))),
                Block.Buttons.of(
                        Button.primary(say("Join", "Participer", "Unirme"), JOIN),
                        Button.press(say("Leave", "Quitter", "Salir"), STOP)));
    }

    /** That it is over, told once. */
    static Card ended(Sprint sprint, Caller reader) {
        if (sprint.wasStopped()) {
            Duration ran = Duration.between(sprint.start(), sprint.over().orElseThrow());
            return Card.of(
                    Text.of(say(
                                    "Stopped after " + minutes(ran) + " by who has started it: ",
                                    "Arrêté après " + minutes(ran) + " par la personne qui l’a lancé : ",
                                    "Detenido a los " + minutes(ran) + " por quien lo inició: "))
                            .then(what(sprint))
                            .then("."),
                    Block.Buttons.of(another(sprint)));
        }
        Text pause = sprint.pause().isZero()
                ? Text.empty()
                : Text.of(say(
                                " Now a break of " + minutes(sprint.pause()) + ". It ends: ",
                                " Maintenant, une pause de " + minutes(sprint.pause()) + ". Fin : ",
                                " Ahora, un descanso de " + minutes(sprint.pause()) + ". Termina: "))
                        .then(when(sprint.end().plus(sprint.pause()), reader))
                        .then(".");
        return new Card(
                Tone.GOOD,
                Text.of(say("Time is up: ", "Le temps est écoulé : ", "Se acabó el tiempo: "))
                        .then(what(sprint))
                        .then(". " + tookPart(sprint))
                        .then(pause),
                List.of(Block.Buttons.of(another(sprint))));
    }

    static Card begun(Sprint sprint, Caller reader) {
        return in(Tone.GOOD, say("Begun: ", "C’est parti : ", "Ha empezado: "), sprint, reader);
    }

    static Card joined(Sprint sprint, Caller reader) {
        return in(Tone.GOOD, say("You are in: ", "Vous participez : ", "Participa: "), sprint, reader);
    }

    static Card already(Sprint sprint, Caller reader) {
        return in(
                Tone.NEUTRAL,
                say("You are in it already: ", "Vous participez déjà : ", "Ya participa: "),
                sprint,
                reader);
    }

    private static Card in(Tone tone, String how, Sprint sprint, Caller reader) {
        return new Card(
                tone,
                Text.of(how)
                        .then(what(sprint))
                        .then(say(". Ends: ", ". Fin : ", ". Termina: "))
                        .then(ends(sprint, reader)),
                List.of(
                        new Block.Paragraph(Text.of(present(sprint) + "." + pause(sprint))),
                        Block.Buttons.of(Button.press(say("Leave", "Quitter", "Salir"), STOP)),
                        counted()));
    }

    static Card whichWay(Sprint sprint) {
        int others = sprint.present() - 1;
        return Card.of(
                Text.of(leaveOrEnd(others)),
                Block.Buttons.of(
                        Button.press(say("Only leave", "Seulement quitter", "Solo salir"), stop(false)),
                        new Button.Press(
                                say("End it for all", "Le terminer pour tous", "Terminarlo para todos"),
                                stop(true),
                                Button.Look.DANGER)));
    }

    private static String leaveOrEnd(int others) {
        return others == 1
                ? say(
                        "You have started this, and 1 other is in it. Leave it to them, or end it for all?",
                        "Vous avez lancé ce sprint, et 1 autre personne y participe. Le lui laisser, ou le terminer pour tous ?",
                        "Usted inició este sprint y participa 1 persona más. ¿Dejárselo o terminarlo para todos?")
                : say(
                        "You have started this, and " + others
                                + " others are in it. Leave it to them, or end it for all?",
                        "Vous avez lancé ce sprint, et " + others
                                + " autres personnes y participent. Le leur laisser, ou le terminer pour tous ?",
                        "Usted inició este sprint y participan " + others
                                + " personas más. ¿Dejárselo o terminarlo para todos?");
    }

    private static Action stop(boolean everyone) {
        return STOP.with(StopCommand.EVERYONE.name(), everyone ? "yes" : "no").inPlace();
    }

    static Card left(Sprint sprint, long minutes, Caller reader) {
        String after = minutes(Duration.ofMinutes(minutes));
        return Card.of(
                Text.of(say(
                                "You have left after " + after + ", and it goes on. Ends: ",
                                "Vous avez quitté le sprint après " + after + " ; il continue. Fin : ",
                                "Salió a los " + after + " y el sprint sigue. Termina: "))
                        .then(ends(sprint, reader)),
                Block.Buttons.of(Button.press(say("Join again", "Participer de nouveau", "Unirme otra vez"), JOIN)),
                counted());
    }

    static Card stopped(Sprint sprint, long minutes) {
        return Card.of(
                Text.of(say("Ended after ", "Terminé après ", "Terminado a los ")
                                + minutes(Duration.ofMinutes(minutes))
                                + Punctuation.colon())
                        .then(what(sprint))
                        .then("."),
                Block.Buttons.of(another(sprint)),
                counted());
    }

    static Refusal elsewhere(Sprint sprint) {
        String length = minutes(sprint.length());
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        say(
                                "You are in a sprint of " + length + " in another place. Leave it first.",
                                "Vous participez à un sprint de " + length + " ailleurs. Quittez-le d’abord.",
                                "Participa en un sprint de " + length + " en otro lugar. Salga de él primero."))
                .way(Button.press(say("Leave it", "Le quitter", "Salir de él"), STOP));
    }

    static Refusal busy(Sprint sprint) {
        String length = minutes(sprint.length());
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        say(
                                "A sprint of " + length
                                        + " is running here. It was started by somebody else, and you can join it.",
                                "Un sprint de " + length
                                        + " est en cours ici. Quelqu’un d’autre l’a lancé, et vous pouvez y participer.",
                                "Hay un sprint de " + length
                                        + " en curso aquí. Lo inició otra persona y usted puede unirse."))
                .way(Button.primary(say("Join", "Participer", "Unirme"), JOIN));
    }

    static Refusal full() {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        Focus.MOST
                                + say(
                                        " are in this sprint, which is the most.",
                                        " personnes participent à ce sprint, c’est le maximum.",
                                        " personas participan en este sprint, que es el máximo."))
                .way(Button.press(say("Try again", "Réessayer", "Probar otra vez"), JOIN));
    }

    static Refusal nothing() {
        return Refusal.of(
                        Refusal.Kind.EXPIRED,
                        say(
                                "No sprint is running here.",
                                "Aucun sprint n’est en cours ici.",
                                "No hay ningún sprint en curso aquí."))
                .way(Button.primary(say("Start one", "En lancer un", "Iniciar uno"), START))
                .example("/focus start read chapter 3");
    }

    static Refusal notIn() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "You are in no sprint.",
                                "Vous ne participez à aucun sprint.",
                                "No participa en ningún sprint."))
                .way(Button.primary(say("Start one", "En lancer un", "Iniciar uno"), START))
                .way(Button.press(say("Join the one here", "Participer à celui d’ici", "Unirme al de aquí"), JOIN));
    }

    private static Button another(Sprint sprint) {
        Action same = START.with(
                        StartCommand.MINUTES.name(),
                        Long.toString(sprint.length().toMinutes()))
                .with(StartCommand.PAUSE.name(), Long.toString(sprint.pause().toMinutes()));
        return Button.press(
                say("Start another", "En lancer un autre", "Iniciar otro"),
                sprint.goal().isEmpty() ? same : same.with(StartCommand.GOAL.name(), sprint.goal()));
    }

    private static Text what(Sprint sprint) {
        Text length = Text.of(minutes(sprint.length()));
        return sprint.goal().isEmpty()
                ? length
                : length.then(say(" for “", " pour “", " para “"))
                        .thenStrong(sprint.goal())
                        .then("”");
    }

    private static Text ends(Sprint sprint, Caller reader) {
        return when(sprint.end(), reader);
    }

    private static Text when(Instant moment, Caller reader) {
        return Text.of(new Inline.When(moment, Style.COUNTDOWN, reader.zone().orElse(UTC)));
    }

    private static String present(Sprint sprint) {
        return sprint.present() == 1
                ? say("1 is in it", "1 participant", "1 participante")
                : sprint.present() + say(" are in it", " participants", " participantes");
    }

    private static String tookPart(Sprint sprint) {
        int all = sprint.tookPart();
        return say(
                all + " took part.",
                all < 2 ? all + " personne y a participé." : all + " personnes y ont participé.",
                all == 1 ? "Participó 1 persona." : "Participaron " + all + " personas.");
    }

    private static String pause(Sprint sprint) {
        return sprint.pause().isZero()
                ? ""
                : say(" Then a break of ", " Ensuite, une pause de ", " Después, un descanso de ")
                        + minutes(sprint.pause()) + ".";
    }

    private static String minutes(Duration time) {
        long minutes = time.toMinutes();
        return minutes
                + say(
                        minutes == 1 ? " minute" : " minutes",
                        minutes < 2 ? " minute" : " minutes",
                        minutes == 1 ? " minuto" : " minutos");
    }
}
