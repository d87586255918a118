package dev.carrel.feature.reminder;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Recipient;
import dev.carrel.community.Communities;
import dev.carrel.community.Notice;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.schedule.Rounds;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Turns reminders that are due into promises to tell, some hundred in one transaction, and sets when they are due next. */
final class ReminderFiring implements Rounds.Work {
    static final String TOPIC = "reminder";
    static final String MISSED = "reminder-missed";

    static final int BATCH = 500;

    /** Sets when a community is looked at again. */
    @FunctionalInterface
    interface Moments {
        /** Sets a moment, with this transaction. */
        void set(Handle handle, CommunityId community, Instant moment);
    }

    private final ReminderStore rows;
    private final Outbox outbox;
    private final Communities communities;
    private final InstantSource clock;
    private final Moments moments;
    private final Moments forgetting;

    ReminderFiring(
            ReminderStore rows,
            Outbox outbox,
            Communities communities,
            InstantSource clock,
            Moments moments,
            Moments forgetting) {
        this.rows = rows;
        this.outbox = outbox;
        this.communities = communities;
        this.clock = clock;
        this.moments = moments;
        this.forgetting = forgetting;
    }

    @Override
    public List<CommunityId> due(Handle handle) {
        return rows.dueCommunities(handle, clock.instant());
    }

    @Override
    public int doSome(Handle handle, CommunityId community, int most) {
        Instant now = clock.instant();
        List<Reminder> due = rows.takeDue(handle, community, now, most);
        Map<MemberId, List<PersonId>> persons = communities.addresses(
                handle,
                community,
                due.stream().map(reminder -> reminder.seat().member()).collect(Collectors.toSet()),
                Notice.REMINDER);
        List<Reminder> after = new ArrayList<>();
        List<Delivery> promised = new ArrayList<>();
        for (Reminder reminder : due) {
            Instant kept = reminder.due().orElseThrow();
            Instant rightly = reminder.repeat().isPresent() ? kept : reminder.start();
            if (rightly.isAfter(now)) {
                // The zone's rules have changed since it was set.
                after.add(reminder.withDue(Optional.of(rightly)));
                continue;
            }
            Instant newest = reminder.newest(kept, now);
            promised.addAll(promises(
                    reminder, newest, persons.getOrDefault(reminder.seat().member(), List.of())));
            after.add(reminder.withDue(reminder.next(now)));
        }
        outbox.put(handle, promised);
        rows.setDue(handle, after, now);
        if (after.stream().anyMatch(reminder -> reminder.due().isEmpty())) {
            forgetting.set(handle, community, now.plus(Reminders.MEMORY));
        }
        after.stream()
                .flatMap(reminder -> reminder.due().stream())
                .distinct()
                .forEach(moment -> moments.set(handle, community, moment));
        return due.size();
    }

    private static List<Delivery> promises(Reminder reminder, Instant due, List<PersonId> persons) {
        Optional<Recipient> to = reminder.place()
                .<Recipient>map(Recipient.Place::new)
                .or(() -> persons.stream().findFirst().map(Recipient.Person::new));
        return to
                .map(recipient -> new Delivery(
                        reminder.seat().community(),
                        TOPIC + "/" + reminder.number() + "/" + due.getEpochSecond(),
                        TOPIC,
                        new Subject(reminder.number(), due).text(),
                        Optional.of(reminder.seat().member()),
                        recipient,
                        due,
                        due,
                        due.plus(Reminder.USEFUL)))
                .stream()
                .toList();
    }
}
