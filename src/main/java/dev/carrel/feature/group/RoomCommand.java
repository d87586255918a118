package dev.carrel.feature.group;

import dev.carrel.chat.Caller;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.group.Privacy;
import dev.carrel.group.Seen;
import dev.carrel.room.Room;
import dev.carrel.room.Rooms;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /group room}: the room of a private group's own in this space, which Carrel makes and keeps. */
final class RoomCommand implements Command {
    static final Option<Boolean> ON = Option.flag(
            "on",
            Words.of(
                    "Yes to make a room that only its members read, no to close it",
                    "Oui pour créer un lieu que seuls ses membres lisent, non pour le fermer",
                    "Sí para crear un lugar que solo leen sus miembros, no para cerrarlo"));

    private final Supplier<Rooms> rooms;
    private final GroupOption group;
    private final Declaration declaration;

    RoomCommand(Supplier<Rooms> rooms, GroupOption group) {
        this.rooms = rooms;
        this.group = group;
        this.declaration = Declaration.of(
                        "group room",
                        Words.of(
                                "A private channel or thread of a group’s own",
                                "Un salon ou fil privé propre à un groupe",
                                "Un canal o hilo privado propio de un grupo"),
                        group.option(),
                        ON,
                        CommonOptions.SURE)
                .example("Archives on Tuesdays")
                .example("group:\"Archives on Tuesdays\" on:yes");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return group.resolve(
                invocation,
                seen -> !seen.attends() || (invocation.find(ON).isPresent() && !seen.organizes())
                        ? Reply.refuse(Answers.notYours(seen))
                        : seen.group().archived().isPresent()
                                ? Reply.refuse(Answers.archived(seen))
                                : answer(invocation, seen));
    }

    private Reply answer(Invocation invocation, Seen seen) {
        Caller caller = invocation.caller();
        if (!rooms.get().areOffered(caller.space())) {
            return Reply.refuse(RoomCards.notOffered(seen));
        }
        Optional<Room> room = here(caller, seen);
        Optional<Boolean> on = invocation.find(ON);
        if (on.equals(Optional.of(false)) && room.isPresent()) {
            return Reply.show(CommonOptions.isSure(invocation) ? close(caller, seen) : RoomCards.question(seen));
        }
        if (on.equals(Optional.of(true))) {
            Optional<PlaceId> below = rooms.get().below(caller.space(), caller.place());
            if (room.isEmpty() && seen.group().privacy() == Privacy.OPEN) {
                return Reply.refuse(RoomCards.open(seen));
            }
            if (room.isEmpty() && below.isEmpty()) {
                return Reply.refuse(RoomCards.notBelow(seen));
            }
            rooms.get().want(Seat.of(caller), seen.id(), caller.space(), below);
        }
        return Reply.show(here(caller, seen)
                .map(state -> state(caller, seen, state))
                .orElseGet(() -> RoomCards.none(seen, rooms.get().alsoReads(caller.space()))));
    }

    private Optional<Room> here(Caller caller, Seen seen) {
        return rooms.get().of(caller.community(), seen.id()).stream()
                .filter(room -> room.space().equals(caller.space()))
                .findFirst();
    }

    private Card state(Caller caller, Seen seen, Room room) {
        return RoomCards.state(
                seen,
                room,
                rooms.get().isAllowed(caller.space(), room.below()),
                rooms.get().permission(caller.space()),
                rooms.get().alsoReads(caller.space()));
    }

    private Card close(Caller caller, Seen seen) {
        rooms.get().giveUp(caller.community(), seen.id(), caller.space());
        return RoomCards.closed(seen);
    }
}
