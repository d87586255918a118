package dev.carrel.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Presence;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.store.Store;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.OnBothDatabases;
import dev.carrel.testkit.TestDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Identities that leave, of members who are still there under another one, and what a day's housekeeping deletes. */
@OnBothDatabases
class DeparturesTest {
    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final SpaceId server = new SpaceId(Platform.DISCORD, "server-" + UUID.randomUUID());
    private final SpaceId annex = new SpaceId(Platform.DISCORD, "annex-" + UUID.randomUUID());
    private final SpaceId workspace = new SpaceId(Platform.SLACK, "workspace-" + UUID.randomUUID());
    private final PersonId ada = new PersonId(Platform.DISCORD, "ada-" + UUID.randomUUID());
    private final PersonId adaOnSlack = new PersonId(Platform.SLACK, "ADA-" + UUID.randomUUID());
    private final Map<SpaceId, Set<PersonId>> gone = new HashMap<>();
    private final Store store;
    private final Communities communities;
    private final Erasure erasure;
    private final Departures departures;
    private final Seat adas;

    DeparturesTest(TestDatabase database) {
        this.store = database.store();
        this.communities = new Communities(store, clock);
        this.erasure = new Erasure(store, communities, List.of(), person -> {});
        this.departures = new Departures(store, communities, erasure, clock, this::presence);
        this.adas = seat(ada);
        communities.linkSpace(adas.community(), annex);
        communities.linkSpace(adas.community(), workspace);
        communities.links().link(adas, adaOnSlack);
    }

    private Presence presence(SpaceId space, PersonId person) {
        return gone.getOrDefault(space, Set.of()).contains(person) ? Presence.GONE : Presence.THERE;
    }

    private void leaves(PersonId person, SpaceId... spaces) {
        for (SpaceId space : spaces) {
            gone.computeIfAbsent(space, unknown -> new HashSet<>()).add(person);
        }
    }

    private Seat seat(PersonId person) {
        SpaceId space = person.platform() == Platform.DISCORD ? server : workspace;
        return Seat.of(communities.callerOf(
                new Origin(person, space, new PlaceId(space.platform(), "general"), Role.STUDENT, Locale.ENGLISH)));
    }

    private void days(int days) {
        for (int day = 0; day < days; day++) {
            clock.advance(Duration.ofDays(1));
            departures.forget();
            departures.look();
        }
    }

    @Test
    void forgets_the_identity_that_has_left_and_keeps_the_member_who_is_there_under_another_one() {
        leaves(adaOnSlack, workspace);
        days(38);

        assertThat(communities.personsOf(adas)).containsExactly(ada);
        leaves(ada, server, annex);
        days(38);
        assertThat(communities.personsOf(adas)).isEmpty();
        assertThat(seat(ada)).isNotEqualTo(adas);
    }

    @Test
    void forgets_nobody_who_is_in_another_space_of_the_platform_or_of_whom_nothing_is_said() {
        leaves(ada, server);
        days(60);

        assertThat(communities.personsOf(adas)).containsExactly(ada, adaOnSlack);
    }

    @Test
    void deletes_what_has_expired_and_what_was_written_for_somebody_who_had_been_forgotten() {
        String code = communities.links().issue(adas).text();
        communities.links().look(adas, ada, "AAAA-AAAA");
        Exports exports = new Exports(store, communities, clock, new Random(1), List.of());
        String address = exports.issue(adas).token();
        store.write(handle -> handle.execute(
                "insert into reminder (community_id, member_id, what, zone, first_at, created_at) values (?, 987654321, 'late', 'UTC',"
                        + " timestamp '2026-12-01 09:00:00', current_timestamp)",
                adas.community().value()));

        erasure.tidy(clock.instant());
        assertThat(exports.find(address)).isPresent();
        assertThat(rows("link_code") + rows("link_attempt") + rows("reminder")).isEqualTo(2);
        clock.advance(Duration.ofDays(1));
        erasure.tidy(clock.instant());

        assertThat(code).isNotEmpty();
        assertThat(rows("link_code") + rows("link_attempt") + rows("reminder") + rows("export_link"))
                .isZero();
        assertThat(communities.personsOf(adas)).hasSize(2);
    }

    private int rows(String table) {
        return store.read(handle -> handle.createQuery("select count(*) from " + table + " where community_id = :id")
                .bind("id", adas.community().value())
                .mapTo(Integer.class)
                .one());
    }
}
