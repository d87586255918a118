package dev.carrel.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.MemberId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.community.Seat;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class GroupsTest {
    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final Store store;
    private final Town town;
    private final Heard heard = new Heard();
    private final Groups groups;
    private final Seat ada;
    private final Seat bob;
    private final Seat eve;

    GroupsTest(TestDatabase database) {
        this.store = database.store();
        this.town = new Town(store, clock);
        this.groups = new Groups(store, clock, heard);
        this.ada = town.seat("ada");
        this.bob = town.onSlack("bob");
        this.eve = town.onSlack("eve");
    }

    @Test
    void shows_an_open_group_to_everybody_in_the_community_and_to_nobody_else() {
        GroupId id = create(ada, "Archives", Privacy.OPEN);
        home(id);
        Seat stranger = new Town(store, clock).seat("stranger");

        Seen seen = groups.find(bob, id).orElseThrow();
        assertThat(seen).returns(Optional.empty(), Seen::standing).returns(1, Seen::size);
        assertThat(seen.group().homes()).hasSize(1);
        assertThat(groups.members(bob, id)).extracting(Fellow::member).containsExactly(ada.member());
        assertThat(groups.find(stranger, id)).isEmpty();
        assertThat(groups.members(stranger, id)).isEmpty();
        assertThat(groups.count(stranger)).isZero();
        assertThat(groups.membership().join(stranger, id)).isEqualTo(new GroupAnswer.Unknown());
    }

    @Test
    void shows_of_a_listed_group_neither_members_nor_homes() {
        GroupId id = create(ada, "Archives", Privacy.LISTED);
        home(id);

        assertThat(groups.find(bob, id).orElseThrow().group().homes()).isEmpty();
        assertThat(groups.list(bob, 0, 9)).singleElement().returns(1, Seen::size);
        assertThat(groups.members(bob, id)).isEmpty();
        assertThat(groups.at(bob, new PlaceId(Platform.DISCORD, "home"))).isEmpty();
        assertThat(groups.at(ada, new PlaceId(Platform.DISCORD, "home"))).hasSize(1);
        assertThat(groups.find(ada, id).orElseThrow().group().homes()).hasSize(1);
    }

    @Test
    void shows_a_hidden_group_to_members_and_invited_alone() {
        GroupId id = create(ada, "Recovery", Privacy.HIDDEN);
        groups.membership().invite(ada, id, bob.member());

        assertThat(groups.find(eve, id)).isEmpty();
        assertThat(groups.list(eve, 0, 9)).isEmpty();
        assertThat(groups.count(eve)).isZero();
        assertThat(groups.named(eve, "recovery", 9)).isEmpty();
        assertThat(groups.of(eve)).isEmpty();
        assertThat(groups.membership().join(eve, id)).isEqualTo(new GroupAnswer.Unknown());
        assertThat(groups.membership().leave(eve, id)).isEqualTo(new GroupAnswer.Unknown());
        assertThat(groups.keeping().archive(eve, Role.MODERATOR, id)).isEqualTo(new GroupAnswer.Unknown());
        assertThat(groups.members(bob, id)).as("invited, not in").isEmpty();
        assertThat(groups.list(bob, 0, 9)).hasSize(1);

        clock.advance(Groups.PATIENCE);
        assertThat(groups.find(bob, id)).isEmpty();
        assertThat(groups.membership().join(bob, id)).isEqualTo(new GroupAnswer.Unknown());
    }

    @Test
    void never_shows_a_hidden_group_to_who_asked_before_it_was_hidden() {
        GroupId id = create(ada, "Archives", Privacy.LISTED);
        groups.membership().join(bob, id);
        groups.keeping().edit(ada, id, old -> Profile.of("Archives", GroupKind.STUDY, Privacy.HIDDEN));

        assertThat(groups.find(bob, id)).isEmpty();
        assertThat(groups.of(bob)).isEmpty();
        assertThat(groups.pending(ada, id)).isEmpty();
    }

    @Test
    void takes_a_name_once_among_groups_that_everybody_sees_whatever_its_case_and_accents() {
        create(ada, "Études  d’archives", Privacy.LISTED);

        assertThat(groups.keeping().create(bob, Profile.of("ETUDES d’archives", GroupKind.STUDY, Privacy.OPEN)))
                .isInstanceOf(GroupAnswer.NameTaken.class);
        assertThat(groups.named(bob, "etudes", 9)).hasSize(1);
    }

    @Test
    void does_not_tell_by_a_refusal_that_a_hidden_group_has_a_name() {
        GroupId hidden = create(ada, "Recovery", Privacy.HIDDEN);

        GroupId open = create(eve, "Recovery", Privacy.OPEN);

        assertThat(groups.named(eve, "recovery", 9)).extracting(Seen::id).containsExactly(open);
        assertThat(groups.named(ada, "recovery", 9)).extracting(Seen::id).containsExactly(hidden, open);
        assertThat(groups.keeping().edit(ada, hidden, old -> Profile.of("Recovery", GroupKind.STUDY, Privacy.LISTED)))
                .isInstanceOf(GroupAnswer.NameTaken.class);
    }

    @Test
    void finds_names_with_letters_that_mean_something_in_a_pattern() {
        create(ada, "100% metadata_!", Privacy.OPEN);

        assertThat(groups.named(bob, "0% meta", 9)).hasSize(1);
        assertThat(groups.named(bob, "_!", 9)).hasSize(1);
        assertThat(groups.named(bob, "1%m", 9)).isEmpty();
    }

    @Test
    void gives_a_name_to_one_of_many_who_want_it_at_once() throws Exception {
        List<Callable<GroupAnswer>> tries = IntStream.range(0, 8)
                .<Callable<GroupAnswer>>mapToObj(i -> () -> groups.keeping()
                        .create(i % 2 == 0 ? ada : bob, Profile.of("Wanted", GroupKind.STUDY, Privacy.OPEN)))
                .toList();

        assertThat(together(tries).stream().filter(GroupAnswer.Done.class::isInstance))
                .hasSize(1);
        assertThat(groups.count(eve)).isEqualTo(1);
    }

    @Test
    void lets_nobody_organize_more_than_the_most() {
        for (int i = 0; i < Groups.MOST_ORGANIZED; i++) {
            create(ada, "Group " + i, Privacy.OPEN);
        }
        assertThat(groups.keeping().create(ada, Profile.of("One more", GroupKind.STUDY, Privacy.OPEN)))
                .isEqualTo(new GroupAnswer.TooMany());

        GroupId other = create(bob, "Bob’s", Privacy.OPEN);
        groups.membership().join(ada, other);
        assertThat(groups.membership().handOver(bob, other, ada.member())).isEqualTo(new GroupAnswer.TooMany());
    }

    @Test
    void lets_somebody_in_who_asked_once_an_organizer_says_so() {
        GroupId id = create(ada, "Archives", Privacy.LISTED);

        assertThat(standing(groups.membership().join(bob, id))).contains(Standing.ASKED);
        assertThat(groups.membership().join(bob, id)).isInstanceOf(GroupAnswer.Already.class);
        assertThat(groups.membership().approve(eve, id, bob.member())).isInstanceOf(GroupAnswer.NotYours.class);
        assertThat(groups.pending(bob, id)).isEmpty();
        assertThat(groups.pending(ada, id)).extracting(Fellow::member).containsExactly(bob.member());
        assertThat(groups.membership().approve(ada, id, bob.member())).isInstanceOf(GroupAnswer.Done.class);
        assertThat(groups.membership().approve(ada, id, bob.member())).isInstanceOf(GroupAnswer.Already.class);
        assertThat(groups.membership().decline(ada, id, bob.member())).isInstanceOf(GroupAnswer.Already.class);

        assertThat(groups.find(bob, id).orElseThrow().attends()).isTrue();
        assertThat(heard.log).containsExactly("asked", "joined", "approved");
    }

    @Test
    void forgets_requests_that_are_declined_taken_back_or_too_old() {
        GroupId id = create(ada, "Archives", Privacy.LISTED);
        groups.membership().join(bob, id);
        groups.membership().decline(ada, id, bob.member());
        assertThat(groups.find(bob, id).orElseThrow().standing()).isEmpty();
        groups.membership().join(bob, id);
        groups.membership().leave(bob, id);
        assertThat(groups.membership().approve(ada, id, bob.member())).isInstanceOf(GroupAnswer.Already.class);
        groups.membership().join(bob, id);
        clock.advance(Groups.PATIENCE);

        assertThat(groups.membership().approve(ada, id, bob.member())).isInstanceOf(GroupAnswer.Already.class);
        assertThat(groups.pending(ada, id)).isEmpty();
        assertThat(heard.log).containsExactly("asked", "declined", "asked", "asked");
    }

    @Test
    void lets_the_invited_in_until_the_invitation_is_taken_back() {
        GroupId id = create(ada, "Recovery", Privacy.HIDDEN);
        groups.membership().invite(ada, id, bob.member());
        groups.membership().invite(ada, id, eve.member());
        groups.membership().withdraw(ada, id, eve.member());

        assertThat(standing(groups.membership().join(bob, id))).contains(Standing.MEMBER);
        assertThat(groups.membership().join(eve, id)).isEqualTo(new GroupAnswer.Unknown());
        assertThat(groups.membership().invite(bob, id, eve.member())).isInstanceOf(GroupAnswer.NotYours.class);
        assertThat(groups.membership().invite(ada, id, bob.member())).isInstanceOf(GroupAnswer.Already.class);
    }

    @Test
    void takes_an_invitation_of_somebody_who_has_asked_for_a_yes() {
        GroupId id = create(ada, "Archives", Privacy.LISTED);
        groups.membership().join(bob, id);

        groups.membership().invite(ada, id, bob.member());

        assertThat(groups.find(bob, id).orElseThrow().attends()).isTrue();
    }

    @Test
    void does_not_let_the_last_organizer_leave_the_others() {
        GroupId id = create(ada, "Archives", Privacy.OPEN);
        groups.membership().join(bob, id);

        assertThat(groups.membership().leave(ada, id)).isInstanceOf(GroupAnswer.LastOrganizer.class);
        assertThat(groups.membership().handOver(ada, id, eve.member())).isInstanceOf(GroupAnswer.Already.class);
        assertThat(groups.membership().handOver(bob, id, bob.member())).isInstanceOf(GroupAnswer.NotYours.class);
        groups.membership().handOver(ada, id, bob.member());
        assertThat(groups.membership().leave(ada, id)).isInstanceOf(GroupAnswer.Done.class);

        assertThat(groups.find(bob, id).orElseThrow()).matches(Seen::organizes).returns(1, Seen::size);
    }

    @Test
    void archives_a_group_that_its_only_member_leaves_and_brings_it_back() {
        GroupId id = create(ada, "Archives", Privacy.OPEN);

        groups.membership().leave(ada, id);

        assertThat(groups.find(bob, id)).isEmpty();
        assertThat(groups.count(ada)).isZero();
        assertThat(groups.of(ada)).hasSize(1);
        assertThat(groups.keeping().restore(bob, id)).isEqualTo(new GroupAnswer.Unknown());
        assertThat(groups.keeping().restore(ada, id)).isInstanceOf(GroupAnswer.Done.class);
        assertThat(groups.count(bob)).isEqualTo(1);
    }

    @Test
    void brings_nothing_back_after_thirty_days() {
        GroupId id = create(ada, "Archives", Privacy.OPEN);
        groups.keeping().archive(ada, Role.STUDENT, id);
        clock.advance(Groups.RESTORABLE);

        assertThat(groups.keeping().restore(ada, id)).isEqualTo(new GroupAnswer.Unknown());
        assertThat(groups.of(ada)).isEmpty();
    }

    @Test
    void gives_the_number_to_the_name_of_a_group_whose_name_is_taken_meanwhile() {
        GroupId id = create(ada, "Archives", Privacy.OPEN);
        groups.keeping().archive(ada, Role.STUDENT, id);
        create(bob, "Archives", Privacy.OPEN);

        groups.keeping().restore(ada, id);

        assertThat(groups.find(bob, id).orElseThrow().group().name()).isEqualTo("Archives (" + id.value() + ")");
    }

    @Test
    void lets_moderators_archive_what_everybody_sees_and_nothing_hidden() {
        GroupId listed = create(ada, "Archives", Privacy.LISTED);
        GroupId hidden = create(ada, "Recovery", Privacy.HIDDEN);
        groups.membership().invite(ada, hidden, bob.member());

        assertThat(groups.keeping().archive(bob, Role.ORGANIZER, listed)).isInstanceOf(GroupAnswer.NotYours.class);
        assertThat(groups.keeping().archive(bob, Role.MODERATOR, listed)).isInstanceOf(GroupAnswer.Done.class);
        assertThat(groups.keeping().archive(bob, Role.MODERATOR, hidden)).isInstanceOf(GroupAnswer.NotYours.class);
    }

    @Test
    void tells_organizers_of_those_who_join_at_once_and_then_once_an_hour() {
        GroupId id = create(ada, "Archives", Privacy.OPEN);
        Instant first = clock.instant();
        groups.membership().join(bob, id);
        clock.advance(Duration.ofMinutes(5));
        groups.membership().join(eve, id);
        clock.advance(Duration.ofMinutes(5));
        groups.membership().join(town.seat("fay"), id);
        clock.advance(Duration.ofHours(3));
        groups.membership().join(town.seat("gil"), id);

        assertThat(heard.joined)
                .containsExactly(
                        first + " " + first,
                        first.plus(Duration.ofMinutes(5)) + " " + first.plus(Duration.ofHours(1)),
                        clock.instant() + " " + clock.instant());
    }

    @Test
    void lets_one_of_two_organizers_leave_who_both_want_to_at_once() throws Exception {
        GroupId id = create(ada, "Archives", Privacy.OPEN);
        groups.membership().join(bob, id);
        groups.membership().join(eve, id);
        groups.membership().handOver(ada, id, bob.member());

        List<GroupAnswer> answers = together(List.of(
                () -> groups.membership().leave(ada, id),
                () -> groups.membership().leave(bob, id)));

        assertThat(answers.stream().filter(GroupAnswer.Done.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(GroupAnswer.LastOrganizer.class::isInstance))
                .hasSize(1);
    }

    @Test
    void answers_many_questions_at_once_who_is_in() {
        GroupId open = create(ada, "Archives", Privacy.OPEN);
        GroupId hidden = create(bob, "Recovery", Privacy.HIDDEN);
        groups.membership().invite(bob, hidden, ada.member());

        store.write(handle -> {
            assertThat(groups.attended(handle, ada, List.of(open, hidden))).containsExactly(open);
            assertThat(groups.attended(handle, ada, List.of())).isEmpty();
            assertThat(groups.attendees(handle, ada.community(), hidden)).containsExactly(bob.member());
            assertThat(groups.organizers(handle, ada.community(), open)).containsExactly(ada.member());
            assertThat(groups.organizes(handle, bob, open)).isFalse();
        });
    }

    @Test
    void pages_through_names() {
        List.of("b", "a", "C").forEach(name -> create(ada, name, Privacy.OPEN));

        assertThat(groups.list(bob, 1, 1))
                .extracting(seen -> seen.group().name())
                .containsExactly("b");
        assertThat(groups.list(bob, 2, 5))
                .extracting(seen -> seen.group().name())
                .containsExactly("C");
    }

    private GroupId create(Seat seat, String name, Privacy privacy) {
        GroupAnswer answer = groups.keeping().create(seat, Profile.of(name, GroupKind.STUDY, privacy));
        assertThat(answer).isInstanceOf(GroupAnswer.Done.class);
        return ((GroupAnswer.Done) answer).seen().id();
    }

    private void home(GroupId id) {
        groups.keeping().home(ada, id, town.server, Optional.of(new PlaceId(Platform.DISCORD, "home")));
    }

    private static Optional<Standing> standing(GroupAnswer answer) {
        return ((GroupAnswer.Done) answer).seen().standing();
    }

    private static List<GroupAnswer> together(List<Callable<GroupAnswer>> tries) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<GroupAnswer> answers = new ArrayList<>();
            for (Future<GroupAnswer> answer : threads.invokeAll(tries)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    /** Writes down what it hears. */
    private static final class Heard implements GroupListener {
        private final List<String> log = new ArrayList<>();
        private final List<String> joined = new ArrayList<>();

        @Override
        public void joined(Handle handle, Group group, Collection<MemberId> organizers, Instant from, Instant until) {
            log.add("joined");
            joined.add(from + " " + until);
        }

        @Override
        public void asked(Handle handle, Group group, Collection<MemberId> organizers, MemberId asker, Instant until) {
            log.add("asked");
        }

        @Override
        public void approved(Handle handle, Group group, MemberId asker) {
            log.add("approved");
        }

        @Override
        public void declined(Handle handle, Group group, MemberId asker) {
            log.add("declined");
        }
    }
}
