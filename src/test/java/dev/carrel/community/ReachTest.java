package dev.carrel.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ReachTest {
    private static final ZoneId DENVER = ZoneId.of("America/Denver");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final Store store;
    private final Communities communities;
    private final Communities otherNode;
    private final SpaceId server = new SpaceId(Platform.DISCORD, "server-" + UUID.randomUUID());
    private final PersonId ada = new PersonId(Platform.DISCORD, "ada");
    private final PersonId adaOnSlack = new PersonId(Platform.SLACK, "U-ada");
    private Seat seat = new Seat(new CommunityId(0), new MemberId(0));

    ReachTest(TestDatabase database) {
        this.store = database.store();
        this.communities = new Communities(store, clock);
        this.otherNode = new Communities(store, clock);
    }

    @BeforeEach
    void come_in() {
        var caller = communities.callerOf(
                new Origin(ada, server, new PlaceId(Platform.DISCORD, "general"), Role.STUDENT, Locale.ROOT));
        seat = new Seat(caller.community(), caller.member());
    }

    @Test
    void tells_a_stranger_directly_at_any_hour_but_events_in_the_channel() {
        Reach reach = communities.reach(seat);

        assertThat(reach.persons()).containsExactly(ada);
        assertThat(reach.platform()).contains(Platform.DISCORD);
        assertThat(reach)
                .returns(ZoneId.of("UTC"), Reach::zone)
                .returns(false, Reach::zoneKnown)
                .returns(Language.ENGLISH, Reach::language)
                .returns(false, Reach::textMode)
                .returns(Optional.empty(), Reach::quiet);
        assertThat(reach.ways())
                .isEqualTo(Map.of(
                        Notice.REMINDER, Way.DIRECT,
                        Notice.SESSION, Way.DIRECT,
                        Notice.EVENT, Way.CHANNEL,
                        Notice.PROGRAM, Way.DIRECT,
                        Notice.JOB, Way.DIRECT));
        assertThat(inTransaction()).isEqualTo(reach);
    }

    @Test
    void follows_every_choice_at_once_and_on_other_nodes_soon() {
        assertThat(otherNode.reach(seat).quiet()).isEmpty();
        communities.reach(seat);
        communities.chooseZone(seat, DENVER);
        communities.chooseLanguage(seat, Language.FRENCH);
        communities.chooseTextMode(seat, true);
        communities.reaches().keepQuiet(seat, Optional.of(NIGHT));
        communities.reaches().choose(seat, Notice.EVENT, Way.DIRECT);
        communities.reaches().choose(seat, Notice.EVENT, Way.NOWHERE);

        Reach reach = communities.reach(seat);
        assertThat(reach)
                .returns(DENVER, Reach::zone)
                .returns(true, Reach::zoneKnown)
                .returns(Language.FRENCH, Reach::language)
                .returns(true, Reach::textMode)
                .returns(Optional.of(NIGHT), Reach::quiet);
        assertThat(reach.way(Notice.EVENT)).isEqualTo(Way.NOWHERE);
        assertThat(reach.way(Notice.REMINDER)).isEqualTo(Way.DIRECT);
        assertThat(inTransaction()).isEqualTo(reach);
        clock.advance(Communities.FRESHNESS.plus(Duration.ofSeconds(1)));
        assertThat(otherNode.reach(seat)).isEqualTo(reach);

        communities.reaches().keepQuiet(seat, Optional.empty());
        assertThat(communities.reach(seat).quiet()).isEmpty();
    }

    @Test
    void takes_the_communitys_zone_and_language_where_the_member_has_told_none() {
        communities.reach(seat);
        communities.decisions().setZone(seat, DENVER);
        communities.decisions().setLanguage(seat, Language.SPANISH);

        assertThat(communities.reach(seat))
                .returns(DENVER, Reach::zone)
                .returns(true, Reach::zoneKnown)
                .returns(Language.SPANISH, Reach::language);
        assertThat(inTransaction()).isEqualTo(communities.reach(seat));
    }

    @Test
    void writes_first_to_who_was_there_first_or_to_the_preferred_platform() {
        clock.advance(Duration.ofMinutes(1));
        communities.links().link(seat, adaOnSlack);
        assertThat(communities.reach(seat).persons()).containsExactly(ada, adaOnSlack);

        communities.reaches().prefer(seat, Platform.SLACK);
        assertThat(communities.reach(seat).persons()).containsExactly(adaOnSlack, ada);

        communities.links().unlink(seat, adaOnSlack);
        assertThat(communities.reach(seat).persons()).containsExactly(ada);
        assertThat(inTransaction()).isEqualTo(communities.reach(seat));
    }

    @Test
    void refuses_to_speak_of_a_member_who_never_was() {
        Seat nobody = new Seat(seat.community(), new MemberId(-1));
        assertThatThrownBy(() -> communities.reach(nobody)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.read(handle -> communities.reach(handle, nobody)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Reach inTransaction() {
        return store.transact(handle -> communities.reach(handle, seat));
    }
}
