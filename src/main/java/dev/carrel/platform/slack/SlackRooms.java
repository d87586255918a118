package dev.carrel.platform.slack;

import static dev.carrel.chat.Words.say;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.model.ResponseMetadata;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.spi.NoRoom;
import dev.carrel.chat.spi.NoRoom.Reason;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.PrivateRooms;
import java.net.URI;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Slack's private channels (Slack: conversations.create, .invite, .kick, .members and .archive). A name is given once in a workspace, to private
 * channels too, so that one that is taken gets a number.
 */
final class SlackRooms implements PrivateRooms {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Slack: conversations.create, "80 characters or less". */
    private static final int LONGEST_NAME = 80;

    private static final int MOST_NAMES = 5;

    /** Members of a page, and pages (Slack: conversations.members, "no more than 200 at a time"). */
    private static final int PAGE = 200;

    private static final int PAGES = 20;

    /** They are in it already, or not any more. */
    private static final Set<String> DONE = Set.of("already_in_channel", "not_in_channel", "already_archived");

    /** Of people who cannot be in a channel of this workspace (Slack: errors of conversations.invite and .kick). */
    private static final Set<String> ABSENT = Set.of(
            "user_not_found",
            "users_not_found",
            "user_disabled",
            "user_not_visible",
            "user_is_restricted",
            "user_is_ultra_restricted",
            "ura_max_channels",
            "cant_invite",
            "cant_invite_self",
            "cant_kick_self",
            "invitee_cant_see_channel",
            "user_team_not_in_channel",
            "no_external_invite_permission");

    private final Function<String, TeamApi> apis;
    private final Teams teams;

    SlackRooms(Function<String, TeamApi> apis, Teams teams) {
        this.apis = apis;
        this.teams = teams;
    }

    /** Channels are below nothing. */
    @Override
    public Optional<PlaceId> below(SpaceId space, PlaceId place) {
        return Optional.of(place);
    }

    /** Slack says so only when it is asked for one. */
    @Override
    public boolean isAllowed(SpaceId space, PlaceId below) {
        return true;
    }

    @Override
    public Optional<URI> permission(SpaceId space) {
        return Optional.empty();
    }

    @Override
    public String alsoReads() {
        return say(
                "Nobody else reads a private channel in Slack, but whoever owns the workspace may be able to export it.",
                "Personne d’autre ne lit un canal privé dans Slack, mais qui possède l’espace de travail peut parfois l’exporter.",
                "Nadie más lee un canal privado en Slack, pero quien es dueño del espacio de trabajo a veces puede exportarlo.");
    }

    @Override
    public PlaceId make(SpaceId space, PlaceId below, String name) throws NoRoom {
        String fitting = fitting(name);
        for (int i = 1; ; i++) {
            String candidate = i == 1 ? fitting : fitting + "-" + i;
            try {
                return new PlaceId(
                        Platform.SLACK,
                        apis.apply(space.raw())
                                .call(
                                        "conversations.create",
                                        PATIENCE,
                                        methods -> methods.conversationsCreate(request ->
                                                request.name(candidate).isPrivate(true)))
                                .getChannel()
                                .getId());
            } catch (SlackTrouble trouble) {
                if (!trouble.error().equals("name_taken") || i == MOST_NAMES) {
                    throw meaning(trouble);
                }
            }
        }
    }

    /** Lower case letters of any script, digits and hyphens. */
    private static String fitting(String name) {
        String words = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
                .replaceAll("^-|-$", "");
        String most = words.substring(0, Math.min(words.length(), LONGEST_NAME - 2));
        String whole = most.isEmpty() || !Character.isHighSurrogate(most.charAt(most.length() - 1))
                ? most
                : most.substring(0, most.length() - 1);
        return whole.isEmpty() ? "room" : whole;
    }

    @Override
    public Optional<Set<PersonId>> guests(SpaceId space, PlaceId room) throws NoRoom {
        Set<PersonId> guests = new HashSet<>();
        String cursor = "";
        try {
            for (int i = 0; i < PAGES; i++) {
                String at = cursor;
                ConversationsMembersResponse page = apis.apply(space.raw())
                        .call(
                                "conversations.members",
                                PATIENCE,
                                methods -> methods.conversationsMembers(request ->
                                        request.channel(room.raw()).limit(PAGE).cursor(at.isEmpty() ? null : at)));
                page.getMembers().forEach(person -> guests.add(new PersonId(Platform.SLACK, person)));
                cursor = next(page.getResponseMetadata());
                if (cursor.isEmpty()) {
                    return Optional.of(without(guests, teams.bot(space.raw())));
                }
            }
        } catch (SlackTrouble trouble) {
            throw meaning(trouble);
        }
        throw new NoRoom(Reason.FORBIDDEN, "more people are in the channel than can be looked at", Duration.ZERO);
    }

    private static String next(@Nullable ResponseMetadata metadata) {
        return metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
    }

    /** Where the bot is not among them it is not in the channel, and what it reads there is nothing. */
    private static Set<PersonId> without(Set<PersonId> guests, Optional<String> bot) throws NoRoom {
        if (!guests.remove(new PersonId(Platform.SLACK, bot.orElse("nobody")))) {
            throw new NoRoom(Reason.MISSING, "it is not in the channel any more", Duration.ZERO);
        }
        return guests;
    }

    @Override
    public void admit(SpaceId space, PlaceId room, PersonId person) throws NoRoom {
        repeat(
                space,
                "conversations.invite",
                methods -> methods.conversationsInvite(
                        request -> request.channel(room.raw()).users(List.of(person.raw()))));
    }

    @Override
    public void expel(SpaceId space, PlaceId room, PersonId person) throws NoRoom {
        try {
            repeat(
                    space,
                    "conversations.kick",
                    methods -> methods.conversationsKick(
                            request -> request.channel(room.raw()).user(person.raw())));
        } catch (NoRoom failed) {
            if (failed.reason() != Reason.ABSENT) {
                throw failed;
            }
        }
    }

    @Override
    public void close(SpaceId space, PlaceId room) throws NoRoom {
        repeat(
                space,
                "conversations.archive",
                methods -> methods.conversationsArchive(request -> request.channel(room.raw())));
    }

    private <T extends SlackApiTextResponse> void repeat(SpaceId space, String method, SlackApi.Call<T> call)
            throws NoRoom {
        try {
            apis.apply(space.raw()).call(method, PATIENCE, call);
        } catch (SlackTrouble trouble) {
            if (!DONE.contains(trouble.error())) {
                throw meaning(trouble);
            }
        }
    }

    private static NoRoom meaning(SlackTrouble trouble) {
        String words = String.valueOf(trouble.getMessage());
        if (ABSENT.contains(trouble.error())) {
            return new NoRoom(Reason.ABSENT, words, Duration.ZERO);
        }
        return switch (trouble.error()) {
            case "channel_not_found" ->
                new NoRoom(Reason.MISSING, "the channel is not there any more, or it is not in it", Duration.ZERO);
            case "is_archived" -> new NoRoom(Reason.MISSING, "the channel is archived", Duration.ZERO);
            case "missing_scope" ->
                new NoRoom(
                        Reason.FORBIDDEN,
                        "the app has not got all scopes in this workspace; whoever runs it can install it again",
                        Duration.ZERO);
            case "restricted_action" ->
                new NoRoom(Reason.FORBIDDEN, "the workspace’s settings do not let it", Duration.ZERO);
            default ->
                trouble.isLasting() && !trouble.isAboutTheToken()
                        ? new NoRoom(Reason.FORBIDDEN, "Slack does not let it in this workspace", Duration.ZERO)
                        : switch (trouble.meaning()) {
                            case Outcome.Later later -> new NoRoom(Reason.LATER, words, later.after());
                            case Outcome.Uncertain uncertain -> new NoRoom(Reason.LATER, words, Duration.ZERO);
                            case Outcome.Gone gone -> new NoRoom(Reason.FORBIDDEN, words, Duration.ZERO);
                            case Outcome.Rejected rejected -> new NoRoom(Reason.FORBIDDEN, words, Duration.ZERO);
                        };
        };
    }
}
