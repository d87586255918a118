package dev.carrel.feature.group;

import dev.carrel.chat.Recipient;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Doors;
import dev.carrel.room.Rooms;
import org.jdbi.v3.core.Handle;

/** In a room of a group's own nothing is said while somebody is in it who may not. */
record RoomDoors(Rooms rooms) implements Doors {
    @Override
    public Door of(Delivery delivery) {
        return switch (delivery.to()) {
            case Recipient.Person person -> Door.OPEN;
            case Recipient.Place place ->
                switch (rooms.way(delivery.community(), place.place())) {
                    case OPEN -> Door.OPEN;
                    case WAIT -> Door.WAIT;
                    case SHUT -> Door.SHUT;
                };
        };
    }

    @Override
    public boolean lost(Handle handle, Delivery delivery, String why) {
        return delivery.to() instanceof Recipient.Place place
                && rooms.lost(handle, delivery.community(), place.place(), why);
    }
}
