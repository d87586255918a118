package dev.carrel.feature.cohort;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.group.Home;
import dev.carrel.group.Seen;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What cohorts are told of their dates: what is true when it is sent, to whoever may look into the cohort then, in a place that is still its home; else
 * nothing.
 */
final class CohortTopics {
    private final Cohorts cohorts;
    private final Groups groups;
    private final InstantSource clock;

    private CohortTopics(Cohorts cohorts, Groups groups, InstantSource clock) {
        this.cohorts = cohorts;
        this.groups = groups;
        this.clock = clock;
    }

    static Map<String, Topic> of(Cohorts cohorts, Groups groups, InstantSource clock) {
        CohortTopics topics = new CohortTopics(cohorts, groups, clock);
        return Map.of(
                Telling.REMINDER,
                        topics.topic(
                                Words.of("reminder of a date", "rappel d’une date", "recordatorio de una fecha"),
                                topics::reminder),
                Telling.WEEK,
                        topics.topic(
                                Words.of("week of a cohort", "semaine d’une promotion", "semana de una promoción"),
                                topics::week));
    }

    /** Works a message out for a cohort as its reader sees it. */
    private interface Saying {
        Optional<Card> card(Seen cohort, Rhythm rhythm, Instant due, Caller reader);
    }

    private Topic topic(Words words, Saying saying) {
        return new Topic() {
            @Override
            public String words() {
                return words.said();
            }

            @Override
            public Optional<Card> card(Delivery delivery, Caller reader) {
                List<String> subject = List.of(delivery.subject().split(" ", -1));
                Instant due = Instant.ofEpochSecond(Long.parseLong(subject.getLast()));
                GroupId group = group(delivery);
                return groups.find(groups.onlooker(reader, group), group)
                        .filter(seen -> Cohorts.isCohort(seen)
                                && seen.group().archived().isEmpty()
                                && seen.looksInside()
                                && isFor(seen, delivery.to()))
                        .flatMap(
                                seen -> cohorts.rhythm(seen).flatMap(rhythm -> saying.card(seen, rhythm, due, reader)));
            }

            @Override
            public void shut(Handle handle, Delivery delivery) {
                cohorts.unposted(handle, group(delivery), delivery);
            }

            @Override
            public void expired(Handle handle, List<Delivery> expired) {
                // What it told of has begun, or the next week is told on its Monday.
            }
        };
    }

    private static GroupId group(Delivery delivery) {
        return new GroupId(Long.parseLong(
                delivery.subject().substring(0, delivery.subject().indexOf(' '))));
    }

    private static boolean isFor(Seen seen, Recipient to) {
        return switch (to) {
            case Recipient.Person person -> seen.attends();
            case Recipient.Place place ->
                seen.group().homes().stream().map(Home::place).anyMatch(place.place()::equals);
        };
    }

    /** Of those dates alone that are told of at this moment, as they are now. */
    private Optional<Card> reminder(Seen cohort, Rhythm rhythm, Instant due, Caller reader) {
        Instant now = clock.instant();
        List<TermDate> told = cohorts.ahead(cohort).stream()
                .filter(date -> rhythm.moments(date.when()).contains(due))
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(CohortCards.reminder(
                        cohort,
                        told,
                        CohortCards.Reader.of(reader, now),
                        MeetingWords.late(due, now, rhythm.zone()).map(Block.Paragraph::new)));
    }

    private Optional<Card> week(Seen cohort, Rhythm rhythm, Instant due, Caller reader) {
        List<Text> lines = rhythm.digest() ? cohorts.week(cohort, rhythm, due) : List.of();
        return lines.isEmpty() ? Optional.empty() : Optional.of(CohortCards.week(cohort, lines));
    }
}
