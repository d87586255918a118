package dev.carrel.feature.group;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Card;
import dev.carrel.community.Communities;
import dev.carrel.community.Notice;
import dev.carrel.community.Seat;
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.group.Seen;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import dev.carrel.room.RoomKey;
import dev.carrel.room.RoomListener;
import dev.carrel.room.Rooms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** That a group's room cannot be kept, for whoever wanted it. */
final class RoomNews implements RoomListener {
    private static final String TROUBLE = "group-room";
    private static final Duration USEFUL = Duration.ofDays(7);

    private final Outbox outbox;
    private final Communities communities;
    private final InstantSource clock;

    RoomNews(Outbox outbox, Communities communities, InstantSource clock) {
        this.outbox = outbox;
        this.communities = communities;
        this.clock = clock;
    }

    @Override
    public void shut(Handle handle, RoomKey room, MemberId wantedBy) {
        Instant now = clock.instant();
        String subject = room.group().value() + " " + room.space();
        communities.addresses(handle, room.community(), Set.of(wantedBy), Notice.REMINDER).values().stream()
                .flatMap(persons -> persons.stream().limit(1))
                .forEach(person -> outbox.put(
                        handle,
                        List.of(new Delivery(
                                room.community(),
                                TROUBLE + "/" + room.group().value() + "/" + room.space() + "/" + now.getEpochSecond(),
                                TROUBLE,
                                subject,
                                Optional.of(wantedBy),
                                new Recipient.Person(person),
                                now,
                                now,
                                now.plus(USEFUL)))));
    }

    /** What it says: nothing once the room can be kept again, or to who is not in the group any more. */
    static Map<String, Topic> topics(Groups groups, Rooms rooms) {
        return Map.of(TROUBLE, new Topic() {
            @Override
            public String words() {
                return say(
                        "note about a group’s room", "note sur le salon d’un groupe", "nota sobre la sala de un grupo");
            }

            @Override
            public Optional<Card> card(Delivery delivery, Caller reader) {
                int split = delivery.subject().indexOf(' ');
                GroupId id = new GroupId(Long.parseLong(delivery.subject().substring(0, split)));
                return SpaceId.parse(delivery.subject().substring(split + 1))
                        .flatMap(space -> groups.find(Seat.of(reader), id)
                                .filter(Seen::attends)
                                .flatMap(seen -> trouble(delivery, seen, space)));
            }

            private Optional<Card> trouble(Delivery delivery, Seen seen, SpaceId space) {
                return rooms.of(delivery.community(), seen.id()).stream()
                        .filter(room -> room.space().equals(space))
                        .flatMap(room -> room.problem().stream())
                        .findFirst()
                        .map(why -> RoomCards.trouble(seen, space, why, rooms.permission(space)));
            }

            @Override
            public void expired(Handle handle, List<Delivery> expired) {
                // The card of the room says it too.
            }
        });
    }
}
