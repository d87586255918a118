package dev.carrel.testkit;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Language;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.command.ActionCodec;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.command.CommandTree;
import dev.carrel.chat.command.Names;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Request;
import dev.carrel.community.Communities;
import dev.carrel.outbox.Outbox;
import dev.carrel.store.ActionStore;
import dev.carrel.store.Store;
import dev.carrel.store.StoreSettings;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Commands behind a real router over real communities, kept in memory, for people of any space. Used by one thread. */
public final class CommunityDesk implements AutoCloseable {
    /** The first reference of a bug: no answer should hold it. */
    public static final String BUG = "a-bug";

    private final Store store = Store.open(StoreSettings.inMemory("desk-" + UUID.randomUUID()));
    private final Communities communities;
    private final Outbox outbox;
    private final CommandRouter router;

    /** A desk for these commands, on this clock. */
    public CommunityDesk(ManualClock clock, Function<Supplier<Communities>, List<Command>> commands) {
        this(clock, (communities, outbox) -> commands.apply(communities));
    }

    /** The same for commands that promise to tell something; it waits in the outbox. */
    public CommunityDesk(
            ManualClock clock, BiFunction<Supplier<Communities>, Supplier<Outbox>, List<Command>> commands) {
        this.outbox = new Outbox(store, clock);
        this.communities = new Communities(store, clock, new Random(2));
        this.router = new CommandRouter(
                CommandTree.of(commands.apply(() -> communities, () -> outbox)),
                new ActionCodec(new ActionStore(store, clock, new Random(1))),
                communities,
                Names.untold(),
                (platform, command, outcome, took) -> {},
                () -> BUG);
    }

    /** Where this desk keeps its rows. */
    public Store store() {
        return store;
    }

    /** Who is who at this desk. */
    public Communities communities() {
        return communities;
    }

    /** What was promised at this desk. */
    public Outbox outbox() {
        return outbox;
    }

    /** Where every interaction goes. */
    public CommandRouter router() {
        return router;
    }

    /** Somebody in a space, in the role that their platform vouches for. */
    public Visitor visitor(SpaceId space, PersonId person, Role role) {
        return new Visitor(space, person, role, Optional.empty());
    }

    @Override
    public void close() {
        store.close();
    }

    /** Somebody at the desk; remembers the newest answer. */
    public final class Visitor {
        private final Origin origin;
        private Optional<Answer> newest = Optional.empty();

        private Visitor(SpaceId space, PersonId person, Role role, Optional<ZoneId> likely) {
            PlaceId place = new PlaceId(space.platform(), "desk");
            this.origin =
                    new Origin(person, space, place, role, Language.spoken().locale(), likely);
        }

        /** The same person, whose platform guesses this zone. */
        public Visitor likelyIn(ZoneId zone) {
            return new Visitor(origin.space(), origin.person(), origin.vouched(), Optional.of(zone));
        }

        /** Who they are to the community now. */
        public Caller caller() {
            return communities.callerOf(origin);
        }

        /** Types a line. */
        public Answer say(String line) {
            return keep(router.answer(origin, new Request.Typed(line)));
        }

        /** Types a line, and reads the card that answers it, be it a refusal's. */
        public Card card(String line) {
            return cardOf(say(line));
        }

        /** Types a line, and reads the answer in words. */
        public String words(String line) {
            return RawWords.of(card(line));
        }

        /** Presses the button with this label on the newest answer. */
        public Card press(String label) {
            return cardOf(keep(use(action(label))));
        }

        /** The form that the button with this label opens. */
        public Reply open(String label) {
            return use(action(label)).reply();
        }

        private Action action(String label) {
            Card card = cardOf(newest.orElseThrow());
            return buttons(card).stream()
                    .filter(button -> button.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no button “" + label + "” on: " + RawWords.of(card)))
                    .action();
        }

        /** Chooses these values in the menu with this prompt on the newest answer, be it the platform's own. */
        public Card choose(String prompt, String... values) {
            for (Block block : cardOf(newest.orElseThrow()).blocks()) {
                if (block instanceof Block.Menu menu && menu.prompt().equals(prompt)) {
                    return cardOf(keep(use(menu.action(), values)));
                }
                if (block instanceof Block.Picker picker && picker.prompt().equals(prompt)) {
                    return cardOf(keep(use(picker.action(), values)));
                }
            }
            throw new AssertionError("no menu “" + prompt + "” on: " + RawWords.of(cardOf(newest.orElseThrow())));
        }

        /** Answers the form that the last action opens. */
        public Card submit(Action action, Map<String, String> answers) {
            String id = newest.orElseThrow().ids().idOf(action);
            return cardOf(keep(router.answer(origin, new Request.Submitted(id, answers))));
        }

        private Answer use(Action action, String... chosen) {
            String id = newest.orElseThrow().ids().idOf(action);
            return router.answer(origin, new Request.Pressed(id, List.of(chosen)));
        }

        private Answer keep(Answer answer) {
            newest = Optional.of(answer);
            return answer;
        }
    }

    /** The code that a card gives, such as {@code ACDE-3467}: what stands out in its first line. */
    public static String code(Card card) {
        return card.headline().runs().stream()
                .filter(Inline.Strong.class::isInstance)
                .map(Inline::words)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no code on: " + RawWords.of(card)));
    }

    /** Every button that can be pressed on a card. */
    public static List<Button.Press> buttons(Card card) {
        List<Button.Press> buttons = new ArrayList<>();
        for (Block block : card.blocks()) {
            switch (block) {
                case Block.Buttons row -> row.buttons().forEach(button -> add(button, buttons));
                case Block.Listing listing ->
                    listing.entries().forEach(entry -> entry.open().ifPresent(button -> add(button, buttons)));
                default -> {}
            }
        }
        return buttons;
    }

    private static void add(Button button, List<Button.Press> buttons) {
        if (button instanceof Button.Press press) {
            buttons.add(press);
        }
    }

    /** The card of an answer, be it a refusal's; fails where it is a bug's or asks back. */
    public static Card cardOf(Answer answer) {
        Card card = switch (answer.reply()) {
            case Reply.Show show -> show.card();
            case Reply.Refuse refuse -> refuse.refusal().card();
            case Reply.Ask ask -> throw new AssertionError("asked back: " + ask.form());
        };
        if (card.headline().words().contains(BUG)) {
            throw new AssertionError("a bug: " + card.headline().words());
        }
        return card;
    }
}
