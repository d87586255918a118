package dev.carrel.feature.group;

import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Refusal;
import dev.carrel.community.SpaceWords;
import dev.carrel.group.GroupId;
import dev.carrel.group.Seen;
import dev.carrel.room.Room;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws how a group’s room of its own stands in one space. */
final class RoomCards {
    private RoomCards() {}

    private static Action on(GroupId id, boolean yes) {
        return GroupOption.action("room", id).with(RoomCommand.ON.name(), yes ? "yes" : "no");
    }

    private static Button make(String label, GroupId id) {
        return Button.primary(label, on(id, true).inPlace());
    }

    private static Button close(GroupId id) {
        return Button.press("Close it", on(id, false).inPlace());
    }

    /** The way to a room, for the card of a group that could have one. */
    static Button way(GroupId id) {
        return Button.press("A room of its own", GroupOption.action("room", id));
    }

    static Card none(Seen seen, String alsoReads) {
        return Card.of(
                name(seen).then(" has no room of its own here."),
                new Block.Paragraph(Text.of(
                        "What is told of it goes to each of its members by direct message. In a room, cards of its sessions and"
                                + " polls stand where they can talk about them.")),
                Block.Buttons.of(make("Make a room here", seen.id()), GroupCards.open(seen)),
                rules(seen, alsoReads));
    }

    /** As it stands, or just wanted. */
    static Card state(Seen seen, Room room, boolean allowed, Optional<URI> permission, String alsoReads) {
        if (room.problem().isPresent() || (room.place().isEmpty() && !allowed)) {
            String why = room.problem()
                    .orElse("it may not make rooms in "
                            + SpaceWords.kind(room.space().platform()) + " yet");
            return trouble(seen, room.space(), why, permission);
        }
        List<Block> blocks = new ArrayList<>();
        if (room.place().isPresent()) {
            blocks.add(new Block.Paragraph(Text.of(
                    room.inside() == 1
                            ? "1 of its members was let in."
                            : room.inside() + " of its members were let in.")));
        }
        List<Button> ways = new ArrayList<>();
        if (seen.organizes()) {
            ways.add(close(seen.id()));
        }
        ways.add(GroupCards.open(seen));
        blocks.add(new Block.Buttons(ways));
        blocks.add(rules(seen, alsoReads));
        Text headline = room.place()
                .map(place -> name(seen)
                        .then(" has a room of its own here: ")
                        .then(Inline.Name.of(place))
                        .then("."))
                .orElseGet(() -> Text.of("A room of its own is being made for ")
                        .then(name(seen))
                        .then(". Its members here are let in by themselves."));
        return new Card(Tone.GOOD, headline, blocks);
    }

    static Card trouble(Seen seen, SpaceId space, String why, Optional<URI> permission) {
        List<Button> ways = new ArrayList<>();
        permission.ifPresent(page -> ways.add(Button.open("Let it", page)));
        if (seen.organizes()) {
            ways.add(Button.press("Try again", on(seen.id(), true).inPlace()));
            ways.add(close(seen.id()));
        }
        ways.add(GroupCards.open(seen));
        return new Card(
                Tone.CAUTION,
                Text.of("Carrel cannot keep a room of ")
                        .then(name(seen))
                        .then(" in your " + SpaceWords.kind(space.platform()) + "."),
                List.of(
                        new Block.Paragraph(Text.of("Why: " + why + ".")),
                        new Block.Paragraph(
                                Text.of(
                                        "Nothing is posted there; its members are told by direct message until it can be kept again.")),
                        new Block.Buttons(ways),
                        new Block.Note(Text.of(needed(space.platform())))));
    }

    private static String needed(Platform platform) {
        return platform == Platform.DISCORD
                ? "It needs the permissions “View Channel”, “Create Private Threads” and “Send Messages in Threads” in the channel."
                : "It needs the scopes groups:read and groups:write, and to stay in the room.";
    }

    static Card question(Seen seen) {
        return Card.of(
                Text.of("Close the room of ")
                        .then(name(seen))
                        .then(" here? Nobody writes there any more; who is in it can still read it."),
                Block.Buttons.of(
                        Button.press(
                                "Keep it", GroupOption.action("room", seen.id()).inPlace()),
                        new Button.Press(
                                "Close it",
                                on(seen.id(), false)
                                        .with(CommonOptions.SURE.name(), "yes")
                                        .inPlace(),
                                Button.Look.DANGER)));
    }

    static Card closed(Seen seen) {
        return Card.of(
                Text.of("The room of ")
                        .then(name(seen))
                        .then(" is being closed. Its members here are told by direct message again."),
                Block.Buttons.of(GroupCards.open(seen)));
    }

    static Refusal open(Seen seen) {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        "“" + seen.group().name()
                                + "” is open to everybody here, so it can be at home in a channel that everybody reads. Rooms are for private groups.")
                .example("/group edit group:" + seen.id().value() + " home:#channel")
                .way(GroupCards.open(seen));
    }

    static Refusal notOffered(Seen seen) {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        "Only Discord and Slack have private rooms. Say this in a Discord server or a Slack workspace of this community.")
                .way(GroupCards.open(seen));
    }

    static Refusal notBelow(Seen seen) {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        "A room is a private thread below a text channel. Say this in the one below which it shall be, which the group’s members can see.")
                .example("/group room group:" + seen.id().value() + " on:yes")
                .way(GroupCards.open(seen));
    }

    private static Block rules(Seen seen, String alsoReads) {
        return new Block.Note(
                Text.of("In it are its members who have an account here and have used Carrel, and Carrel: whoever"
                        + " leaves the group is taken out before anything more is posted. " + alsoReads
                        + (seen.organizes() ? "" : " Its organizers decide whether it has one.")));
    }

    private static Text name(Seen seen) {
        return Text.strong(seen.group().name());
    }
}
