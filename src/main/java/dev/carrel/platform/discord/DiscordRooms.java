package dev.carrel.platform.discord;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.spi.NoRoom;
import dev.carrel.chat.spi.NoRoom.Reason;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.PrivateRooms;
import dev.carrel.chat.spi.Undelivered;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * Discord's private threads (Discord: topics/threads). Nobody but a moderator can let others into one that is not {@code invitable}; who made it
 * may take people out without managing threads.
 *
 * <p>Who is in a thread is told only to bots with the privileged intent for members, so it is remembered who was let in. JDA knows no threads that
 * are archived, so the requests are written here.
 */
final class DiscordRooms implements PrivateRooms {
    /** What it takes besides what Carrel needs anyway (Discord: topics/permissions). */
    static final Permission NEEDED = Permission.CREATE_PRIVATE_THREADS;

    private static final Set<Permission> ALL =
            EnumSet.of(Permission.VIEW_CHANNEL, NEEDED, Permission.MESSAGE_SEND_IN_THREADS);

    /** Discord: resources/channel, thread names. */
    private static final int LONGEST_NAME = 100;

    /** A week without a word, in minutes: the longest there is (Discord: resources/channel, {@code auto_archive_duration}). */
    private static final int QUIET = 10_080;

    private static final int ARCHIVED_THREAD = 50083;
    private static final int UNKNOWN_CHANNEL = 10003;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Supplier<Optional<ShardManager>> shards;

    DiscordRooms(Supplier<Optional<ShardManager>> shards) {
        this.shards = shards;
    }

    @Override
    public Optional<PlaceId> below(SpaceId space, PlaceId place) {
        return channel(space, place)
                .map(channel -> channel instanceof ThreadChannel thread ? thread.getParentChannel() : channel)
                .filter(TextChannel.class::isInstance)
                .map(channel -> new PlaceId(Platform.DISCORD, channel.getId()));
    }

    private Optional<GuildChannel> channel(SpaceId space, PlaceId place) {
        return Markdown.SNOWFLAKE.matcher(place.raw()).matches()
                ? guild(space).map(guild -> guild.getGuildChannelById(place.raw()))
                : Optional.empty();
    }

    @Override
    public boolean isAllowed(SpaceId space, PlaceId below) {
        return channel(space, below)
                .map(channel -> channel.getGuild().getSelfMember().hasPermission(channel, ALL))
                .orElse(true);
    }

    @Override
    public Optional<URI> permission(SpaceId space) {
        return guild(space)
                .map(guild -> URI.create(DiscordCheckup.invitationToMakeRooms(
                                guild.getJDA().getSelfUser().getApplicationId())
                        + "&guild_id=" + guild.getId() + "&disable_guild_select=true"));
    }

    @Override
    public String alsoReads() {
        return say(
                "Moderators who have the permission “Manage Threads” can read every private thread of the server, and let others in.",
                "Les modérateurs qui ont la permission “Manage Threads” peuvent lire tous les fils privés du serveur, et y faire"
                        + " entrer d’autres personnes.",
                "Los moderadores que tienen el permiso “Manage Threads” pueden leer todos los hilos privados del servidor y dejar"
                        + " entrar a otras personas.");
    }

    private Optional<Guild> guild(SpaceId space) {
        return Markdown.SNOWFLAKE.matcher(space.raw()).matches()
                ? shards.get().map(manager -> manager.getGuildById(space.raw()))
                : Optional.empty();
    }

    @Override
    public PlaceId make(SpaceId space, PlaceId below, String name) throws NoRoom {
        if (!isAllowed(space, below)) {
            throw new NoRoom(
                    Reason.FORBIDDEN,
                    "it may not make private threads in the channel, or write into them",
                    Duration.ZERO);
        }
        DataObject body = DataObject.empty()
                .put("name", name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .put("type", ChannelType.GUILD_PRIVATE_THREAD.getId())
                .put("invitable", false)
                .put("auto_archive_duration", QUIET);
        return new PlaceId(
                Platform.DISCORD,
                ask(new RestActionImpl<>(
                        jda(space),
                        Route.Channels.CREATE_THREAD.compile(known(below.raw())),
                        body,
                        (response, request) -> response.getObject().getString("id"))));
    }

    /** Says nothing of who is in it, but makes sure that it is there and can be written into. */
    @Override
    public Optional<Set<PersonId>> guests(SpaceId space, PlaceId room) throws NoRoom {
        DataObject thread = ask(new RestActionImpl<>(
                jda(space),
                Route.Channels.GET_CHANNEL.compile(known(room.raw())),
                (response, request) -> response.getObject()));
        if (thread.optObject("thread_metadata")
                .map(state -> state.getBoolean("locked"))
                .orElse(false)) {
            throw new NoRoom(Reason.FORBIDDEN, "a moderator has locked the thread", Duration.ZERO);
        }
        boolean silenced = channel(space, new PlaceId(Platform.DISCORD, thread.getString("parent_id", room.raw())))
                .filter(parent ->
                        !parent.getGuild().getSelfMember().hasPermission(parent, Permission.MESSAGE_SEND_IN_THREADS))
                .isPresent();
        if (silenced) {
            throw new NoRoom(Reason.FORBIDDEN, "it may not write into threads of the channel", Duration.ZERO);
        }
        return Optional.empty();
    }

    /** Who cannot see the channel, or is not on the server, is not let in. */
    @Override
    public void admit(SpaceId space, PlaceId room, PersonId person) throws NoRoom {
        try {
            awake(space, room, Route.Channels.ADD_THREAD_MEMBER.compile(known(room.raw()), known(person.raw())));
        } catch (NoRoom failed) {
            throw failed.reason() == Reason.FORBIDDEN
                    ? new NoRoom(Reason.ABSENT, String.valueOf(failed.getMessage()), Duration.ZERO)
                    : failed;
        }
    }

    @Override
    public void expel(SpaceId space, PlaceId room, PersonId person) throws NoRoom {
        try {
            awake(space, room, Route.Channels.REMOVE_THREAD_MEMBER.compile(known(room.raw()), known(person.raw())));
        } catch (NoRoom failed) {
            if (failed.reason() != Reason.ABSENT) {
                throw failed;
            }
        }
    }

    /** Nobody comes into a thread that is archived, nor out of it: then it is opened, and asked for again. */
    private void awake(SpaceId space, PlaceId room, Route.CompiledRoute route) throws NoRoom {
        RestActionImpl<String> request = new RestActionImpl<>(jda(space), route, (response, asked) -> "");
        try {
            new Requests(PATIENCE).ask(request);
        } catch (Undelivered failed) {
            if (code(failed) != ARCHIVED_THREAD) {
                throw meaning(failed);
            }
            archive(space, room, false);
            ask(new RestActionImpl<>(jda(space), route, (response, asked) -> ""));
        }
    }

    @Override
    public void close(SpaceId space, PlaceId room) throws NoRoom {
        archive(space, room, true);
    }

    private void archive(SpaceId space, PlaceId room, boolean yes) throws NoRoom {
        ask(new RestActionImpl<>(
                jda(space),
                Route.Channels.MODIFY_CHANNEL.compile(known(room.raw())),
                DataObject.empty().put("archived", yes),
                (response, request) -> ""));
    }

    private static String known(String id) throws NoRoom {
        if (!Markdown.SNOWFLAKE.matcher(id).matches()) {
            throw new NoRoom(Reason.ABSENT, "there is no such id on Discord", Duration.ZERO);
        }
        return id;
    }

    /** The connection that knows the server. */
    private JDA jda(SpaceId space) throws NoRoom {
        if (shards.get().isEmpty()) {
            throw new NoRoom(Reason.LATER, "not connected to Discord", Duration.ZERO);
        }
        return guild(space)
                .map(Guild::getJDA)
                .orElseThrow(() ->
                        new NoRoom(Reason.FORBIDDEN, "it is not in that server, or the server is away", Duration.ZERO));
    }

    private static <T> T ask(RestActionImpl<T> request) throws NoRoom {
        try {
            return new Requests(PATIENCE).ask(request);
        } catch (Undelivered failed) {
            throw meaning(failed);
        }
    }

    private static int code(Undelivered failed) {
        return failed.getCause() instanceof ErrorResponseException refused ? refused.getErrorCode() : 0;
    }

    private static NoRoom meaning(Undelivered failed) {
        Duration after = failed.failure() instanceof Outcome.Later later ? later.after() : Duration.ZERO;
        return failed.getCause() instanceof ErrorResponseException refused
                ? new NoRoom(reason(refused), words(refused), after)
                : new NoRoom(Reason.LATER, failed.failure().why(), after);
    }

    private static String words(ErrorResponseException refused) {
        return switch (refused.getErrorCode()) {
            case UNKNOWN_CHANNEL -> "the thread, or its channel, is not there any more";
            case 50001, 50013 ->
                "it may not make private threads in the channel, is not in the thread any more, or may not write there";
            case 160006 -> "the server has as many open threads as it may have";
            default -> "Discord says “" + refused.getMeaning() + "” (" + refused.getErrorCode() + ")";
        };
    }

    /** Discord: topics/opcodes-and-status-codes. */
    private static Reason reason(ErrorResponseException refused) {
        return switch (refused.getErrorCode()) {
            case UNKNOWN_CHANNEL -> Reason.MISSING;
            // Nobody of that id there; a thread with as many people as there may be in one.
            case 10007, 10013, 30033 -> Reason.ABSENT;
            default ->
                switch (refused.getResponse().code) {
                    case 400, 403 -> Reason.FORBIDDEN;
                    case 404 -> Reason.ABSENT;
                    default -> Reason.LATER;
                };
        };
    }
}
