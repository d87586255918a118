package dev.carrel.feature.participation;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Block;
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
        return say("weekly summary", "bilan de la semaine", "resumen de la semana");
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
        blocks.add(Block.Buttons.of(WeeklyCommand.weeks(), WeeklyCommand.stop()));
        String first = SharingWords.date(week.monday());
        String last = SharingWords.date(week.monday().plusDays(6));
        blocks.add(new Block.Note(Text.of(say(
                "The week from " + first + " to " + last + ". This comes on Mondays, as you asked. Only you see it.",
                "La semaine du " + first + " au " + last
                        + ". Ceci vient le lundi, comme vous l’avez demandé. Personne d’autre que vous ne le voit.",
                "La semana del " + first + " al " + last
                        + ". Esto llega los lunes, como usted pidió. Solo usted lo ve."))));
        String row = say(
                "; you have taken part " + streak + " weeks in a row",
                " ; vous participez depuis " + streak + " semaines d’affilée",
                "; lleva " + streak + " semanas seguidas participando");
        return Card.of(
                Text.of(say("Last week came to ", "La semaine dernière vous a valu ", "La semana pasada le dio "))
                        .thenStrong(SharingWords.points(week.points()))
                        .then((streak < 2 ? "" : row) + "."),
                blocks.toArray(Block[]::new));
    }

    /** The next week tells again. */
    @Override
    public void expired(Handle handle, List<Delivery> expired) {}
}
