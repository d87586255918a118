package dev.carrel.platform.slack;

import com.slack.api.model.view.View;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Expectation;
import dev.carrel.chat.spi.Inbound;

/**
 * Somebody who used a control or a shortcut, which has been acknowledged. What was used in a message is answered there; what was used in
 * a modal is answered in it; what was used in App Home or by a shortcut opens a modal, which is private, is seen at once and leaves
 * nothing behind. Where all that is too late, the answer is a direct message.
 *
 * @param modal the id of the modal that holds the control, or empty
 */
record PressAnswer(Whence whence, String modal, String trigger, String person, Voice voice)
        implements Inbound.Waiting<Drawn> {

    @Override
    public Drawn draw(Answer answer) {
        return Drawn.of(answer, whence, voice.sheets());
    }

    @Override
    public void send(Drawn drawn) {
        switch (drawn) {
            case Drawn.Message message -> {
                if (whence.isSomewhere()) {
                    voice.say(whence, person, message);
                } else if (!show(message.asModal())) {
                    voice.post("", person, message);
                }
            }
            case Drawn.Modal form -> {
                if (!show(form.view())) {
                    voice.say(whence, person, form.asMessage());
                }
            }
        }
    }

    private boolean show(View view) {
        return modal.isEmpty() ? voice.open(trigger, view) : voice.change(modal, view);
    }

    /** The ack said that already. */
    @Override
    public void announce(Expectation expectation) {}

    @Override
    public void sendLate(Drawn drawn) {
        send(drawn);
    }
}
