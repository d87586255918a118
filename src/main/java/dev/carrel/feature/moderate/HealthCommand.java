package dev.carrel.feature.moderate;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.outbox.DeadLetter;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.QueueState;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * {@code /moderate health}: whether what Carrel has promised this community arrives, and sending once more what did not.
 *
 * <p>What a message says and whom it is for stays between Carrel and them.
 */
final class HealthCommand implements Command {
    static final Action HEALTH = Action.of("moderate", "health");
    static final String ALL = "all";

    /** More than any platform shows on one card. */
    private static final int WINDOW = 25;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

    static final Option<Again> RETRY = Option.parsed(
            "retry",
            Words.of(
                    "The number of a message to send once more, or all",
                    "Le numéro d’un message à renvoyer, ou all pour tous",
                    "El número de un mensaje que reenviar, o all para todos"),
            (typed, caller) -> again(typed));
    private static final Declaration DECLARATION = Declaration.of(
                    "moderate health",
                    Words.of(
                            "Whether everything that Carrel has promised here arrives",
                            "Si tout ce que Carrel a promis ici arrive à destination",
                            "Si todo lo que Carrel prometió aquí llega a su destino"),
                    RETRY,
                    CommonOptions.FROM)
            .onlyFor(Role.MODERATOR)
            .example("")
            .example("retry:all");

    /** What is to be sent once more: one, or everything. */
    record Again(Optional<Long> one) {}

    private final Supplier<Communities> communities;
    private final Supplier<Outbox> outbox;
    private final Supplier<Machinery> machinery;
    private final InstantSource clock;

    HealthCommand(
            Supplier<Communities> communities,
            Supplier<Outbox> outbox,
            Supplier<Machinery> machinery,
            InstantSource clock) {
        this.communities = communities;
        this.outbox = outbox;
        this.machinery = machinery;
        this.clock = clock;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        Optional<Again> again = invocation.find(RETRY);
        if (again.isEmpty()) {
            return Reply.show(
                    cards(caller).asFound(invocation.find(CommonOptions.FROM).orElse(0L)));
        }
        Optional<Long> one = again.get().one();
        int sent = one.map(number -> outbox.get().retry(caller.community(), number) ? 1 : 0)
                .orElseGet(() -> outbox.get().retry(caller.community()));
        if (one.isPresent() && sent == 0) {
            return Reply.refuse(HealthCards.nothingToSend());
        }
        return Reply.show(cards(caller).sentAgain(sent));
    }

    private HealthCards cards(Caller caller) {
        CommunityId community = caller.community();
        QueueState queue = outbox.get().state(community);
        List<Platform> platforms = communities.get().linkedSpaces().of(community).stream()
                .map(SpaceId::platform)
                .distinct()
                .sorted()
                .toList();
        List<Connection> known = machinery.get().connections();
        List<Connection> connections = platforms.stream()
                .map(platform -> known.stream()
                        .filter(connection -> connection.platform() == platform)
                        .findFirst()
                        .orElseGet(() -> unconnected(platform)))
                .toList();
        return new HealthCards(
                caller,
                clock.instant(),
                connections,
                machinery.get().concerns(community),
                queue,
                this::deadLetters,
                machinery.get()::topicWords);
    }

    private static Connection unconnected(Platform platform) {
        return new Connection(
                platform,
                Optional.of(say(
                        "this bot runs without a token for it",
                        "ce bot tourne sans jeton pour elle",
                        "este bot funciona sin un token para ella")),
                Optional.empty());
    }

    private List<DeadLetter> deadLetters(CommunityId community, long from) {
        return outbox.get().deadLetters(community, from, WINDOW);
    }

    private static Parsed<Again> again(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        if (word.equals(ALL)) {
            return Parsed.value(new Again(Optional.empty()));
        }
        return NUMBER.matcher(word).matches()
                ? Parsed.value(new Again(Optional.of(Long.parseLong(word))))
                : Parsed.problem(
                        say(
                                "That is no number of a message.",
                                "Ce n’est pas le numéro d’un message.",
                                "Ese no es el número de un mensaje."),
                        List.of(ALL));
    }
}
