package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Gatherings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /session notes}: writes down what is to be remembered of a session, for everybody who may see it. */
final class NotesCommand implements Command {
    private static final Option<String> TEXT = Option.parsed(
                    "text",
                    Words.of("What is to be remembered", "Ce qu’il faut retenir", "Lo que hay que recordar"),
                    (raw, caller) -> raw.strip().length() <= Gatherings.LONGEST_NOTES
                            ? Parsed.value(raw.strip())
                            : Parsed.problem(tooLong(raw.strip().length()), List.of()))
            .takingTheRest();

    private static String tooLong(int length) {
        return say(
                "Notes have at most " + Gatherings.LONGEST_NOTES + " characters; these have " + length + ".",
                "Les notes ont au plus " + Gatherings.LONGEST_NOTES + " caractères ; celles-ci en ont " + length + ".",
                "Las notas tienen como máximo " + Gatherings.LONGEST_NOTES + " caracteres; estas tienen " + length
                        + ".");
    }

    private final Supplier<Sessions> sessions;
    private final SessionOption session;
    private final InstantSource clock;
    private final Declaration declaration;

    NotesCommand(Supplier<Sessions> sessions, SessionOption session, InstantSource clock) {
        this.sessions = sessions;
        this.session = session;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "session notes",
                        Words.of(
                                "Write down what is to be remembered of a session that you organize",
                                "Noter ce qu’il faut retenir d’une séance que vous organisez",
                                "Anotar lo que hay que recordar de una sesión que usted organiza"),
                        session.option(),
                        TEXT)
                .example("session:17 Read chapter 3 until next week");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return session.resolveOwn(invocation, found -> {
            Optional<String> text = invocation.find(TEXT);
            if (text.isEmpty()) {
                return Reply.ask(form(invocation, found));
            }
            SessionCards.Reader reader = SessionCards.Reader.of(invocation.caller(), clock.instant());
            return Answers.of(
                    sessions.get().gatherings().planning().note(Seat.of(invocation.caller()), found.id(), text.get()),
                    found,
                    after -> SessionCards.session(
                            Text.of(say("Noted. ", "C’est noté. ", "Anotado. ")).then(SessionCards.headline(after)),
                            after,
                            reader),
                    after -> SessionCards.session(
                            Text.of(say("It says so already. ", "C’est déjà écrit. ", "Ya lo dice. "))
                                    .then(SessionCards.headline(after)),
                            after,
                            reader));
        });
    }

    private static Form form(Invocation invocation, Session found) {
        return new Form(
                say("Notes of a session", "Notes d’une séance", "Notas de una sesión"),
                Text.empty(),
                List.of(new Form.Input.Words(
                        TEXT.name(),
                        say("What is to be remembered", "Ce qu’il faut retenir", "Lo que hay que recordar"),
                        "",
                        true,
                        found.occurrence().notes(),
                        Gatherings.LONGEST_NOTES,
                        true)),
                invocation
                        .action()
                        .with(SessionOption.NAME, Long.toString(found.id().value()))
                        .without(TEXT.name()));
    }
}
