package dev.carrel.testkit;

import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Suggestion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Commands that use every way of asking and answering once, for tests of what carries them.
 *
 * <p>{@code /sample say, count, book, announce, guard, fail, long, list, pick, hostile}; each is short enough to be read beside the test.
 */
public final class SampleCommands {
    /** How long {@code /sample list} is: more than two pages anywhere. */
    public static final int ENTRIES = 23;

    /** Text that would be markup, a mention, a disguise or a terminal's order anywhere else. */
    public static final String HOSTILE =
            "<script>alert(1)</script> @everyone <!channel> <@U123> **bold** [bank](https://evil.example) "
                    + "\u001b[2J\u001b]0;owned\u0007 \u202egnp.exe \u0000 ' OR 1=1 -- ../../etc/passwd {{7*7}} &amp; `rm`";

    private static final Words ANY = Words.of("A sample", "Un exemple", "Un ejemplo");

    private static final Option<String> TEXT = Option.text("text", ANY).takingTheRest();
    private static final Option<Long> AMOUNT = Option.whole("amount", ANY, 1, 100);
    private static final Option<String> TITLE = Option.text("title", ANY).needed();
    private static final Option<Long> SEATS = Option.whole("seats", ANY, 1, 30).needed();
    private static final Option<Size> ROOM =
            Option.pick("room", ANY, List.of(Size.values()), size -> Choice.of(size.label, size.word));
    private static final Option<Boolean> QUIET = Option.flag("quiet", ANY);
    private static final Option<Long> FROM = Option.whole(Block.Listing.FROM, ANY, 0, 1_000_000);
    private static final Option<String> FIRST = Option.text("first", ANY);
    private static final Option<String> SECOND = Option.text("second", ANY);
    private static final Option<String> THIRD = Option.text("third", ANY);
    private static final Option<String> TOWN = Option.text("town", ANY)
            .suggesting((typed, caller) -> List.of("Kent", "Kyoto", "San José").stream()
                    .filter(town -> town.toLowerCase(java.util.Locale.ROOT)
                            .startsWith(typed.toLowerCase(java.util.Locale.ROOT)))
                    .map(Suggestion::of)
                    .toList());

    private SampleCommands() {}

    private enum Size {
        SMALL("Small room", "small"),
        LARGE("Large room", "large");

        private final String label;
        private final String word;

        Size(String label, String word) {
            this.label = label;
            this.word = word;
        }
    }

    /** A new set of them. */
    public static List<Command> all() {
        return List.of(
                command(Declaration.of("sample say", ANY, TEXT).example("good morning"), SampleCommands::say),
                command(Declaration.of("sample count", ANY, AMOUNT).example("amount:7"), SampleCommands::count),
                command(
                        Declaration.of("sample book", ANY, TITLE, SEATS, ROOM, QUIET)
                                .example("Thesauri 12"),
                        SampleCommands::book),
                command(Declaration.of("sample announce", ANY, TEXT).seenByAll(), SampleCommands::say),
                command(Declaration.of("sample guard", ANY).onlyFor(Role.MODERATOR), SampleCommands::guard),
                command(Declaration.of("sample fail", ANY), SampleCommands::fail),
                command(Declaration.of("sample list", ANY, FROM), SampleCommands::list),
                command(Declaration.of("sample pick", ANY), SampleCommands::pick),
                command(Declaration.of("sample chosen", ANY, FIRST, SECOND, THIRD), SampleCommands::chosen),
                command(Declaration.of("sample visit", ANY, TOWN), SampleCommands::visit),
                command(Declaration.of("sample hostile", ANY), SampleCommands::hostile),
                command(
                        Declaration.of("moderate setup", ANY).onlyFor(Role.MODERATOR),
                        invocation -> show("This is the setup.")),
                command(Declaration.of("carrel help", ANY, TEXT), SampleCommands::help));
    }

    /** {@code /bars}: two bars, with a picture at an address. */
    public static Command chart() {
        return command(
                Declaration.of("bars", ANY),
                invocation -> show(
                        "Two bars",
                        new Block.Chart(
                                "Points by week",
                                new Block.Unit("point", "points"),
                                List.of("turning up", "talking"),
                                List.of(
                                        new Block.Bar("16 Nov", List.of(10L, 3L)),
                                        new Block.Bar("This week", List.of(0L, 7L))),
                                Optional.of(URI.create("https://example.org/picture/known.png")))));
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

    private static Reply show(String words, Block... blocks) {
        return Reply.show(Card.of(Text.of(words), blocks));
    }

    private static Reply help(Invocation invocation) {
        return show("This is the help.");
    }

    private static Reply say(Invocation invocation) {
        String text = invocation.find(TEXT).orElse("nothing");
        return show(
                "You said: " + text,
                Block.Buttons.of(
                        Button.primary("Say it again", invocation.action().with("text", text + " again")),
                        Button.open("Read more", URI.create("https://example.org/more"))));
    }

    private static Reply count(Invocation invocation) {
        return show("Counted to " + invocation.find(AMOUNT).orElse(0L) + ".");
    }

    private static Reply book(Invocation invocation) {
        return show("Booked “" + invocation.get(TITLE) + "” for " + invocation.get(SEATS) + " in the "
                + invocation.find(ROOM).map(size -> size.label).orElse("hall") + ".");
    }

    private static Reply guard(Invocation invocation) {
        return show("Only moderators read this.");
    }

    private static Reply fail(Invocation invocation) {
        throw new IllegalStateException("the secret cause");
    }

    private static Reply list(Invocation invocation) {
        int from = (int) Math.min(ENTRIES, invocation.find(FROM).orElse(0L));
        List<Block.Entry> entries = new ArrayList<>();
        for (int i = from; i < ENTRIES; i++) {
            entries.add(new Block.Entry("", Text.of("Entry number " + (i + 1) + "."), List.of(), Optional.empty()));
        }
        return show(
                "There are " + ENTRIES + ".", new Block.Listing(entries, from, ENTRIES, Action.of("sample", "list")));
    }

    private static Reply pick(Invocation invocation) {
        List<Choice> choices = List.of(
                Choice.of("Archives", "archives"),
                Choice.of("Cataloguing", "cataloguing"),
                Choice.of("Music", "music"));
        return show(
                "Pick what you like.",
                new Block.Menu(
                        "Two or three",
                        choices,
                        2,
                        3,
                        Action.of("sample", "chosen").choosing("first", "second", "third")));
    }

    private static Reply chosen(Invocation invocation) {
        return show("Chosen: "
                + String.join(
                        ", ",
                        List.of(
                                invocation.find(FIRST).orElse("-"),
                                invocation.find(SECOND).orElse("-"),
                                invocation.find(THIRD).orElse("-"))));
    }

    private static Reply visit(Invocation invocation) {
        return show("Off to " + invocation.find(TOWN).orElse("nowhere") + ".");
    }

    private static Reply hostile(Invocation invocation) {
        Text text = Text.of(HOSTILE);
        return Reply.show(Card.of(
                Text.of("Before ").then(HOSTILE).then(" after"),
                new Block.Paragraph(text),
                new Block.Heading(HOSTILE),
                new Block.Bullets(List.of(text)),
                new Block.Fields(List.of(new Block.Field(HOSTILE, text, text))),
                new Block.Table(HOSTILE, List.of(HOSTILE), List.of(new Block.Row(HOSTILE, List.of(text)))),
                new Block.Paragraph(Text.of(new Inline.Link(HOSTILE, URI.create("https://example.org/page")))),
                Block.Buttons.of(
                        Button.press(HOSTILE, Action.of("sample", "say").with("text", HOSTILE))),
                new Block.Note(text)));
    }
}
