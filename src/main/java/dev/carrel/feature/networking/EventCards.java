package dev.carrel.feature.networking;

import dev.carrel.calendar.ical.EventTime;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Role;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws what feeds told, to whoever may see it. */
final class EventCards {
    static final Action LIST = Action.of("event", "list");
    static final Action SHOW = Action.of("event", "show");

    /** Entries of a list, as many as might fit on a card of any platform. */
    static final int WINDOW = 25;

    private static final int MOST_TIMES = 6;
    static final Button AHEAD = Button.press("What is ahead", LIST);

    private EventCards() {}

    static Action show(EventItem item) {
        return SHOW.with(EventOption.NAME, Long.toString(item.id()));
    }

    /** A title, for what has none too. */
    static String title(EventItem item) {
        if (!item.title().isEmpty()) {
            return item.title();
        }
        return item.job() ? "A job without a name" : "An event without a name";
    }

    /** The announcement, in its place for everybody. */
    static Card announced(EventItem item, Instant now, Caller reader) {
        List<Block> blocks = body(item, now, reader);
        blocks.add(buttons(item, Button.press("Details", show(item)), AHEAD));
        blocks.add(source(item));
        return new Card(
                item.cancelled() ? Tone.CAUTION : Tone.NEUTRAL,
                item.event() || item.cancelled()
                        ? headline(item, now)
                        : Text.of("New: ").thenStrong(title(item)),
                blocks);
    }

    /** Its title, and that it is cancelled or over. */
    private static Text headline(EventItem item, Instant now) {
        if (item.cancelled()) {
            return Text.of("Cancelled: ").thenStrong(title(item));
        }
        Text title = Text.strong(title(item));
        return item.isOver(now) ? title.then(" (over)") : title;
    }

    static Card cancelled(EventItem item, Instant now, Caller reader) {
        List<Block> blocks = new ArrayList<>();
        item.times().stream()
                .filter(time -> time.end().isAfter(now))
                .findFirst()
                .ifPresent(time ->
                        blocks.add(new Block.Paragraph(Text.of("It was to be: ").then(EventTimes.of(time, reader)))));
        blocks.add(buttons(item, Button.press("Details", show(item)), AHEAD));
        blocks.add(source(item));
        return new Card(Tone.CAUTION, Text.of("Cancelled: ").thenStrong(title(item)), blocks);
    }

    /** Everything that is known, with all of its times that are ahead. */
    static Card shown(EventItem item, Instant now, Caller reader) {
        List<Block> blocks = body(item, now, reader);
        List<EventTime> ahead =
                item.times().stream().filter(time -> time.end().isAfter(now)).toList();
        if (ahead.size() > 1) {
            List<Text> lines = new ArrayList<>(ahead.stream()
                    .limit(MOST_TIMES)
                    .map(time -> EventTimes.of(time, reader).then(time.cancelled() ? ": cancelled" : ""))
                    .toList());
            if (ahead.size() > MOST_TIMES) {
                lines.add(Text.of("and " + (ahead.size() - MOST_TIMES) + " more"));
            }
            blocks.add(new Block.Heading("All times ahead"));
            blocks.add(new Block.Bullets(lines));
        }
        blocks.add(buttons(item, AHEAD));
        blocks.add(source(item));
        return new Card(item.cancelled() ? Tone.CAUTION : Tone.NEUTRAL, headline(item, now), blocks);
    }

    /** When, where and what: what there is of it. */
    static List<Block> body(EventItem item, Instant now, Caller reader) {
        List<Block> blocks = new ArrayList<>();
        List<Block.Field> fields = new ArrayList<>();
        if (item.event()) {
            fields.add(Block.Field.of("When", EventTimes.next(item, now, reader)));
        }
        item.published()
                .filter(posted -> !item.event())
                .ifPresent(posted -> fields.add(Block.Field.of(
                        "Posted",
                        EventTimes.at(posted, Style.DATE, reader.zone().orElse(ZoneId.of("UTC"))))));
        item.closes()
                .ifPresent(until -> fields.add(Block.Field.of(
                        "Apply until",
                        EventTimes.at(until, Style.DATE_TIME, reader.zone().orElse(ZoneId.of("UTC"))))));
        if (!item.place().isEmpty()) {
            fields.add(Block.Field.of("Where", Text.of(item.place())));
        }
        if (!fields.isEmpty()) {
            blocks.add(new Block.Fields(fields));
        }
        if (!item.summary().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(item.summary())));
        }
        return blocks;
    }

    private static Block buttons(EventItem item, Button... others) {
        List<Button> buttons = new ArrayList<>();
        item.link().ifPresent(link -> buttons.add(Button.open("Open its page", link)));
        buttons.addAll(List.of(others));
        return new Block.Buttons(buttons);
    }

    static Block source(EventItem item) {
        return new Block.Note(Text.of("From ")
                .then(item.feedName())
                .then(item.job() ? ". Job " : ". Event ")
                .then(item.id() + "."));
    }

    static Block.Entry entry(EventItem item, Instant now, Caller reader) {
        List<Text> lines = new ArrayList<>();
        if (item.event()) {
            lines.add(EventTimes.next(item, now, reader));
        }
        String where = item.place().isEmpty() ? item.feedName() : item.place() + " · " + item.feedName();
        lines.add(Text.of(where));
        return new Block.Entry(
                item.event() ? "" : "Posted lately",
                item.cancelled() ? Text.of("Cancelled: ").thenStrong(title(item)) : Text.strong(title(item)),
                lines,
                Optional.of(Button.press("Show", show(item))));
    }

    static Card nothingAhead(Role reader, Sought sought, int maybe) {
        boolean moderator = reader.covers(Role.MODERATOR);
        List<Button> ways = new ArrayList<>();
        if (!sought.isEverything()) {
            ways.add(Button.press("Show all", LIST));
        }
        if (reader.covers(Role.ORGANIZER)) {
            ways.add(Button.press("Post an event", PostCommand.FORM));
        }
        if (moderator) {
            ways.add(Button.primary("Follow a feed", FeedCards.ADD.asking()));
        }
        List<Block> blocks = new ArrayList<>();
        if (!ways.isEmpty()) {
            blocks.add(new Block.Buttons(ways));
        }
        mightBe(sought, maybe).ifPresent(blocks::add);
        if (!moderator && sought.isEverything()) {
            blocks.add(new Block.Note(Text.of("Moderators choose calendars and feeds with ")
                    .thenCode("/event feed add")
                    .then(".")));
        }
        return Card.of(
                Text.of(
                        sought.isEverything()
                                ? "Nothing is ahead."
                                : sought.hasWordsOnly()
                                        ? "Nothing ahead has these words."
                                        : "Nothing ahead is said to be like that."),
                blocks.toArray(Block[]::new));
    }

    /** That others might be what is sought, if there are any. */
    static Optional<Block> mightBe(Sought sought, int maybe) {
        return maybe == 0
                ? Optional.empty()
                : Optional.of(
                        new Block.Note(Text.of((maybe == 1 ? "1 more might be: its " : maybe + " more might be: their ")
                                + sought.notSaid() + " is not said.")));
    }

    static Card ahead(List<Block.Entry> window, int from, int total, Action turn, Optional<Block> more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Listing(window, from, total, turn.inPlace()));
        more.ifPresent(blocks::add);
        return Card.of(
                Text.of(total == 1 ? "1 event or post." : total + " events and posts, the soonest first."),
                blocks.toArray(Block[]::new));
    }

    static Refusal unknown(String typed) {
        return Refusal.of(Refusal.Kind.UNKNOWN, "There is no event " + typed + " here.")
                .way(AHEAD);
    }
}
