package dev.carrel.feature.networking;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import dev.carrel.feed.FeedItem;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws feeds, to the moderators of a community. */
final class FeedCards {
    static final Action ADD = Action.of("event", "feed", "add");
    static final Action PREVIEW = Action.of("event", "feed", "preview");
    static final Action LIST = Action.of("event", "feed", "list");
    static final Action REMOVE = Action.of("event", "feed", "remove");

    private static final int MOST_PREVIEWED = 5;
    private static final int MOST_NEAREST = 3;
    private static final String EXAMPLE = "/event feed add https://library.example.org/events.ics";
    private static final Button ALL = Button.press("All feeds", LIST);
    private static final Button JOBS = Button.press("The jobs", Action.of("career", "jobs"));
    private static final Button SETUP = Button.press("Choose a channel", Action.of("moderate", "setup"));

    private FeedCards() {}

    private static Action again(FeedSource feed) {
        Action add = about(ADD, feed.address(), feed.filter());
        return feed.jobs() ? add.with(FeedOptions.JOBS.name(), "yes") : add;
    }

    private static Action about(Action action, URI address, TopicFilter filter) {
        Action named = action.with(FeedOptions.ADDRESS.name(), address.toString());
        return filter.words().isEmpty() ? named : named.with(FeedOptions.WORDS.name(), filter.words());
    }

    static Card previewed(URI address, TopicFilter filter, Feeds.Found.Good found, Caller reader) {
        List<Block> blocks = beginning(found, reader);
        blocks.add(Block.Buttons.of(Button.primary("Follow it", about(ADD, address, filter)), ALL));
        blocks.add(howItGoesOn(OfferedFeeds.isJobBoard(address)));
        return new Card(
                found.items().isEmpty() ? Tone.CAUTION : Tone.NEUTRAL,
                headline("", name(found, address), found, filter),
                blocks);
    }

    static Card added(Feeds.Added.Now added, boolean announces, Caller reader) {
        List<Block> blocks = beginning(added.found(), reader);
        List<Button> ways = new ArrayList<>();
        if (added.waiting() > 0) {
            ways.add(Button.primary(
                    "Look over " + added.waiting(),
                    ReviewCommand.of(added.feed().id())));
        }
        ways.add(ALL);
        boolean jobs = added.feed().jobs();
        if (jobs) {
            ways.add(JOBS);
        } else if (!announces) {
            ways.add(SETUP);
        }
        blocks.add(new Block.Buttons(ways));
        if (!jobs && !announces) {
            blocks.add(nowhere());
        }
        blocks.add(howItGoesOn(jobs));
        return new Card(
                Tone.GOOD,
                headline(
                        "Followed from now on: ",
                        name(added.found(), added.feed().address()),
                        added.found(),
                        added.feed().filter()),
                blocks);
    }

    private static String name(Feeds.Found.Good found, URI address) {
        return found.feed().title().isEmpty() ? address.getHost() : found.feed().title();
    }

    private static Text headline(String before, String name, Feeds.Found.Good found, TopicFilter filter) {
        int number = found.items().size();
        String entries = number == 0 ? "nothing" : number == 1 ? "1 entry" : number + " entries";
        return Text.of(before)
                .thenStrong(name)
                .then(", " + found.feed().format() + ", with " + entries + " ahead or new"
                        + (filter.words().isEmpty() ? "." : " that your words choose."));
    }

    private static List<Block> beginning(Feeds.Found.Good found, Caller reader) {
        List<Block> blocks = new ArrayList<>();
        if (!found.items().isEmpty()) {
            blocks.add(new Block.Bullets(found.items().stream()
                    .limit(MOST_PREVIEWED)
                    .map(item -> line(item, reader))
                    .toList()));
        }
        if (found.feed().broken()) {
            blocks.add(new Block.Note(Text.of("It is broken in one place; this is what stands before it.")));
        }
        return blocks;
    }

    private static Text line(FeedItem item, Caller reader) {
        Text title = Text.strong(item.title().isEmpty() ? item.summary() : item.title());
        return item.times().stream()
                .findFirst()
                .map(time -> title.then(": ").then(EventTimes.of(time, reader)))
                .orElse(title);
    }

    private static Block howItGoesOn(boolean jobs) {
        String first = "Its first " + FeedSource.REVIEWED + " entries wait for a moderator. After those, ";
        return new Block.Note(
                jobs
                        ? Text.of(first + "what is new is listed by itself with ")
                                .thenCode("/career jobs")
                                .then(", and told to those who want to be told of such jobs; no channel is told.")
                        : Text.of(first + "what is new is announced by itself, each event once."));
    }

    static Block nowhere() {
        return new Block.Note(Text.of(
                "Nobody has chosen a channel for announcements yet: until then, what you approve is only listed."));
    }

    static Card already(FeedSource feed) {
        String words = feed.filter().words();
        return new Card(
                Tone.GOOD,
                Text.strong(feed.name())
                        .then(feed.jobs() ? " is followed as a job board, " : " is followed, ")
                        .then(
                                words.isEmpty()
                                        ? "whatever it tells. It is looked at now."
                                        : "with what has these words: " + words + ". It is looked at now."),
                List.of(feed.jobs() ? Block.Buttons.of(ALL, JOBS) : Block.Buttons.of(ALL)));
    }

    static Refusal tooMany() {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        "This community follows " + Feeds.MOST + " feeds, which is the most. Remove one to make room.")
                .way(ALL);
    }

    static Refusal unusable(URI address, TopicFilter filter, Feeds.Found.Bad bad) {
        Refusal refusal = Refusal.of(Refusal.Kind.INPUT, "There is nothing to follow. " + bad.why())
                .example(EXAMPLE);
        for (URI instead : bad.instead()) {
            refusal = refusal.way(
                    Button.press("Look at " + instead.getHost() + instead.getPath(), about(PREVIEW, instead, filter)));
        }
        return refusal.way(Button.press("Try again", about(ADD, address, filter).asking()));
    }

    static Card none() {
        return Card.of(
                Text.of("This community follows no feed."),
                Block.Buttons.of(Button.primary("Follow one", ADD.asking())),
                new Block.Note(Text.of(
                                "A feed is a calendar (iCalendar), RSS, Atom, JSON Feed, or a page of events or jobs. Type ")
                        .thenCode("/event feed add")
                        .then(" and Carrel offers some.")));
    }

    static Card list(List<FeedSource> feeds, int from, int waiting, Caller reader) {
        List<Button> ways = new ArrayList<>();
        if (waiting > 0) {
            ways.add(Button.primary("Look over " + waiting, ReviewCommand.ALL));
        }
        ways.add(Button.press("Follow another", ADD.asking()));
        boolean trouble = feeds.stream().anyMatch(feed -> feed.failingSince().isPresent());
        return new Card(
                trouble ? Tone.CAUTION : Tone.NEUTRAL,
                Text.of(
                        feeds.size() == 1
                                ? "This community follows 1 feed."
                                : "This community follows " + feeds.size() + " feeds."),
                List.of(
                        new Block.Listing(
                                feeds.subList(from, feeds.size()).stream()
                                        .map(feed -> entry(feed, reader))
                                        .toList(),
                                from,
                                feeds.size(),
                                LIST.inPlace()),
                        new Block.Buttons(ways)));
    }

    private static Block.Entry entry(FeedSource feed, Caller reader) {
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of((feed.jobs() ? "Job board, " : "") + feed.format() + " from "
                + feed.address().getHost()
                + (feed.filter().words().isEmpty()
                        ? ""
                        : ", with: " + feed.filter().words())));
        lines.add(state(feed, reader.zone().orElse(ZoneId.of("UTC"))));
        return new Block.Entry(
                "",
                Text.strong(feed.name()),
                lines,
                Optional.of(
                        feed.isOff()
                                ? Button.press("Try it again", again(feed))
                                : Button.press("Remove", REMOVE.with(FeedOptions.FEED, Long.toString(feed.id())))));
    }

    private static Text state(FeedSource feed, ZoneId zone) {
        if (feed.failingSince().isPresent()) {
            Text since = EventTimes.at(feed.failingSince().get(), Style.DATE_TIME, zone);
            Text why = Text.of("Fails since ").then(since).then(": " + feed.problem());
            return feed.due()
                    .map(next -> why.then(" Next try: ")
                            .then(EventTimes.at(next, Style.DATE_TIME, zone))
                            .then("."))
                    .orElseGet(() -> why.then(" It is off."));
        }
        return feed.checked()
                .map(read -> Text.of("Read ")
                        .then(EventTimes.at(read, Style.DATE_TIME, zone))
                        .then(
                                feed.isTrusted()
                                        ? feed.jobs() ? ". What is new is listed." : ". What is new is announced."
                                        : ". " + feed.decided() + " of its first " + FeedSource.REVIEWED
                                                + " entries are decided."))
                .orElse(Text.of("Not read yet."));
    }

    static Card sure(FeedSource feed) {
        Action remove = REMOVE.with(FeedOptions.FEED, Long.toString(feed.id())).with("sure", "yes");
        return Card.of(
                Text.of("Remove ").thenStrong(feed.name()).then("?"),
                new Block.Paragraph(Text.of("What it told leaves the list too. What was announced stays where it is.")),
                Block.Buttons.of(
                        Button.press("Keep it", LIST.inPlace()),
                        new Button.Press("Remove it", remove.inPlace(), Button.Look.DANGER)));
    }

    static Card removed(FeedSource feed) {
        return new Card(
                Tone.GOOD,
                Text.strong(feed.name()).then(" is not followed any more."),
                List.of(Block.Buttons.of(ALL, Button.press("Follow it again", again(feed)))));
    }

    static Refusal unknown(List<FeedSource> feeds) {
        return Refusal.of(Refusal.Kind.UNKNOWN, "This community follows no such feed, or several that are called so.")
                .nearest(feeds.stream()
                        .limit(MOST_NEAREST)
                        .map(FeedSource::name)
                        .distinct()
                        .toList())
                .way(ALL);
    }

    /** What whoever has added a feed is told when its items wait. */
    static Card waiting(FeedSource feed, int waiting) {
        return Card.of(
                Text.of(waiting == 1 ? "1 entry of " : waiting + " entries of ")
                        .thenStrong(feed.name())
                        .then(waiting == 1 ? " waits for a moderator." : " wait for a moderator."),
                Block.Buttons.of(Button.primary("Look over", ReviewCommand.of(feed.id())), ALL),
                notInDirectMessages("/event review"));
    }

    /** What whoever has added a feed is told when it is off. */
    static Card off(FeedSource feed) {
        return new Card(
                Tone.CAUTION,
                Text.strong(feed.name()).then(" could not be read for 14 days, and is off now."),
                List.of(
                        new Block.Paragraph(Text.of(feed.problem())),
                        Block.Buttons.of(Button.press("Try it again", again(feed)), ALL),
                        notInDirectMessages("/event feed list")));
    }

    private static Block notInDirectMessages(String line) {
        return new Block.Note(Text.of("Where buttons of moderators do not work in direct messages, type ")
                .thenCode(line)
                .then(" in the space itself."));
    }
}
