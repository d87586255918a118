package dev.carrel.feature.reminder;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.WallClock;
import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import dev.carrel.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What a member was not reminded of in time, all together in one message. */
final class MissedTopic implements Topic {
    private static final int MOST_SHOWN = 10;

    private final Store store;
    private final ReminderStore rows;

    MissedTopic(Store store, ReminderStore rows) {
        this.store = store;
        this.rows = rows;
    }

    @Override
    public String words() {
        return "note about missed reminders";
    }

    @Override
    public Optional<Card> card(Delivery delivery, Caller reader) {
        List<Subject> missed = Subject.parse(delivery.subject());
        List<Subject> shown = missed.subList(0, Math.min(MOST_SHOWN, missed.size()));
        Map<Long, Reminder> known = store.read(handle -> rows.findAll(
                handle,
                delivery.community(),
                shown.stream().map(Subject::number).toList()));
        List<Text> lines = new ArrayList<>();
        for (Subject subject : shown) {
            Optional.ofNullable(known.get(subject.number()))
                    .ifPresent(reminder -> lines.add(ReminderWords.quoted(reminder.what())
                            .then(say(", due on ", ", prévu le ", ", previsto para el ")
                                    + WallClock.words(
                                            subject.due(), reader.zone().orElse(reminder.zone())))));
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        if (missed.size() > MOST_SHOWN) {
            lines.add(Text.of(more(missed.size() - MOST_SHOWN)));
        }
        return Optional.of(Card.of(
                Text.of(headline(missed.size())),
                new Block.Bullets(lines),
                Block.Buttons.of(
                        ListCommand.mine(),
                        Button.press(
                                say("Set a reminder", "Créer un rappel", "Crear un recordatorio"), SetCommand.FORM))));
    }

    private static String headline(int missed) {
        return missed == 1
                ? say(
                        "You were not reminded of this in time: Carrel was away, or could not reach you. Sorry.",
                        "Ceci ne vous a pas été rappelé à temps : Carrel était absent, ou n’a pas pu vous joindre. Désolé.",
                        "Esto no se le recordó a tiempo: Carrel no estaba, o no pudo localizarle. Disculpe.")
                : say(
                        "You were not reminded of these " + missed
                                + " in time: Carrel was away, or could not reach you. Sorry.",
                        "Ces " + missed
                                + " choses ne vous ont pas été rappelées à temps : Carrel était absent, ou n’a pas"
                                + " pu vous joindre. Désolé.",
                        "Estas " + missed + " cosas no se le recordaron a tiempo: Carrel no estaba, o no pudo"
                                + " localizarle. Disculpe.");
    }

    private static String more(int others) {
        return say(
                "and " + others + " more",
                others < 2 ? "et 1 autre" : "et " + others + " autres",
                "y " + others + " más");
    }

    /** Two weeks are long enough to have tried. */
    @Override
    public void expired(Handle handle, List<Delivery> expired) {}
}
