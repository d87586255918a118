package dev.carrel.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Language;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Pickable;
import dev.carrel.chat.card.Text;
import dev.carrel.testkit.HostileText;
import dev.carrel.testkit.SampleBot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class TypedIdTest {
    private static final Words ANY = Words.of("A sample", "Un exemple", "Un ejemplo");
    private static final Option<PlaceId> CHANNEL = Option.place("channel", ANY);
    private static final Option<PersonId> WHO = Option.person("who", ANY);

    private static Caller caller(Platform platform) {
        return SampleBot.caller(new Origin(
                new PersonId(platform, "ada"),
                new SpaceId(platform, "space"),
                new PlaceId(platform, "place"),
                Role.STUDENT,
                Locale.ROOT));
    }

    private static <T> Parsed<T> parse(Option<T> option, Platform platform, String raw) {
        return option.parser().parse(raw, caller(platform));
    }

    @ParameterizedTest
    @CsvSource({
        "SLACK, <#C024BE91L|general>, C024BE91L",
        "SLACK, <#C024BE91L>, C024BE91L",
        "SLACK, <#C024BE91L|>, C024BE91L",
        "SLACK, C024BE91L, C024BE91L",
        "SLACK, G01ABCDEF, G01ABCDEF",
        "DISCORD, <#81384788765712384>, 81384788765712384",
        "DISCORD, 81384788765712384, 81384788765712384",
        "CONSOLE, terminal, terminal",
        "WEB, <#general>, general"
    })
    void a_channel_is_understood_as_clients_write_it(Platform platform, String typed, String raw) {
        assertThat(parse(CHANNEL, platform, typed)).isEqualTo(Parsed.value(new PlaceId(platform, raw)));
    }

    @ParameterizedTest
    @CsvSource({
        "SLACK, <@U061F7AUR|bob>, U061F7AUR",
        "SLACK, W061F7AUR, W061F7AUR",
        "DISCORD, <@80351110224678912>, 80351110224678912",
        "DISCORD, <@!80351110224678912>, 80351110224678912",
        "DISCORD, 80351110224678912, 80351110224678912",
        "WEB, student, student"
    })
    void a_person_is_understood_as_clients_write_them(Platform platform, String typed, String raw) {
        assertThat(parse(WHO, platform, typed)).isEqualTo(Parsed.value(new PersonId(platform, raw)));
    }

    @ParameterizedTest
    @CsvSource({
        "SLACK, #general",
        "SLACK, <@U061F7AUR|bob>",
        "SLACK, 81384788765712384",
        "SLACK, <!channel>",
        "SLACK, c024be91l",
        "DISCORD, general",
        "DISCORD, <@80351110224678912>",
        "DISCORD, <@&80351110224678912>",
        "DISCORD, @everyone",
        "DISCORD, 123456789012345678901",
        "WEB, two words",
        "CONSOLE, <#>"
    })
    void anything_else_gets_a_problem_with_an_example_that_works(Platform platform, String typed) {
        assertThat(parse(CHANNEL, platform, typed)).isInstanceOfSatisfying(Parsed.Problem.class, problem -> {
            assertThat(problem.what()).contains("is not a channel");
            String example = problem.what().replaceAll(".* (\\S+)\\.$", "$1");
            assertThat(parse(CHANNEL, platform, example)).isInstanceOf(Parsed.Value.class);
        });
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void hostile_text_is_an_id_of_the_platforms_shape_or_a_problem(Platform platform) {
        long seed = new Random().nextLong();
        HostileText hostile = new HostileText(new Random(seed));
        for (int i = 0; i < 3000; i++) {
            String typed = hostile.next();
            if (parse(WHO, platform, typed) instanceof Parsed.Value<PersonId> read) {
                assertThat(read.value().raw()).as("seed %d: %s", seed, typed).matches("[A-Za-z0-9_-]{1,100}");
            }
        }
    }

    @Test
    void a_typed_line_gives_them_their_words_without_a_name() {
        Declaration declaration = Declaration.of("moderate move", ANY, WHO, CHANNEL);

        assertThat(TextArgs.read(declaration, "<@U061F7AUR|bob> <#C024BE91L|general>")
                        .values())
                .isEqualTo(Map.of("who", "<@U061F7AUR|bob>", "channel", "<#C024BE91L|general>"));
        assertThat(TextArgs.read(declaration, "channel:<#C024BE91L|general>").values())
                .isEqualTo(Map.of("channel", "<#C024BE91L|general>"));
    }

    @Test
    void a_form_holds_the_id_of_what_was_typed_or_the_words_that_were_none() {
        Declaration declaration = Declaration.of("moderate move", ANY, CHANNEL.needed(), WHO);

        Form form = CommandForm.of(
                declaration,
                Map.of("channel", "<#C024BE91L|general>", "who", "the new one"),
                Text.empty(),
                Language.ENGLISH);

        assertThat(form.inputs())
                .isEqualTo(List.of(
                        new Form.Input.Known("channel", "Channel", "A sample", true, "C024BE91L", Pickable.PLACE),
                        new Form.Input.Known("who", "Who", "A sample", false, "the new one", Pickable.PERSON)));
    }
}
