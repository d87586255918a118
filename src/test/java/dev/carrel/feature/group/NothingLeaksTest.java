package dev.carrel.feature.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Language;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.Words;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Origin;
import dev.carrel.community.Seat;
import dev.carrel.group.GroupAnswer;
import dev.carrel.group.GroupId;
import dev.carrel.group.GroupKind;
import dev.carrel.group.Privacy;
import dev.carrel.group.Profile;
import dev.carrel.group.Seen;
import dev.carrel.group.Standing;
import dev.carrel.outbox.Outbox;
import dev.carrel.room.Rooms;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.PostOffice;
import dev.carrel.testkit.RoomDouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command on every kind of group, by everybody: what is not theirs to see is answered like what does not exist, letter by letter. */
class NothingLeaksTest {
    private static final SpaceId SERVER = new SpaceId(Platform.DISCORD, "100");
    private static final SpaceId WORKSPACE = new SpaceId(Platform.SLACK, "T100");
    private static final SpaceId ELSEWHERE = new SpaceId(Platform.DISCORD, "200");

    private static final List<String> LINES = List.of(
            "/group show G",
            "/group show group:G members:yes",
            "/group join G",
            "/group leave G",
            "/group leave group:G sure:yes",
            "/group invite person:P group:G",
            "/group invite person:P group:G withdraw:yes",
            "/group approve G",
            "/group approve group:G person:P",
            "/group approve group:G person:P decline:yes",
            "/group edit group:G about:mine privacy:open",
            "/group edit group:G home:desk",
            "/group edit group:G organizer:P",
            "/group room G",
            "/group room group:G on:yes",
            "/group room group:G on:no sure:yes",
            "/group archive G",
            "/group archive group:G sure:yes",
            "/group archive group:G undo:yes");

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final CommunityDesk desk;
    private final Supplier<Circles> gatherings;
    private final Seat organizer;

    NothingLeaksTest() {
        List<Circles> made = new ArrayList<>();
        List<Rooms> rooms = new ArrayList<>();
        PostOffice discord = new PostOffice(Platform.DISCORD);
        discord.offer(new RoomDouble(Platform.DISCORD, false));
        this.gatherings = () -> made.getFirst();
        this.desk = new CommunityDesk(
                clock,
                communities -> Circles.commands(
                        () -> gatherings.get().groups(), communities, rooms::getFirst, seen -> List.of()));
        made.add(new Circles(
                desk.store(),
                new Outbox(desk.store(), clock),
                desk.communities(),
                clock,
                (handle, member, group) -> {}));
        rooms.add(new Rooms(
                desk.store(),
                clock,
                made.getFirst().groups(),
                desk.communities(),
                () -> List.of(discord),
                (handle, room, wantedBy) -> {}));
        this.organizer = Seat.of(on(SERVER, "1", Role.STUDENT).caller());
        desk.communities().linkSpace(organizer.community(), WORKSPACE);
        on(ELSEWHERE, "5", Role.MODERATOR).caller();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void answers_for_a_group_that_is_not_theirs_to_see_what_it_answers_for_none() {
        int compared = 0;
        GroupId asked = create("Once listed", Privacy.LISTED);
        Seat asker = Seat.of(on(SERVER, "2", Role.STUDENT).caller());
        gatherings.get().groups().membership().join(asker, asked);
        gatherings
                .get()
                .groups()
                .keeping()
                .edit(organizer, asked, old -> Profile.of("Once listed", GroupKind.STUDY, Privacy.HIDDEN));
        GroupId hidden = create("Recovery room", Privacy.HIDDEN);
        GroupId open = create("Open archives", Privacy.OPEN);
        for (Role role : Role.values()) {
            for (CommunityDesk.Visitor visitor :
                    List.of(on(SERVER, "2", role), on(WORKSPACE, "U3", role), on(ELSEWHERE, "4", role))) {
                boolean elsewhere = visitor.caller().space().equals(ELSEWHERE);
                for (GroupId id : elsewhere ? List.of(asked, hidden, open) : List.of(asked, hidden)) {
                    for (String line : LINES) {
                        assertThat(said(visitor, line, Long.toString(id.value())))
                                .as(
                                        "%s by %s of %s",
                                        line, role, visitor.caller().space())
                                .isEqualTo(said(visitor, line, "7777"));
                        compared++;
                    }
                }
                for (String name : elsewhere ? List.of("Recovery room", "Open archives") : List.of("Recovery room")) {
                    for (String line : LINES) {
                        assertThat(said(visitor, line, '"' + name + '"'))
                                .isEqualTo(said(visitor, line, "\"Nowhere to be\""));
                        compared++;
                    }
                    assertThat(suggested(visitor, name.substring(0, 4))).isEmpty();
                }
                assertThat(visitor.words("/group list")).doesNotContain("Recovery", "Once listed");
                assertThat(visitor.words("/group list"))
                        .contains(elsewhere ? "no groups here yet" : "There is 1 group");
                assertThat(visitor.words("/group mine")).startsWith("You are in no group yet.");
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void says_of_a_hidden_group_what_it_says_of_none_in_every_language(Language language) {
        String hidden = Long.toString(create("Recovery room", Privacy.HIDDEN).value());
        CommunityDesk.Visitor visitor = language.speaking(() -> on(WORKSPACE, "U3", Role.STUDENT));
        String none = language.speaking(() -> Words.say(
                "There is no group G that you can see.",
                "Il n’y a pas de groupe G que vous puissiez voir.",
                "No hay ningún grupo G que usted pueda ver."));
        for (String line : LINES) {
            assertThat(said(visitor, line, hidden))
                    .as(line)
                    .isEqualTo(said(visitor, line, "7777"))
                    .contains(none);
            assertThat(said(visitor, line, "\"Recovery room\""))
                    .as(line)
                    .isEqualTo(said(visitor, line, "\"Nowhere to be\""));
        }
    }

    @Test
    void lets_only_organizers_decide_and_moderators_archive_what_is_not_hidden() {
        for (Privacy privacy : Privacy.values()) {
            for (Role role : Role.values()) {
                for (Standing standing : Standing.values()) {
                    if (standing == Standing.ASKED && privacy != Privacy.LISTED) {
                        continue;
                    }
                    GroupId id = create(privacy + " " + role + " " + standing, privacy);
                    String person = Long.toString(1000 + id.value());
                    CommunityDesk.Visitor visitor = on(SERVER, person, role);
                    place(Seat.of(visitor.caller()), id, standing);
                    boolean organizes = standing == Standing.ORGANIZER;
                    String number = Long.toString(id.value());
                    String refused = "Only an organizer of";
                    assertThat(said(visitor, "/group show G", number)).doesNotContain("There is no group");
                    for (String line : List.of(
                            "/group invite person:P group:G",
                            "/group approve G",
                            "/group approve group:G person:P",
                            "/group edit group:G about:mine",
                            "/group edit group:G organizer:P")) {
                        assertThat(said(visitor, line, number).contains(refused))
                                .as("%s on %s by %s %s", line, privacy, role, standing)
                                .isEqualTo(!organizes);
                    }
                    boolean seesInside = privacy == Privacy.OPEN || standing.attends();
                    assertThat(said(visitor, "/group show G", number).contains("In it:"))
                            .isEqualTo(seesInside);
                    boolean archives = organizes || (role == Role.MODERATOR && privacy != Privacy.HIDDEN);
                    assertThat(said(visitor, "/group archive group:G sure:yes", number)
                                    .contains("Archived:"))
                            .isEqualTo(archives);
                    assertThat(said(visitor, "/group archive group:G undo:yes", number)
                                    .contains(" is back"))
                            .isEqualTo(organizes);
                }
            }
        }
    }

    private void place(Seat seat, GroupId id, Standing standing) {
        var membership = gatherings.get().groups().membership();
        if (standing != Standing.ASKED) {
            membership.invite(organizer, id, seat.member());
        }
        if (standing != Standing.INVITED) {
            membership.join(seat, id);
        }
        if (standing == Standing.ORGANIZER) {
            membership.handOver(organizer, id, seat.member());
        }
        assertThat(gatherings.get().groups().find(seat, id).flatMap(Seen::standing))
                .contains(standing);
    }

    private GroupId create(String name, Privacy privacy) {
        Seat seat = Seat.of(on(SERVER, "1", Role.STUDENT).caller());
        GroupAnswer answer =
                gatherings.get().groups().keeping().create(seat, Profile.of(name, GroupKind.STUDY, privacy));
        if (answer instanceof GroupAnswer.Done done) {
            return done.seen().id();
        }
        throw new AssertionError(answer);
    }

    private CommunityDesk.Visitor on(SpaceId space, String name, Role role) {
        return desk.visitor(space, new PersonId(space.platform(), name), role);
    }

    /** Everything of an answer, its buttons included, with what was typed taken out. */
    private static String said(CommunityDesk.Visitor visitor, String line, String group) {
        Platform platform = visitor.caller().person().platform();
        PersonId somebody = new PersonId(platform, platform == Platform.SLACK ? "U999" : "999");
        Answer answer = visitor.say(line.replace("G", group)
                .replace("person:P", "person:" + somebody)
                .replace("organizer:P", "organizer:" + somebody)
                .replace("home:desk", "home:" + (platform == Platform.SLACK ? "C123" : "123")));
        return answer.reply().toString().replace(group.replace("\"", ""), "G");
    }

    private List<String> suggested(CommunityDesk.Visitor visitor, String typed) {
        var caller = visitor.caller();
        Origin origin = new Origin(
                caller.person(),
                caller.space(),
                new PlaceId(caller.space().platform(), "desk"),
                caller.role(),
                Locale.ENGLISH,
                Optional.empty());
        return desk.router().suggest(origin, List.of("group", "show"), "group", typed).stream()
                .map(suggestion -> suggestion.label())
                .toList();
    }
}
