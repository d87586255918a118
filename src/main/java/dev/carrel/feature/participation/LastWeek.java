package dev.carrel.feature.participation;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.participation.Participation;
import dev.carrel.participation.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Sums a week up for moderators, beside the week before, with what waits for them now. Thread-safe; it may block for the database. */
public final class LastWeek {
    private static final Button REPORT = Button.press("Four weeks", Action.of("moderate", "report"));
    private static final Button REVIEW = Button.press("Look over entries", Action.of("event", "review"));
    private static final Button HEALTH = Button.press("What did not arrive", Action.of("moderate", "health"));
    private static final Button FEEDS = Button.press("All feeds", Action.of("event", "feed", "list"));

    private final Participation participation;
    private final Function<CommunityId, Waiting> waiting;

    /** Over what was counted, and what waits for the moderators of a community. */
    public LastWeek(Participation participation, Function<CommunityId, Waiting> waiting) {
        this.participation = participation;
        this.waiting = waiting;
    }

    /** Of the week that begins on this Monday; nothing when there is nothing to tell of it, nor of the one before, and nothing waits. */
    public Optional<Card> card(CommunityId community, LocalDate monday) {
        Report report = participation.week(community, monday);
        Waiting now = waiting.apply(community);
        if (ReportWords.isNothing(report) && now.isNothing()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        ReportWords.table(report).ifPresent(blocks::add);
        ReportWords.held(report).ifPresent(blocks::add);
        if (report.silent() > 0) {
            blocks.add(new Block.Paragraph(Text.of(ReportWords.silent(report)
                    + " fell silent: nothing has happened there for " + Participation.SILENT_WEEKS + " weeks.")));
        }
        if (!now.isNothing()) {
            blocks.add(new Block.Paragraph(Text.of("For moderators: " + words(now) + ".")));
        }
        blocks.add(new Block.Buttons(ways(now)));
        blocks.add(new Block.Note(Text.of("The week since " + SharingWords.date(monday) + ", and the one before it."
                + " Of fewer than " + Report.LEAST + " people no number is told, and nobody is named."
                + ReportWords.heldNote(report))));
        return Optional.of(Card.of(headline(report), blocks.toArray(Block[]::new)));
    }

    private static Text headline(Report report) {
        return Text.strong(ReportWords.people(report.now().people()))
                .then(" took part last week, "
                        + ReportWords.people(report.before().people()).toLowerCase(Locale.ROOT)
                        + " in the week before.");
    }

    private static String words(Waiting now) {
        List<String> parts = new ArrayList<>();
        if (now.entries() > 0) {
            parts.add(count(now.entries(), "entry", "entries") + " of feeds to look over");
        }
        if (now.letters() > 0) {
            parts.add(count(now.letters(), "message", "messages") + " that did not arrive");
        }
        if (now.feeds() > 0) {
            parts.add(count(now.feeds(), "feed", "feeds") + " that cannot be read");
        }
        return String.join(", ", parts);
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static List<Button> ways(Waiting now) {
        List<Button> ways = new ArrayList<>();
        if (now.entries() > 0) {
            ways.add(REVIEW);
        }
        if (now.letters() > 0) {
            ways.add(HEALTH);
        }
        if (now.feeds() > 0) {
            ways.add(FEEDS);
        }
        ways.add(REPORT);
        return ways;
    }
}
