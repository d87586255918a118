package dev.carrel.feature.group;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.command.Command;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.group.Seen;
import dev.carrel.outbox.Doors;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import dev.carrel.room.RoomListener;
import dev.carrel.room.Rooms;
import dev.carrel.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** The groups of all communities, what members do with them in chat, and what they are told of them. Thread-safe. */
public final class Circles {
    private final Groups groups;
    private final GroupNews news;
    private final Map<String, Topic> topics;

    /** Hears who has come into a group, has left it or was taken out of it, within the transaction in which it happens. */
    @FunctionalInterface
    public interface Leaving {
        /** This member is in this group from now on. */
        default void came(Handle handle, Seat member, GroupId group) {}

        /** This member is not in this group any more. */
        void left(Handle handle, Seat member, GroupId group);

        /** This group is no more, nor anybody in it. */
        default void ended(Handle handle, CommunityId community, GroupId group) {}

        /** The same, with what is done when somebody has come, or a group is no more. */
        default Leaving or(Coming coming, Ending ending) {
            Leaving leaving = this;
            return new Leaving() {
                @Override
                public void came(Handle handle, Seat member, GroupId group) {
                    coming.came(handle, member, group);
                }

                @Override
                public void left(Handle handle, Seat member, GroupId group) {
                    leaving.left(handle, member, group);
                }

                @Override
                public void ended(Handle handle, CommunityId community, GroupId group) {
                    ending.ended(handle, community, group);
                }
            };
        }
    }

    /** Hears when somebody has come into a group, within the transaction in which it happens. */
    @FunctionalInterface
    public interface Coming {
        /** This member is in this group from now on. */
        void came(Handle handle, Seat member, GroupId group);
    }

    /** Hears when a group is no more, within the transaction in which it ends. */
    @FunctionalInterface
    public interface Ending {
        /** This group is no more, nor anybody in it. */
        void ended(Handle handle, CommunityId community, GroupId group);
    }

    /** Groups in this store; what is to be told goes into this outbox. */
    public Circles(Store store, Outbox outbox, Communities communities, InstantSource clock, Leaving leaving) {
        this.news = new GroupNews(outbox, communities, clock, leaving);
        this.groups = new Groups(store, clock, news);
        this.topics = GroupTopics.of(groups, communities);
    }

    /** The groups, for whatever else is about them. */
    public Groups groups() {
        return groups;
    }

    /** Takes a member out of every group, and forgets what others were told of them, within the transaction that forgets them. */
    public void forget(Handle handle, Seat seat) {
        news.forget(handle, seat);
        groups.succession().leave(handle, seat);
    }

    /** What is told when a group's room cannot be kept; it goes into this outbox. */
    public static RoomListener rooms(Outbox outbox, Communities communities, InstantSource clock) {
        return new RoomNews(outbox, communities, clock);
    }

    /** Lets into rooms of groups' own what may be said there. */
    public static Doors doors(Rooms rooms) {
        return new RoomDoors(rooms);
    }

    /** What messages about rooms say, by topic. */
    public Map<String, Topic> topics(Rooms rooms) {
        return RoomNews.topics(groups, rooms);
    }

    /** The groups that a member has to do with, by their names. */
    public List<String> named(Seat seat) {
        return groups.of(seat).stream()
                .map(seen -> say("Group ", "Groupe ", "Grupo ") + seen.id().value() + say(" is ", " : ", ": ")
                        + seen.group().name() + ".")
                .toList();
    }

    /** What messages about groups say, by topic. */
    public Map<String, Topic> topics() {
        return topics;
    }

    /**
     * The commands of groups.
     *
     * @param groups asked when a command runs, never for its declaration
     * @param rooms the same
     * @param glance what else there is to show of a group to whom it is shown so
     */
    public static List<Command> commands(
            Supplier<Groups> groups,
            Supplier<Communities> communities,
            Supplier<Rooms> rooms,
            Function<Seen, List<Block>> glance) {
        GroupOption group = new GroupOption(groups);
        return List.of(
                new CreateCommand(groups),
                new ListCommand(groups),
                new MineCommand(groups),
                new ShowCommand(groups, communities, group, glance),
                new JoinCommand(groups, group),
                new LeaveCommand(groups, group),
                new InviteCommand(groups, communities, group),
                new ApproveCommand(groups, communities, group),
                new EditCommand(groups, communities, group),
                new RoomCommand(rooms, group),
                new ArchiveCommand(groups, group));
    }
}
