package dev.carrel.platform.slack;

import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Expectation;
import dev.carrel.chat.spi.Inbound;

/** Somebody who typed a command: a quick answer is the ack itself, a late one goes to the response URL. */
record CommandAnswer(Ack ack, Whence whence, String trigger, String person, Voice voice)
        implements Inbound.Waiting<Drawn> {

    @Override
    public Drawn draw(Answer answer) {
        return Drawn.of(answer, whence, voice.sheets());
    }

    @Override
    public void send(Drawn drawn) {
        switch (drawn) {
            case Drawn.Message message -> {
                // Nobody says of an ack that Slack could not fetch its picture.
                if (message.hasPictures()) {
                    ack.empty();
                    voice.answer(whence, person, message);
                } else if (!ack.with(message.asAnswer())) {
                    voice.answer(whence, person, message);
                }
            }
            case Drawn.Modal modal -> {
                ack.empty();
                open(modal);
            }
        }
    }

    @Override
    public void announce(Expectation expectation) {
        ack.empty();
    }

    @Override
    public void sendLate(Drawn drawn) {
        switch (drawn) {
            case Drawn.Message message -> voice.answer(whence, person, message);
            case Drawn.Modal modal -> open(modal);
        }
    }

    private void open(Drawn.Modal modal) {
        if (!voice.open(trigger, modal.view())) {
            voice.answer(whence, person, modal.asMessage());
        }
    }
}
