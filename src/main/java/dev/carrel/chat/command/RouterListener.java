package dev.carrel.chat.command;

import dev.carrel.chat.Platform;
import java.time.Duration;

/** Is told of every answer, to count it. Called on the thread that answered; must not block or throw. */
@FunctionalInterface
public interface RouterListener {
    /**
     * An answer has been worked out.
     *
     * @param command the declared name, or {@code unknown}: never what people wrote
     * @param outcome {@code shown}, {@code asked} or the refusal's kind in lower case
     */
    void answered(Platform platform, String command, String outcome, Duration took);
}
