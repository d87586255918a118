package dev.carrel.feature.focus;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import dev.carrel.chat.command.Reply;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** {@code /focus start}: some minutes of work, with whoever joins in this place. */
final class StartCommand implements Command {
    static final Option<String> GOAL = Option.parsed(
                    "goal",
                    Words.of(
                            "What it is for; everybody here sees it",
                            "À quoi elle sert ; tout le monde ici le voit",
                            "Para qué es; todos aquí lo ven"),
                    (raw, caller) -> raw.strip().length() <= Focus.LONGEST_GOAL
                            ? Parsed.value(raw.strip())
                            : Parsed.problem(tooLong(raw.strip().length()), List.of()))
            .takingTheRest();
    static final Option<Long> MINUTES = Option.whole(
            "minutes",
            Words.of(
                    "How many minutes of work; 25 if you do not say",
                    "Combien de minutes de travail ; 25 par défaut",
                    "Cuántos minutos de trabajo; 25 si no lo dice"),
            Focus.SHORTEST.toMinutes(),
            Focus.LONGEST.toMinutes());
    static final Option<Long> PAUSE = Option.whole(
            "break",
            Words.of(
                    "How many minutes of break after it, possibly 0; 5 if you do not say",
                    "Combien de minutes de pause ensuite, 0 pour aucune ; 5 par défaut",
                    "Cuántos minutos de descanso después, 0 para ninguno; 5 si no lo dice"),
            0,
            Focus.LONGEST_PAUSE.toMinutes());
    private static final Declaration DECLARATION = Declaration.of(
                    "focus start",
                    Words.of(
                            "Work for 25 minutes, with whoever joins you here",
                            "Travailler 25 minutes, avec qui se joint à vous ici",
                            "Trabajar 25 minutos, con quien se una aquí"),
                    GOAL,
                    MINUTES,
                    PAUSE)
            .example("read chapter 3")
            .example("minutes:50 break:10");

    private final Supplier<Focus> focus;

    StartCommand(Supplier<Focus> focus) {
        this.focus = focus;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Duration length = invocation.find(MINUTES).map(Duration::ofMinutes).orElse(Focus.USUAL);
        Duration pause = invocation.find(PAUSE).map(Duration::ofMinutes).orElse(Focus.USUAL_PAUSE);
        return reply(
                focus.get().start(invocation.caller(), invocation.find(GOAL).orElse(""), length, pause),
                invocation.caller());
    }

    private static String tooLong(int length) {
        return say(
                "A goal has at most " + Focus.LONGEST_GOAL + " characters; this one has " + length + ".",
                "Un objectif a au plus " + Focus.LONGEST_GOAL + " caractères ; celui-ci en a " + length + ".",
                "Una meta tiene como máximo " + Focus.LONGEST_GOAL + " caracteres; esta tiene " + length + ".");
    }

    /** What is said of what became of it. */
    static Reply reply(FocusAnswer answer, Caller caller) {
        return switch (answer) {
            case FocusAnswer.Begun it -> Reply.show(FocusCards.begun(it.sprint(), caller));
            case FocusAnswer.Joined it -> Reply.show(FocusCards.joined(it.sprint(), caller));
            case FocusAnswer.Already it -> Reply.show(FocusCards.already(it.sprint(), caller));
            case FocusAnswer.Elsewhere it -> Reply.refuse(FocusCards.elsewhere(it.sprint()));
            case FocusAnswer.Busy it -> Reply.refuse(FocusCards.busy(it.sprint()));
            case FocusAnswer.Full it -> Reply.refuse(FocusCards.full());
            case FocusAnswer.Nothing it -> Reply.refuse(FocusCards.nothing());
            case FocusAnswer.NotIn it -> Reply.refuse(FocusCards.notIn());
            case FocusAnswer.WhichWay it -> Reply.show(FocusCards.whichWay(it.sprint()));
            case FocusAnswer.Left it -> Reply.show(FocusCards.left(it.sprint(), it.minutes(), caller));
            case FocusAnswer.Stopped it -> Reply.show(FocusCards.stopped(it.sprint(), it.minutes()));
        };
    }
}
