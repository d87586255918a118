package dev.carrel.platform.discord;

import dev.carrel.chat.command.ActionIds;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.command.Request;
import dev.carrel.chat.command.Suggestion;
import dev.carrel.chat.spi.Inbound;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what people do on Discord to the bot. Called on the gateway's thread, which only hands over. */
final class Listener implements EventListener {
    private static final Logger log = LoggerFactory.getLogger(Listener.class);

    /** Characters of the longest choice, name and value (Discord: receiving and responding, autocomplete). */
    private static final int LONGEST_CHOICE = 100;

    private final Inbound inbound;
    private final Nameplates names;
    private final Sheets sheets = Sheets.kept();

    Listener(Inbound inbound, Nameplates names) {
        this.inbound = inbound;
        this.names = names;
    }

    @Override
    public void onEvent(GenericEvent event) {
        switch (event) {
            case SlashCommandInteractionEvent command ->
                take(command, "", new Request.Filled(path(command), values(command.getOptions())));
            case ButtonInteractionEvent button -> press(button, button.getComponentId(), List.of());
            case StringSelectInteractionEvent menu -> press(menu, menu.getComponentId(), menu.getValues());
            case EntitySelectInteractionEvent menu ->
                press(
                        menu,
                        menu.getComponentId(),
                        menu.getValues().stream().map(ISnowflake::getId).toList());
            case ModalInteractionEvent form ->
                take(
                        form,
                        form.getModalId(),
                        new Request.Submitted(DirectIds.action(form.getModalId()), answers(form.getValues())));
            case CommandAutoCompleteInteractionEvent typing ->
                Thread.ofVirtual().name("suggest").start(() -> suggest(typing));
            default -> {}
        }
    }

    private void press(IReplyCallback interaction, String id, List<String> chosen) {
        take(interaction, id, new Request.Pressed(DirectIds.action(id), chosen));
    }

    private void take(IReplyCallback interaction, String id, Request request) {
        if (inbound.isNew(interaction.getId())) {
            Optional.ofNullable(interaction.getMember()).ifPresent(names::told);
            Optional<Guild> about = about(interaction, id);
            UnaryOperator<ActionIds> marked = about.<UnaryOperator<ActionIds>>map(
                            guild -> ids -> DirectIds.about(guild.getIdLong(), ids))
                    .orElse(UnaryOperator.identity());
            inbound.take(() -> Origins.of(interaction, about), request, new WaitingPerson(interaction, marked, sheets));
        }
    }

    /** The server that a control in a direct message is about. */
    private static Optional<Guild> about(Interaction interaction, String id) {
        return DirectIds.guild(id)
                .map(guild -> interaction.getJDA().getShardManager() == null
                        ? interaction.getJDA().getGuildById(guild)
                        : interaction.getJDA().getShardManager().getGuildById(guild));
    }

    private static List<String> path(CommandInteractionPayload command) {
        return Arrays.asList(command.getFullCommandName().split(" "));
    }

    private static SequencedMap<String, String> values(List<OptionMapping> options) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        options.forEach(option -> values.put(option.getName(), option.getAsString()));
        return values;
    }

    private static Map<String, String> answers(List<ModalMapping> inputs) {
        Map<String, String> answers = new HashMap<>();
        inputs.forEach(input -> answers.put(input.getCustomId(), answer(input)));
        return answers;
    }

    private static String answer(ModalMapping input) {
        return switch (input.getType()) {
            case TEXT_INPUT -> input.getAsString();
            default -> String.join(",", input.getAsStringList());
        };
    }

    private void suggest(CommandAutoCompleteInteractionEvent typing) {
        try {
            Origin origin = Origins.of(typing, Optional.empty());
            String option = typing.getFocusedOption().getName();
            List<Command.Choice> choices =
                    inbound
                            .router()
                            .suggest(
                                    origin,
                                    path(typing),
                                    option,
                                    typing.getFocusedOption().getValue())
                            .stream()
                            .filter(suggestion -> suggestion.value().length() <= LONGEST_CHOICE)
                            .map(Listener::choice)
                            .toList();
            typing.replyChoices(choices).complete();
        } catch (ErrorResponseException late) {
            // The next key brings the next question.
            log.debug("Suggestions came too late: {}", late.getMessage());
        }
    }

    private static Command.Choice choice(Suggestion suggestion) {
        String label = suggestion.label();
        int end = label.offsetByCodePoints(0, Math.min(LONGEST_CHOICE, label.codePointCount(0, label.length())));
        return new Command.Choice(
                label.length() <= LONGEST_CHOICE ? label : label.substring(0, end), suggestion.value());
    }
}
