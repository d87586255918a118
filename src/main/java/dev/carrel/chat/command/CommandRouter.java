package dev.carrel.chat.command;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Language;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.Role;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Effect;
import dev.carrel.chat.card.Text;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes every way of asking to its command, and everything that can go wrong to a clear answer.
 *
 * <p>Thread-safe; holds no state of its own. {@link #answer} may block (it looks up the caller and runs the command) and never
 * throws; {@link #expect} and {@link #suggest} never block for longer than a cache miss on the caller.
 */
public final class CommandRouter {
    private static final Logger log = LoggerFactory.getLogger(CommandRouter.class);

    /** Discord's limit for one option of a command is 6,000 characters; ours for a whole line. */
    private static final int LONGEST_LINE = 6000;

    /** How long an answer waits for the names of people elsewhere: it is given within three seconds (Discord and Slack), and the database is asked too. */
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final CommandTree tree;
    private final LineCompleter completer;
    private final ActionCodec codec;
    private final Callers callers;
    private final Names names;
    private final RouterListener listener;
    private final Supplier<String> references;

    /**
     * A router over a tree.
     *
     * @param references makes the short reference under which a bug is logged and shown
     */
    public CommandRouter(
            CommandTree tree,
            ActionCodec codec,
            Callers callers,
            Names names,
            RouterListener listener,
            Supplier<String> references) {
        this.tree = tree;
        this.completer = new LineCompleter(tree);
        this.codec = codec;
        this.callers = callers;
        this.names = names;
        this.listener = listener;
        this.references = references;
    }

    /** What is known of the answer before it is worked out. */
    public Expectation expect(Request request) {
        return switch (request) {
            case Request.Typed typed ->
                tree.find(typed.line())
                        .map(found -> expectation(found.command()))
                        .orElse(PRIVATELY);
            case Request.Filled filled ->
                tree.command(filled.path()).map(CommandRouter::expectation).orElse(PRIVATELY);
            case Request.Opened opened -> PRIVATELY;
            case Request.Pressed pressed -> new Expectation(Audience.PRIVATE, effect(pressed.actionId()));
            case Request.Submitted submitted -> new Expectation(Audience.PRIVATE, effect(submitted.actionId()));
        };
    }

    private static final Expectation PRIVATELY = new Expectation(Audience.PRIVATE, Effect.ANSWER);

    private static Expectation expectation(Command command) {
        return new Expectation(command.declaration().audience(), Effect.ANSWER);
    }

    private static Effect effect(String actionId) {
        return ActionCodec.effectOf(actionId).orElse(Effect.ANSWER);
    }

    /** Answers; whatever goes wrong is in the answer. */
    public Answer answer(Origin origin, Request request) {
        long start = System.nanoTime();
        Expectation expectation = expect(request);
        Caller reader = stranger(origin);
        Said said;
        try {
            Caller known = callers.callerOf(origin);
            reader = known;
            said = known.language().speaking(() -> said(known, request));
        } catch (RuntimeException | StackOverflowError bug) {
            said = reader.language().speaking(() -> broken("unknown", bug));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        listener.answered(origin.person().platform(), said.label(), outcome(said.reply()), took);
        return answer(said.reply(), expectation, reader);
    }

    private Answer answer(Reply reply, Expectation expectation, Caller reader) {
        return new Answer(
                reply,
                expectation.audience(),
                expectation.effect(),
                reader,
                action -> codec.encode(reader.community(), reader.member(), action));
    }

    /** A reply, and the command that it is counted under. */
    private record Said(String label, Reply reply) {}

    private Said said(Caller caller, Request request) {
        String label = "unknown";
        try {
            Resolved resolved = resolve(caller, request);
            label = resolved.label();
            return new Said(label, named(reply(caller, resolved, request), caller));
        } catch (RuntimeException | StackOverflowError bug) {
            return broken(label, bug);
        }
    }

    private Said broken(String label, Throwable bug) {
        return new Said(label, Reply.refuse(refusal("/" + label, bug)));
    }

    private Reply named(Reply reply, Caller reader) {
        return switch (reply) {
            case Reply.Show show -> Reply.show(names.named(show.card(), reader, PATIENCE));
            case Reply.Refuse refuse -> {
                Card said = names.named(Card.of(refuse.refusal().what()), reader, PATIENCE);
                yield Reply.refuse(refuse.refusal().saying(said.headline()));
            }
            case Reply.Ask ask -> ask;
        };
    }

    /** Who is asking while the community cannot say: somebody who may do nothing in particular. */
    private static Caller stranger(Origin origin) {
        return new Caller(
                new CommunityId(0),
                new MemberId(0),
                origin.person(),
                origin.space(),
                origin.place(),
                Role.STUDENT,
                Language.nearest(origin.locale()),
                Optional.empty(),
                origin.likelyZone(),
                false);
    }

    /**
     * Values for the option that somebody is typing, at most 25; none when the command or option is unknown or not theirs to use.
     * Never throws: where suggesting fails, it is logged and typing goes on without.
     */
    public List<Suggestion> suggest(Origin origin, List<String> path, String option, String typed) {
        Optional<Command> command = tree.command(path);
        if (command.isEmpty()) {
            return List.of();
        }
        Declaration declaration = command.get().declaration();
        try {
            Caller caller = callers.callerOf(origin);
            if (!caller.role().covers(declaration.leastRole())) {
                return List.of();
            }
            return caller.language()
                    .speaking(() -> declaration
                            .option(option)
                            .map(found -> found.suggester().suggest(typed, caller).stream()
                                    .limit(25)
                                    .toList())
                            .orElse(List.of()));
        } catch (RuntimeException bug) {
            log.error("No suggestions for {} of /{}", option, declaration.name(), bug);
            return List.of();
        }
    }

    /** What could stand at the end of a line that is being typed; only what the caller may use. Never throws, like {@link #suggest}. */
    public Completion complete(Origin origin, String line) {
        try {
            Caller caller = callers.callerOf(origin);
            return caller.language().speaking(() -> completer.complete(line, caller));
        } catch (RuntimeException bug) {
            log.error("No completion", bug);
            return new Completion(line.length(), List.of());
        }
    }

    /** A request brought down to a command and raw values, or why it could not be. */
    private record Resolved(
            Optional<Command> command, SequencedMap<String, String> values, Optional<Refusal> refusal, Effect effect) {
        String label() {
            return command.map(found -> found.declaration().name()).orElse("unknown");
        }

        static Resolved refused(Refusal refusal) {
            return new Resolved(Optional.empty(), new LinkedHashMap<>(), Optional.of(refusal), Effect.ANSWER);
        }
    }

    private Resolved resolve(Caller caller, Request request) {
        return switch (request) {
            case Request.Typed typed -> typed(typed.line());
            case Request.Filled filled -> filled(filled.path(), filled.values(), Effect.ANSWER);
            case Request.Opened opened -> filled(opened.path(), new LinkedHashMap<>(), Effect.ASK);
            case Request.Pressed pressed ->
                codec.decode(caller.community(), pressed.actionId())
                        .map(action -> action.chosen(pressed.chosen()))
                        .map(action -> filled(action.path(), action.values(), action.effect()))
                        .orElseGet(() -> Resolved.refused(RouterRefusals.expired()));
            case Request.Submitted submitted ->
                codec.decode(caller.community(), submitted.actionId())
                        .map(action -> filled(action.path(), merged(action, submitted.answers()), action.effect()))
                        .orElseGet(() -> Resolved.refused(RouterRefusals.expired()));
        };
    }

    private Resolved typed(String line) {
        if (line.length() > LONGEST_LINE) {
            return Resolved.refused(RouterRefusals.longLine(LONGEST_LINE));
        }
        return tree.find(line)
                .map(found -> {
                    TextArgs.Read read = TextArgs.read(found.command().declaration(), found.rest());
                    return new Resolved(Optional.of(found.command()), read.values(), read.problem(), Effect.ANSWER);
                })
                .orElseGet(() -> Resolved.refused(RouterRefusals.unknown(tree.nearest(line))));
    }

    private Resolved filled(List<String> path, SequencedMap<String, String> values, Effect effect) {
        return tree.command(path)
                .map(command -> new Resolved(Optional.of(command), values, Optional.empty(), effect))
                .orElseGet(() -> Resolved.refused(RouterRefusals.unknown(tree.nearest(String.join(" ", path)))));
    }

    private static SequencedMap<String, String> merged(Action action, Map<String, String> answers) {
        SequencedMap<String, String> values = new LinkedHashMap<>(action.values());
        NavigableMap<String, String> ordered = new TreeMap<>(answers);
        ordered.forEach((name, answer) -> {
            if (answer.isBlank()) {
                values.remove(name);
            } else {
                values.put(name, answer);
            }
        });
        return values;
    }

    private Reply reply(Caller caller, Resolved resolved, Request request) {
        if (resolved.command().isEmpty()) {
            return Reply.refuse(resolved.refusal().orElseThrow());
        }
        Command command = resolved.command().get();
        Declaration declaration = command.declaration();
        if (!caller.role().covers(declaration.leastRole())) {
            return Reply.refuse(RouterRefusals.forbidden(declaration));
        }
        if (resolved.refusal().isPresent()) {
            return Reply.refuse(resolved.refusal().get());
        }
        return run(caller, command, resolved, request);
    }

    private Refusal refusal(String what, Throwable bug) {
        String reference = references.get();
        log.error("{} failed, reference {}", what, reference, bug);
        return RouterRefusals.broken(reference);
    }

    private Reply run(Caller caller, Command command, Resolved resolved, Request request) {
        Declaration declaration = command.declaration();
        Action action = new Action(declaration.path(), resolved.values(), List.of(), resolved.effect());
        if (!ActionCodec.fits(action)) {
            return Reply.refuse(RouterRefusals.tooMuch(declaration));
        }
        ParsedValues parsed = ParsedValues.of(declaration, resolved.values(), caller);
        if (parsed.missing().isPresent()) {
            return Reply.ask(CommandForm.of(
                    declaration, resolved.values(), parsed.missing().get(), caller.language()));
        }
        if (parsed.problem().isPresent()) {
            Refusal refusal = parsed.problem().get();
            // A form drawn by an older release may name an option that is gone: asking again could not ask for it.
            boolean askable = resolved.values().keySet().stream()
                    .allMatch(name -> declaration.option(name).isPresent());
            boolean asking = request instanceof Request.Submitted || resolved.effect() == Effect.ASK;
            return askable && asking
                    ? Reply.ask(CommandForm.of(
                            declaration, resolved.values(), RouterRefusals.explained(refusal), caller.language()))
                    : Reply.refuse(refusal);
        }
        if (resolved.effect() == Effect.ASK && !declaration.options().isEmpty()) {
            return Reply.ask(CommandForm.of(declaration, resolved.values(), Text.empty(), caller.language()));
        }
        return command.run(new Invocation(caller, action, parsed.values()));
    }

    /** The answer that takes the place of one which could not be drawn or sent: the bug is logged, its reference shown. */
    public Answer broken(Answer answer, Throwable bug) {
        return new Answer(
                answer.caller().language().speaking(() -> Reply.refuse(refusal("drawing an answer", bug))),
                answer.audience(),
                answer.effect(),
                answer.caller(),
                answer.ids());
    }

    private static String outcome(Reply reply) {
        return switch (reply) {
            case Reply.Show show -> "shown";
            case Reply.Ask ask -> "asked";
            case Reply.Refuse refuse -> refuse.refusal().kind().name().toLowerCase(Locale.ROOT);
        };
    }
}
