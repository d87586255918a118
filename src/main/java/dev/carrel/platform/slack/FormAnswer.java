package dev.carrel.platform.slack;

import static dev.carrel.chat.Words.say;

import com.slack.api.model.view.View;
import dev.carrel.chat.Language;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Effect;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.Expectation;
import dev.carrel.chat.spi.Inbound;

/**
 * Somebody who sent a form. The ack closes the modal and the answer goes to where the form was opened from; answers that will not do
 * come back in the modal; so does the answer when the form was opened from nowhere (a shortcut, App Home).
 *
 * @param modal the form's id
 * @param language what the form is in
 */
record FormAnswer(Ack ack, Whence whence, String modal, Language language, String person, Voice voice)
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
                    ack.empty();
                    voice.say(whence, person, message);
                } else if (!ack.with(Drawn.Change.to(message.asModal()))) {
                    change(message);
                }
            }
            case Drawn.Modal form -> {
                if (!ack.with(Drawn.Change.to(form.view()))) {
                    change(form);
                }
            }
        }
    }

    /** An empty ack closes the modal, so one that has to show the answer says that it will. */
    @Override
    public void announce(Expectation expectation) {
        if (whence.isSomewhere()) {
            ack.empty();
        } else {
            ack.with(Drawn.Change.to(language.speaking(FormAnswer::waiting)));
        }
    }

    private static View waiting() {
        Card card = Card.of(Text.of(say(
                "One moment: this takes a little longer. The answer comes here.",
                "Un instant : cela prend un peu plus de temps. La réponse arrive ici.",
                "Un momento: esto tarda un poco más. La respuesta llega aquí.")));
        return new Drawn.Message(
                        "",
                        SlackRenderer.sheet(card, false).blocks(action -> ""),
                        Drawn.close(),
                        Audience.PRIVATE,
                        Effect.ANSWER)
                .asModal();
    }

    @Override
    public void sendLate(Drawn drawn) {
        boolean somewhere = whence.isSomewhere();
        switch (drawn) {
            case Drawn.Message message -> {
                if (somewhere) {
                    voice.say(whence, person, message);
                } else {
                    change(message);
                }
            }
            case Drawn.Modal form -> {
                if (somewhere) {
                    voice.say(whence, person, form.invitation().get());
                } else {
                    change(form);
                }
            }
        }
    }

    private void change(Drawn.Message message) {
        if (!voice.change(modal, message.asModal())) {
            voice.post("", person, message);
        }
    }

    private void change(Drawn.Modal form) {
        if (!voice.change(modal, form.view())) {
            voice.say(whence, person, form.invitation().get());
        }
    }
}
