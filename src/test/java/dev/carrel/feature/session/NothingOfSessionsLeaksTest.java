package dev.carrel.feature.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Language;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Origin;
import dev.carrel.community.Seat;
import dev.carrel.gathering.GatheringAnswer;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Host;
import dev.carrel.gathering.Kind;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Plan;
import dev.carrel.gathering.Timing;
import dev.carrel.group.GroupAnswer;
import dev.carrel.group.GroupId;
import dev.carrel.group.GroupKind;
import dev.carrel.group.GroupListener;
import dev.carrel.group.Groups;
import dev.carrel.group.Privacy;
import dev.carrel.group.Profile;
import dev.carrel.group.Standing;
import dev.carrel.outbox.Delivery;
import dev.carrel.schedule.Schedule;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every command on sessions of every kind of group, by everybody: what is not theirs to see is answered like what does not exist, letter by letter. */
class NothingOfSessionsLeaksTest {
    private static final SpaceId SERVER = new SpaceId(Platform.DISCORD, "100");
    private static final SpaceId WORKSPACE = new SpaceId(Platform.SLACK, "T100");
    private static final SpaceId ELSEWHERE = new SpaceId(Platform.DISCORD, "200");

    private static final List<String> DECISIONS = List.of(
            "/session move session:S when:\"2026-12-08 19:00\"",
            "/session move session:S when:\"2026-12-08 19:00\" sure:yes",
            "/session skip S",
            "/session cancel S",
            "/session attendance S",
            "/session notes session:S text:mine");
    private static final List<String> VOTES = List.of(
            "/session vote poll:S",
            "/session vote time:1 poll:S",
            "/session vote none:yes poll:S",
            "/session decide poll:S",
            "/session decide poll:S sure:yes");
    private static final List<String> PARTS =
            List.of("/session rsvp going S", "/session rsvp no S", "/session remind S 1 hour", "/session checkin S");

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final CommunityDesk desk;
    private final Groups groups;
    private final Sessions sessions;
    private final Seat organizer;

    NothingOfSessionsLeaksTest() {
        List<Sessions> made = new ArrayList<>();
        this.desk = new CommunityDesk(
                clock,
                communities -> Sessions.commands(
                        made::getFirst,
                        communities,
                        (caller, action) -> {
                            throw new AssertionError("everybody's zone is known");
                        },
                        clock));
        this.groups = new Groups(desk.store(), clock, new GroupListener() {});
        Host host =
                Sessions.host(groups, desk.outbox(), desk.communities(), (handle, kind, seat, at, amount) -> {}, clock);
        Schedule schedule = new Schedule(desk.store(), clock);
        this.sessions = new Sessions(
                new Gatherings(desk.store(), schedule, clock, Map.of(Kind.SESSION, host)),
                host,
                new Polls(desk.store(), schedule, desk.outbox(), desk.communities(), groups, clock),
                desk.communities(),
                groups,
                clock,
                Optional::empty);
        made.add(sessions);
        this.organizer = Seat.of(on(SERVER, "1", Role.STUDENT).caller());
        desk.communities().linkSpace(organizer.community(), WORKSPACE);
        Seat stranger = Seat.of(on(ELSEWHERE, "5", Role.MODERATOR).caller());
        desk.communities().decisions().setZone(organizer, ZoneId.of("America/New_York"));
        desk.communities().decisions().setZone(stranger, ZoneId.of("America/New_York"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void shows_the_card_of_a_private_group_in_a_room_of_its_own_alone() {
        GroupId hidden = group("Recovery room", Privacy.HIDDEN);
        GroupId listed = group("Kent, fall 2026", Privacy.LISTED);
        PlaceId own = new PlaceId(Platform.DISCORD, "501");
        PlaceId others = new PlaceId(Platform.DISCORD, "502");
        PlaceId general = new PlaceId(Platform.DISCORD, "503");
        desk.store().write(handle -> {
            groups.moveIn(handle, organizer.community(), hidden, SERVER, own);
            groups.moveIn(handle, organizer.community(), listed, SERVER, others);
        });
        OccurrenceId inHidden = session(hidden);
        OccurrenceId inListed = session(listed);
        assertThat(card(inHidden, own).orElseThrow().toString()).contains("Recovery room");
        assertThat(card(inListed, others)).isPresent();
        assertThat(card(inHidden, others))
                .as("a room of another group that the same person decides for")
                .isEmpty();
        assertThat(card(inListed, own)).isEmpty();
        assertThat(card(inHidden, general)).isEmpty();
        desk.store().write(handle -> groups.moveOut(handle, organizer.community(), hidden, SERVER));
        assertThat(card(inHidden, own)).as("a room that was given up").isEmpty();
        assertThat(groups.at(Seat.of(on(SERVER, "2", Role.MODERATOR).caller()), others))
                .as("nor is it said whose room a place is")
                .isEmpty();
    }

    /** What everybody reads in a place of the card of a session. */
    private Optional<Card> card(OccurrenceId id, PlaceId place) {
        Caller reader = new Caller(
                organizer.community(),
                new MemberId(0),
                new PersonId(place.platform(), place.raw()),
                SERVER,
                place,
                Role.STUDENT,
                Language.ENGLISH,
                Optional.of(ZoneId.of("America/New_York")),
                Optional.empty(),
                false);
        Delivery delivery = new Delivery(
                organizer.community(),
                "",
                SessionHost.CARD,
                Long.toString(id.value()),
                Optional.empty(),
                new Recipient.Place(place),
                clock.instant(),
                clock.instant(),
                clock.instant());
        return Objects.requireNonNull(sessions.topics().get(SessionHost.CARD)).card(delivery, reader);
    }

    @Test
    void answers_for_a_session_that_is_not_theirs_to_see_what_it_answers_for_none() {
        int compared = 0;
        List<OccurrenceId> hidden = List.of(
                session(group("Recovery room", Privacy.HIDDEN)), session(group("Kent, fall 2026", Privacy.LISTED)));
        OccurrenceId open = session(group("Open archives", Privacy.OPEN));
        List<String> lines = new ArrayList<>(DECISIONS);
        lines.addAll(PARTS);
        lines.add("/session show S");
        lines.add("/session remind S");
        for (Role role : Role.values()) {
            for (CommunityDesk.Visitor visitor :
                    List.of(on(SERVER, "2", role), on(WORKSPACE, "U3", role), on(ELSEWHERE, "4", role))) {
                boolean elsewhere = visitor.caller().space().equals(ELSEWHERE);
                for (OccurrenceId id : elsewhere ? List.of(hidden.get(0), hidden.get(1), open) : hidden) {
                    for (String line : lines) {
                        assertThat(said(visitor, line, Long.toString(id.value())))
                                .as(
                                        "%s by %s of %s",
                                        line, role, visitor.caller().space())
                                .isEqualTo(said(visitor, line, "7777"));
                        compared++;
                    }
                }
                for (String name : elsewhere ? List.of("Recovery room", "Open archives") : List.of("Recovery room")) {
                    for (String line : lines) {
                        assertThat(said(visitor, line, '"' + name + '"'))
                                .isEqualTo(said(visitor, line, "\"Nowhere to be\""));
                        compared++;
                    }
                    assertThat(said(visitor, "/session next group:S", '"' + name + '"'))
                            .isEqualTo(said(visitor, "/session next group:S", "\"Nowhere to be\""));
                    assertThat(said(visitor, "/session find-time group:S", '"' + name + '"'))
                            .isEqualTo(said(visitor, "/session find-time group:S", "\"Nowhere to be\""));
                }
                assertThat(visitor.words("/session next")).startsWith("No session of your groups is ahead.");
                assertThat(suggested(visitor)).isEmpty();
            }
        }
        assertThat(on(SERVER, "2", Role.STUDENT).words("/session next group:\"Kent, fall 2026\""))
                .startsWith("No session of Kent, fall 2026 is ahead.");
        assertThat(compared).isGreaterThan(250);
    }

    @Test
    void answers_for_a_vote_that_is_not_theirs_to_see_what_it_answers_for_none() {
        int compared = 0;
        List<Long> hidden =
                List.of(poll(group("Recovery room", Privacy.HIDDEN)), poll(group("Kent, fall 2026", Privacy.LISTED)));
        long open = poll(group("Open archives", Privacy.OPEN));
        for (Role role : Role.values()) {
            for (CommunityDesk.Visitor visitor :
                    List.of(on(SERVER, "2", role), on(WORKSPACE, "U3", role), on(ELSEWHERE, "4", role))) {
                boolean elsewhere = visitor.caller().space().equals(ELSEWHERE);
                for (long id : elsewhere ? List.of(hidden.get(0), hidden.get(1), open) : hidden) {
                    for (String line : VOTES) {
                        assertThat(said(visitor, line, Long.toString(id)))
                                .as(
                                        "%s by %s of %s",
                                        line, role, visitor.caller().space())
                                .isEqualTo(said(visitor, line, "7777"));
                        compared++;
                    }
                }
                for (String line : VOTES) {
                    assertThat(said(visitor, line, "\"Recovery room\""))
                            .isEqualTo(said(visitor, line, "\"Nowhere to be\""));
                }
                assertThat(visitor.words("/session vote")).startsWith("None of your groups is asked");
                String times = " times:\"2026-12-08 19:00; 2026-12-09 19:00\"";
                assertThat(said(visitor, "/session poll group:S" + times, "\"Recovery room\""))
                        .isEqualTo(said(visitor, "/session poll group:S" + times, "\"Nowhere to be\""));
            }
        }
        CommunityDesk.Visitor stranger = on(SERVER, "2", Role.MODERATOR);
        assertThat(stranger.words("/session vote poll:" + open))
                .contains("1 can come.")
                .doesNotContain("1 on Discord");
        assertThat(stranger.words("/session vote time:1 poll:" + open)).startsWith("Who is in “Open archives” votes");
        assertThat(stranger.words("/session decide poll:" + open)).startsWith("Who is in “Open archives” votes");
        assertThat(compared).isGreaterThan(80);
    }

    private long poll(GroupId group) {
        PollAnswer asked = sessions.polls()
                .ask(
                        organizer,
                        group,
                        new Poll.Question(
                                ZoneId.of("America/New_York"),
                                Duration.ofHours(1),
                                List.of(Instant.parse("2026-12-02T00:00:00Z"), Instant.parse("2026-12-03T00:00:00Z"))),
                        Polls.USUAL_PATIENCE);
        long number = ((PollAnswer.Done) asked).voting().poll().number();
        sessions.polls().vote(organizer, number, ballot -> ballot.with(0, true));
        return number;
    }

    @Test
    void lets_only_organizers_decide_and_only_those_who_are_in_the_group_take_part() {
        for (Privacy privacy : Privacy.values()) {
            for (Role role : Role.values()) {
                for (Optional<Standing> standing : List.of(
                        Optional.<Standing>empty(),
                        Optional.of(Standing.INVITED),
                        Optional.of(Standing.MEMBER),
                        Optional.of(Standing.ORGANIZER))) {
                    GroupId group = group(privacy + " " + role + " " + standing, privacy);
                    OccurrenceId id = session(group);
                    CommunityDesk.Visitor visitor = on(SERVER, Long.toString(1000 + group.value()), role);
                    place(Seat.of(visitor.caller()), group, standing);
                    String number = Long.toString(id.value());
                    boolean organizes =
                            standing.filter(Standing.ORGANIZER::equals).isPresent();
                    boolean attends = standing.filter(Standing::attends).isPresent();
                    boolean sees = attends || privacy == Privacy.OPEN;
                    String how = privacy + " " + role + " " + standing;
                    assertThat(said(visitor, "/session show S", number).contains("There is no such session"))
                            .as(how)
                            .isEqualTo(!sees);
                    assertThat(said(visitor, "/session rsvp going S", number).contains("You are going to"))
                            .as(how)
                            .isEqualTo(attends);
                    for (String line : DECISIONS) {
                        assertThat(said(visitor, line, number).contains("Only an organizer of"))
                                .as("%s: %s", how, line)
                                .isEqualTo(sees && !organizes);
                    }
                    assertThat(said(visitor, "/session schedule when:\"2026-12-09 19:00\" group:S", groupNumber(group))
                                    .contains("Looks right"))
                            .as(how)
                            .isEqualTo(organizes);
                    assertThat(said(visitor, "/session find-time group:S", groupNumber(group))
                                    .contains("Choose a time myself"))
                            .as(how)
                            .isEqualTo(organizes);
                    groups.keeping().archive(organizer, Role.STUDENT, group);
                }
            }
        }
    }

    private static String groupNumber(GroupId group) {
        return Long.toString(group.value());
    }

    private void place(Seat seat, GroupId group, Optional<Standing> standing) {
        if (standing.isEmpty()) {
            return;
        }
        groups.membership().invite(organizer, group, seat.member());
        if (standing.get().attends()) {
            groups.membership().join(seat, group);
        }
        if (standing.get() == Standing.ORGANIZER) {
            groups.membership().handOver(organizer, group, seat.member());
        }
    }

    private GroupId group(String name, Privacy privacy) {
        return ((GroupAnswer.Done) groups.keeping().create(organizer, Profile.of(name, GroupKind.STUDY, privacy)))
                .seen()
                .id();
    }

    private OccurrenceId session(GroupId group) {
        Plan plan = new Plan(
                "Session of " + group.value(),
                "",
                "",
                new Timing(
                        ZoneId.of("America/New_York"),
                        LocalDateTime.parse("2026-12-01T19:00"),
                        Optional.empty(),
                        Duration.ofHours(1)),
                Optional.empty(),
                List.of());
        return ((GatheringAnswer.Done) sessions.gatherings()
                        .planning()
                        .plan(organizer, Kind.SESSION, Optional.of(group.value()), plan))
                .meeting()
                .id();
    }

    private CommunityDesk.Visitor on(SpaceId space, String name, Role role) {
        return desk.visitor(space, new PersonId(space.platform(), name), role);
    }

    /** Everything of an answer, its buttons included, with what was typed taken out. */
    private static String said(CommunityDesk.Visitor visitor, String line, String session) {
        Answer answer = visitor.say(line.replace("S", session));
        return answer.reply().toString().replace(session.replace("\"", ""), "S");
    }

    private List<String> suggested(CommunityDesk.Visitor visitor) {
        var caller = visitor.caller();
        Origin origin = new Origin(
                caller.person(),
                caller.space(),
                new PlaceId(caller.space().platform(), "desk"),
                caller.role(),
                Locale.ENGLISH,
                Optional.empty());
        return desk.router().suggest(origin, List.of("session", "show"), "session", "").stream()
                .map(suggestion -> suggestion.value())
                .toList();
    }
}
