package dev.carrel.chat;

/** Whom a message is for. */
public sealed interface Recipient {
    /** The platform that reaches them. */
    Platform platform();

    /** One person alone, in their direct messages. */
    record Person(PersonId person) implements Recipient {
        @Override
        public Platform platform() {
            return person.platform();
        }
    }

    /** Everybody who reads a channel or thread. */
    record Place(PlaceId place) implements Recipient {
        @Override
        public Platform platform() {
            return place.platform();
        }
    }
}
