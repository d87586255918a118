package dev.carrel.platform.console;

import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Health;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** What the bot says by itself to whoever sits at the terminal, as long as somebody does. Thread-safe. */
final class ConsoleInbox implements ChatPlatform {
    private final AtomicReference<Optional<Consumer<Outgoing>>> reader = new AtomicReference<>(Optional.empty());

    /** Somebody sits down, and reads what comes. */
    void attach(Consumer<Outgoing> somebody) {
        reader.set(Optional.of(somebody));
    }

    /** Nobody reads any more. */
    void detach() {
        reader.set(Optional.empty());
    }

    @Override
    public Platform platform() {
        return Platform.CONSOLE;
    }

    @Override
    public Outcome deliver(Outgoing message) {
        boolean known = switch (message.to()) {
            case Recipient.Place place -> Persona.PLACE.equals(place.place());
            case Recipient.Person person -> Persona.of(person.person().raw()).isPresent();
        };
        if (!known) {
            return new Outcome.Gone("nobody of that name sits at the terminal");
        }
        Optional<Consumer<Outgoing>> somebody = reader.get();
        if (somebody.isEmpty()) {
            return new Outcome.Later(Duration.ofSeconds(1), "nobody sits at the terminal");
        }
        somebody.get().accept(message);
        return new Outcome.Receipt(new PlaceId(Platform.CONSOLE, Persona.PLACE.raw()), message.mark());
    }

    /** What is on paper stays: it is said again. */
    @Override
    public Outcome redraw(Outcome.Receipt sent, Outgoing message) {
        return deliver(message) instanceof Outcome.DeliveryFailure failure ? failure : sent;
    }

    @Override
    public Health health() {
        return reader.get().isPresent() ? Health.ready() : Health.unready("nobody sits at the terminal");
    }

    @Override
    public void start() {}

    @Override
    public void stop() {
        detach();
    }
}
