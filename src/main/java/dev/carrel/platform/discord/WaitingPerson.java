package dev.carrel.platform.discord;

import dev.carrel.chat.card.Effect;
import dev.carrel.chat.command.ActionIds;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.Expectation;
import dev.carrel.chat.spi.Inbound;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody on Discord who waits for an answer to one interaction, which takes one first answer and follow-ups for 15 minutes. For one thread. */
final class WaitingPerson implements Inbound.Waiting<Drawn> {
    private static final Logger log = LoggerFactory.getLogger(WaitingPerson.class);

    private final IReplyCallback interaction;
    private final UnaryOperator<ActionIds> marked;
    private final Sheets sheets;
    private boolean replacing;

    /** @param marked how ids are made for the place of this interaction */
    WaitingPerson(IReplyCallback interaction, UnaryOperator<ActionIds> marked, Sheets sheets) {
        this.interaction = interaction;
        this.marked = marked;
        this.sheets = sheets;
    }

    @Override
    public Drawn draw(Answer answer) {
        return Drawn.of(answer, marked.apply(answer.ids()), sheets);
    }

    @Override
    public void send(Drawn drawn) {
        switch (drawn) {
            case Drawn.Message message -> sendFirst(message);
            case Drawn.Dialog dialog -> {
                if (interaction instanceof IModalCallback opens) {
                    complete(opens.replyModal(dialog.modal()));
                } else {
                    sendFirst(dialog.invitation());
                }
            }
        }
    }

    private void sendFirst(Drawn.Message message) {
        Optional<IMessageEditCallback> replaceable = replaceable();
        if (message.replaces() && replaceable.isPresent()) {
            complete(replaceable.get().editMessage(inPlace(message)));
        } else {
            complete(interaction.reply(message.data()).setEphemeral(message.ephemeral()));
        }
    }

    @Override
    public void announce(Expectation expectation) {
        Optional<IMessageEditCallback> replaceable = replaceable();
        if (expectation.effect() == Effect.REPLACE && replaceable.isPresent()) {
            replacing = true;
            complete(replaceable.get().deferEdit());
        } else {
            complete(interaction.deferReply(expectation.audience() == Audience.PRIVATE));
        }
    }

    /** After a message that is to be replaced was announced, what does not replace it is a message of its own. */
    @Override
    public void sendLate(Drawn drawn) {
        Drawn.Message message = drawn.asMessage();
        InteractionHook hook = interaction.getHook();
        boolean original = message.replaces() || !replacing;
        complete(
                original
                        ? hook.editOriginal(
                                replacing ? inPlace(message) : MessageEditData.fromCreateData(message.data()))
                        : hook.sendMessage(message.data()).setEphemeral(message.ephemeral()));
    }

    /** What takes the place of a marked message keeps its mark: it is still looked for. */
    private MessageEditData inPlace(Drawn.Message message) {
        Message replaced = switch (interaction) {
            case ComponentInteraction control -> control.getMessage();
            case ModalInteraction form -> form.getMessage();
            default -> null;
        };
        Optional<Mark> mark = Optional.ofNullable(replaced).flatMap(Mark::on);
        return MessageEditData.fromCreateData(
                mark.map(kept -> kept.mark(message.data())).orElse(message.data()));
    }

    /** Where there is a message whose control was used. */
    private Optional<IMessageEditCallback> replaceable() {
        boolean there = !(interaction instanceof ModalInteraction modal) || modal.getMessage() != null;
        return there && interaction instanceof IMessageEditCallback edits ? Optional.of(edits) : Optional.empty();
    }

    private void complete(RestAction<?> action) {
        try {
            action.complete();
        } catch (ErrorResponseException refused) {
            if (refused.getErrorResponse() == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED) {
                log.debug("An answer had arrived at the first try");
            } else if (refused.getErrorResponse() == ErrorResponse.UNKNOWN_INTERACTION) {
                log.warn("An answer came after Discord had given up on it");
            } else {
                throw refused;
            }
        }
    }
}
