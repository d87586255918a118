package dev.carrel.testkit;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Language;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.command.ActionCodec;
import dev.carrel.chat.command.ActionShelf;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.command.CommandTree;
import dev.carrel.chat.command.Names;
import dev.carrel.chat.command.Origin;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A whole bot without a database: {@link SampleCommands}, or others, behind a real router. Thread-safe.
 *
 * <p>Everybody is of one community and has the role that their platform vouches for. What the shelf keeps outlives a
 * {@linkplain #restarted() restart}, as a stored one does, until {@link #forget}.
 */
public final class SampleBot {
    /** The zone of every caller; it keeps summer time. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final CommunityId COMMUNITY = new CommunityId(1);

    private final List<Command> commands;
    private final MemoryShelf shelf;
    private final CommandTree tree;
    private final CommandRouter router;

    private SampleBot(List<Command> commands, MemoryShelf shelf) {
        this.commands = commands;
        this.shelf = shelf;
        this.tree = CommandTree.of(commands);
        AtomicInteger references = new AtomicInteger();
        this.router = new CommandRouter(
                tree,
                new ActionCodec(shelf),
                SampleBot::caller,
                Names.untold(),
                (platform, command, outcome, took) -> {},
                () -> "REF" + references.incrementAndGet());
    }

    /** A bot with the sample commands. */
    public static SampleBot fresh() {
        return of(SampleCommands.all());
    }

    /** A bot with these commands. */
    public static SampleBot of(List<Command> commands) {
        return new SampleBot(commands, new MemoryShelf());
    }

    /** The same bot after its process was replaced. */
    public SampleBot restarted() {
        return new SampleBot(commands, shelf);
    }

    /** All commands. */
    public CommandTree tree() {
        return tree;
    }

    /** The way in. */
    public CommandRouter router() {
        return router;
    }

    /** The id that a control with this action has. */
    public String idOf(Action action) {
        return new ActionCodec(shelf).encode(COMMUNITY, new MemberId(0), action);
    }

    /** What was shelved is gone, as when its time is over. */
    public void forget() {
        shelf.payloads.clear();
    }

    /** Who a person is to this bot. */
    public static Caller caller(Origin origin) {
        return new Caller(
                COMMUNITY,
                new MemberId(Math.abs((long) origin.person().hashCode())),
                origin.person(),
                origin.space(),
                origin.place(),
                origin.vouched(),
                Language.nearest(origin.locale()),
                Optional.of(ZONE),
                origin.likelyZone(),
                false);
    }

    /** A shelf in memory: keys count up. */
    private static final class MemoryShelf implements ActionShelf {
        private final Map<String, String> payloads = new ConcurrentHashMap<>();
        private final Map<String, String> keys = new ConcurrentHashMap<>();
        private final AtomicInteger next = new AtomicInteger();

        @Override
        public String put(CommunityId community, MemberId reader, String payload) {
            if (payload.length() > LONGEST) {
                throw new IllegalArgumentException("an action of " + payload.length() + " characters");
            }
            String prefix = community.value() + "/";
            String key =
                    keys.computeIfAbsent(prefix + payload, unknown -> Integer.toString(next.incrementAndGet(), 36));
            payloads.put(prefix + key, payload);
            return key;
        }

        @Override
        public Optional<String> get(CommunityId community, String key) {
            return Optional.ofNullable(payloads.get(community.value() + "/" + key));
        }
    }
}
