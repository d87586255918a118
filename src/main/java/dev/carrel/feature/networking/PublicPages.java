package dev.carrel.feature.networking;

import dev.carrel.audit.Act;
import dev.carrel.audit.ActKind;
import dev.carrel.audit.Acts;
import dev.carrel.chat.CommunityId;
import dev.carrel.community.Seat;
import dev.carrel.store.Store;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Which communities show their events to everybody, and where. Thread-safe; every method may block for the database. */
final class PublicPages {
    private static final int BYTES = 16;
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final Store store;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final PageStore rows = new PageStore();
    private final Acts acts = new Acts();

    PublicPages(Store store, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /** The page of a community, a paused one too. */
    Optional<PublicPage> of(CommunityId community) {
        return store.read(handle -> rows.of(handle, community));
    }

    /** The page at this address; one that is paused is as unknown as one that never was. */
    Optional<PublicPage> find(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            return Optional.empty();
        }
        return store.read(handle -> rows.find(handle, slug)).filter(page -> !page.paused());
    }

    /**
     * Shows it, at the address that it has or else at a new one.
     *
     * @param name what it is called from now on; as before when there is none
     */
    PublicPage turnOn(Seat by, Optional<String> name) {
        CommunityId community = by.community();
        return store.transact(handle -> {
            rows.lock(handle, community);
            Optional<PublicPage> before = rows.of(handle, community);
            if (before.isPresent()) {
                rows.show(
                        handle,
                        community,
                        name.orElseGet(() -> before.orElseThrow().name()));
            } else {
                rows.insert(handle, new PublicPage(community, newSlug(), name.orElse(""), false), clock.instant());
            }
            PublicPage now = rows.of(handle, community).orElseThrow();
            acts.keep(handle, Act.of(community, by.member(), ActKind.PAGE_SHOWN, now.name(), clock.instant()));
            return now;
        });
    }

    /** Takes every address back; false when there was none. */
    boolean turnOff(Seat by) {
        return store.transact(handle -> {
            boolean was = rows.delete(handle, by.community()) > 0;
            if (was) {
                acts.keep(handle, Act.of(by.community(), by.member(), ActKind.PAGE_SWITCHED_OFF, "", clock.instant()));
            }
            return was;
        });
    }

    private String newSlug() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
