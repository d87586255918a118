package dev.carrel.platform.discord;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.jspecify.annotations.Nullable;

/** Says in neutral terms who did something, and where. */
final class Origins {
    private Origins() {}

    /** Who acted in a server, or on a direct message that is {@code about} one; in the latter case it asks Discord, so it may block. */
    static Origin of(Interaction interaction, Optional<Guild> about) {
        User user = interaction.getUser();
        Guild guild = interaction.getGuild();
        Member member = interaction.getMember();
        if (guild == null && about.isPresent()) {
            guild = about.get();
            member = memberOf(guild, user);
        }
        // Somebody who has left the server that a message was about is a stranger in a place of their own.
        String space = guild == null || member == null ? "dm-" + user.getId() : guild.getId();
        return new Origin(
                new PersonId(Platform.DISCORD, user.getId()),
                new SpaceId(Platform.DISCORD, space),
                new PlaceId(
                        Platform.DISCORD, interaction.getChannelIdLong() == 0 ? user.getId() : channel(interaction)),
                role(member),
                locale(interaction));
    }

    /** A server's owner, as if they had acted in it. */
    static Origin owner(Guild guild) {
        return new Origin(
                new PersonId(Platform.DISCORD, guild.getOwnerId()),
                new SpaceId(Platform.DISCORD, guild.getId()),
                new PlaceId(Platform.DISCORD, guild.getId()),
                Role.MODERATOR,
                Locale.forLanguageTag(guild.getLocale().getLocale()));
    }

    private static String channel(Interaction interaction) {
        return Long.toUnsignedString(interaction.getChannelIdLong());
    }

    private static Locale locale(Interaction interaction) {
        return Locale.forLanguageTag(interaction.getUserLocale().getLocale());
    }

    /** Who may change the server may moderate the community (administrators may everything). */
    private static Role role(@Nullable Member member) {
        return member != null && member.hasPermission(Permission.MANAGE_SERVER) ? Role.MODERATOR : Role.STUDENT;
    }

    private static @Nullable Member memberOf(Guild guild, User user) {
        try {
            return guild.retrieveMember(user).complete();
        } catch (ErrorResponseException failure) {
            if (failure.getErrorResponse() == ErrorResponse.UNKNOWN_MEMBER) {
                return null;
            }
            throw failure;
        }
    }
}
