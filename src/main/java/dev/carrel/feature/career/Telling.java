package dev.carrel.feature.career;

import dev.carrel.calendar.WallClock;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Recipient;
import dev.carrel.community.Communities;
import dev.carrel.community.Notice;
import dev.carrel.community.Seat;
import dev.carrel.job.Fit;
import dev.carrel.job.Job;
import dev.carrel.job.Regions;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.schedule.Rounds;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Once a day, in the morning of each member, looks at what was listed since they were told last, and promises one message to those for whom there is
 * something; what was told is written down in the transaction that promises it.
 */
final class Telling implements Rounds.Work {
    static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final String KIND = "career-jobs";
    private static final int BATCH = 200;

    /** Longer than a transaction takes that lists jobs: what it has listed later by its own clock is told on the next day. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    /** The list itself says what is open; after an outage of days there is one message, not one for each day. */
    private static final Duration USEFUL = Duration.ofDays(3);

    private final WatchStore rows;
    private final Career.News news;
    private final Regions regions;
    private final Outbox outbox;
    private final Communities communities;
    private final InstantSource clock;
    private final Rounds rounds;

    Telling(
            Store store,
            WatchStore rows,
            Career.News news,
            Regions regions,
            Schedule schedule,
            Outbox outbox,
            Communities communities,
            InstantSource clock) {
        this.rows = rows;
        this.news = news;
        this.regions = regions;
        this.outbox = outbox;
        this.communities = communities;
        this.clock = clock;
        this.rounds = new Rounds(store, schedule, KIND, BATCH, this, outbox::wake);
    }

    /** The next morning on a clock. */
    static Instant morning(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant morning = WallClock.at(today.atTime(MORNING), zone);
        return morning.isAfter(now) ? morning : WallClock.at(today.plusDays(1).atTime(MORNING), zone);
    }

    /** Sets the moment at which somebody is to be told: one for a community, however many are due at it. */
    void setMoment(Handle handle, CommunityId community, Instant due) {
        rounds.set(handle, community, due);
    }

    @Override
    public List<CommunityId> due(Handle handle) {
        return rows.dueCommunities(handle, clock.instant());
    }

    @Override
    public int doSome(Handle handle, CommunityId community, int most) {
        Instant now = clock.instant();
        List<MemberId> members = rows.dueMembers(handle, community, now, most);
        if (members.isEmpty()) {
            return 0;
        }
        rows.hold(handle, community, members);
        Map<MemberId, List<Watch>> due = rows.of(handle, community, members).stream()
                .collect(
                        Collectors.groupingBy(watch -> watch.seat().member(), LinkedHashMap::new, Collectors.toList()));
        // Again under the lock: another node may have told them meanwhile.
        due.values()
                .removeIf(watches ->
                        watches.stream().noneMatch(watch -> !watch.due().isAfter(now)));
        if (!due.isEmpty()) {
            tell(handle, community, due, now);
        }
        return members.size();
    }

    private void tell(Handle handle, CommunityId community, Map<MemberId, List<Watch>> due, Instant now) {
        Instant until = now.minus(MARGIN).truncatedTo(ChronoUnit.MILLIS);
        Instant since = due.values().stream()
                .flatMap(List::stream)
                .map(Watch::toldTo)
                .min(Instant::compareTo)
                .orElse(until);
        List<Job> jobs = since.isBefore(until) ? news.listed(handle, community, since, until) : List.of();
        Map<MemberId, List<PersonId>> addresses = communities.addresses(handle, community, due.keySet(), Notice.JOB);
        Map<MemberId, Instant> awake = communities.awake(handle, community, due.keySet(), now);
        Map<MemberId, ZoneId> zones = rows.zones(handle, community, due.keySet());
        List<Delivery> promised = new ArrayList<>();
        Map<Watch, Instant> next = new HashMap<>();
        due.forEach((member, watches) -> {
            Optional<PersonId> person =
                    addresses.getOrDefault(member, List.of()).stream().findFirst();
            tidings(watches, jobs)
                    .ifPresent(tidings -> person.ifPresent(to -> promised.add(promise(
                            new Seat(community, member), to, tidings, until, awake.getOrDefault(member, now)))));
            Instant morning = morning(now, zones.getOrDefault(member, ZoneOffset.UTC));
            watches.forEach(watch -> next.put(watch, morning));
        });
        outbox.put(handle, promised);
        rows.advance(handle, next, until);
        next.values().stream().distinct().forEach(moment -> setMoment(handle, community, moment));
    }

    /** What of these jobs a member wants to be told of, if there is any. */
    private Optional<Tidings> tidings(List<Watch> watches, List<Job> jobs) {
        List<Long> told = new ArrayList<>();
        int open = 0;
        for (Job job : jobs) {
            Fit fit = watches.stream()
                    .filter(watch -> job.listed().isAfter(watch.toldTo()))
                    .map(watch -> watch.wanted().fit(job, regions))
                    .max(Fit::compareTo)
                    .orElse(Fit.NO);
            if (fit.isWorthTelling()) {
                told.add(job.id());
            } else if (fit.isOpen()) {
                open++;
            }
        }
        List<Long> shown = told.subList(0, Math.min(told.size(), Tidings.MOST));
        return told.isEmpty() ? Optional.empty() : Optional.of(new Tidings(shown, told.size() - shown.size(), open));
    }

    private static Delivery promise(Seat seat, PersonId person, Tidings tidings, Instant until, Instant notBefore) {
        return new Delivery(
                seat.community(),
                JobTopic.TOPIC + "/" + seat.member().value() + "/" + until.toEpochMilli(),
                JobTopic.TOPIC,
                tidings.text(),
                Optional.of(seat.member()),
                new Recipient.Person(person),
                notBefore,
                notBefore,
                notBefore.plus(USEFUL));
    }
}
