package dev.carrel.platform.slack;

import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.MultiConversationsSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Pickable;
import java.util.List;
import java.util.regex.Pattern;

/** Draws menus of Slack's own channels and people (Slack: block kit, select menu and multi-select menu). */
final class SlackPickers {
    private static final Pattern PLACE = Pattern.compile("[CGD][A-Z0-9]{2,30}");
    private static final Pattern PERSON = Pattern.compile("[UW][A-Z0-9]{2,30}");

    /** Channels in which something can be posted for several people: no direct messages, those of bots least of all. */
    private static final ConversationsFilter CHANNELS = ConversationsFilter.builder()
            .include(List.of("public", "private"))
            .excludeBotUsers(true)
            .build();

    private SlackPickers() {}

    /** Whether this looks like an id of Slack's. */
    static boolean isId(Pickable kind, String raw) {
        return (kind == Pickable.PLACE ? PLACE : PERSON).matcher(raw).matches();
    }

    static BlockElement menu(Block.Picker picker, String id) {
        PlainTextObject prompt = SlackRenderer.plain(picker.prompt());
        boolean one = picker.most() == 1;
        return switch (picker.kind()) {
            case PLACE ->
                one
                        ? ConversationsSelectElement.builder()
                                .placeholder(prompt)
                                .actionId(id)
                                .filter(CHANNELS)
                                .build()
                        : MultiConversationsSelectElement.builder()
                                .placeholder(prompt)
                                .actionId(id)
                                .filter(CHANNELS)
                                .maxSelectedItems(picker.most())
                                .build();
            case PERSON ->
                one
                        ? UsersSelectElement.builder()
                                .placeholder(prompt)
                                .actionId(id)
                                .build()
                        : MultiUsersSelectElement.builder()
                                .placeholder(prompt)
                                .actionId(id)
                                .maxSelectedItems(picker.most())
                                .build();
        };
    }

    /** Whether what the input holds can be shown as chosen: nothing, or an id. */
    static boolean canShow(Form.Input.Known known) {
        return known.value().isEmpty() || isId(known.kind(), known.value());
    }

    static BlockElement input(Form.Input.Known known) {
        boolean chosen = !known.value().isEmpty();
        return switch (known.kind()) {
            case PLACE -> {
                var select = ConversationsSelectElement.builder()
                        .actionId(known.name())
                        .filter(CHANNELS);
                yield chosen ? select.initialConversation(known.value()).build() : select.build();
            }
            case PERSON -> {
                var select = UsersSelectElement.builder().actionId(known.name());
                yield chosen ? select.initialUser(known.value()).build() : select.build();
            }
        };
    }
}
