package dev.carrel.feature.reminder;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.WallClock;
import dev.carrel.chat.Caller;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.community.Communities;
import dev.carrel.community.Notice;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/** A reminder as it arrives. */
final class ReminderTopic implements Topic {
    /** A reminder that comes later than this says so. */
    private static final Duration LATE = Duration.ofMinutes(2);

    /** So that what expires within some seconds is told together. */
    private static final Duration GATHERING = Duration.ofSeconds(3);

    private static final Duration MISSED_IS_USEFUL = Duration.ofDays(14);

    private final Store store;
    private final ReminderStore rows;
    private final Outbox outbox;
    private final Communities communities;
    private final InstantSource clock;
    private final BiFunction<String, ZoneId, List<Block>> about;

    ReminderTopic(
            Store store,
            ReminderStore rows,
            Outbox outbox,
            Communities communities,
            InstantSource clock,
            BiFunction<String, ZoneId, List<Block>> about) {
        this.store = store;
        this.rows = rows;
        this.outbox = outbox;
        this.communities = communities;
        this.clock = clock;
        this.about = about;
    }

    @Override
    public String words() {
        return "reminder";
    }

    @Override
    public Optional<Card> card(Delivery delivery, Caller reader) {
        Subject subject = Subject.parse(delivery.subject()).getFirst();
        return store.read(handle -> rows.find(handle, delivery.community(), subject.number()))
                .map(reminder -> card(reminder, subject.due(), reader));
    }

    private Card card(Reminder reminder, Instant due, Caller reader) {
        List<Block> blocks = new ArrayList<>();
        ZoneId zone = reader.zone().orElse(reminder.zone());
        Duration late = Duration.between(due, clock.instant());
        if (late.compareTo(LATE) > 0) {
            blocks.add(new Block.Paragraph(Text.of(late(ReminderWords.moment(due, zone, clock.instant())))));
        }
        if (!reminder.about().isEmpty()) {
            blocks.addAll(about.apply(reminder.about(), zone));
        }
        List<Button> ways = new ArrayList<>();
        if (reminder.place().isEmpty()) {
            ways.add(Button.press(
                    say("In 10 minutes again", "De nouveau dans 10 minutes", "Otra vez en 10 minutos"),
                    SnoozeCommand.action(reminder.number(), "10 minutes")));
            ways.add(Button.press(
                    say("In an hour", "Dans une heure", "En una hora"),
                    SnoozeCommand.action(reminder.number(), "1 hour")));
            ways.add(Button.press(
                    say("Tomorrow at 9:00", "Demain à 9:00", "Mañana a las 9:00"),
                    SnoozeCommand.action(reminder.number(), "tomorrow 9:00")));
        }
        ways.add(ListCommand.mine());
        if (reminder.repeat().isPresent() && reminder.place().isEmpty()) {
            ways.add(Button.press(
                    say("Stop repeating", "Ne plus répéter", "No repetir más"),
                    CancelCommand.action(reminder.number())));
        }
        blocks.add(new Block.Buttons(ways));
        blocks.add(new Block.Note(Text.of(ReminderWords.numbered(reminder) + ", " + origin(reminder, due) + ".")));
        return Card.of(
                Text.of(say("Reminder: ", "Rappel : ", "Recordatorio: ")).thenStrong(reminder.what()),
                blocks.toArray(Block[]::new));
    }

    private static String late(String due) {
        return say(
                "This was due on " + due + "; sorry, Carrel was away.",
                "C’était prévu le " + due + " ; désolé, Carrel était absent.",
                "Estaba previsto para el " + due + "; disculpe, Carrel no estaba.");
    }

    /** How it repeats and when it comes next, or what it was set for. */
    private static String origin(Reminder reminder, Instant due) {
        if (reminder.repeat().isEmpty()) {
            return say("set for ", "prévu pour le ", "previsto para el ") + WallClock.words(due, reminder.zone());
        }
        return ReminderWords.series(reminder.first(), reminder.repeat().get(), reminder.zone())
                + reminder.due()
                        .map(next -> ReminderWords.next(WallClock.words(next, reminder.zone())))
                        .orElseGet(
                                () -> say("; this was the last one", " ; c’était le dernier", "; este fue el último"));
    }

    /** Tells the member, once for all that were missed together. */
    @Override
    public void expired(Handle handle, List<Delivery> expired) {
        for (Delivery delivery : expired) {
            MemberId member = delivery.member().orElseThrow();
            if (outbox.append(handle, delivery.community(), member, ReminderFiring.MISSED, delivery.subject())) {
                continue;
            }
            Recipient to = communities
                    .addresses(handle, delivery.community(), Set.of(member), Notice.REMINDER)
                    .getOrDefault(member, List.of())
                    .stream()
                    .findFirst()
                    .<Recipient>map(Recipient.Person::new)
                    .orElse(delivery.to());
            Instant now = clock.instant();
            outbox.put(
                    handle,
                    List.of(new Delivery(
                            delivery.community(),
                            "missed/" + delivery.key(),
                            ReminderFiring.MISSED,
                            delivery.subject(),
                            delivery.member(),
                            to,
                            now,
                            now.plus(GATHERING),
                            now.plus(MISSED_IS_USEFUL))));
        }
    }
}
