package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Card;
import dev.carrel.community.Seat;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import dev.carrel.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What has changed of programs that a member watches. */
final class WatchTopic implements Topic {
    static final String TOPIC = "program";

    private final Store store;
    private final WatchStore rows;

    WatchTopic(Store store, WatchStore rows) {
        this.store = store;
        this.rows = rows;
    }

    @Override
    public String words() {
        return say("note about watched programs", "note sur des programmes suivis", "aviso sobre programas seguidos");
    }

    @Override
    public Optional<Card> card(Delivery delivery, Caller reader) {
        List<Turn> turns = Turn.parse(delivery.subject());
        List<String> watched = store.read(handle -> rows.of(handle, Seat.of(reader))).stream()
                .map(WatchStore.Watch::program)
                .toList();
        List<Turn> wanted =
                turns.stream().filter(turn -> watched.contains(turn.program())).toList();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Map<WatchStore.State, WatchedFacts> known = store.read(
                handle -> rows.facts(handle, wanted.stream().map(Turn::program).toList()));
        List<WatchCards.Changed> changed = new ArrayList<>();
        for (Turn turn : wanted) {
            WatchedFacts before = known.get(new WatchStore.State(turn.program(), turn.before()));
            WatchedFacts after = known.get(new WatchStore.State(turn.program(), turn.after()));
            if (before == null || after == null) {
                throw new IllegalStateException("what " + turn.program() + " was is not remembered any more");
            }
            String name = after.facts().isEmpty() ? before.name() : after.name();
            changed.add(
                    new WatchCards.Changed(turn.program(), name, after.facts().isEmpty(), after.since(before)));
        }
        return Optional.of(WatchCards.changed(changed));
    }

    /** After a month the card of the program says what holds. */
    @Override
    public void expired(Handle handle, List<Delivery> expired) {}
}
