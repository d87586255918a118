package dev.carrel.platform.slack;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.slack.api.model.Conversation;
import com.slack.api.model.User;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.SpaceId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what people and channels are called in their workspaces, and asks Slack about the others; never about a private channel's name.
 * Thread-safe.
 */
final class Nameplates {
    private static final Logger log = LoggerFactory.getLogger(Nameplates.class);

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration KEPT_WHEN_UNKNOWN = Duration.ofMinutes(1);
    private static final int MOST = 20_000;

    /** Somebody or something in a workspace. */
    private record Plate(String team, String id) {}

    private final Function<String, TeamApi> teams;
    private final LoadingCache<Plate, Optional<String>> people = cache(this::person);
    private final LoadingCache<Plate, Optional<String>> channels = cache(this::channel);

    Nameplates(Function<String, TeamApi> teams) {
        this.teams = teams;
    }

    private static LoadingCache<Plate, Optional<String>> cache(Function<Plate, Optional<String>> ask) {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<Plate, Optional<String>>writing(
                        (plate, name) -> name.isPresent() ? KEPT : KEPT_WHEN_UNKNOWN))
                .build(ask::apply);
    }

    /** What somebody is called; blocks for about ten seconds at most. */
    Optional<String> name(SpaceId workspace, PersonId person) {
        return people.get(new Plate(workspace.raw(), person.raw()));
    }

    /** What a public channel is called; blocks for about ten seconds at most. */
    Optional<String> name(SpaceId workspace, PlaceId place) {
        return channels.get(new Plate(workspace.raw(), place.raw()));
    }

    /** Slack has just told about this person. */
    void told(String team, User user) {
        people.put(new Plate(team, user.getId()), name(user));
    }

    /** Slack is asked again when this person is back, in whatever workspace. */
    void forget(PersonId person) {
        people.asMap().keySet().removeIf(plate -> plate.id().equals(person.raw()));
    }

    private Optional<String> person(Plate plate) {
        try {
            return name(teams.apply(plate.team())
                    .call("users.info", PATIENCE, methods -> methods.usersInfo(request -> request.user(plate.id())))
                    .getUser());
        } catch (SlackTrouble untold) {
            log.debug("Slack does not tell what somebody is called", untold);
            return Optional.empty();
        }
    }

    private Optional<String> channel(Plate plate) {
        try {
            Conversation channel = teams.apply(plate.team())
                    .call(
                            "conversations.info",
                            PATIENCE,
                            methods -> methods.conversationsInfo(request -> request.channel(plate.id())))
                    .getChannel();
            return Optional.of(channel)
                    .filter(one -> one.isChannel() && !one.isPrivate())
                    .map(Conversation::getName);
        } catch (SlackTrouble untold) {
            log.debug("Slack does not tell what a channel is called", untold);
            return Optional.empty();
        }
    }

    /** As Slack's own clients show them: the name that somebody has chosen, else the full one (Slack: object types, user). */
    private static Optional<String> name(User user) {
        Optional<User.Profile> profile = Optional.ofNullable(user.getProfile());
        return user.isDeleted()
                ? Optional.empty()
                : Stream.of(
                                profile.map(User.Profile::getDisplayName),
                                profile.map(User.Profile::getRealName),
                                Optional.ofNullable(user.getRealName()),
                                Optional.ofNullable(user.getName()))
                        .flatMap(Optional::stream)
                        .filter(name -> !name.isBlank())
                        .findFirst();
    }
}
