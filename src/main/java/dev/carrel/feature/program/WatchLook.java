package dev.carrel.feature.program;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Recipient;
import dev.carrel.community.Communities;
import dev.carrel.community.Notice;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what has changed in the catalogue since its watchers were told, some hundred of them in one transaction. */
final class WatchLook {
    private static final Logger log = LoggerFactory.getLogger(WatchLook.class);

    private static final int BATCH = 200;

    /** As many programs as a card and a subject hold. */
    private static final int MOST_IN_ONE = 7;

    private static final Duration USEFUL = Duration.ofDays(30);

    /** As long as the outbox remembers what it said. */
    private static final Duration MEMORY = Duration.ofDays(90);

    private static final MemberId BEFORE_ALL = new MemberId(0);

    private final Store store;
    private final WatchStore rows;
    private final Outbox outbox;
    private final Communities communities;
    private final Catalogue catalogue;
    private final InstantSource clock;

    WatchLook(
            Store store,
            WatchStore rows,
            Outbox outbox,
            Communities communities,
            Catalogue catalogue,
            InstantSource clock) {
        this.store = store;
        this.rows = rows;
        this.outbox = outbox;
        this.communities = communities;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    void look() {
        List<WatchStore.State> seen = store.read(rows::seen);
        Map<String, WatchedFacts> now = seen.stream()
                .map(WatchStore.State::program)
                .distinct()
                .collect(Collectors.toMap(program -> program, this::now));
        Map<String, String> digests = new HashMap<>();
        now.forEach((program, facts) -> digests.put(program, facts.digest()));
        List<WatchStore.State> old = seen.stream()
                .filter(state -> !state.digest().equals(digests.get(state.program())))
                .toList();
        keep(old, now, digests);
        if (old.isEmpty()) {
            return;
        }
        Collection<String> changed =
                old.stream().map(WatchStore.State::program).distinct().toList();
        for (CommunityId community : store.read(handle -> rows.communities(handle, changed))) {
            int told = tell(community, changed, digests);
            if (told > 0) {
                log.info("{} watchers of {} are told of changes in the catalogue", told, community);
            }
        }
        outbox.wake();
    }

    /** What the catalogue says; nothing of a program that it does not have any more. */
    private WatchedFacts now(String program) {
        return catalogue.byId(program).map(WatchedFacts::of).orElseGet(() -> WatchedFacts.gone(program));
    }

    private void keep(List<WatchStore.State> old, Map<String, WatchedFacts> now, Map<String, String> digests) {
        Map<WatchStore.State, WatchedFacts> states = new LinkedHashMap<>();
        now.forEach((program, facts) ->
                states.put(new WatchStore.State(program, digests.getOrDefault(program, "")), facts));
        Instant moment = clock.instant();
        store.write(handle -> {
            rows.keep(handle, states, moment);
            rows.touch(handle, old, moment);
            rows.purge(handle, moment.minus(MEMORY));
        });
    }

    private int tell(CommunityId community, Collection<String> changed, Map<String, String> digests) {
        int told = 0;
        MemberId last = BEFORE_ALL;
        List<MemberId> members;
        do {
            MemberId after = last;
            members = store.read(handle -> rows.members(handle, community, changed, after, BATCH));
            if (!members.isEmpty()) {
                List<MemberId> some = members;
                told += store.transact(handle -> tell(handle, community, some, changed, digests));
                last = members.getLast();
            }
        } while (members.size() == BATCH);
        return told;
    }

    private int tell(
            Handle handle,
            CommunityId community,
            List<MemberId> members,
            Collection<String> changed,
            Map<String, String> digests) {
        List<WatchStore.Watch> stale = rows.take(handle, community, members, changed).stream()
                .filter(watch -> !watch.seen().equals(digests.get(watch.program())))
                .toList();
        Map<MemberId, List<PersonId>> addresses = communities.addresses(handle, community, members, Notice.PROGRAM);
        Map<MemberId, Instant> awake = communities.awake(handle, community, members, clock.instant());
        Map<MemberId, List<WatchStore.Watch>> byMember = stale.stream()
                .collect(
                        Collectors.groupingBy(watch -> watch.seat().member(), LinkedHashMap::new, Collectors.toList()));
        List<Delivery> promises = new ArrayList<>();
        byMember.forEach((member, watches) -> addresses.getOrDefault(member, List.of()).stream()
                .limit(1)
                .forEach(person -> promises.addAll(
                        promises(watches, person, awake.getOrDefault(member, clock.instant()), digests))));
        outbox.put(handle, promises);
        rows.see(handle, stale, digests);
        return byMember.size();
    }

    private List<Delivery> promises(
            List<WatchStore.Watch> watches, PersonId person, Instant notBefore, Map<String, String> digests) {
        List<Delivery> promises = new ArrayList<>();
        for (int from = 0; from < watches.size(); from += MOST_IN_ONE) {
            List<WatchStore.Watch> some = watches.subList(from, Math.min(from + MOST_IN_ONE, watches.size()));
            promises.add(promise(some, person, notBefore, digests));
        }
        return promises;
    }

    private static Delivery promise(
            List<WatchStore.Watch> watches, PersonId person, Instant notBefore, Map<String, String> digests) {
        List<Turn> turns = watches.stream()
                .map(watch -> new Turn(watch.program(), watch.seen(), digests.getOrDefault(watch.program(), "")))
                .toList();
        String which = watches.stream()
                .map(watch -> watch.id() + " " + watch.told())
                .collect(Collectors.joining("\n", Turn.text(turns), ""));
        WatchStore.Watch first = watches.getFirst();
        return new Delivery(
                first.seat().community(),
                WatchTopic.TOPIC + "/" + WatchedFacts.digest(which),
                WatchTopic.TOPIC,
                Turn.text(turns),
                Optional.of(first.seat().member()),
                new Recipient.Person(person),
                notBefore,
                notBefore,
                notBefore.plus(USEFUL));
    }
}
