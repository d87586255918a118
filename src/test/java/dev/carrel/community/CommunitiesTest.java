package dev.carrel.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Language;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jdbi.v3.core.statement.StatementException;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class CommunitiesTest {
    private static final ZoneId DENVER = ZoneId.of("America/Denver");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final Store store;
    private final Communities communities;

    /** Another node of the same bot: its caches know nothing of the first one's. */
    private final Communities otherNode;

    private final SpaceId server = new SpaceId(Platform.DISCORD, "server-" + UUID.randomUUID());
    private final SpaceId workspace = new SpaceId(Platform.SLACK, "workspace-" + UUID.randomUUID());
    private final PersonId ada = new PersonId(Platform.DISCORD, "ada");
    private final PersonId adaOnSlack = new PersonId(Platform.SLACK, "U-ada");

    CommunitiesTest(TestDatabase database) {
        this.store = database.store();
        this.communities = new Communities(store, clock);
        this.otherNode = new Communities(store, clock);
    }

    @Test
    void knows_a_stranger_from_the_first_word_on() {
        Caller caller = call(communities, server, ada);

        assertThat(caller.person()).isEqualTo(ada);
        assertThat(caller.space()).isEqualTo(server);
        assertThat(caller.role()).isEqualTo(Role.STUDENT);
        assertThat(caller.zone()).isEmpty();
        assertThat(caller.textMode()).isFalse();
        assertThat(call(communities, server, ada)).isEqualTo(caller);
        assertThat(call(otherNode, server, ada)).isEqualTo(caller);
    }

    @Test
    void makes_nobody_known_by_asking_who_they_are() {
        Caller caller = call(communities, server, ada);

        assertThat(communities.memberOf(caller.community(), ada)).contains(caller.member());
        assertThat(otherNode.memberOf(caller.community(), ada)).contains(caller.member());
        assertThat(communities.memberOf(caller.community(), adaOnSlack)).isEmpty();
        assertThat(communities.memberOf(caller.community(), adaOnSlack))
                .as("still")
                .isEmpty();
    }

    @Test
    void asks_the_database_nothing_for_a_repeated_command() {
        Caller caller = call(communities, server, ada);
        store.write(handle -> handle.createUpdate("update member set zone = 'Europe/Paris' where id = :id")
                .bind("id", caller.member().value())
                .execute());

        assertThat(call(communities, server, ada).zone()).isEmpty();
        clock.advance(Communities.FRESHNESS.plus(Duration.ofSeconds(1)));
        assertThat(call(communities, server, ada).zone()).contains(PARIS);
    }

    @Test
    void makes_one_member_of_64_first_words_at_once() throws Exception {
        Set<Caller> callers = atOnce(64, i -> call(i % 2 == 0 ? communities : otherNode, server, ada));

        assertThat(callers).hasSize(1);
        CommunityId community = callers.iterator().next().community();
        assertThat(count("member", community)).isEqualTo(1);
        assertThat(count("person", community)).isEqualTo(1);
        assertThat(count("space", community)).isEqualTo(1);
    }

    @Test
    void makes_one_community_of_64_strangers_at_once() throws Exception {
        Set<Caller> callers = atOnce(
                64,
                i -> call(
                        i % 2 == 0 ? communities : otherNode, server, new PersonId(Platform.DISCORD, "student-" + i)));

        assertThat(callers)
                .extracting(Caller::community)
                .containsOnly(callers.iterator().next().community());
        assertThat(callers).extracting(Caller::member).doesNotHaveDuplicates().hasSize(64);
    }

    @Test
    void keeps_two_communities_apart() {
        Caller here = call(communities, server, ada);
        Caller there = call(communities, new SpaceId(Platform.DISCORD, "elsewhere-" + UUID.randomUUID()), ada);
        assertThat(there.community()).isNotEqualTo(here.community());
        assertThat(there.member()).isNotEqualTo(here.member());

        communities.decisions().grant(seat(here), seat(here), Role.MODERATOR);
        communities.chooseZone(seat(here), DENVER);
        communities.decisions().setLanguage(seat(here), Language.FRENCH);

        assertThat(call(communities, there.space(), ada)).isEqualTo(there);
        Seat crossed = new Seat(there.community(), here.member());
        assertThatThrownBy(() -> communities.memberSettings(crossed)).isInstanceOf(IllegalArgumentException.class);
        assertThat(communities.personsOf(crossed)).isEmpty();
        communities.chooseZone(crossed, PARIS);
        communities.decisions().revoke(crossed, crossed, Role.MODERATOR);
        assertThatThrownBy(() -> communities.decisions().grant(crossed, crossed, Role.MODERATOR))
                .isInstanceOf(StatementException.class);
        assertThatThrownBy(() -> communities.links().link(crossed, new PersonId(Platform.SLACK, "U-new")))
                .isInstanceOf(StatementException.class);
        assertThat(call(communities, server, ada))
                .returns(Role.MODERATOR, Caller::role)
                .returns(Optional.of(DENVER), Caller::zone);
    }

    @Test
    void lets_a_workspace_join_the_community_of_a_server() {
        Caller onDiscord = call(communities, server, ada);
        assertThat(communities.linkSpace(onDiscord.community(), workspace)).isTrue();
        assertThat(communities.linkSpace(onDiscord.community(), workspace)).isTrue();

        assertThat(call(communities, workspace, adaOnSlack).community()).isEqualTo(onDiscord.community());
    }

    @Test
    void does_not_take_a_space_away_from_its_community() {
        Caller onDiscord = call(communities, server, ada);
        Caller onSlack = call(communities, workspace, adaOnSlack);

        assertThat(communities.linkSpace(onDiscord.community(), workspace)).isFalse();
        assertThat(call(otherNode, workspace, adaOnSlack)).isEqualTo(onSlack);
    }

    @Test
    void answers_in_the_members_language_then_the_platforms_then_the_communitys() {
        Caller caller = call(communities, server, ada);
        assertThat(languageFor(Optional.empty())).isEqualTo(Language.ENGLISH);

        communities.decisions().setLanguage(seat(caller), Language.FRENCH);
        assertThat(languageFor(Optional.empty())).isEqualTo(Language.FRENCH);
        assertThat(languageFor(Optional.of(Locale.GERMANY))).isEqualTo(Language.FRENCH);
        assertThat(languageFor(Optional.of(Locale.of("es", "MX")))).isEqualTo(Language.SPANISH);

        communities.chooseLanguage(seat(caller), Language.ENGLISH);
        assertThat(languageFor(Optional.of(Locale.of("es", "MX")))).isEqualTo(Language.ENGLISH);

        communities.followPlatformLanguage(seat(caller));
        assertThat(languageFor(Optional.of(Locale.of("es", "MX")))).isEqualTo(Language.SPANISH);
    }

    @Test
    void writes_in_the_language_in_which_the_app_was_last_unless_one_is_chosen() {
        Caller caller = call(communities, server, ada);
        communities.decisions().setLanguage(seat(caller), Language.FRENCH);
        assertThat(communities.reach(seat(caller)).language()).isEqualTo(Language.FRENCH);

        languageFor(Optional.of(Locale.of("es", "MX")));
        assertThat(communities.reach(seat(caller)).language()).isEqualTo(Language.SPANISH);
        assertThat(languageFor(Optional.empty())).as("what was told last").isEqualTo(Language.SPANISH);
        assertThat(communities.reach(seat(caller)).language()).as("nothing new").isEqualTo(Language.SPANISH);

        communities.chooseLanguage(seat(caller), Language.ENGLISH);
        assertThat(communities.reach(seat(caller)).language()).isEqualTo(Language.ENGLISH);
        communities.followPlatformLanguage(seat(caller));
        languageFor(Optional.of(Locale.GERMANY));
        assertThat(communities.reach(seat(caller)).language()).as("not spoken").isEqualTo(Language.FRENCH);
    }

    @Test
    void tells_the_members_zone_or_else_the_communitys() {
        Caller caller = call(communities, server, ada);
        communities.decisions().setZone(seat(caller), PARIS);
        assertThat(call(communities, server, ada).zone()).contains(PARIS);

        communities.chooseZone(seat(caller), DENVER);
        assertThat(call(communities, server, ada).zone()).contains(DENVER);
    }

    @Test
    void remembers_who_wants_sentences() {
        Caller caller = call(communities, server, ada);
        communities.chooseTextMode(seat(caller), true);
        assertThat(call(communities, server, ada).textMode()).isTrue();
    }

    @Test
    void takes_the_higher_of_the_granted_and_the_vouched_for_role() {
        Caller caller = call(communities, server, ada);
        communities.decisions().grant(seat(caller), seat(caller), Role.ORGANIZER);
        communities.decisions().grant(seat(caller), seat(caller), Role.ORGANIZER);

        assertThat(roleWhenVouchedFor(Role.STUDENT)).isEqualTo(Role.ORGANIZER);
        assertThat(roleWhenVouchedFor(Role.MODERATOR)).isEqualTo(Role.MODERATOR);

        communities.decisions().revoke(seat(caller), seat(caller), Role.ORGANIZER);
        assertThat(roleWhenVouchedFor(Role.STUDENT)).isEqualTo(Role.STUDENT);
    }

    @Test
    void makes_one_member_of_two_linked_persons() {
        Caller onDiscord = call(communities, server, ada);
        communities.linkSpace(onDiscord.community(), workspace);
        Caller onSlack = call(communities, workspace, adaOnSlack);
        communities.decisions().grant(seat(onSlack), seat(onSlack), Role.ORGANIZER);
        call(otherNode, workspace, adaOnSlack);

        communities.links().link(seat(onDiscord), adaOnSlack);
        communities.links().link(seat(onDiscord), adaOnSlack);

        assertThat(communities.personsOf(seat(onDiscord))).containsExactly(ada, adaOnSlack);
        assertThat(call(communities, workspace, adaOnSlack))
                .returns(onDiscord.member(), Caller::member)
                .returns(Role.ORGANIZER, Caller::role);
        assertThat(count("member", onDiscord.community())).isEqualTo(1);
    }

    @Test
    void notices_on_another_node_that_a_cached_member_has_ended() {
        Caller onDiscord = call(communities, server, ada);
        communities.linkSpace(onDiscord.community(), workspace);
        Caller onSlack = call(otherNode, workspace, adaOnSlack);
        communities.links().link(seat(onDiscord), adaOnSlack);
        assertThat(call(communities, workspace, adaOnSlack).member()).isEqualTo(onDiscord.member());

        clock.advance(Communities.FRESHNESS.plus(Duration.ofSeconds(1)));
        assertThat(call(otherNode, workspace, adaOnSlack).member())
                .isEqualTo(onDiscord.member())
                .isNotEqualTo(onSlack.member());
    }

    @Test
    void makes_a_person_a_member_of_their_own_again() {
        Caller onDiscord = call(communities, server, ada);
        communities.linkSpace(onDiscord.community(), workspace);
        communities.links().link(seat(onDiscord), adaOnSlack);
        communities.decisions().grant(seat(onDiscord), seat(onDiscord), Role.MODERATOR);

        assertThat(communities.links().unlink(seat(onDiscord), adaOnSlack)).isTrue();
        assertThat(call(communities, workspace, adaOnSlack))
                .returns(Role.STUDENT, Caller::role)
                .doesNotReturn(onDiscord.member(), Caller::member);
        assertThat(communities.links().unlink(seat(onDiscord), ada)).isFalse();
    }

    @Test
    void refuses_to_speak_of_a_member_who_never_was() {
        Caller caller = call(communities, server, ada);
        assertThatThrownBy(() -> communities.memberSettings(new Seat(caller.community(), new MemberId(-1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Language languageFor(Optional<Locale> locale) {
        return communities
                .callerOf(origin(server, ada, Role.STUDENT, locale.orElse(Locale.ROOT)))
                .language();
    }

    private Role roleWhenVouchedFor(Role granted) {
        return communities.callerOf(origin(server, ada, granted, Locale.ROOT)).role();
    }

    private static Caller call(Communities communities, SpaceId space, PersonId person) {
        return communities.callerOf(origin(space, person, Role.STUDENT, Locale.ROOT));
    }

    private static Origin origin(SpaceId space, PersonId person, Role vouched, Locale locale) {
        return new Origin(person, space, new PlaceId(space.platform(), "general"), vouched, locale);
    }

    private static Seat seat(Caller caller) {
        return new Seat(caller.community(), caller.member());
    }

    private int count(String table, CommunityId community) {
        return store.read(handle -> handle.createQuery("select count(*) from " + table + " where community_id = :id")
                .bind("id", community.value())
                .mapTo(Integer.class)
                .one());
    }

    private static Set<Caller> atOnce(int threads, IntFunction<Caller> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Future<Caller>> all = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                int number = i;
                all.add(executor.submit(() -> {
                    start.await();
                    return work.apply(number);
                }));
            }
        }
        Set<Caller> callers = new HashSet<>();
        for (Future<Caller> each : all) {
            callers.add(each.get());
        }
        return callers;
    }
}
