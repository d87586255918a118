package dev.carrel.feature.moderate;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Language;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.community.Appointed;
import dev.carrel.community.ZoneWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The cards of the setup: each shows what has been decided so far, and asks the next thing in the place of the last. */
final class SetupCards {
    private static final Action SETUP = Action.of("moderate", "setup");

    private final SetupOptions options;
    private final Decided decided;
    private final Caller caller;
    private final Instant now;

    SetupCards(SetupOptions options, Decided decided, Caller caller, Instant now) {
        this.options = options;
        this.decided = decided;
        this.caller = caller;
        this.now = now;
    }

    /** What a moderator sees who asks for nothing in particular. */
    Card asFound() {
        return decided.nothing() ? firstContact() : done(Text.of("This is how Carrel is set up here."));
    }

    /** What a moderator reads first, with the first question under it. */
    private Card firstContact() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(purpose().then(" Three questions follow; each can be skipped.")));
        blocks.add(sight());
        blocks.add(new Block.Heading(SetupStep.CHANNEL.position() + ": where may Carrel post announcements?"));
        blocks.addAll(channel());
        return new Card(Tone.GOOD, Text.of("Carrel is here and works already."), blocks);
    }

    /** What Carrel is for. */
    static Text purpose() {
        return Text.of("It finds, compares and explains library-science programs, and answers whoever types a command,"
                + " mostly so that only they see it.");
    }

    /** What Carrel can and cannot see. */
    static Block sight() {
        return new Block.Bullets(List.of(
                Text.strong("It can see ")
                        .then(
                                "the commands that are typed to it, the buttons pressed on its cards, and who did either; and that"
                                        + " somebody has written, reacted or spoken, which it counts for each to see alone."),
                Text.strong("It does not read ").then("what people write to each other, nor the list of members.")));
    }

    /**
     * The card of a step.
     *
     * @param said what has just been done, before the step's own words; or empty
     * @param from where the list of organizers begins
     */
    Card step(SetupStep step, Text said, int from) {
        return switch (step) {
            case CHANNEL -> asking(step, said, "where may Carrel post announcements?", channel());
            case CLOCK -> asking(step, said, "which time zone and language, for whoever has told none?", clock());
            case PEOPLE -> asking(step, said, "who may organize groups and sessions?", people(from));
            case DONE -> done(said.isEmpty() ? Text.of("Everything is set.") : said);
        };
    }

    private static Card asking(SetupStep step, Text said, String question, List<Block> blocks) {
        Text headline = said.isEmpty() ? said : said.then(" ");
        return Card.of(headline.then(step.position() + ": " + question), blocks.toArray(Block[]::new));
    }

    private List<Block> channel() {
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.press(decided.channel().isPresent() ? "Keep it" : "Skip", to(SetupStep.CLOCK)));
        if (decided.channel().isPresent()) {
            buttons.add(Button.press("Announce nowhere", to(SetupStep.CLOCK).with(SetupOptions.ANNOUNCE.name(), "no")));
        } else {
            buttons.add(Button.press("Leave everything as it is", to(SetupStep.DONE)));
        }
        return List.of(
                Block.Picker.place("Choose a channel", to(SetupStep.CLOCK).choosing(SetupOptions.CHANNEL.name())),
                new Block.Buttons(buttons),
                decided.fields(now));
    }

    private List<Block> clock() {
        Optional<ZoneId> likely =
                decided.settings().zone().or(caller::likelyZone).or(caller::zone);
        List<Choice> zones = options.zones().usual(likely).stream()
                .map(zone -> new Choice(ZoneWords.name(zone), zone.getId(), ZoneWords.now(zone, now)))
                .toList();
        List<Choice> languages = List.of(Language.values()).stream()
                .map(language -> Choice.of(language.ownName(), language.name().toLowerCase(Locale.ROOT)))
                .toList();
        Action here = to(SetupStep.CLOCK);
        boolean either = decided.settings().zone().isPresent()
                || decided.settings().language().isPresent();
        return List.of(
                new Block.Menu(
                        "Choose the time zone",
                        zones,
                        1,
                        1,
                        here.choosing(options.zone().name())),
                new Block.Menu("Choose the language", languages, 1, 1, here.choosing(SetupOptions.LANGUAGE.name())),
                Block.Buttons.of(
                        new Button.Press(
                                either ? "Next" : "Skip",
                                to(SetupStep.PEOPLE),
                                either ? Button.Look.PRIMARY : Button.Look.PLAIN),
                        Button.press("Back", to(SetupStep.CHANNEL))),
                decided.fields(now),
                new Block.Note(Text.of("A zone that is not in the menu: ")
                        .thenCode("/moderate setup step:clock zone:Boise")
                        .then(". Students who tell their own keep it.")));
    }

    private List<Block> people(int from) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Picker.person("Add an organizer", to(SetupStep.PEOPLE).choosing(SetupOptions.ORGANIZER.name())));
        blocks.add(Block.Buttons.of(
                Button.primary(decided.organizers().isEmpty() ? "Moderators alone" : "Done", to(SetupStep.DONE)),
                Button.press("Back", to(SetupStep.CLOCK))));
        if (!decided.organizers().isEmpty()) {
            List<Appointed> all = decided.organizers();
            int first = Math.min(from, all.size() - 1);
            blocks.add(new Block.Listing(
                    all.subList(first, all.size()).stream()
                            .map(SetupCards::entry)
                            .toList(),
                    first,
                    all.size(),
                    to(SetupStep.PEOPLE)));
        }
        blocks.add(decided.fields(now));
        blocks.add(new Block.Note(Text.of("Whoever moderates here by the platform’s own rights may always organize.")));
        return blocks;
    }

    private static Block.Entry entry(Appointed organizer) {
        Text title = Text.empty();
        for (int i = 0; i < organizer.persons().size(); i++) {
            title = title.then(i == 0 ? "" : ", also ")
                    .then(Inline.Name.of(organizer.persons().get(i)));
        }
        return new Block.Entry(
                "Organizers", title, List.of(), Optional.of(Button.press("Take it back", revoking(organizer))));
    }

    private static Action revoking(Appointed organizer) {
        return to(SetupStep.PEOPLE)
                .with(SetupOptions.REVOKE.name(), organizer.persons().getFirst().toString());
    }

    /** Asks before an appointment is taken back. */
    Card sure(Appointed organizer) {
        return new Card(
                Tone.CAUTION,
                Text.of(Decided.name(organizer)).then(" may organize here. Take that back?"),
                List.of(
                        Block.Buttons.of(
                                Button.press("Keep", to(SetupStep.PEOPLE)),
                                new Button.Press(
                                        "Take it back",
                                        revoking(organizer).with(SetupOptions.SURE.name(), "yes"),
                                        Button.Look.DANGER)),
                        new Block.Note(Text.of("What they have organized so far stays. It can be given again."))));
    }

    /** Everything there is to decide, as it is now. */
    Card done(Text headline) {
        return new Card(
                Tone.GOOD,
                headline,
                List.of(
                        Block.Buttons.of(
                                Button.primary("Show what Carrel can do", Action.of("carrel", "help")),
                                Button.press("Find a program", Action.of("program", "find")),
                                Button.press("Change the channel", to(SetupStep.CHANNEL)),
                                Button.press("Change zone or language", to(SetupStep.CLOCK)),
                                Button.press("Change who organizes", to(SetupStep.PEOPLE))),
                        decided.fields(now),
                        new Block.Note(Text.of("Come back at any time: ").thenCode("/moderate setup"))));
    }

    private static Action to(SetupStep step) {
        return SETUP.with(SetupOptions.STEP.name(), step.key()).inPlace();
    }
}
