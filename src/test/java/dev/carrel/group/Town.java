package dev.carrel.group;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import java.util.Locale;
import java.util.UUID;

/** A community of one Discord server, with people who sit down when they are first named; another town is another community. */
final class Town {
    final SpaceId server = new SpaceId(Platform.DISCORD, "server-" + UUID.randomUUID());
    final SpaceId workspace = new SpaceId(Platform.SLACK, "workspace-" + UUID.randomUUID());
    final Communities communities;

    Town(Store store, ManualClock clock) {
        this.communities = new Communities(store, clock);
        seat(server, "first");
        communities.linkSpace(seat("first").community(), workspace);
    }

    /** Somebody on Discord. */
    Seat seat(String name) {
        return seat(server, name);
    }

    /** Somebody on Slack. */
    Seat onSlack(String name) {
        return seat(workspace, name);
    }

    Seat seat(SpaceId space, String name) {
        return Seat.of(communities.callerOf(new Origin(
                person(space, name), space, new PlaceId(space.platform(), "general"), Role.STUDENT, Locale.ROOT)));
    }

    static PersonId person(SpaceId space, String name) {
        return new PersonId(space.platform(), name + " " + space.raw());
    }
}
