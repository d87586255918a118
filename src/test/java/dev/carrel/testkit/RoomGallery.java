package dev.carrel.testkit;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Card;
import dev.carrel.community.Seat;
import dev.carrel.feature.group.Circles;
import dev.carrel.group.GroupId;
import dev.carrel.outbox.Delivery;
import dev.carrel.room.Rooms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicReference;

/** How a private group's room stands, on Discord and on Slack; nobody keeps it here, so that it stands as the story says. */
final class RoomGallery {
    private static final SpaceId SERVER = new SpaceId(Platform.DISCORD, "4711");
    private static final SpaceId WORKSPACE = new SpaceId(Platform.SLACK, "T0CARREL1");
    private static final PersonId ADA = new PersonId(Platform.DISCORD, "100000000000000001");
    private static final PersonId BOB = new PersonId(Platform.DISCORD, "100000000000000002");
    private static final PersonId EVE = new PersonId(Platform.SLACK, "U0CARREL1");

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final RoomDouble threads = new RoomDouble(Platform.DISCORD, false);
    private final AtomicReference<Circles> circles = new AtomicReference<>();
    private final AtomicReference<Rooms> rooms = new AtomicReference<>();
    private final SequencedMap<String, Card> cards = new LinkedHashMap<>();
    private final CommunityDesk desk;
    private final CommunityDesk.Visitor ada;
    private final CommunityDesk.Visitor bob;

    private RoomGallery() {
        this.desk = new CommunityDesk(
                clock,
                communities ->
                        Circles.commands(() -> circles.get().groups(), communities, rooms::get, seen -> List.of()));
        circles.set(new Circles(desk.store(), desk.outbox(), desk.communities(), clock, (handle, member, group) -> {}));
        PostOffice discord = new PostOffice(Platform.DISCORD);
        discord.offer(threads);
        PostOffice slack = new PostOffice(Platform.SLACK);
        slack.offer(new RoomDouble(Platform.SLACK, true));
        rooms.set(new Rooms(
                desk.store(),
                clock,
                circles.get().groups(),
                desk.communities(),
                () -> List.of(discord, slack),
                Circles.rooms(desk.outbox(), desk.communities(), clock)));
        this.ada = desk.visitor(SERVER, ADA, Role.STUDENT);
        this.bob = desk.visitor(SERVER, BOB, Role.STUDENT);
    }

    /** The cards by a name that suits a file. */
    static SequencedMap<String, Card> cards() {
        RoomGallery gallery = new RoomGallery();
        try (CommunityDesk closing = gallery.desk) {
            gallery.tell(closing);
        }
        return gallery.cards;
    }

    private void tell(CommunityDesk shared) {
        CommunityId community = ada.caller().community();
        shared.communities().linkSpace(community, WORKSPACE);
        CommunityDesk.Visitor eve = shared.visitor(WORKSPACE, EVE, Role.STUDENT);
        cards.put("room-created-group", ada.card("/group create name:\"*Recovery* @everyone\" privacy:hidden"));
        for (CommunityDesk.Visitor guest : List.of(bob, eve)) {
            ada.card("/group invite group:1 person:" + guest.caller().person());
            guest.card("/group join 1");
        }
        cards.put("room-none", ada.card("/group room 1"));
        cards.put("room-not-yours", bob.card("/group room group:1 on:yes"));
        threads.inTexts(false);
        cards.put("room-not-below", ada.card("/group room group:1 on:yes"));
        threads.inTexts(true);
        threads.allow(false);
        cards.put("room-not-allowed", ada.card("/group room group:1 on:yes"));
        threads.allow(true);
        cards.put("room-being-made", ada.card("/group room 1"));
        PlaceId place = new PlaceId(Platform.DISCORD, "100000000000000001");
        made(community, SERVER, place, List.of(ADA, BOB));
        cards.put("room", ada.card("/group room 1"));
        cards.put("room-of-a-member", bob.card("/group room 1"));
        cards.put("room-on-the-group", ada.card("/group show 1"));
        cards.put("room-or-a-home", ada.card("/group edit group:1 privacy:open home:<#100000000000000002>"));
        shared.store()
                .write(handle ->
                        rooms.get().lost(handle, community, place, "it may not write into threads of the channel"));
        cards.put("room-shut", ada.card("/group room 1"));
        cards.put("room-shut-told", told());
        cards.put("room-close", ada.card("/group room group:1 on:no"));
        cards.put("room-closed", ada.press(say("Close it", "Le fermer", "Cerrarla")));
        ada.card("/group edit group:1 organizer:slack:U0CARREL1");
        eve.card("/group room group:1 on:yes");
        made(community, WORKSPACE, new PlaceId(Platform.SLACK, "C0CARREL1"), List.of(EVE));
        cards.put("room-on-slack", eve.card("/group room 1"));
        ada.card("/group create name:Archives");
        cards.put("room-of-an-open-group", ada.card("/group room group:2 on:yes"));
        ada.card("/group archive group:1 sure:yes");
        cards.put("room-archived", ada.card("/group room 1"));
    }

    private void made(CommunityId community, SpaceId space, PlaceId place, List<PersonId> inside) {
        desk.store().write(handle -> {
            handle.execute(
                    "update group_room set place = ? where community_id = ? and space = ?",
                    place.raw(),
                    community.value(),
                    space.raw());
            circles.get().groups().moveIn(handle, community, new GroupId(1), space, place);
            inside.forEach(person -> handle.execute(
                    "insert into room_guest values (?, 1, ?, ?, ?, 'IN', current_timestamp)",
                    community.value(),
                    space.platform().key(),
                    space.raw(),
                    person.raw()));
        });
    }

    private Card told() {
        Caller reader = ada.caller();
        Delivery delivery = new Delivery(
                reader.community(),
                "",
                "group-room",
                "1 " + SERVER,
                Optional.of(Seat.of(reader).member()),
                new Recipient.Person(ADA),
                clock.instant(),
                clock.instant(),
                clock.instant());
        return Objects.requireNonNull(circles.get().topics(rooms.get()).get("group-room"))
                .card(delivery, reader)
                .orElseThrow();
    }
}
