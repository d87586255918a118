package dev.carrel.community;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.Sha256;
import dev.carrel.store.Store;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;

/**
 * Addresses by which calendar applications, which cannot sign in, fetch what a member may see.
 *
 * <p>A member's own address holds 256 random bits, of which a hash is kept: it is shown once and found by its hash, so that neither a copy of
 * the database nor the time that an answer takes tells one. An address of a single entry is signed instead, so that a card can be drawn with it
 * again and again. Thread-safe; every method may block for the database.
 */
public final class CalendarLinks {
    private static final int BYTES = 32;
    private static final Pattern MEMBER = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern ENTRY =
            Pattern.compile("(\\d{1,18})\\.([a-z]{1,16})\\.(\\d{1,18})\\.([A-Za-z0-9_-]{43})");

    private final Store store;
    private final InstantSource clock;
    private final RandomGenerator random;

    CalendarLinks(Store store, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /** What an address of a single entry leads to. */
    public record Entry(CommunityId community, String kind, long number) {}

    /** A new address of the member's calendar, told here and never again; every earlier one works no more. */
    public String issue(Seat seat) {
        String token = newSecret();
        store.write(handle -> {
            delete(handle, seat);
            handle.createUpdate("""
                            insert into calendar_link (community_id, member_id, token_hash, created_at)
                            values (:community, :member, :hash, :now)
                            """)
                    .bindMap(seat.key())
                    .bind("hash", Sha256.hex(token))
                    .bind("now", clock.instant())
                    .execute();
        });
        return token;
    }

    /** Since when the member's calendar can be fetched; nothing when it cannot. */
    public Optional<Instant> since(Seat seat) {
        return store.read(handle ->
                handle.createQuery("""
                        select max(created_at) from calendar_link where community_id = :community and member_id = :member
                        """).bindMap(seat.key()).mapTo(Instant.class).findOne());
    }

    /** Takes every address of the member's calendar back; false when there was none. */
    public boolean turnOff(Seat seat) {
        return store.transact(handle -> delete(handle, seat) > 0);
    }

    /** Whose calendar this is the address of. */
    public Optional<Seat> memberOf(String token) {
        if (!MEMBER.matcher(token).matches()) {
            return Optional.empty();
        }
        return store.read(handle -> handle.createQuery(
                        "select community_id, member_id from calendar_link where token_hash = :hash")
                .bind("hash", Sha256.hex(token))
                .map((row, context) ->
                        new Seat(new CommunityId(row.getLong("community_id")), new MemberId(row.getLong("member_id"))))
                .findOne());
    }

    /** An address of one entry: the same each time, until the community's keys are deleted. */
    public String issue(Entry entry) {
        record Key(long id, String secret) {}
        Key key = store.transact(handle -> handle.createQuery("""
                        select id, secret from calendar_key where community_id = :community
                        order by id fetch first 1 rows only
                        """)
                .bind("community", entry.community().value())
                .map((row, context) -> new Key(row.getLong("id"), row.getString("secret")))
                .findOne()
                .orElseGet(() -> {
                    String secret = newSecret();
                    return new Key(insertKey(handle, entry.community(), secret), secret);
                }));
        String subject = key.id() + "." + entry.kind() + "." + entry.number();
        return subject + "." + signature(key.secret(), subject);
    }

    private long insertKey(Handle handle, CommunityId community, String secret) {
        return handle.createUpdate("""
                        insert into calendar_key (community_id, secret, created_at) values (:community, :secret, :now)
                        """)
                .bind("community", community.value())
                .bind("secret", secret)
                .bind("now", clock.instant())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** Which entry this is the address of. */
    public Optional<Entry> entryOf(String token) {
        Matcher parts = ENTRY.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        record Key(CommunityId community, String secret) {}
        Optional<Key> key = store.read(handle -> handle.createQuery(
                        "select community_id, secret from calendar_key where id = :id")
                .bind("id", Long.parseLong(parts.group(1)))
                .map((row, context) -> new Key(new CommunityId(row.getLong("community_id")), row.getString("secret")))
                .findOne());
        String subject = token.substring(0, parts.start(4) - 1);
        return key.filter(known -> MessageDigest.isEqual(
                        signature(known.secret(), subject).getBytes(StandardCharsets.US_ASCII),
                        parts.group(4).getBytes(StandardCharsets.US_ASCII)))
                .map(known -> new Entry(known.community(), parts.group(2), Long.parseLong(parts.group(3))));
    }

    private static int delete(Handle handle, Seat seat) {
        return handle.createUpdate("delete from calendar_link where community_id = :community and member_id = :member")
                .bindMap(seat.key())
                .execute();
    }

    private String newSecret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String signature(String secret, String subject) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(subject.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
