package dev.carrel.platform.discord;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.ScheduledEvent;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.spi.NotScheduled;
import dev.carrel.chat.spi.NotScheduled.Reason;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.ScheduledEvents;
import dev.carrel.chat.spi.Undelivered;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * Discord's scheduled events (Discord: resources/guild-scheduled-event), as external ones: they need no channel, and begin and end by themselves.
 *
 * <p>JDA's own builder asks its cache for permissions and knows no event that has just been made, so the requests are written here.
 */
final class DiscordEvents implements ScheduledEvents {
    /** What it takes to make events, and to change and delete one's own (Discord: topics/permissions). */
    static final Permission NEEDED = Permission.CREATE_SCHEDULED_EVENTS;

    /** Scheduled and active ones of a server (Discord: resources/guild-scheduled-event). */
    private static final int MOST = 100;

    /** People told at once who are interested (Discord: resources/guild-scheduled-event, get guild scheduled event users). */
    private static final int PAGE = 100;

    /** Ten thousand people. */
    private static final int MOST_PAGES = 100;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int LONGEST_LOCATION = 100;
    private static final int EXTERNAL = 3;
    private static final int GUILD_ONLY = 2;
    private static final int ACTIVE = 2;
    private static final int CANCELED = 4;
    private static final String MARK = "Carrel event P";
    private static final Pattern MARKED = Pattern.compile("(?:^|\n)" + MARK + "(\\d{1,18})$");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Supplier<Optional<ShardManager>> shards;
    private final InstantSource clock;

    DiscordEvents(Supplier<Optional<ShardManager>> shards, InstantSource clock) {
        this.shards = shards;
        this.clock = clock;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public boolean isAllowed(SpaceId space) {
        return guild(space)
                .map(guild -> guild.getSelfMember().hasPermission(NEEDED))
                .orElse(true);
    }

    @Override
    public Optional<URI> permission(SpaceId space) {
        return guild(space)
                .map(guild -> URI.create(DiscordCheckup.invitationToSchedule(
                                guild.getJDA().getSelfUser().getApplicationId())
                        + "&guild_id=" + guild.getId() + "&disable_guild_select=true"));
    }

    private Optional<Guild> guild(SpaceId space) {
        return Markdown.SNOWFLAKE.matcher(space.raw()).matches()
                ? shards.get().map(manager -> manager.getGuildById(space.raw()))
                : Optional.empty();
    }

    @Override
    public List<Entry> list(SpaceId space) throws NotScheduled {
        JDA jda = jda(space);
        String self = jda.getSelfUser().getId();
        DataArray all = ask(new RestActionImpl<>(
                jda,
                Route.Guilds.GET_SCHEDULED_EVENTS.compile(space.raw()),
                (response, request) -> response.getArray()));
        return all.stream(DataArray::getObject)
                .filter(event -> event.getInt("status") <= ACTIVE)
                .map(event -> new Entry(event.getString("id"), number(event, self)))
                .toList();
    }

    private static OptionalLong number(DataObject event, String self) {
        Matcher marked = MARKED.matcher(event.getString("description", ""));
        return event.getString("creator_id", "").equals(self) && marked.find()
                ? OptionalLong.of(Long.parseLong(marked.group(1)))
                : OptionalLong.empty();
    }

    @Override
    public String create(SpaceId space, ScheduledEvent event) throws NotScheduled {
        DataObject body = body(event)
                .put("entity_type", EXTERNAL)
                .put("privacy_level", GUILD_ONLY)
                .put("scheduled_start_time", event.start().toString());
        return ask(new RestActionImpl<>(
                jda(space),
                Route.Guilds.CREATE_SCHEDULED_EVENT.compile(space.raw()),
                body,
                (response, request) -> id(response)));
    }

    /** One that has begun keeps its beginning: Discord takes none that is over. */
    @Override
    public void change(SpaceId space, String id, ScheduledEvent event) throws NotScheduled {
        DataObject body = body(event);
        Instant now = clock.instant();
        if (event.start().isAfter(now)) {
            body.put("scheduled_start_time", event.start().toString());
        }
        modify(space, id, body);
    }

    @Override
    public void cancel(SpaceId space, String id) throws NotScheduled {
        try {
            modify(space, id, DataObject.empty().put("status", CANCELED));
        } catch (NotScheduled failed) {
            switch (failed.reason()) {
                case MISSING -> {
                    return;
                }
                // One that has begun cannot be cancelled, only taken away.
                case REFUSED -> delete(space, id);
                case FORBIDDEN, FULL, LATER -> throw failed;
            }
        }
    }

    private void delete(SpaceId space, String id) throws NotScheduled {
        ask(new RestActionImpl<>(
                jda(space), Route.Guilds.DELETE_SCHEDULED_EVENT.compile(space.raw(), id), (response, request) -> id));
    }

    private void modify(SpaceId space, String id, DataObject body) throws NotScheduled {
        ask(new RestActionImpl<>(
                jda(space),
                Route.Guilds.MODIFY_SCHEDULED_EVENT.compile(space.raw(), id),
                body,
                (response, request) -> id(response)));
    }

    @Override
    public Set<PersonId> interested(SpaceId space, String id) throws NotScheduled {
        JDA jda = jda(space);
        Set<PersonId> all = new HashSet<>();
        long after = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            DataArray some = ask(new RestActionImpl<>(
                    jda,
                    Route.Guilds.GET_SCHEDULED_EVENT_USERS
                            .compile(space.raw(), id)
                            .withQueryParams("limit", Integer.toString(PAGE), "after", Long.toUnsignedString(after)),
                    (response, request) -> response.getArray()));
            for (DataObject one : some.stream(DataArray::getObject).toList()) {
                long user = one.getObject("user").getUnsignedLong("id");
                all.add(new PersonId(Platform.DISCORD, Long.toUnsignedString(user)));
                after = Long.compareUnsigned(user, after) > 0 ? user : after;
            }
            if (some.length() < PAGE) {
                return all;
            }
        }
        throw new NotScheduled(Reason.REFUSED, "More are interested than can be asked for", Duration.ZERO);
    }

    private static String id(Response response) {
        return response.getObject().getString("id");
    }

    private static DataObject body(ScheduledEvent event) {
        String mark = MARK + event.number();
        String about = event.about().lines().map(Markdown::of).collect(Collectors.joining("\n"));
        String description =
                about.isBlank() ? mark : shortened(about, LONGEST_DESCRIPTION - mark.length() - 2) + "\n\n" + mark;
        String where = event.where().isBlank() ? "See its card in Carrel" : event.where();
        return DataObject.empty()
                .put("name", shortened(event.title(), LONGEST_NAME))
                .put("description", description)
                .put("entity_metadata", DataObject.empty().put("location", shortened(where, LONGEST_LOCATION)))
                .put("scheduled_end_time", event.end().toString());
    }

    /** Never within a pair of characters that are one, nor after a backslash that shall make the next character mean itself. */
    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        while (end > 0 && (Character.isHighSurrogate(text.charAt(end - 1)) || text.charAt(end - 1) == '\\')) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    /** The connection that knows the server. */
    private JDA jda(SpaceId space) throws NotScheduled {
        if (shards.get().isEmpty()) {
            throw new NotScheduled(Reason.LATER, "Not connected to Discord", Duration.ZERO);
        }
        return guild(space)
                .map(Guild::getJDA)
                .orElseThrow(() -> new NotScheduled(
                        Reason.FORBIDDEN, "Carrel is not in that server, or it is away", Duration.ZERO));
    }

    private static <T> T ask(RestActionImpl<T> request) throws NotScheduled {
        try {
            return new Requests(PATIENCE).ask(request);
        } catch (Undelivered failed) {
            throw failed.getCause() instanceof ErrorResponseException refused
                    ? new NotScheduled(reason(refused), failed.failure().why(), after(failed))
                    : new NotScheduled(Reason.LATER, failed.failure().why(), after(failed));
        }
    }

    private static Duration after(Undelivered failed) {
        return failed.failure() instanceof Outcome.Later later ? later.after() : Duration.ZERO;
    }

    /** Discord: topics/opcodes-and-status-codes. */
    private static Reason reason(ErrorResponseException refused) {
        return switch (refused.getErrorCode()) {
            case 50001, 50013, 10004 -> Reason.FORBIDDEN;
            case 30038 -> Reason.FULL;
            case 10070 -> Reason.MISSING;
            default ->
                switch (refused.getResponse().code) {
                    case 403 -> Reason.FORBIDDEN;
                    case 404 -> Reason.MISSING;
                    case 400 -> Reason.REFUSED;
                    default -> Reason.LATER;
                };
        };
    }
}
