package dev.carrel.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Language;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Effect;
import dev.carrel.testkit.SampleBot;
import dev.carrel.testkit.SampleCommands;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

final class CommandRouterTest {
    private final SampleBot bot = SampleBot.fresh();

    private static Origin origin(Role role) {
        return new Origin(
                new PersonId(Platform.DISCORD, "ada"),
                new SpaceId(Platform.DISCORD, "library"),
                new PlaceId(Platform.DISCORD, "desk"),
                role,
                Locale.FRENCH);
    }

    private Answer answer(Request request) {
        return bot.router().answer(origin(Role.STUDENT), request);
    }

    private static SequencedMap<String, String> values(String... pairs) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return values;
    }

    private static String headline(Answer answer) {
        return switch (answer.reply()) {
            case Reply.Show show -> show.card().headline().words();
            case Reply.Ask ask -> ask.form().introduction().words();
            case Reply.Refuse refuse -> refuse.refusal().what().words();
        };
    }

    private static Refusal.Kind refused(Answer answer) {
        return answer.reply() instanceof Reply.Refuse refuse ? refuse.refusal().kind() : throwing(answer);
    }

    private static Refusal.Kind throwing(Answer answer) {
        throw new AssertionError("was not refused: " + answer.reply());
    }

    private static Map<String, String> held(Answer answer) {
        if (!(answer.reply() instanceof Reply.Ask ask)) {
            throw new AssertionError("was not asked: " + answer.reply());
        }
        Map<String, String> held = new LinkedHashMap<>();
        ask.form().inputs().forEach(input -> held.put(input.name(), input.value()));
        return held;
    }

    @Test
    void takes_every_way_of_asking_to_the_same_command() {
        Action action = Action.of("sample", "count").with("amount", "7");
        assertThat(headline(answer(new Request.Typed("/sample count amount:7"))))
                .isEqualTo("Counted to 7.");
        assertThat(headline(answer(new Request.Filled(List.of("sample", "count"), values("amount", "7")))))
                .isEqualTo("Counted to 7.");
        assertThat(headline(answer(new Request.Pressed(bot.idOf(action), List.of()))))
                .isEqualTo("Counted to 7.");
        assertThat(headline(
                        answer(new Request.Submitted(bot.idOf(Action.of("sample", "count")), Map.of("amount", "7")))))
                .isEqualTo("Counted to 7.");
    }

    @Test
    void checks_the_role_on_every_way_of_asking_before_it_looks_at_the_values() {
        String id = bot.idOf(Action.of("sample", "guard"));
        for (Request request : List.of(
                new Request.Typed("/sample guard surplus"),
                new Request.Filled(List.of("sample", "guard"), values("nothing", "here")),
                new Request.Pressed(id, List.of()),
                new Request.Submitted(id, Map.of()))) {
            assertThat(refused(answer(request))).isEqualTo(Refusal.Kind.FORBIDDEN);
        }
        assertThat(headline(bot.router().answer(origin(Role.MODERATOR), new Request.Typed("/sample guard"))))
                .isEqualTo("Only moderators read this.");
    }

    @Test
    void knows_the_audience_and_the_effect_before_the_answer() {
        assertThat(bot.router().expect(new Request.Typed("/sample announce hi")))
                .isEqualTo(new Expectation(Audience.PUBLIC, Effect.ANSWER));
        assertThat(bot.router().expect(new Request.Typed("/nonsense")).audience())
                .isEqualTo(Audience.PRIVATE);
        String id = bot.idOf(Action.of("sample", "list").inPlace());
        assertThat(bot.router().expect(new Request.Pressed(id, List.of())).effect())
                .isEqualTo(Effect.REPLACE);
        assertThat(answer(new Request.Typed("/sample announce hi")).audience()).isEqualTo(Audience.PUBLIC);
    }

    @Test
    void refills_the_form_with_every_answer_good_or_bad() {
        Answer first = answer(new Request.Typed("/sample book title:Thesauri"));
        assertThat(held(first)).containsEntry("title", "Thesauri").containsEntry("seats", "");

        String id = bot.idOf(Action.of("sample", "book"));
        Answer again = answer(new Request.Submitted(id, Map.of("title", "Thesauri", "seats", "31", "room", "small")));
        assertThat(held(again))
                .containsEntry("title", "Thesauri")
                .containsEntry("seats", "31")
                .containsEntry("room", "small");
        assertThat(headline(again)).contains("31 n’est pas entre 1 et 30").contains("Le plus proche : 30");
    }

    @Test
    void opens_the_form_filled_in_when_a_button_asks_for_it() {
        Action wrong = Action.of("sample", "book").with("title", "Thesauri").with("seats", "forty");
        Action right = wrong.with("seats", "20").with("room", "small");

        for (Action action : List.of(wrong.asking(), right.asking())) {
            Answer asked = answer(new Request.Pressed(bot.idOf(action), List.of()));
            assertThat(held(asked)).containsAllEntriesOf(action.values());
        }
    }

    @Test
    void refuses_a_form_that_names_an_option_which_is_gone() {
        String id = bot.idOf(Action.of("sample", "guard"));
        Answer answer = bot.router().answer(origin(Role.MODERATOR), new Request.Submitted(id, Map.of("gone", "x")));

        assertThat(refused(answer)).isEqualTo(Refusal.Kind.INPUT);
        assertThat(headline(answer)).contains("“gone”");
    }

    @Test
    void hides_a_bug_behind_a_reference_and_counts_it() {
        List<String> counted = new ArrayList<>();
        CommandRouter router = new CommandRouter(
                bot.tree(),
                new ActionCodec(new NoShelf()),
                SampleBot::caller,
                Names.untold(),
                (platform, command, outcome, took) -> counted.add(platform + " " + command + " " + outcome),
                () -> "AB12");

        Answer answer = router.answer(origin(Role.STUDENT), new Request.Typed("/sample fail"));
        router.answer(origin(Role.STUDENT), new Request.Typed("/my secret words"));
        router.answer(origin(Role.STUDENT), new Request.Typed("/sample book"));
        router.answer(origin(Role.STUDENT), new Request.Typed("/sample say hi"));

        assertThat(refused(answer)).isEqualTo(Refusal.Kind.BROKEN);
        assertThat(headline(answer)).contains("AB12").doesNotContain("secret cause");
        assertThat(counted)
                .containsExactly(
                        "DISCORD sample fail broken",
                        "DISCORD unknown unknown",
                        "DISCORD sample book asked",
                        "DISCORD sample say shown");
    }

    @Test
    void answers_a_stranger_in_their_language_when_nobody_can_say_who_they_are() {
        CommandRouter router = new CommandRouter(
                CommandTree.of(SampleCommands.all()),
                new ActionCodec(new NoShelf()),
                nobody -> {
                    throw new IllegalStateException("the database is away");
                },
                Names.untold(),
                (platform, command, outcome, took) -> {},
                () -> "AB12");

        Answer answer = router.answer(origin(Role.MODERATOR), new Request.Typed("/sample guard"));

        assertThat(refused(answer)).isEqualTo(Refusal.Kind.BROKEN);
        assertThat(answer.caller().role()).isEqualTo(Role.STUDENT);
        assertThat(answer.caller().language()).isEqualTo(Language.FRENCH);
        assertThat(router.suggest(origin(Role.STUDENT), List.of("sample", "visit"), "town", "k"))
                .isEmpty();
        assertThat(router.complete(origin(Role.STUDENT), "/sam").offers()).isEmpty();
    }

    @Test
    void suggests_for_known_options_of_commands_that_are_ones_to_use() {
        assertThat(bot.router().suggest(origin(Role.STUDENT), List.of("sample", "visit"), "town", "k"))
                .extracting(Suggestion::value)
                .containsExactly("Kent", "Kyoto");
        assertThat(bot.router().suggest(origin(Role.STUDENT), List.of("sample", "visit"), "nothing", "k"))
                .isEmpty();
        assertThat(bot.router().suggest(origin(Role.STUDENT), List.of("nothing"), "town", "k"))
                .isEmpty();
    }

    @Test
    void refuses_a_line_longer_than_any_platform_sends() {
        assertThat(headline(answer(new Request.Typed("/sample say " + "x".repeat(10_000)))))
                .isEqualTo("Une ligne de commande a au plus 6000 caractères.");
    }

    @Test
    void every_answer_can_be_drawn_however_much_was_typed() {
        Answer long_ = answer(new Request.Typed("/sample say " + "語".repeat(Option.LONGEST)));
        assertThat(headline(long_)).startsWith("You said: 語");
        String id = long_.ids().idOf(Action.of("sample", "say").with("text", "語".repeat(Option.LONGEST)));
        assertThat(headline(answer(new Request.Pressed(id, List.of())))).startsWith("You said: 語");

        SequencedMap<String, String> much =
                values("title", "x".repeat(2000), "seats", "x".repeat(2000), "room", "\u0000".repeat(2000));
        assertThat(headline(answer(new Request.Filled(List.of("sample", "book"), much))))
                .contains("trop de texte");
    }

    /** A shelf nobody puts anything on. */
    private static final class NoShelf implements ActionShelf {
        @Override
        public String put(dev.carrel.chat.CommunityId community, MemberId reader, String payload) {
            throw new AssertionError("nothing is long here");
        }

        @Override
        public java.util.Optional<String> get(dev.carrel.chat.CommunityId community, String key) {
            return java.util.Optional.empty();
        }
    }
}
