package dev.carrel.privacy;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Sha256;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Hands members what is kept of them: as a copy, or as a zip file at an address that works for a day, of which only a hash is kept.
 * Whoever has the address has the file as it is at that moment. Thread-safe; every method may block for the database.
 */
public final class Exports {
    /** For so long an address works. */
    public static final Duration LIFE = Duration.ofDays(1);

    private static final int BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Store store;
    private final Communities communities;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final List<Function<Seat, List<String>>> more;
    private final PersonalRows rows = new PersonalRows();

    /**
     * Exports from this store.
     *
     * @param random a secure one: an address is a secret
     * @param more what rows do not say by themselves, in words
     */
    public Exports(
            Store store,
            Communities communities,
            InstantSource clock,
            RandomGenerator random,
            List<Function<Seat, List<String>>> more) {
        this.store = store;
        this.communities = communities;
        this.clock = clock;
        this.random = random;
        this.more = List.copyOf(more);
    }

    /** An address, and until when it works. */
    public record Address(String token, Instant until) {}

    /** Everything that is kept of a member now. */
    public Copy copy(Seat seat) {
        List<PersonId> persons = communities.personsOf(seat);
        return new Copy(
                seat,
                clock.instant(),
                persons,
                store.read(handle -> rows.of(handle, seat, persons)),
                more.stream().flatMap(part -> part.apply(seat).stream()).toList());
    }

    /** A new address, told here and never again; every earlier one works no more. */
    public Address issue(Seat seat) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Instant until = now.plus(LIFE);
        store.write(handle -> {
            rows.deleteAddresses(handle, seat);
            rows.insertAddress(handle, seat, Sha256.hex(token), now, until);
        });
        return new Address(token, until);
    }

    /** Takes the address back; false when there was none that worked. */
    public boolean takeBack(Seat seat) {
        return store.transact(handle -> rows.deleteAddresses(handle, seat) > 0);
    }

    /** The zip file at an address; nothing when it never was one, or is none any more. */
    public Optional<byte[]> find(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        return store.read(handle -> rows.findAddress(handle, Sha256.hex(token), clock.instant()))
                .map(this::copy)
                .map(Archive::of);
    }
}
