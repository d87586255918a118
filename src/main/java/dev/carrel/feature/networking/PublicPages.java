package dev.carrel.feature.networking;

import dev.carrel.chat.CommunityId;
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
    PublicPage turnOn(CommunityId community, Optional<String> name) {
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
            return rows.of(handle, community).orElseThrow();
        });
    }

    /** Takes every address back; false when there was none. */
    boolean turnOff(CommunityId community) {
        return store.transact(handle -> rows.delete(handle, community) > 0);
    }

    private String newSlug() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
