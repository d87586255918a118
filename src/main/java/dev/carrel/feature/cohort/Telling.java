package dev.carrel.feature.cohort;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Recipient;
import dev.carrel.community.Communities;
import dev.carrel.community.Notice;
import dev.carrel.community.Seat;
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.group.Home;
import dev.carrel.group.Seen;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.schedule.Rounds;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Turns what is due to be told to cohorts into promises, each for every home of the cohort, and sets when there is something next. Of a cohort without a
 * home its members are reminded, each by a message of their own; so is who reads in none of the rooms that are a private cohort's own. What was due before a change is promised before it: nothing is told of a date that
 * came too late for it.
 */
final class Telling implements Rounds.Work {
    static final String REMINDER = "term-reminder";
    static final String WEEK = "term-week";

    private static final String KIND = "cohort";
    private static final int BATCH = 100;

    /** In the middle of a week nobody wants to be told what it brings. */
    private static final Duration WEEK_IS_USEFUL = Duration.ofDays(2);

    private final Store store;
    private final DateStore dates;
    private final RhythmStore rows = new RhythmStore();
    private final Rounds rounds;
    private final Outbox outbox;
    private final Communities communities;
    private final Groups groups;
    private final InstantSource clock;

    Telling(
            Store store,
            DateStore dates,
            Schedule schedule,
            Outbox outbox,
            Communities communities,
            Groups groups,
            InstantSource clock) {
        this.store = store;
        this.dates = dates;
        this.outbox = outbox;
        this.communities = communities;
        this.groups = groups;
        this.clock = clock;
        this.rounds = new Rounds(store, schedule, KIND, BATCH, this, outbox::wake);
    }

    RhythmStore rows() {
        return rows;
    }

    /** Looks for what became due while nobody looked. */
    void start() {
        Instant now = clock.instant();
        store.write(
                handle -> rows.dueCommunities(handle, now).forEach(community -> rounds.set(handle, community, now)));
    }

    @Override
    public List<CommunityId> due(Handle handle) {
        return rows.dueCommunities(handle, clock.instant());
    }

    @Override
    public int doSome(Handle handle, CommunityId community, int most) {
        List<RhythmStore.Held> due = rows.takeDue(handle, community, clock.instant(), most);
        due.forEach(held -> catchUp(handle, held));
        return due.size();
    }

    /** Promises what is due of a cohort whose dates are about to be changed. */
    void before(Handle handle, CommunityId community, GroupId group) {
        rows.hold(handle, community, group).ifPresent(held -> catchUp(handle, held));
    }

    /** Sets when there is something next, after a change. */
    void after(Handle handle, CommunityId community, GroupId group) {
        rows.hold(handle, community, group).ifPresent(held -> arm(handle, held, held.doneTo()));
    }

    private void catchUp(Handle handle, RhythmStore.Held held) {
        Instant now = clock.instant();
        group(handle, held.community(), held.group())
                .ifPresent(seen -> outbox.put(handle, promises(handle, held, seen, now)));
        arm(handle, held, now);
    }

    private void arm(Handle handle, RhythmStore.Held held, Instant doneTo) {
        Optional<Instant> next =
                held.rhythm().next(doneTo, dates.ahead(handle, held.community(), held.group(), doneTo));
        rows.told(handle, held, doneTo, next);
        next.ifPresent(due -> rounds.set(handle, held.community(), due));
    }

    /** The active cohort, as those see it who decide for it. */
    private Optional<Seen> group(Handle handle, CommunityId community, GroupId group) {
        return groups.organizers(handle, community, group).stream()
                .findFirst()
                .flatMap(organizer -> groups.find(handle, new Seat(community, organizer), group))
                .filter(seen ->
                        Cohorts.isCohort(seen) && seen.group().archived().isEmpty());
    }

    private List<Delivery> promises(Handle handle, RhythmStore.Held held, Seen seen, Instant now) {
        List<Delivery> promised = new ArrayList<>();
        Map<Instant, Instant> reminders = new TreeMap<>();
        for (TermDate date : dates.ahead(handle, held.community(), held.group(), held.doneTo())) {
            for (Instant moment : held.rhythm().moments(date.when())) {
                if (moment.isAfter(held.doneTo()) && !moment.isAfter(now)) {
                    reminders.merge(moment, useful(date.when()), (one, other) -> one.isAfter(other) ? one : other);
                }
            }
        }
        reminders.forEach((due, until) -> {
            if (until.isAfter(now)) {
                List<Home> homes = seen.group().homes();
                promised.addAll(posts(held, seen, REMINDER, due, until));
                if (homes.isEmpty() || homes.stream().anyMatch(Home::own)) {
                    promised.addAll(letters(handle, held.community(), held.group(), due, until, now));
                }
            }
        });
        held.rhythm()
                .digestWithin(held.doneTo(), now)
                .filter(due -> due.plus(WEEK_IS_USEFUL).isAfter(now))
                .ifPresent(due -> promised.addAll(posts(held, seen, WEEK, due, due.plus(WEEK_IS_USEFUL))));
        return promised;
    }

    /** A reminder is of use until it begins; of whole days until the first one is over. */
    private static Instant useful(Stretch when) {
        return when.wholeDays()
                ? Stretch.days(when.zone(), when.first(), when.first()).end()
                : when.start();
    }

    private static List<Delivery> posts(RhythmStore.Held held, Seen seen, String topic, Instant due, Instant until) {
        return seen.group().homes().stream()
                .map(Home::place)
                .map(place -> new Delivery(
                        held.community(),
                        key(topic, held.group(), due) + place,
                        topic,
                        subject(held.group(), due),
                        Optional.empty(),
                        new Recipient.Place(place),
                        due,
                        due,
                        until))
                .toList();
    }

    /** A reminder could not be posted in a room of the cohort's own. */
    void unposted(Handle handle, GroupId group, Delivery post) {
        if (post.topic().equals(REMINDER)) {
            outbox.put(handle, letters(handle, post.community(), group, post.due(), post.expires(), clock.instant()));
        }
    }

    private List<Delivery> letters(
            Handle handle, CommunityId community, GroupId group, Instant due, Instant until, Instant now) {
        List<MemberId> members = groups.unreached(handle, community, group);
        Map<MemberId, List<PersonId>> addresses = communities.addresses(handle, community, members, Notice.REMINDER);
        Map<MemberId, Instant> awake = communities.awake(handle, community, members, now);
        return addresses.entrySet().stream()
                .filter(known -> !known.getValue().isEmpty())
                .map(known -> new Delivery(
                        community,
                        key(REMINDER, group, due) + known.getKey().value(),
                        REMINDER,
                        subject(group, due),
                        Optional.of(known.getKey()),
                        new Recipient.Person(known.getValue().getFirst()),
                        due,
                        awake.getOrDefault(known.getKey(), now),
                        until))
                .toList();
    }

    private static String key(String topic, GroupId group, Instant due) {
        return topic + "/" + group.value() + "/" + due.getEpochSecond() + "/";
    }

    private static String subject(GroupId group, Instant due) {
        return group.value() + " " + due.getEpochSecond();
    }
}
