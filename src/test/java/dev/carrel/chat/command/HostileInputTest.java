package dev.carrel.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Action;
import dev.carrel.testkit.HostileText;
import dev.carrel.testkit.SampleBot;
import dev.carrel.testkit.SampleCommands;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Ten thousand of everything that can be typed, sent or forged: no exception, and a clear answer each time. */
final class HostileInputTest {
    private static final int ROUNDS = 10_000;
    private static final long SEED = 4_2026L;
    private static final Origin ORIGIN = new Origin(
            new PersonId(Platform.CONSOLE, "ada"),
            new SpaceId(Platform.CONSOLE, "here"),
            new PlaceId(Platform.CONSOLE, "here"),
            Role.STUDENT,
            Locale.ROOT);

    private final SampleBot bot = SampleBot.of(SampleCommands.all().stream()
            .filter(command -> !command.declaration().name().equals("sample fail"))
            .toList());
    private final List<Declaration> declarations = bot.tree().declarations();
    private final Random random = new Random(SEED);
    private final HostileText texts = new HostileText(random);

    @Test
    void typed_lines() {
        everyRound(() -> new Request.Typed(
                random.nextInt(5) == 0 ? texts.next() : "/" + declaration().name() + " " + texts.next()));
    }

    @Test
    void option_values() {
        everyRound(() -> new Request.Filled(
                random.nextInt(9) == 0
                        ? List.of(texts.next(), texts.next())
                        : declaration().path(),
                values()));
    }

    @Test
    void form_answers() {
        everyRound(() -> new Request.Submitted(
                bot.idOf(Action.of(declaration().path().toArray(String[]::new))), Map.copyOf(values())));
    }

    @Test
    void action_ids_and_choices() {
        everyRound(() -> {
            Action action =
                    Action.of(declaration().path().toArray(String[]::new)).choosing("first", "second");
            String text = texts.next();
            // What a card holds has been through the router, so no value is longer than an option.
            String id = bot.idOf(action.with("text", text.substring(0, Math.min(text.length(), Option.LONGEST))));
            String forged = switch (random.nextInt(4)) {
                case 0 -> texts.next();
                case 1 -> "+" + texts.next();
                case 2 -> id + texts.next();
                default -> id;
            };
            return new Request.Pressed(forged, List.of(texts.next(), texts.next(), texts.next()));
        });
    }

    @Test
    void lines_that_are_being_typed() {
        for (int i = 0; i < ROUNDS; i++) {
            String line = "/" + declaration().name() + " " + texts.next();
            String part = line.substring(0, random.nextInt(line.length() + 1));
            Completion completion = bot.router().complete(ORIGIN, part);
            assertThat(completion.from()).as("seed %d, round %d", SEED, i).isBetween(0, part.length());
            assertThat(completion.offers()).as("seed %d, round %d", SEED, i).hasSizeLessThanOrEqualTo(25);
        }
    }

    private Declaration declaration() {
        return declarations.get(random.nextInt(declarations.size()));
    }

    private SequencedMap<String, String> values() {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        List<Option<?>> options = new ArrayList<>(declaration().options());
        options.forEach(option -> values.put(option.name(), texts.next()));
        if (random.nextInt(9) == 0) {
            values.put(texts.next(), texts.next());
        }
        return values;
    }

    private void everyRound(Supplier<Request> requests) {
        for (int i = 0; i < ROUNDS; i++) {
            Request request = requests.get();
            Answer answer = bot.router().answer(ORIGIN, request);
            String where = "seed " + SEED + ", round " + i;
            switch (answer.reply()) {
                case Reply.Show show ->
                    assertThat(show.card().headline().isEmpty()).as(where).isFalse();
                case Reply.Ask ask ->
                    assertThat(ask.form().introduction().isEmpty()).as(where).isFalse();
                case Reply.Refuse refuse -> {
                    assertThat(refuse.refusal().kind()).as(where).isNotEqualTo(Refusal.Kind.BROKEN);
                    assertThat(refuse.refusal().what().words())
                            .as(where)
                            .isNotBlank()
                            .hasSizeLessThan(300);
                }
            }
        }
    }
}
