package dev.carrel.feature.digest;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.SpaceId;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Promises the message or the card of a week on its Monday morning, and has the card looked at in between. */
final class DigestFiring {
    private static final String KIND = "digest";

    /** On Wednesday nobody wants to be told what was on since Monday. */
    private static final Duration USEFUL = Duration.ofHours(36);

    /** So often a card is looked at that nobody has said anything of: what a feed tells comes and passes, and a group may not be open any more. */
    private static final Duration LOOKING = Duration.ofMinutes(10);

    /** A community may have told another zone meanwhile. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final Store store;
    private final DigestStore rows;
    private final Schedule schedule;
    private final Outbox outbox;
    private final Function<CommunityId, ZoneId> zones;
    private final InstantSource clock;

    DigestFiring(
            Store store,
            DigestStore rows,
            Schedule schedule,
            Outbox outbox,
            Function<CommunityId, ZoneId> zones,
            InstantSource clock) {
        this.store = store;
        this.rows = rows;
        this.schedule = schedule;
        this.outbox = outbox;
        this.zones = zones;
        this.clock = clock;
        schedule.on(KIND, (community, moment) -> fire(new CommunityId(Long.parseLong(community))));
    }

    /** A channel that is chosen now. The card of this week comes at once; a message would be late. */
    Chosen begin(Handle handle, CommunityId community, SpaceId space, PlaceId place, Form form, ZoneId zone) {
        boolean kept = form == Form.CARD;
        Instant now = clock.instant();
        Week week = kept ? Week.of(now, zone) : Week.told(now, zone);
        Instant due = next(kept, now, zone);
        Chosen chosen = rows.insert(handle, community, space, place, form, week.monday(), due);
        if (kept) {
            promise(handle, chosen, week, now, now);
        }
        setMoment(handle, community, due);
        return chosen;
    }

    private void setMoment(Handle handle, CommunityId community, Instant due) {
        schedule.set(handle, KIND, Long.toString(community.value()), due);
    }

    /** Fires what is due in a community, and whatever else is: a community may have become part of another one since. */
    private void fire(CommunityId community) {
        fireAll(community);
        store.read(handle -> rows.dueCommunities(handle, clock.instant())).forEach(this::fireAll);
    }

    private void fireAll(CommunityId community) {
        boolean any = store.read(handle -> rows.isAny(handle, community));
        if (any) {
            ZoneId zone = zones.apply(community);
            store.write(handle -> fire(handle, community, zone));
            outbox.wake();
        }
    }

    private void fire(Handle handle, CommunityId community, ZoneId zone) {
        Instant now = clock.instant();
        Week week = Week.told(now, zone);
        for (Chosen chosen : rows.takeDue(handle, community, now)) {
            if (chosen.kept()) {
                outbox.changed(handle, community, DigestTopics.CARD, chosen.subject());
            }
            Chosen after = chosen;
            if (chosen.week().isBefore(week.monday())) {
                after = chosen.in(week.monday());
                promise(handle, after, week, week.morning(), now);
            }
            Instant due = next(chosen.kept(), now, zone);
            rows.update(handle, after, due);
            setMoment(handle, community, due);
        }
    }

    private static Instant next(boolean kept, Instant now, ZoneId zone) {
        Instant monday = Week.told(now, zone).next().morning();
        Instant look = now.plus(kept ? LOOKING : LONGEST_WAIT);
        return monday.isBefore(look) ? monday : look;
    }

    private void promise(Handle handle, Chosen chosen, Week week, Instant due, Instant now) {
        String topic = DigestTopics.topic(chosen.form());
        Instant expires = chosen.kept() ? week.end() : due.plus(USEFUL);
        if (expires.isAfter(now)) {
            outbox.put(
                    handle,
                    List.of(new Delivery(
                            chosen.community(),
                            topic + "/" + chosen.id() + "/" + week.monday(),
                            topic,
                            chosen.subject(),
                            Optional.empty(),
                            new Recipient.Place(chosen.place()),
                            due,
                            now,
                            expires)));
        }
    }
}
