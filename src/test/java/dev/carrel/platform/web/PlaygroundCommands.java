package dev.carrel.platform.web;

import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Suggestion;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A few commands that answer with every kind of block, ask with a form, and replace their own message. */
final class PlaygroundCommands {
    private static final Option<String> QUERY =
            Option.text("query", same("What to look for")).needed().takingTheRest();
    private static final Option<Long> FROM = Option.whole("from", same("Where to begin"), 0, 1000);
    private static final Option<String> WORDS =
            Option.text("words", same("What to say")).needed().takingTheRest();
    private static final Option<String> NAME = Option.text("name", same("A name for it"))
            .suggesting((typed, caller) -> List.of(Suggestion.of("Cataloguing Circle"), Suggestion.of("Archives")))
            .needed();
    private static final Option<String> KIND = Option.pick(
                    "kind", same("What kind of group"), List.of("study", "cohort"), value -> Choice.of(value, value))
            .needed();
    private static final Option<Long> COUNT = Option.whole("count", same("How many"), 0, 100);

    private PlaygroundCommands() {}

    static List<Command> all(InstantSource clock) {
        return List.of(
                command(
                        Declaration.of("program find", same("Find programs"), QUERY, FROM)
                                .example("archives online"),
                        PlaygroundCommands::find),
                command(Declaration.of("program compare", same("Compare programs")), run -> Reply.show(compare())),
                command(
                        Declaration.of("say", same("Say something"), WORDS)
                                .seenByAll()
                                .example("hello"),
                        run -> Reply.show(
                                Card.of(Text.of(run.get(WORDS)), new Block.Note(Text.of("Said by somebody"))))),
                command(
                        Declaration.of("group create", same("Create a group"), NAME, KIND)
                                .example("Archives kind:study"),
                        run -> Reply.show(new Card(
                                Tone.GOOD, Text.of(run.get(NAME) + " is a " + run.get(KIND) + " group."), List.of()))),
                command(Declaration.of("count", same("Count"), COUNT).seenByAll(), PlaygroundCommands::count),
                command(
                        Declaration.of("when", same("What time it is")),
                        run -> Reply.show(Card.of(Text.of("It is ")
                                .then(new Inline.When(clock.instant(), Style.DATE_TIME, ZoneOffset.UTC))))),
                command(
                        Declaration.of("moderate audit", same("Who did what")).onlyFor(Role.MODERATOR),
                        run -> Reply.show(Card.of(Text.of("Nobody did anything.")))),
                command(Declaration.of("break", same("Breaks")), run -> {
                    throw new IllegalStateException("broken on purpose");
                }),
                command(
                        Declaration.of("carrel help", same("What Carrel can do")),
                        run -> Reply.show(Card.of(Text.of("Carrel answers questions about library schools.")))));
    }

    private static Words same(String words) {
        return Words.of(words, words, words);
    }

    private static Command command(Declaration declaration, Function<Invocation, Reply> run) {
        return new Command() {
            @Override
            public Declaration declaration() {
                return declaration;
            }

            @Override
            public Reply run(Invocation invocation) {
                return run.apply(invocation);
            }
        };
    }

    private static Reply find(Invocation run) {
        Action again = run.action();
        int from = run.find(FROM).map(Math::toIntExact).orElse(0);
        Block.Entry alabama = new Block.Entry(
                "The program’s own figures",
                Text.of("University of Alabama"),
                List.of(Text.of("$17,280 wherever you live (own rate × 36 credits, 2025)")),
                Optional.of(Button.press("Show", Action.of("program", "compare"))));
        Block.Entry louisiana = new Block.Entry(
                "The program’s own figures",
                Text.of("Louisiana State University"),
                List.of(Text.of("$19,980 (2024-2025)")),
                Optional.of(Button.press("Show", Action.of("program", "compare"))));
        Block.Entry missouri = new Block.Entry(
                "A directory’s figures, undated",
                Text.of("University of Missouri"),
                List.of(Text.of("$18,075 in-state")),
                Optional.of(Button.press("Show", Action.of("program", "compare"))));
        return Reply.show(Card.of(
                Text.strong("9 match").then(", 14 more might."),
                new Block.Chips(
                        "Understood",
                        List.of(
                                new Block.Chip(
                                        "online",
                                        again.with("query", "archives").inPlace()),
                                new Block.Chip(
                                        "archives",
                                        again.with("query", "online").inPlace()))),
                new Block.Listing(List.of(alabama, louisiana, missouri), from, Math.max(9, from + 3), again.inPlace()),
                new Block.Menu(
                        "Compare two or more",
                        List.of(
                                Choice.of("Alabama", "ua"),
                                new Choice("Louisiana State", "lsu", "Baton Rouge"),
                                Choice.of("Missouri", "mu")),
                        2,
                        3,
                        Action.of("say").choosing("words")),
                new Block.Menu(
                        "Order by",
                        List.of(Choice.of("Tuition", "tuition"), Choice.of("Name", "name")),
                        1,
                        1,
                        Action.of("say").choosing("words")),
                new Block.Note(Text.of("Figures of 2024 to 2026. Verify with ")
                        .then(new Inline.Link("ALA’s directory", URI.create("https://www.ala.org/accreditation"))))));
    }

    static Card compare() {
        return Card.of(
                Text.of("Three programs side by side"),
                new Block.Table(
                        "Fact",
                        List.of("San José", "Valdosta", "Kent State"),
                        List.of(
                                new Block.Row(
                                        "Credits",
                                        List.of(Text.of("43"), Text.of("36, or 39: sources disagree"), Text.of("37"))),
                                new Block.Row(
                                        "Tuition",
                                        List.of(Text.of("$23,263"), Text.of("$10,548"), Text.of("$26,800"))))),
                new Block.Heading("All three"),
                new Block.Bullets(
                        List.of(Text.of("online"), Text.of("ALA status ").thenStrong("Continued"))),
                new Block.Fields(List.of(
                        Block.Field.of("Term", Text.of("Fall")),
                        new Block.Field(
                                "Deadline",
                                Text.of(new Inline.When(
                                        Instant.parse("2027-03-15T04:00:00Z"), Style.DATE, ZoneOffset.UTC)),
                                Text.of("As printed in 2022-2023")))),
                new Block.Paragraph(
                        Text.of("Type ").thenCode("/program show sjsu").then(" for every fact.")),
                Block.Buttons.of(
                        Button.primary("Show what Carrel can do", Action.of("carrel", "help")),
                        Button.press("Create a group", Action.of("group", "create")),
                        Button.open("ALA’s directory", URI.create("https://www.ala.org/accreditation"))));
    }

    private static Reply count(Invocation run) {
        long count = run.find(COUNT).orElse(0L);
        return Reply.show(Card.of(
                Text.of("The count is " + count + "."),
                Block.Buttons.of(Button.press(
                        "One more",
                        Action.of("count")
                                .with("count", Long.toString(count + 1))
                                .inPlace()))));
    }
}
