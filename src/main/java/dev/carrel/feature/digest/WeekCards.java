package dev.carrel.feature.digest;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Role;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.gathering.Happening;
import dev.carrel.gathering.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws what is on in a week. */
final class WeekCards {
    /** Entries of a list, as many as might fit on a card of any platform. */
    static final int WINDOW = 25;

    static final Action WEEK = Action.of("event", "week");

    private static final Button AHEAD = Button.press("What is ahead", Action.of("event", "list"));
    private static final Button GROUPS = Button.press("All groups", Action.of("group", "list"));
    private static final Button THIS_WEEK = Button.press("This week", WEEK);

    private WeekCards() {}

    /** Once, on a Monday. */
    static Card message(List<Happening> ahead, Week week) {
        return shared(Text.of("This week: " + count(ahead) + "."), ahead, week, "This comes on Mondays at 08:00 ");
    }

    /** The whole week long. */
    static Card kept(List<Happening> ahead, Week week) {
        String name = "The week of " + Week.words(week.monday()) + ": ";
        return shared(
                Text.of(name + (ahead.isEmpty() ? "nothing more is planned so far." : count(ahead) + " ahead.")),
                ahead,
                week,
                "This card changes with the plans; a new one comes on Mondays at 08:00 ");
    }

    /** For everybody in a channel: another part of the list is shown to whoever asks for it alone. */
    private static Card shared(Text headline, List<Happening> ahead, Week week, String note) {
        List<Block> blocks = new ArrayList<>();
        if (!ahead.isEmpty()) {
            blocks.add(listing(ahead, 0, week, WEEK));
        }
        blocks.add(Block.Buttons.of(AHEAD, GROUPS));
        blocks.add(
                new Block.Note(Text.of(note + week.zone().getId() + ". It has events, and sessions of open groups.")));
        return Card.of(headline, blocks.toArray(Block[]::new));
    }

    /** The week has passed; another card is newer. */
    static Card over(Week week) {
        return Card.of(
                Text.of("The week of " + Week.words(week.monday()) + " is over."), Block.Buttons.of(THIS_WEEK, AHEAD));
    }

    /** Nobody keeps this card true any more. */
    static Card ended() {
        return Card.of(
                Text.of("What is on in a week is not shown in this channel any more."),
                Block.Buttons.of(THIS_WEEK, AHEAD));
    }

    /** For one reader, who has asked. */
    static Card asked(List<Happening> ahead, int from, Week week, Caller reader) {
        if (ahead.isEmpty()) {
            List<Button> ways = new ArrayList<>(List.of(AHEAD, GROUPS));
            if (reader.role().covers(Role.ORGANIZER)) {
                ways.add(
                        Button.press("Post an event", Action.of("event", "post").asking()));
            }
            return Card.of(
                    Text.of("Nothing more is planned for everybody until "
                            + Week.words(week.monday().plusDays(6)) + "."),
                    new Block.Buttons(ways));
        }
        return Card.of(
                Text.of("This week: " + count(ahead) + " ahead."),
                listing(ahead, from, week, WEEK.inPlace()),
                Block.Buttons.of(AHEAD, GROUPS),
                new Block.Note(Text.of("Events, and sessions of open groups, until Sunday at midnight "
                        + week.zone().getId() + ".")));
    }

    private static Block listing(List<Happening> ahead, int from, Week week, Action turn) {
        return new Block.Listing(
                ahead.subList(from, Math.min(ahead.size(), from + WINDOW)).stream()
                        .map(one -> entry(one, week))
                        .toList(),
                from,
                ahead.size(),
                turn);
    }

    private static Block.Entry entry(Happening one, Week week) {
        LocalDate day = one.day(week.zone());
        return new Block.Entry(
                day.isBefore(week.monday()) ? "Since last week" : Week.words(day),
                Text.strong(one.title()),
                List.of(one.line()),
                Optional.of(one.open()));
    }

    /** {@code 3 events and 1 session}. */
    private static String count(List<Happening> ahead) {
        long sessions = ahead.stream().filter(one -> one.kind() == Kind.SESSION).count();
        long events = ahead.size() - sessions;
        String some = events == 1 ? "1 event" : events + " events";
        String others = sessions == 1 ? "1 session" : sessions + " sessions";
        return sessions == 0 ? some : events == 0 ? others : some + " and " + others;
    }
}
