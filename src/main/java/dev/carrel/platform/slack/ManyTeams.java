package dev.carrel.platform.slack;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.carrel.installation.Installations;
import dev.carrel.installation.Kept;
import dev.carrel.installation.Token;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workspaces that have added Carrel. A token that ends soon is renewed by whoever needs it first, on one node. */
final class ManyTeams implements Teams {
    private static final Logger log = LoggerFactory.getLogger(ManyTeams.class);

    /** Another node may have removed or added the workspace meanwhile. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    /** A rotated token lives twelve hours (Slack: token rotation): what goes wrong while there is time can be tried again. */
    private static final Duration EARLY = Duration.ofHours(1);

    private static final int MOST = 10_000;

    private final Installations installations;
    private final OAuth oauth;
    private final InstantSource clock;
    private final LoadingCache<String, Optional<Kept>> known;

    ManyTeams(Installations installations, OAuth oauth, InstantSource clock) {
        this.installations = installations;
        this.oauth = oauth;
        this.clock = clock;
        this.known =
                Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build(installations::in);
    }

    @Override
    public String token(String team) throws SlackTrouble {
        Kept.Open kept = open(team, known.get(team));
        Token token = kept.installation().token();
        boolean lasts = token.expires()
                .map(end -> clock.instant().isBefore(end.minus(EARLY)))
                .orElse(true);
        return lasts ? token.access() : renewed(kept);
    }

    private Kept.Open open(String team, Optional<Kept> found) throws SlackTrouble {
        Kept kept = found.orElseThrow(() -> new SlackTrouble(
                SlackTrouble.NOT_INSTALLED, "Carrel is not installed in the workspace " + team + " any more"));
        return switch (kept) {
            case Kept.Open open -> open;
            case Kept.Locked locked ->
                throw new SlackTrouble(SlackTrouble.LOCKED, "the token " + locked.why() + ". " + locked.remedy());
        };
    }

    private String renewed(Kept.Open kept) throws SlackTrouble {
        String team = kept.team();
        Token old = kept.installation().token();
        boolean works = old.expires().map(clock.instant()::isBefore).orElse(true);
        if (old.refresh().isPresent() && installations.mayRenew(kept)) {
            try {
                Token fresh = oauth.refresh(old.refresh().get());
                if (!installations.renew(kept, fresh)) {
                    log.warn("{} was added again while its token was renewed", words(team));
                }
                return fresh.access();
            } catch (SlackTrouble trouble) {
                log.warn("The token of {} could not be renewed: {}", words(team), trouble.getMessage());
                if (!works) {
                    throw trouble;
                }
            } finally {
                known.invalidate(team);
            }
        }
        return works ? old.access() : another(kept);
    }

    /** The one that another node has got meanwhile. */
    private String another(Kept.Open old) throws SlackTrouble {
        known.invalidate(old.team());
        Kept.Open kept = open(old.team(), known.get(old.team()));
        if (kept.revision() == old.revision()) {
            throw new SlackTrouble(SlackTrouble.UNREACHABLE, "the token has ended, and a new one is not here yet");
        }
        return kept.installation().token().access();
    }

    @Override
    public Optional<String> bot(String team) {
        return known.get(team)
                .filter(Kept.Open.class::isInstance)
                .map(Kept.Open.class::cast)
                .map(open -> open.installation().bot());
    }

    @Override
    public String words(String team) {
        return "workspace " + team
                + known.get(team).map(kept -> " (" + kept.name() + ")").orElse("");
    }

    @Override
    public List<String> all() {
        return installations.all().stream().map(Kept::team).toList();
    }

    @Override
    public void forget(String team) {
        known.invalidate(team);
    }

    @Override
    public boolean uses(String team, String token) {
        return known.get(team)
                .filter(Kept.Open.class::isInstance)
                .map(Kept.Open.class::cast)
                .filter(open -> open.installation().token().access().equals(token))
                .isPresent();
    }

    @Override
    public boolean left(String team, Instant at) {
        String words = words(team);
        boolean removed = installations.remove(team, at);
        known.invalidate(team);
        if (removed) {
            log.info("Carrel was removed from {}", words);
        }
        return removed;
    }
}
