package dev.carrel.installation;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.SpaceId;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;

/**
 * The workspaces that have added Carrel, and the browsers that are about to let theirs do so. Nothing is remembered here: every method asks
 * the database, and blocks for it. Thread-safe.
 */
public final class Installations {
    /** Longer than asking for a new token takes, with everything that may have to be waited for. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final Store store;
    private final InstantSource clock;
    private final InstallationStore rows;
    private final InstallStates states;
    private final Welcome welcome;

    /**
     * Installations in this store.
     *
     * @param random what nobody may guess comes from it: a secure one
     */
    public Installations(Store store, InstantSource clock, Keyring keys, RandomGenerator random, Welcome welcome) {
        this.store = store;
        this.clock = clock;
        this.rows = new InstallationStore(keys);
        this.states = new InstallStates(store, clock, random);
        this.welcome = welcome;
    }

    /** The browsers that are about to add Carrel. */
    public InstallStates states() {
        return states;
    }

    /**
     * Keeps the token of a workspace, in the place of an earlier one. Where there was none, who installed it is greeted.
     *
     * @return whether there was none
     */
    public boolean keep(Installation installation, PersonId installer) {
        boolean known = store.read(handle -> rows.exists(handle, installation.team()));
        Consumer<Handle> greeting =
                known ? handle -> {} : welcome.to(installer, new SpaceId(installer.platform(), installation.team()));
        return store.transact(handle -> {
            if (rows.exists(handle, installation.team())) {
                rows.update(handle, installation);
                return false;
            }
            rows.insert(handle, installation);
            greeting.accept(handle);
            return true;
        });
    }

    /** The installation in a workspace. */
    public Optional<Kept> in(String team) {
        return store.read(handle -> rows.find(handle, team));
    }

    /** All of them, the earliest first. */
    public List<Kept> all() {
        return store.read(rows::all);
    }

    /** Seals again, with the first key, what an older one has sealed, so that the older one can be taken out; how many that were. */
    public int sealAgain() {
        return store.transact(rows::sealAgain);
    }

    /** Whether it is this node's turn to ask for a new token, for a minute. */
    public boolean mayRenew(Kept.Open kept) {
        Instant now = clock.instant();
        return store.transact(handle -> rows.claim(handle, kept.team(), kept.revision(), now, now.plus(CLAIM)));
    }

    /** Puts a new token in the place of this one; false when that is not there any more, and then the new one is lost. */
    public boolean renew(Kept.Open kept, Token token) {
        return store.transact(handle -> rows.renew(handle, kept.installation(), kept.revision(), token));
    }

    /**
     * Forgets the token of a workspace that has taken it back; false when there was none.
     *
     * @param at when it did: an installation since then stays
     */
    public boolean remove(String team, Instant at) {
        return store.transact(handle -> rows.delete(handle, team, at));
    }
}
