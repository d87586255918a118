package dev.carrel.platform.discord;

import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Pickable;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.DefaultValue;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.entities.channel.ChannelType;

/** Draws menus of Discord's own channels and people (Discord: components/reference, channel select, user select). */
final class DiscordPickers {
    private DiscordPickers() {}

    static EntitySelectMenu menu(Block.Picker picker, String id) {
        return of(picker.kind(), id)
                .setPlaceholder(picker.prompt())
                .setRequiredRange(picker.least(), picker.most())
                .build();
    }

    /** Whether what the input holds can be shown as chosen: nothing, or an id. */
    static boolean canShow(Form.Input.Known known) {
        return known.value().isEmpty()
                || Markdown.SNOWFLAKE.matcher(known.value()).matches();
    }

    static EntitySelectMenu input(Form.Input.Known known) {
        EntitySelectMenu.Builder menu = of(known.kind(), known.name())
                .setRequired(known.required())
                .setRequiredRange(known.required() ? 1 : 0, 1);
        if (!known.value().isEmpty()) {
            menu.setDefaultValues(
                    switch (known.kind()) {
                        case PLACE -> DefaultValue.channel(known.value());
                        case PERSON -> DefaultValue.user(known.value());
                    });
        }
        return menu.build();
    }

    private static EntitySelectMenu.Builder of(Pickable kind, String id) {
        return switch (kind) {
            case PLACE ->
                EntitySelectMenu.create(id, SelectTarget.CHANNEL).setChannelTypes(ChannelType.TEXT, ChannelType.NEWS);
            case PERSON -> EntitySelectMenu.create(id, SelectTarget.USER);
        };
    }
}
