package dev.carrel.feature.session;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.command.Command;
import dev.carrel.community.CalendarSource;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Answer;
import dev.carrel.gathering.Attendee;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Host;
import dev.carrel.gathering.Kind;
import dev.carrel.gathering.Meeting;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Programme;
import dev.carrel.gathering.Right;
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.group.Privacy;
import dev.carrel.group.Seen;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The sessions of groups: what is planned, who comes, and what members are told of it. Thread-safe; its methods may block for the database. */
public final class Sessions {
    private final Groups groups;
    private final Communities communities;
    private final InstantSource clock;
    private final Supplier<Optional<URI>> webAddress;
    private final Host host;
    private final Gatherings gatherings;
    private final Polls polls;
    private final VoiceAttendance voice;
    private final Map<String, Topic> topics;

    /**
     * The sessions among these gatherings.
     *
     * @param host what {@link #host} gave, which the gatherings know
     * @param polls by which groups find the times of their sessions
     * @param webAddress where calendars reach this installation, if that is known
     */
    public Sessions(
            Gatherings gatherings,
            Host host,
            Polls polls,
            Communities communities,
            Groups groups,
            InstantSource clock,
            Supplier<Optional<URI>> webAddress) {
        this.groups = groups;
        this.communities = communities;
        this.webAddress = webAddress;
        this.clock = clock;
        this.host = host;
        this.gatherings = gatherings;
        this.polls = polls;
        this.voice = new VoiceAttendance(gatherings, communities);
        Map<String, Topic> known = new HashMap<>(SessionTopics.of(this, communities, clock));
        known.putAll(PollTopics.of(polls, communities, clock));
        this.topics = Map.copyOf(known);
    }

    /**
     * Groups as hosts of {@link Kind#SESSION}; what is to be told goes into this outbox.
     *
     * @param counting hears of who was there, when a session is over
     */
    public static Host host(
            Groups groups, Outbox outbox, Communities communities, Counting counting, InstantSource clock) {
        return new SessionHost(groups, outbox, communities, counting, clock);
    }

    /**
     * The commands of sessions.
     *
     * @param sessions asked when a command runs, never for its declaration
     * @param zoneMenu a menu of zones for somebody whose own is not known; the choice goes into the option of its action
     */
    public static List<Command> commands(
            Supplier<Sessions> sessions,
            Supplier<Communities> communities,
            BiFunction<Caller, Action, Block> zoneMenu,
            InstantSource clock) {
        GroupChoice group = new GroupChoice(sessions);
        SessionOption session = new SessionOption(sessions);
        PollOption poll = new PollOption(sessions);
        return List.of(
                new ScheduleCommand(sessions, communities, group, zoneMenu, clock),
                new FindTimeCommand(sessions, communities, group, zoneMenu, clock),
                new PollCommand(sessions, communities, group, zoneMenu, clock),
                new VoteCommand(sessions, communities, poll, clock),
                new DecideCommand(sessions, communities, poll, clock),
                new NextCommand(sessions, group, clock),
                new ShowCommand(sessions, communities, session, clock),
                new RsvpCommand(sessions, session, clock),
                new RemindCommand(sessions, session, clock),
                new UsualCommand(sessions),
                new MoveCommand(sessions, session, clock),
                DropCommand.skipping(sessions, session, clock),
                DropCommand.cancelling(sessions, session, clock),
                new CheckinCommand(sessions, session, clock),
                new AttendanceCommand(sessions, communities, session),
                new NotesCommand(sessions, session, clock));
    }

    /** What messages about sessions say, by topic. */
    public Map<String, Topic> topics() {
        return topics;
    }

    /** Hears who is in voice channels, and checks in who is there. */
    public VoiceAttendance voice() {
        return voice;
    }

    /** What a member's calendar shows of them. */
    public CalendarSource calendar() {
        return new SessionCalendar(groups, gatherings, clock);
    }

    /** What is on of them for everybody. */
    public Programme programme() {
        return new SessionProgramme(this);
    }

    /** Somebody has left a group: they come to none of its sessions any more, others can have their places, and their votes go. */
    public void left(Handle handle, Seat member, GroupId group) {
        polls.left(handle, member, group);
        gatherings.attending().leave(handle, member, Kind.SESSION, group.value());
    }

    /** A group is no more: its sessions go with it. */
    public void ended(Handle handle, CommunityId community, GroupId group) {
        gatherings.forget(handle, community, Kind.SESSION, group.value());
        polls.ended(handle, community, group);
    }

    Groups groups() {
        return groups;
    }

    Gatherings gatherings() {
        return gatherings;
    }

    Polls polls() {
        return polls;
    }

    /** A session, if the reader may see it: nothing when there is none, and nothing when it is not theirs to see. */
    Optional<Session> find(Seat reader, OccurrenceId id) {
        return gatherings
                .find(reader, id)
                .filter(meeting -> meeting.gathering().kind() == Kind.SESSION)
                .flatMap(meeting -> groups.find(reader, SessionHost.group(meeting.gathering()))
                        .map(group -> of(meeting, group)));
    }

    Session of(Meeting meeting, Seen group) {
        Optional<URI> page = webAddress
                .get()
                .filter(address -> group.group().privacy() == Privacy.OPEN)
                .map(address -> address.resolve("/calendar/"
                        + communities.calendarLinks().issue(SessionCalendar.entryOf(meeting.gathering())) + ".ics"));
        return new Session(meeting, group, page);
    }

    /** The next sessions of these groups, as far as the reader may look inside. */
    List<Session> ahead(Seat reader, Collection<Seen> of, int from, int most) {
        Map<Long, Seen> byNumber = inside(of);
        Map<Long, Right> rights = byNumber.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> SessionHost.right(found.getValue())));
        List<Meeting> meetings = gatherings.ahead(reader, Kind.SESSION, rights, from, most);
        return meetings.stream()
                .flatMap(meeting -> meeting.gathering().group().map(byNumber::get).stream()
                        .map(group -> new Session(meeting, group, Optional.empty())))
                .toList();
    }

    /** Who looks at a session for the reader of its card. */
    Seat onlooker(Caller reader, OccurrenceId id) {
        return gatherings
                .occurrence(reader.community(), id)
                .flatMap(occurrence -> occurrence.gathering().group())
                .map(group -> groups.onlooker(reader, new GroupId(group)))
                .orElseGet(() -> Seat.of(reader));
    }

    /** The card of a session could not be posted in a room of its group's own. */
    void unposted(Handle handle, CommunityId community, OccurrenceId id) {
        gatherings.occurrence(handle, community, id).ifPresent(occurrence -> host.planned(handle, List.of(occurrence)));
    }

    /** People were not reminded of a session in time. */
    void missed(Handle handle, CommunityId community, OccurrenceId id) {
        gatherings.occurrence(handle, community, id).ifPresent(occurrence -> host.missed(handle, occurrence));
    }

    int countAhead(Seat reader, Collection<Seen> of) {
        return gatherings.countAhead(reader, Kind.SESSION, inside(of).keySet());
    }

    private static Map<Long, Seen> inside(Collection<Seen> groups) {
        return groups.stream()
                .filter(group -> SessionHost.right(group).covers(Right.LOOK))
                .collect(Collectors.toMap(group -> group.id().value(), Function.identity(), (one, other) -> one));
    }

    /** Who is going to a session, for a reader who may see it. */
    List<MemberId> going(Seat reader, OccurrenceId id) {
        return going(gatherings.attendees(reader, id, Right.LOOK));
    }

    static List<MemberId> going(List<Attendee> attendees) {
        return attendees.stream()
                .filter(attendee -> attendee.answer() == Answer.GOING)
                .map(Attendee::member)
                .toList();
    }
}
