package dev.carrel.platform.slack;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.slack.api.model.User;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Presence;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows of people what Slack tells: their language, their zone, and whether they run the workspace. Thread-safe. */
final class People {
    private static final Logger log = LoggerFactory.getLogger(People.class);

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration KEPT_WHEN_UNKNOWN = Duration.ofMinutes(1);
    private static final int MOST = 20_000;

    private record Known(Role role, Locale locale, Optional<ZoneId> zone, boolean asked) {
        static final Known NOTHING = new Known(Role.STUDENT, Locale.ROOT, Optional.empty(), false);
    }

    /** Somebody in a workspace. */
    private record Account(String team, String person) {}

    private final Function<String, TeamApi> teams;
    private final Nameplates names;
    private final AtomicBoolean failing = new AtomicBoolean();
    private final LoadingCache<Account, Known> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<Account, Known>creating((person, known) -> known.asked() ? KEPT : KEPT_WHEN_UNKNOWN))
            .build(this::ask);

    People(Function<String, TeamApi> teams, Nameplates names) {
        this.teams = teams;
        this.names = names;
    }

    /** Where an act comes from; may block to ask Slack about the person. */
    Origin origin(String workspace, String person, String channel) {
        Known who = known.get(new Account(workspace, person));
        return new Origin(
                new PersonId(Platform.SLACK, person),
                new SpaceId(Platform.SLACK, workspace),
                new PlaceId(Platform.SLACK, channel.isEmpty() ? person : channel),
                who.role(),
                who.locale(),
                who.zone());
    }

    /** Whether the account works still. Slack tells of a deactivated one; one of another workspace it does not know. */
    Presence presence(SpaceId workspace, PersonId person) {
        try {
            User user = teams.apply(workspace.raw())
                    .call("users.info", methods -> methods.usersInfo(request -> request.user(person.raw())))
                    .getUser();
            return user.isDeleted() ? Presence.GONE : Presence.THERE;
        } catch (SlackTrouble untold) {
            return Presence.UNKNOWN;
        }
    }

    /** Slack is asked again when this person is back, in whatever workspace. */
    void forget(PersonId person) {
        known.asMap().keySet().removeIf(account -> account.person().equals(person.raw()));
    }

    private Known ask(Account account) {
        try {
            User user = teams.apply(account.team())
                    .call(
                            "users.info",
                            methods -> methods.usersInfo(
                                    request -> request.user(account.person()).includeLocale(true)))
                    .getUser();
            failing.set(false);
            names.told(account.team(), user);
            boolean runsIt = user.isAdmin() || user.isOwner() || user.isPrimaryOwner();
            return new Known(
                    runsIt ? Role.MODERATOR : Role.STUDENT, locale(user.getLocale()), zone(user.getTz()), true);
        } catch (SlackTrouble trouble) {
            if (!failing.getAndSet(true)) {
                log.warn(
                        "Slack does not tell who people are, so everybody counts as a student: {}",
                        trouble.getMessage());
            }
            return Known.NOTHING;
        }
    }

    private static Locale locale(@Nullable String tag) {
        return tag == null ? Locale.ROOT : Locale.forLanguageTag(tag);
    }

    private static Optional<ZoneId> zone(@Nullable String name) {
        try {
            return name == null || name.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
