package dev.carrel.testkit;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Language;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Effect;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Pickable;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.ActionCodec;
import dev.carrel.chat.command.ActionShelf;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/** Sample replies that hold every kind of block, run and button in every state: what each surface must be able to draw. */
public final class CardGallery {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant MOMENT = Instant.parse("2026-03-03T00:00:00Z");
    private static final CommunityId COMMUNITY = new CommunityId(1);

    /** Made once: the real ones are asked of a whole bot. */
    private static final class Real {
        static final SequencedMap<String, Reply> REPLIES = real();
    }

    private CardGallery() {}

    /** The replies of the real commands alone, in the language {@linkplain Language#spoken() spoken} now; takes seconds. */
    public static SequencedMap<String, Reply> real() {
        SequencedMap<String, Reply> all = new LinkedHashMap<>(FeatureGallery.replies());
        all.putAll(EventGallery.replies());
        all.putAll(JobGallery.replies());
        return Collections.unmodifiableSequencedMap(all);
    }

    /** The replies by a name that suits a file, made up and {@linkplain FeatureGallery real}. */
    public static SequencedMap<String, Reply> replies() {
        SequencedMap<String, Reply> replies = new LinkedHashMap<>(Real.REPLIES);
        cards().forEach((name, card) -> replies.put(name, Reply.show(card)));
        for (Refusal.Kind kind : Refusal.Kind.values()) {
            replies.put("refusal-" + kind.name().toLowerCase(Locale.ROOT), Reply.refuse(refusal(kind)));
        }
        forms().forEach((name, form) -> replies.put(name, Reply.ask(form)));
        return replies;
    }

    /** The sample cards. */
    public static SequencedMap<String, Card> cards() {
        SequencedMap<String, Card> cards = new LinkedHashMap<>();
        cards.put("answer", Card.of(Text.of("Carrel is awake.")));
        cards.put("program", program());
        cards.put("compare", compare());
        cards.put("find-one", find(1, 0, 1));
        cards.put("find-many", find(12, 5, 23));
        cards.put("find-last", find(2, 21, 23));
        cards.put("find-too-many", find(60, 0, 1200));
        cards.put("find-none", none());
        cards.put("session", session());
        cards.put("menus", menus());
        cards.put("pickers", pickers());
        cards.put("inlines", inlines());
        cards.put("hostile", hostile());
        cards.put("long", lengthy());
        cards.put("overfull", overfull());
        return cards;
    }

    /** The sample forms. */
    public static SequencedMap<String, Form> forms() {
        SequencedMap<String, Form> forms = new LinkedHashMap<>();
        forms.put(
                "form",
                new Form(
                        "/program find",
                        Text.empty(),
                        List.of(words("query", false, "")),
                        Action.of("program", "find")));
        forms.put("form-refilled", refilled());
        forms.put("form-pickers", pickersForm());
        forms.put("form-overfull", overfullForm());
        return forms;
    }

    /** A reply on its way to a student in New York, with ids as the real ones. */
    public static Answer answer(Reply reply, Audience audience, boolean textMode) {
        Caller caller = reader(COMMUNITY, new SpaceId(Platform.WEB, "desk"), textMode);
        ActionCodec codec = new ActionCodec(new MemoryShelf());
        return new Answer(
                reply, audience, Effect.ANSWER, caller, action -> codec.encode(COMMUNITY, caller.member(), action));
    }

    /** A student in New York who reads what is sent into this space. */
    public static Caller reader(CommunityId community, SpaceId space) {
        return reader(community, space, false);
    }

    private static Caller reader(CommunityId community, SpaceId space, boolean textMode) {
        return new Caller(
                community,
                new MemberId(1),
                new PersonId(space.platform(), "alice"),
                space,
                new PlaceId(space.platform(), "desk"),
                Role.STUDENT,
                Language.spoken(),
                Optional.of(ZONE),
                Optional.empty(),
                textMode);
    }

    private static Card program() {
        return new Card(
                Tone.CAUTION,
                Text.strong("Precandidate: not ALA-accredited.").then(" Middle Tennessee State University, MLS"),
                List.of(
                        new Block.Paragraph(
                                Text.of(
                                        "Precandidate means that ALA has agreed to look at the program. A degree earned now may not count as accredited.")),
                        new Block.Fields(List.of(
                                new Block.Field(
                                        "Credits",
                                        Text.of("36 (semester)"),
                                        Text.of("catalog, 2025-26, ")
                                                .then(link("source", "https://www.mtsu.edu/catalog/mls"))),
                                new Block.Field(
                                        "Tuition",
                                        Text.strong("$19,980").then(", wherever you live"),
                                        Text.of("own rate × 36 credits, 2024-25")),
                                Block.Field.of("Entrance exam", Text.of("not stated")))),
                        new Block.Heading("Before you apply"),
                        new Block.Bullets(List.of(
                                Text.of("Verify in ")
                                        .then(link(
                                                "ALA's directory",
                                                "https://www.ala.org/educationcareers/directory(2026)")),
                                Text.of("Ask for the date of the next review"))),
                        new Block.Note(Text.of("Last confirmed 2019-02-08; its next review was due in fall 2025.")),
                        Block.Buttons.of(
                                Button.primary(
                                        "Compare with others",
                                        Action.of("program", "compare").with("first", "mtsu")),
                                Button.press(
                                        "Tell me when it changes",
                                        Action.of("program", "watch").with("program", "mtsu")),
                                Button.open("Program's page", URI.create("https://www.mtsu.edu/mls")))));
    }

    private static Card compare() {
        return Card.of(
                Text.of("Kent State has the lowest tuition that is current."),
                new Block.Table(
                        "Property",
                        List.of("San José State", "Valdosta State", "Kent State"),
                        List.of(
                                row("Credits", "43", "36 (another source says 39)", "37"),
                                row(
                                        "Tuition",
                                        "$23,263 (2024-25)",
                                        "$10,548 (fall 2021: over 24 months old)",
                                        "$26,800"),
                                row("GRE", "not required", "not stated", "not required"))),
                new Block.Note(Text.of("All three: online, ALA status Continued.")));
    }

    private static Block.Row row(String label, String... cells) {
        return new Block.Row(label, List.of(cells).stream().map(Text::of).toList());
    }

    private static Card find(int entries, int from, int total) {
        List<Block.Entry> shown = IntStream.range(from, from + entries)
                .mapToObj(i -> new Block.Entry(
                        i < 8 ? "The program's own figures" : "A university-wide rate, surcharges possible",
                        Text.of("Program " + (i + 1)).then(", State University"),
                        List.of(
                                Text.strong("$" + (10_000 + 500 * i)).then(" wherever you live"),
                                Text.of("own rate × 36 credits, 2025")),
                        Optional.of(Button.press(
                                "Show", Action.of("program", "show").with("program", "program-" + (i + 1))))))
                .toList();
        Action find = Action.of("program", "find").with("query", "archives online no gre under 30k");
        return Card.of(
                Text.strong(total + " match, 14 more might."),
                new Block.Chips(
                        "Understood",
                        List.of(
                                new Block.Chip(
                                        "online",
                                        find.with("query", "archives no gre under 30k")
                                                .inPlace()),
                                new Block.Chip(
                                        "archives",
                                        find.with("query", "online no gre under 30k")
                                                .inPlace()),
                                new Block.Chip(
                                        "≤ $30,000",
                                        find.with("query", "archives online no gre")
                                                .inPlace()))),
                new Block.Listing(shown, from, total, find),
                Block.Buttons.of(Button.press("Show the 14 that might", find.with("unknown", "yes"))));
    }

    private static Card none() {
        return Card.of(
                Text.of("None match. Without “under 5k”, 12 would."),
                new Block.Listing(List.of(), 0, 0, Action.of("program", "find")),
                Block.Buttons.of(Button.primary(
                        "Drop “under 5k”",
                        Action.of("program", "find").with("query", "archives").inPlace())));
    }

    private static Card session() {
        return new Card(
                Tone.GOOD,
                Text.of("Cataloguing Circle meets ").then(new Inline.When(MOMENT, Style.DATE_TIME, ZONE)),
                List.of(
                        new Block.Paragraph(Text.of("From ")
                                .then(new Inline.When(MOMENT, Style.TIME, ZONE))
                                .then(" on ")
                                .then(new Inline.When(MOMENT, Style.DATE, ZONE))
                                .then(", 12 sessions.")),
                        new Block.Note(Text.of("Due ").then(new Inline.When(MOMENT, Style.DATE_TIME, ZONE))),
                        Block.Buttons.of(
                                Button.primary(
                                        "Going",
                                        Action.of("session", "rsvp")
                                                .with("as", "going")
                                                .inPlace()),
                                Button.press(
                                        "Maybe",
                                        Action.of("session", "rsvp")
                                                .with("as", "maybe")
                                                .inPlace()),
                                new Button.Press(
                                        "Cancel the session", Action.of("session", "cancel"), Button.Look.DANGER))));
    }

    private static Card menus() {
        Action show = Action.of("program", "show").choosing("program");
        Action compare = Action.of("program", "compare").choosing("first", "second", "third", "fourth");
        return Card.of(
                Text.of("Which programs?"),
                new Block.Menu("Show one", choices(3), 1, 1, show),
                new Block.Menu("Compare two to four", choices(12), 2, 4, compare),
                new Block.Menu("Any of many", choices(60), 1, 1, show),
                Block.Buttons.of(Button.press("Twice", show), Button.press("Twice", show)));
    }

    private static Card pickers() {
        Action setup = Action.of("moderate", "setup").inPlace();
        return Card.of(
                Text.of("Announcements go to ")
                        .then(Inline.Name.of(new PlaceId(Platform.DISCORD, "100000000000000001"))),
                new Block.Bullets(List.of(
                        Text.of("Organizers: ")
                                .then(Inline.Name.of(new PersonId(Platform.DISCORD, "100000000000000002")))
                                .then(" and ")
                                .then(Inline.Name.of(new PersonId(Platform.SLACK, "U0CARREL1"))),
                        Text.of("Also in ")
                                .then(Inline.Name.of(new PlaceId(Platform.SLACK, "C0CARREL1")))
                                .then(" and ")
                                .then(Inline.Name.of(new PlaceId(Platform.DISCORD, "@everyone"))))),
                Block.Picker.place("Choose another channel", setup.choosing("channel")),
                Block.Picker.person(
                        "Add an organizer", setup.with("step", "people").choosing("organizer")),
                new Block.Picker("Up to three channels", Pickable.PLACE, 0, 3, setup.choosing("a", "b", "c")),
                new Block.Picker("Up to three people", Pickable.PERSON, 0, 3, setup.choosing("d", "e", "f")));
    }

    private static Form pickersForm() {
        return new Form(
                "/moderate setup",
                Text.of("“the lobby” is not a channel."),
                List.of(
                        known("channel", true, "", Pickable.PLACE),
                        known("also", false, "the lobby", Pickable.PLACE),
                        known("organizer", false, "100000000000000002", Pickable.PERSON),
                        known("deputy", false, "U0CARREL1", Pickable.PERSON)),
                Action.of("moderate", "setup"));
    }

    private static Form.Input known(String name, boolean required, String value, Pickable kind) {
        return new Form.Input.Known(name, "Which " + kind.word(), "one of yours", required, value, kind);
    }

    private static List<Choice> choices(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Choice("Program " + i, "program-" + i, i % 2 == 0 ? "online" : ""))
                .toList();
    }

    private static Card inlines() {
        return Card.of(
                Text.of("Plain ")
                        .thenStrong("strong")
                        .thenStrong("stronger")
                        .thenCode("/program find")
                        .then("."),
                new Block.Paragraph(Text.of(new Inline.Code("a ` back-tick"))
                        .then(" ")
                        .then(link("a (page)", "https://example.org/a_(b)"))),
                new Block.Bullets(List.of(Text.strong("42"), Text.of("1. is no list"), Text.of("- neither"))),
                new Block.Note(Text.of("Sources: ").then(link("one", "https://example.org/1"))));
    }

    private static Card hostile() {
        String typed = "@everyone <@123> <#4> <@&5> <!channel> <!here> :smile: <:x:1> **b** __u__ ~~s~~ ||p|| `c` "
                + "[bank](https://evil.example) <https://evil.example|bank> https://evil.example &lt; \u202Eesrever\u202C z\u200Bw\u0000\u001B[31m";
        return Card.of(
                Text.of("# " + typed),
                new Block.Paragraph(Text.of("> " + typed + "\n# heading\n- list\n1. number")),
                new Block.Heading("-# " + typed),
                new Block.Bullets(List.of(
                        Text.of("# " + typed),
                        Text.of("👩‍👩‍👧‍👦 e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301 שלום"))),
                new Block.Fields(List.of(
                        Block.Field.of(typed, Text.of(typed).thenStrong(typed).thenCode(typed)))),
                new Block.Note(Text.of("# " + typed)),
                Block.Buttons.of(
                        Button.press(typed, Action.of("program", "show").with("program", typed)),
                        Button.open("Script", URI.create("javascript:alert(1)"))));
    }

    private static Card lengthy() {
        String sentence = "The committee has confirmed that applications are read as they come in. ";
        return Card.of(
                Text.of("A very long answer. " + sentence.repeat(20)),
                new Block.Paragraph(Text.of(sentence.repeat(80))),
                new Block.Note(Text.of("Somewhere in the middle of it.")));
    }

    private static Card overfull() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            blocks.add(new Block.Paragraph(Text.of("Paragraph " + i + " ").then("words ".repeat(15))));
            blocks.add(Block.Buttons.of(Button.press("Button " + i, Action.of("carrel", "help"))));
        }
        return new Card(Tone.NEUTRAL, Text.of("More than any platform takes."), blocks);
    }

    private static Refusal refusal(Refusal.Kind kind) {
        Button help = Button.press("Show what Carrel can do", Action.of("carrel", "help"));
        return switch (kind) {
            case INPUT ->
                Refusal.of(kind, "“kemt” is not a program that Carrel knows.")
                        .example("/program show kent")
                        .nearest(List.of("kent", "kentucky"));
            case UNKNOWN ->
                Refusal.of(kind, "There is no such command.")
                        .nearest(List.of("/program find", "/program show", "/program match"))
                        .way(help);
            case FORBIDDEN ->
                Refusal.of(kind, "/moderate report is for moderators.").way(help);
            case EXPIRED ->
                Refusal.of(kind, "This button is too old to be used.").way(help);
            case LIMIT -> Refusal.of(kind, "You have 50 reminders, which is as many as one can have.");
            case BROKEN -> Refusal.of(kind, "Something is broken on our side, and it has been noted as K7Q2.");
        };
    }

    private static Form.Input words(String name, boolean tall, String value) {
        return new Form.Input.Words(
                name, "What are you looking for", "archives online under 30k", true, value, 400, tall);
    }

    private static Form refilled() {
        return new Form(
                "/session schedule",
                Text.of("“tue 25pm” is no time. Nearest: ").thenCode("tue 5pm"),
                List.of(
                        words("title", false, "Cataloguing Circle"),
                        words("agenda", true, "First line\nsecond <line> & *third*"),
                        new Form.Input.Pick(
                                "repeat",
                                "Repeats",
                                "",
                                false,
                                "week",
                                List.of(Choice.of("Never", "never"), Choice.of("Every week", "week")))),
                Action.of("session", "schedule").with("group", "cataloguing-circle"));
    }

    private static Form overfullForm() {
        List<Form.Input> inputs = IntStream.range(0, 30)
                .<Form.Input>mapToObj(i -> i % 2 == 0
                        ? words("words-" + i, true, i == 0 ? "x".repeat(5000) : "kept " + i)
                        : new Form.Input.Pick(
                                "pick-" + i,
                                "Label ".repeat(40),
                                "Hint ".repeat(i == 1 ? 200 : 1),
                                false,
                                "program-" + i,
                                choices(i == 1 ? 9 : 30)))
                .toList();
        return new Form(
                "A title that is longer than any platform takes in a modal",
                Text.of("Why ".repeat(800)),
                inputs,
                Action.of("session", "schedule"));
    }

    private static Inline link(String words, String target) {
        return new Inline.Link(words, URI.create(target));
    }

    /** Keeps long actions for as long as the test runs. */
    private static final class MemoryShelf implements ActionShelf {
        private final Map<String, String> payloads = new LinkedHashMap<>();

        @Override
        public String put(CommunityId community, MemberId reader, String payload) {
            String key = "k" + payloads.size();
            payloads.put(key, payload);
            return key;
        }

        @Override
        public Optional<String> get(CommunityId community, String key) {
            return Optional.ofNullable(payloads.get(key));
        }
    }
}
