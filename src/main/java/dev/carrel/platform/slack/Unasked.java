package dev.carrel.platform.slack;

import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Expectation;
import dev.carrel.chat.spi.Inbound;
import java.util.function.Consumer;

/** Somebody who is shown something without having typed or pressed: in App Home, or when they add Carrel to a channel. */
record Unasked(Consumer<Drawn.Message> show) implements Inbound.Waiting<Drawn> {

    @Override
    public Drawn draw(Answer answer) {
        return Drawn.of(answer, Whence.NOWHERE, SlackRenderer::sheet);
    }

    @Override
    public void send(Drawn drawn) {
        show.accept(drawn.asMessage());
    }

    @Override
    public void announce(Expectation expectation) {}

    @Override
    public void sendLate(Drawn drawn) {
        send(drawn);
    }
}
