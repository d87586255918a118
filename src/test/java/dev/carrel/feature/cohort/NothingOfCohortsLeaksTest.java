package dev.carrel.feature.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.PlainText;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.feed.Fetched;
import dev.carrel.group.GroupAnswer;
import dev.carrel.group.GroupId;
import dev.carrel.group.GroupKind;
import dev.carrel.group.GroupListener;
import dev.carrel.group.Groups;
import dev.carrel.group.Privacy;
import dev.carrel.group.Profile;
import dev.carrel.group.StartTerm;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.ManualClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every command on the dates of cohorts, by everybody: what is not theirs to see is answered like what does not exist, letter by letter. */
class NothingOfCohortsLeaksTest {
    private static final SpaceId SERVER = new SpaceId(Platform.DISCORD, "100");
    private static final SpaceId WORKSPACE = new SpaceId(Platform.SLACK, "T100");
    private static final SpaceId ELSEWHERE = new SpaceId(Platform.DISCORD, "200");

    private static final List<String> OF_GROUPS = List.of(
            "/cohort dates G",
            "/cohort dates group:G past:yes",
            "/cohort add when:2027-01-19 what:Mine group:G zone:UTC",
            "/cohort add when:whenever what:Mine group:G zone:UTC",
            "/cohort import dates:\"2027-01-19, Mine\" group:G zone:UTC",
            "/cohort import dates:\"2027-01-19, Mine\" group:G zone:UTC sure:yes replace:yes",
            "/cohort import group:G",
            "/cohort remove all:yes group:G",
            "/cohort remove all:yes group:G sure:yes");
    private static final List<String> OF_DATES =
            List.of("/cohort edit date:D when:2027-02-02", "/cohort remove D", "/cohort remove date:D sure:yes");

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final CommunityDesk desk;
    private final Groups groups;
    private final Cohorts cohorts;
    private final Seat organizer;

    NothingOfCohortsLeaksTest() {
        List<Cohorts> made = new ArrayList<>();
        this.desk = new CommunityDesk(
                clock,
                communities -> Cohorts.commands(
                        made::getFirst,
                        (caller, action) -> {
                            throw new AssertionError("the zone is always said");
                        },
                        clock));
        this.groups = new Groups(desk.store(), clock, new GroupListener() {});
        this.cohorts = new Cohorts(desk.store(), groups, (address, known) -> new Fetched.Unchanged(), clock);
        made.add(cohorts);
        this.organizer = Seat.of(on(SERVER, "1", Role.STUDENT).caller());
        desk.communities().linkSpace(organizer.community(), WORKSPACE);
        on(ELSEWHERE, "5", Role.MODERATOR).caller();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void answers_for_a_cohort_or_a_date_that_is_not_theirs_to_see_what_it_answers_for_none() {
        GroupId hidden = cohort("Recovery cohort", Privacy.HIDDEN);
        GroupId listed = cohort("Kent, fall 2026", Privacy.LISTED);
        GroupId open = cohort("Open cohort", Privacy.OPEN);
        int compared = 0;
        for (Role role : Role.values()) {
            for (CommunityDesk.Visitor visitor :
                    List.of(on(SERVER, "2", role), on(WORKSPACE, "U3", role), on(ELSEWHERE, "4", role))) {
                boolean elsewhere = visitor.caller().space().equals(ELSEWHERE);
                for (GroupId id : elsewhere ? List.of(hidden, listed, open) : List.of(hidden)) {
                    for (String line : OF_GROUPS) {
                        assertThat(said(visitor, line, id.value()))
                                .as("%s by %s", line, role)
                                .isEqualTo(said(visitor, line, 7777));
                        compared++;
                    }
                }
                for (GroupId id : elsewhere ? List.of(hidden, listed, open) : List.of(hidden, listed)) {
                    for (String line : OF_DATES) {
                        assertThat(said(visitor, line, date(id)))
                                .as("%s by %s", line, role)
                                .isEqualTo(said(visitor, line, 7777));
                        compared++;
                    }
                }
                assertThat(visitor.words("/cohort remove Classes begin at"))
                        .isEqualTo(visitor.words("/cohort remove Nothing at all"));
                assertThat(suggested(visitor, "group", "Reco")).isEmpty();
                assertThat(suggested(visitor, "date", "Classes")).isEmpty();
            }
        }
        assertThat(compared).isGreaterThan(190);
        for (GroupId id : List.of(hidden, listed, open)) {
            assertThat(cohorts.ahead(groups.find(organizer, id).orElseThrow())).hasSize(1);
        }
    }

    @Test
    void says_of_a_listed_cohort_that_it_is_there_and_nothing_of_its_dates_even_to_moderators() {
        GroupId listed = cohort("Kent, fall 2026", Privacy.LISTED);
        for (Role role : Role.values()) {
            CommunityDesk.Visitor visitor = on(SERVER, "2", role);
            for (String line : OF_GROUPS) {
                assertThat(said(visitor, line, listed.value()))
                        .isEqualTo("Only who is in “Kent, fall 2026” sees the dates of its term.\n[Open the group]");
            }
        }
    }

    private GroupId cohort(String name, Privacy privacy) {
        GroupAnswer made = groups.keeping()
                .create(
                        organizer,
                        new Profile(
                                name,
                                "",
                                GroupKind.COHORT,
                                privacy,
                                Optional.of("kent"),
                                StartTerm.parse("fall 2026")));
        GroupId id = ((GroupAnswer.Done) made).seen().id();
        LocalDate day = LocalDate.of(2027, 1, 19);
        cohorts.take(
                organizer,
                Role.STUDENT,
                id,
                new Taking(List.of(new Item(Stretch.days(ZONE, day, day), "Classes begin at " + name)), false, ZONE));
        return id;
    }

    private long date(GroupId id) {
        return cohorts.ahead(groups.find(organizer, id).orElseThrow())
                .getFirst()
                .number();
    }

    private CommunityDesk.Visitor on(SpaceId space, String person, Role role) {
        return desk.visitor(space, new PersonId(space.platform(), person), role);
    }

    private static String said(CommunityDesk.Visitor visitor, String line, long number) {
        String which = Long.toString(number);
        Answer answer = visitor.say(line.replace(":G", ":" + which)
                .replace(" G", " " + which)
                .replace(":D", ":" + which)
                .replace(" D", " " + which));
        return answer.reply() instanceof Reply.Ask ask
                ? ask.form().toString()
                : PlainText.of(CommunityDesk.cardOf(answer)).replace(which, "N");
    }

    private List<String> suggested(CommunityDesk.Visitor visitor, String option, String typed) {
        Origin origin = new Origin(
                visitor.caller().person(),
                visitor.caller().space(),
                new PlaceId(visitor.caller().space().platform(), "desk"),
                visitor.caller().role(),
                Locale.ENGLISH);
        return Stream.of(List.of("cohort", "dates"), List.of("cohort", "remove"), List.of("cohort", "edit"))
                .flatMap(path -> desk.router().suggest(origin, path, option, typed).stream())
                .map(suggestion -> suggestion.label())
                .toList();
    }
}
