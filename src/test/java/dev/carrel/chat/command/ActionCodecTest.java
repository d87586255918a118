package dev.carrel.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.card.Action;
import dev.carrel.testkit.HostileText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ActionCodecTest {
    private static final CommunityId COMMUNITY = new CommunityId(7);
    private static final MemberId ADA = new MemberId(3);
    private static final CommunityId OTHER = new CommunityId(8);

    private final Map<String, String> shelved = new HashMap<>();
    private final ActionCodec codec = new ActionCodec(new ActionShelf() {
        @Override
        public String put(CommunityId community, MemberId reader, String payload) {
            String key = Integer.toString(shelved.size());
            shelved.put(community.value() + "/" + key, payload);
            return key;
        }

        @Override
        public Optional<String> get(CommunityId community, String key) {
            return Optional.ofNullable(shelved.get(community.value() + "/" + key));
        }
    });

    @Test
    void keeps_a_short_action_in_the_id_itself() {
        Action action = Action.of("program", "show").with("program", "kent").inPlace();

        String id = codec.encode(COMMUNITY, ADA, action);

        assertThat(id).isEqualTo("=program.show?program=kent");
        assertThat(codec.decode(COMMUNITY, id)).contains(action);
        assertThat(shelved).isEmpty();
    }

    @Test
    void reads_the_options_that_a_menu_fills() {
        Action action = Action.of("program", "compare").with("a", "").choosing("first", "second");

        assertThat(codec.decode(COMMUNITY, codec.encode(COMMUNITY, ADA, action)))
                .contains(action);
    }

    @Test
    void shelves_what_is_too_long_and_only_its_community_gets_it_back() {
        Action action = Action.of("program", "find").with("query", "x".repeat(200));

        String id = codec.encode(COMMUNITY, ADA, action);

        assertThat(id).hasSizeLessThanOrEqualTo(ActionIds.LONGEST);
        assertThat(codec.decode(COMMUNITY, id)).contains(action);
        assertThat(codec.decode(OTHER, id)).isEmpty();
    }

    @Test
    void reads_over_the_number_that_tells_equal_controls_apart() {
        Action action = Action.of("program", "find").with("query", "a#b");

        assertThat(codec.decode(COMMUNITY, codec.encode(COMMUNITY, ADA, action) + "#3"))
                .contains(action);
    }

    @Test
    void brings_hostile_values_back_unchanged() {
        long seed = 20261124L;
        HostileText texts = new HostileText(new Random(seed));
        for (int i = 0; i < 2000; i++) {
            Action action =
                    Action.of("sample", "say").with("text", texts.next()).with("more", texts.next());
            String id = codec.encode(COMMUNITY, ADA, action);
            assertThat(id).as("seed %d, round %d", seed, i).hasSizeLessThanOrEqualTo(ActionIds.LONGEST);
            assertThat(codec.decode(COMMUNITY, id))
                    .as("seed %d, round %d", seed, i)
                    .contains(action);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "=", "x", "+*", "+*none", "+a?b", "+a?=b", "+a?b=%zz", "+a?b=%", "#", "+#", "a+b"})
    void is_empty_for_what_it_did_not_write(String id) {
        assertThat(codec.decode(COMMUNITY, id)).isEmpty();
    }
}
