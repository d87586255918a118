package dev.carrel.community;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;

/**
 * Codes that are typed once on another side: {@value #LENGTH} characters of an alphabet in which nothing looks like something else,
 * about 1.5 × 10¹¹ of them, kept as a hash alone. A member has at most one of each purpose. Whoever types {@value #MOST_WRONG} wrong ones
 * within an hour has to wait, in whichever community.
 */
final class Codes {
    /** Without 0 O, 1 I L, 2 Z, 5 S, 8 B and U, which V is taken for. */
    private static final String ALPHABET = "ACDEFGHJKMNPQRTVWXY34679";

    static final int LENGTH = 8;
    static final int MOST_WRONG = 5;
    static final Duration WRONG_COUNTS = Duration.ofHours(1);

    /** What a code joins, and for how long it works. */
    enum Purpose {
        MEMBER(Duration.ofMinutes(10)),
        SPACE(Duration.ofHours(1));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    private final RandomGenerator random;

    /** The randomness has to be a secure one wherever strangers can type codes. */
    Codes(RandomGenerator random) {
        this.random = random;
    }

    /** A new code, which voids the member's last one of this purpose. */
    LinkCode issue(Handle handle, Purpose purpose, Seat maker, Instant now) {
        String code = newCode();
        Instant until = now.plus(purpose.life);
        handle.createUpdate("""
                        delete from link_code
                        where community_id = :community and (expires_at <= :now
                            or (member_id = :member and purpose = :purpose))
                        """)
                .bindMap(maker.key())
                .bind("now", now)
                .bind("purpose", purpose.name())
                .execute();
        handle.createUpdate("""
                        insert into link_code (community_id, purpose, code_hash, member_id, created_at, expires_at)
                        values (:community, :purpose, :hash, :member, :now, :until)
                        """)
                .bindMap(maker.key())
                .bind("purpose", purpose.name())
                .bind("hash", Sha256.hex(code))
                .bind("now", now)
                .bind("until", until)
                .execute();
        return new LinkCode(code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2), until);
    }

    /** What was typed; one that does not work is counted. */
    CodeAnswer read(Handle handle, Purpose purpose, Seat asking, PersonId person, String typed, Instant now) {
        Identity who = new Identity(asking.community(), person);
        inTurn(handle, who);
        List<Instant> wrong = wrong(handle, who, now);
        if (wrong.size() >= MOST_WRONG) {
            return new CodeAnswer.TooMany(wrong.getLast().plus(WRONG_COUNTS));
        }
        Optional<Seat> maker = find(handle, purpose, typed, now)
                .filter(found -> purpose == Purpose.SPACE || found.community().equals(asking.community()));
        if (maker.isEmpty()) {
            count(handle, who, now);
            return new CodeAnswer.Unknown();
        }
        boolean own = purpose == Purpose.SPACE
                ? maker.get().community().equals(asking.community())
                : maker.get().equals(asking);
        return own ? new CodeAnswer.Own() : new CodeAnswer.Good(maker.get());
    }

    /** Takes the code out of the world; false when somebody else has just used it. */
    boolean use(Handle handle, Purpose purpose, String typed) {
        return handle.createUpdate("delete from link_code where purpose = :purpose and code_hash = :hash")
                        .bind("purpose", purpose.name())
                        .bind("hash", Sha256.hex(bare(typed)))
                        .execute()
                == 1;
    }

    /** Two tries of one person wait for each other, or both would see the same count. */
    private static void inTurn(Handle handle, Identity who) {
        handle.createQuery("""
                        select member_id from person
                        where community_id = :community and platform = :platform and raw = :raw for update
                        """).bindMap(who.key()).mapTo(Long.class).findOne();
    }

    /** When the newest ones were typed that still count, the newest first. */
    private static List<Instant> wrong(Handle handle, Identity who, Instant now) {
        return handle.createQuery("""
                        select tried_at from link_attempt
                        where platform = :platform and raw = :raw and tried_at > :since
                        order by tried_at desc fetch first :most rows only
                        """)
                .bind("platform", who.person().platform().key())
                .bind("raw", who.person().raw())
                .bind("since", now.minus(WRONG_COUNTS))
                .bind("most", MOST_WRONG)
                .mapTo(Instant.class)
                .list();
    }

    private static void count(Handle handle, Identity who, Instant now) {
        handle.createUpdate("delete from link_attempt where tried_at <= :before")
                .bind("before", now.minus(WRONG_COUNTS))
                .execute();
        handle.createUpdate("""
                        insert into link_attempt (community_id, platform, raw, tried_at)
                        values (:community, :platform, :raw, :now)
                        """).bindMap(who.key()).bind("now", now).execute();
    }

    private static Optional<Seat> find(Handle handle, Purpose purpose, String typed, Instant now) {
        return handle.createQuery("""
                        select community_id, member_id from link_code
                        where purpose = :purpose and code_hash = :hash and expires_at > :now
                        """)
                .bind("purpose", purpose.name())
                .bind("hash", Sha256.hex(bare(typed)))
                .bind("now", now)
                .map((row, context) ->
                        new Seat(new CommunityId(row.getLong("community_id")), new MemberId(row.getLong("member_id"))))
                .findOne();
    }

    private String newCode() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As it was given: people leave the dash out, add spaces and type in lower case. */
    private static String bare(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
