package dev.carrel.feature.reminder;

import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.card.PlainText;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Health;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A platform outside of the process: what it has taken stands in a file, and can be looked up there by whoever comes back. */
final class LedgerOffice implements ChatPlatform {
    private final Path ledger;
    private final KillPoint point;

    LedgerOffice(Path ledger, KillPoint point) {
        this.ledger = ledger;
        this.point = point;
    }

    /** What has arrived: the first line of each message. */
    static List<String> arrived(Path ledger) throws IOException {
        return Files.exists(ledger)
                ? Files.readAllLines(ledger).stream()
                        .map(line -> line.substring(line.indexOf(' ') + 1))
                        .toList()
                : List.of();
    }

    @Override
    public synchronized Outcome deliver(Outgoing message) {
        try {
            Outcome.Receipt receipt = new Outcome.Receipt(new PlaceId(Platform.DISCORD, "dm"), message.mark());
            if (message.uncertainSince().isPresent()
                    && Files.exists(ledger)
                    && Files.readAllLines(ledger).stream().anyMatch(line -> line.startsWith(message.mark() + " "))) {
                return receipt;
            }
            point.reached(KillPoint.SENDING);
            String words = message.content().reply() instanceof Reply.Show show
                    ? PlainText.of(show.card()).lines().findFirst().orElse("")
                    : "";
            Files.writeString(
                    ledger,
                    message.mark() + " " + words + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
            point.reached(KillPoint.ANSWER);
            point.arm();
            return receipt;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public Outcome redraw(Outcome.Receipt sent, Outgoing message) {
        throw new IllegalStateException("a reminder is never drawn anew");
    }

    @Override
    public Platform platform() {
        return Platform.DISCORD;
    }

    @Override
    public void start() {}

    @Override
    public Health health() {
        return Health.ready();
    }

    @Override
    public void stop() {}
}
