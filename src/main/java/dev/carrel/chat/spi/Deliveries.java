package dev.carrel.chat.spi;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.spi.Outcome.DeliveryFailure;
import dev.carrel.chat.spi.Outcome.Gone;
import dev.carrel.chat.spi.Outcome.Later;
import dev.carrel.chat.spi.Outcome.Receipt;
import dev.carrel.chat.spi.Outcome.Uncertain;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Delivers messages of the bot's own, the same way on every platform: never twice, as far as the platform can be asked. Thread-safe. */
public final class Deliveries {
    /** The platform's clock and this one may differ by so much. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(1);

    /** People whose direct messages are known; asking again for a forgotten one does no harm. */
    private static final int REMEMBERED = 20_000;

    private final Map<PersonId, String> directs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Looks for the message where an earlier try is uncertain, and sends it where it is not there. */
    public Outcome deliver(Outgoing message, DeliverySteps steps) {
        String channel;
        try {
            channel = channel(message.to(), steps);
            if (message.uncertainSince().isPresent()) {
                Instant from = message.uncertainSince().get().minus(LOOK_BACK);
                Optional<String> there = steps.find(channel, message.mark(), from);
                if (there.isPresent()) {
                    return receipt(message, channel, there.get());
                }
            }
        } catch (Undelivered early) {
            return beforeSending(message, early.failure());
        } catch (RuntimeException unreadable) {
            return beforeSending(message, new Uncertain("An answer could not be read: " + unreadable));
        }
        try {
            return receipt(message, channel, steps.send(channel, message));
        } catch (Undelivered failed) {
            if (failed.failure() instanceof Gone) {
                forget(message.to());
            }
            return failed.failure();
        }
    }

    private static Receipt receipt(Outgoing message, String channel, String id) {
        return new Receipt(new PlaceId(message.to().platform(), channel), id);
    }

    /** What a failure means for a message of which this try has sent nothing: an earlier try stays as uncertain as it was. */
    public static DeliveryFailure beforeSending(Outgoing message, DeliveryFailure failure) {
        boolean open = message.uncertainSince().isPresent();
        return switch (failure) {
            case Later later -> open ? new Uncertain(later.why()) : later;
            case Uncertain uncertain -> open ? uncertain : new Later(Duration.ZERO, uncertain.why());
            case Gone gone -> gone;
            case Outcome.Rejected rejected -> rejected;
        };
    }

    private String channel(Recipient to, DeliverySteps steps) throws Undelivered {
        return switch (to) {
            case Recipient.Place place -> place.place().raw();
            case Recipient.Person person -> direct(person.person(), steps);
        };
    }

    private String direct(PersonId person, DeliverySteps steps) throws Undelivered {
        String known;
        synchronized (directs) {
            known = directs.getOrDefault(person, "");
        }
        if (!known.isEmpty()) {
            return known;
        }
        String opened = steps.direct(person);
        synchronized (directs) {
            directs.put(person, opened);
        }
        return opened;
    }

    private void forget(Recipient to) {
        if (to instanceof Recipient.Person person) {
            forget(person.person());
        }
    }

    /** Where this person’s direct messages are is asked again when they are written to. */
    public void forget(PersonId person) {
        synchronized (directs) {
            directs.remove(person);
        }
    }
}
