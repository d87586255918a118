package dev.carrel.feature.participation;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.community.Seat;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import dev.carrel.participation.History;
import dev.carrel.participation.Participation;
import dev.carrel.participation.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/** The week before, as a member is told. */
final class WeeklyTopic implements Topic {
    static final String TOPIC = "week";

    private final Weekly weekly;
    private final Participation participation;
    private final BiFunction<Caller, LocalDate, List<Block>> goals;

    WeeklyTopic(Weekly weekly, Participation participation, BiFunction<Caller, LocalDate, List<Block>> goals) {
        this.weekly = weekly;
        this.participation = participation;
        this.goals = goals;
    }

    @Override
    public String words() {
        return "weekly summary";
    }

    /** Nothing, once the member wants it no more, and nothing of a week in which they took part in nothing: nobody is blamed. */
    @Override
    public Optional<Card> card(Delivery delivery, Caller reader) {
        Seat seat = Seat.of(reader);
        if (!weekly.isOn(seat)) {
            return Optional.empty();
        }
        LocalDate monday = LocalDate.parse(delivery.subject());
        History history = participation.history(seat);
        return history.weeks().stream()
                .filter(week -> week.monday().equals(monday) && week.tookPart())
                .findFirst()
                .map(week -> card(week, history.streak(), goals.apply(reader, monday)));
    }

    private Card card(Week week, int streak, List<Block> goals) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Fields(SharingWords.fields(week, participation.formula())));
        blocks.addAll(goals);
        blocks.add(Block.Buttons.of(
                Button.press("See my weeks", MeCommand.ME), Button.press("Stop these", WeeklyCommand.turn(false))));
        blocks.add(new Block.Note(Text.of("The week from " + SharingWords.date(week.monday()) + " to "
                + SharingWords.date(week.monday().plusDays(6))
                + ". This comes on Mondays, as you asked. Only you see it.")));
        return Card.of(
                Text.of("Last week came to ")
                        .thenStrong(SharingWords.count(week.points(), "point"))
                        .then(streak < 2 ? "." : "; you have taken part " + streak + " weeks in a row."),
                blocks.toArray(Block[]::new));
    }

    /** The next week tells again. */
    @Override
    public void expired(Handle handle, List<Delivery> expired) {}
}
