package dev.carrel.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Language;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class LinksTest {
    private static final ZoneId DENVER = ZoneId.of("America/Denver");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final Rows rows;
    private final Store store;
    private final Communities communities;
    private final SpaceId server = new SpaceId(Platform.DISCORD, "server-" + UUID.randomUUID());
    private final SpaceId workspace = new SpaceId(Platform.SLACK, "workspace-" + UUID.randomUUID());
    private final PersonId ada = new PersonId(Platform.DISCORD, "ada-" + UUID.randomUUID());
    private final PersonId adaOnSlack = new PersonId(Platform.SLACK, "U-ada-" + UUID.randomUUID());

    LinksTest(TestDatabase database) {
        this.store = database.store();
        this.rows = new Rows(store);
        this.communities = new Communities(store, clock);
    }

    @Test
    void gives_codes_in_which_nothing_looks_like_something_else() {
        Seat discord = seat(server, ada);

        LinkCode code = communities.links().issue(discord);

        assertThat(code.text()).matches("[AC-HJKMNP-RTVWXY34679]{4}-[AC-HJKMNP-RTVWXY34679]{4}");
        assertThat(code.until()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(rows.texts("select code_hash from link_code where member_id = "
                        + discord.member().value()))
                .singleElement()
                .satisfies(hash -> assertThat(hash).doesNotContain(code.text().substring(0, 4)));
    }

    @Test
    void makes_one_member_of_two_and_loses_nothing() {
        Seat discord = seat(server, ada);
        Seat slack = slack();
        communities.chooseZone(discord, DENVER);
        communities.chooseZone(slack, PARIS);
        communities.chooseLanguage(slack, Language.FRENCH);
        communities.chooseTextMode(slack, true);
        communities.reaches().keepQuiet(slack, Optional.of(NIGHT));
        communities.reaches().choose(discord, Notice.EVENT, Way.NOWHERE);
        communities.reaches().choose(slack, Notice.EVENT, Way.DIRECT);
        communities.reaches().choose(slack, Notice.PROGRAM, Way.CHANNEL);
        communities.decisions().grant(discord, discord, Role.STUDENT);
        communities.decisions().grant(slack, slack, Role.ORGANIZER);
        rows.reminder(slack, "return the book");
        rows.delivery(slack, "key-" + UUID.randomUUID());
        assertThat(communities.offerZone(seat(workspace, new PersonId(Platform.SLACK, "U-other"))))
                .isTrue();
        String code = communities.links().issue(discord).text();
        communities.links().issue(slack);

        assertThat(communities.links().look(slack, adaOnSlack, code)).isEqualTo(new CodeAnswer.Good(discord));
        assertThat(communities.links().join(slack, adaOnSlack, code)).isEqualTo(new CodeAnswer.Good(discord));

        assertThat(seat(workspace, adaOnSlack)).isEqualTo(discord);
        assertThat(seat(server, ada)).isEqualTo(discord);
        assertThat(communities.memberSettings(discord))
                .returns(Role.ORGANIZER, MemberSettings::role)
                .returns(Optional.of(DENVER), MemberSettings::zone)
                .returns(Optional.of(Language.FRENCH), MemberSettings::language)
                .returns(true, MemberSettings::textMode);
        Reach reach = communities.reach(discord);
        assertThat(reach.quiet()).contains(NIGHT);
        assertThat(reach.way(Notice.EVENT)).isEqualTo(Way.NOWHERE);
        assertThat(reach.way(Notice.PROGRAM)).isEqualTo(Way.CHANNEL);
        assertThat(rows.count("reminder", discord)).isEqualTo(1);
        assertThat(rows.count("delivery", discord)).isEqualTo(1);
        for (String table : rows.tablesWith("member_id")) {
            assertThat(rows.count(table, slack)).as(table).isZero();
        }
    }

    @Test
    void hands_over_every_table_that_names_a_member() {
        List<String> handed = new ArrayList<>(MemberMerge.HANDED_OVER);
        MemberMerge.OWN.forEach(own -> handed.add(own.table()));

        assertThat(handed).containsExactlyInAnyOrderElementsOf(rows.tablesWith("member_id"));
    }

    @Test
    void takes_a_code_once_for_ten_minutes_and_only_the_newest() {
        Seat discord = seat(server, ada);
        Seat slack = slack();
        String first = communities.links().issue(discord).text();
        String second = communities.links().issue(discord).text();
        assertThat(look(slack, first)).isEqualTo(new CodeAnswer.Unknown());
        assertThat(look(slack, second.toLowerCase(Locale.ROOT).replace("-", " ")))
                .isInstanceOf(CodeAnswer.Good.class);

        clock.advance(Duration.ofMinutes(10));
        assertThat(look(slack, second)).isEqualTo(new CodeAnswer.Unknown());

        String third = communities.links().issue(discord).text();
        assertThat(communities.links().join(slack, adaOnSlack, third)).isInstanceOf(CodeAnswer.Good.class);
        PersonId eve = new PersonId(Platform.SLACK, "U-eve-" + UUID.randomUUID());
        assertThat(communities.links().join(seat(workspace, eve), eve, third)).isEqualTo(new CodeAnswer.Unknown());
    }

    @Test
    void knows_no_code_of_another_community_or_for_another_purpose_and_ones_own_is_no_use() {
        Seat discord = seat(server, ada);
        Seat slack = slack();
        Seat elsewhere = seat(new SpaceId(Platform.SLACK, "else-" + UUID.randomUUID()), adaOnSlack);
        String code = communities.links().issue(discord).text();
        String forSpaces = communities.linkedSpaces().issue(discord).text();

        assertThat(look(elsewhere, code)).isEqualTo(new CodeAnswer.Unknown());
        assertThat(look(slack, forSpaces)).isEqualTo(new CodeAnswer.Unknown());
        assertThat(communities.links().look(discord, ada, code)).isEqualTo(new CodeAnswer.Own());
        assertThat(communities.links().join(discord, ada, code)).isEqualTo(new CodeAnswer.Own());
        assertThat(look(slack, code)).isInstanceOf(CodeAnswer.Good.class);
    }

    @Test
    void looks_at_no_code_for_an_hour_after_five_wrong_ones_in_whichever_community() {
        Seat discord = seat(server, ada);
        Seat slack = slack();
        Seat elsewhere = seat(new SpaceId(Platform.SLACK, "else-" + UUID.randomUUID()), adaOnSlack);
        for (int i = 0; i < 5; i++) {
            assertThat(look(i % 2 == 0 ? slack : elsewhere, "AAAA-AAAA")).isEqualTo(new CodeAnswer.Unknown());
            clock.advance(Duration.ofMinutes(1));
        }
        String code = communities.links().issue(discord).text();
        CodeAnswer tooMany = new CodeAnswer.TooMany(
                clock.instant().minus(Duration.ofMinutes(5)).plus(Duration.ofHours(1)));
        assertThat(look(slack, code)).isEqualTo(tooMany);
        assertThat(communities.links().join(slack, adaOnSlack, code)).isEqualTo(tooMany);
        assertThat(communities.linkedSpaces().look(slack, adaOnSlack, code)).isEqualTo(tooMany);

        clock.advance(Duration.ofMinutes(55));
        assertThat(look(slack, communities.links().issue(discord).text())).isInstanceOf(CodeAnswer.Good.class);
    }

    @Test
    void counts_wrong_codes_that_are_typed_at_once() throws Exception {
        Seat slack = slack();
        int tries = 24;
        CyclicBarrier start = new CyclicBarrier(tries);
        List<Future<CodeAnswer>> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < tries; i++) {
                answers.add(executor.submit(() -> {
                    start.await();
                    return look(slack, "AAAA-AAAA");
                }));
            }
        }
        int looked = 0;
        for (Future<CodeAnswer> answer : answers) {
            looked += answer.get() instanceof CodeAnswer.Unknown ? 1 : 0;
        }
        assertThat(looked).isEqualTo(Codes.MOST_WRONG);
    }

    @Test
    void parts_an_identity_and_leaves_everything_with_the_member() {
        Seat discord = seat(server, ada);
        Seat slack = slack();
        communities
                .links()
                .join(slack, adaOnSlack, communities.links().issue(discord).text());
        rows.reminder(discord, "return the book");

        assertThat(communities.links().unlink(discord, adaOnSlack)).isTrue();

        Seat own = seat(workspace, adaOnSlack);
        assertThat(own.member()).isNotEqualTo(discord.member());
        assertThat(rows.count("reminder", discord)).isEqualTo(1);
        assertThat(rows.count("reminder", own)).isZero();
        assertThat(communities.reach(discord).persons()).containsExactly(ada);
    }

    private CodeAnswer look(Seat seat, String code) {
        return communities.links().look(seat, adaOnSlack, code);
    }

    private Seat slack() {
        communities.linkSpace(seat(server, ada).community(), workspace);
        return seat(workspace, adaOnSlack);
    }

    private Seat seat(SpaceId space, PersonId person) {
        Caller caller = communities.callerOf(
                new Origin(person, space, new PlaceId(space.platform(), "general"), Role.STUDENT, Locale.ROOT));
        return new Seat(caller.community(), caller.member());
    }
}
