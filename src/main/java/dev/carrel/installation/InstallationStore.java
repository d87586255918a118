package dev.carrel.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Installations as rows, their tokens sealed. */
final class InstallationStore {
    private static final String RENEW = """
            update slack_installation
            set access_token = :access, refresh_token = :refresh, expires_at = :expires, revision = revision + 1,
                renewing_until = null
            where team = :team and revision = :revision
            """;

    private final Keyring keys;

    InstallationStore(Keyring keys) {
        this.keys = keys;
    }

    boolean exists(Handle handle, String team) {
        return handle.createQuery("select count(*) from slack_installation where team = :team")
                        .bind("team", team)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    void insert(Handle handle, Installation installation) {
        bind(handle.createUpdate("""
                        insert into slack_installation
                            (team, enterprise, team_name, bot_person, access_token, refresh_token, expires_at, installed_at)
                        values (:team, :enterprise, :name, :bot, :access, :refresh, :expires, :since)
                        """), installation).execute();
    }

    void update(Handle handle, Installation installation) {
        bind(handle.createUpdate("""
                        update slack_installation
                        set enterprise = :enterprise, team_name = :name, bot_person = :bot, access_token = :access,
                            refresh_token = :refresh, expires_at = :expires, installed_at = :since,
                            revision = revision + 1, renewing_until = null
                        where team = :team
                        """), installation).execute();
    }

    private <S extends SqlStatement<S>> S bind(S statement, Installation installation) {
        return bind(statement, installation, installation.token())
                .bind("enterprise", installation.enterprise())
                .bind("name", installation.name())
                .bind("bot", installation.bot())
                .bind("since", installation.since());
    }

    private <S extends SqlStatement<S>> S bind(S statement, Installation installation, Token token) {
        String team = installation.team();
        String enterprise = installation.enterprise();
        return statement
                .bind("team", team)
                .bind("access", keys.seal(token.access(), place(team, enterprise, "access")))
                .bind(
                        "refresh",
                        token.refresh()
                                .map(text -> keys.seal(text, place(team, enterprise, "refresh")))
                                .orElse(null))
                .bindByType("expires", token.expires().orElse(null), Instant.class);
    }

    /** Where a token is at home; a line break is in no id. */
    private static String place(String team, String enterprise, String column) {
        return String.join("\n", "slack_installation", column, enterprise, team);
    }

    Optional<Kept> find(Handle handle, String team) {
        return handle.createQuery("select * from slack_installation where team = :team")
                .bind("team", team)
                .map((row, context) -> kept(row))
                .findOne();
    }

    List<Kept> all(Handle handle) {
        return handle.createQuery("select * from slack_installation order by installed_at, team")
                .map((row, context) -> kept(row))
                .list();
    }

    /** Those whose token an older key has sealed, and that can be opened. */
    private List<Kept.Open> outdated(Handle handle) {
        return handle
                .createQuery("select * from slack_installation for update")
                .map((row, context) ->
                        keys.isCurrent(row.getString("access_token")) ? Optional.<Kept>empty() : Optional.of(kept(row)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .filter(Kept.Open.class::isInstance)
                .map(Kept.Open.class::cast)
                .toList();
    }

    /** Seals with the first key what an older one has sealed; how many that are. */
    int sealAgain(Handle handle) {
        List<Kept.Open> outdated = outdated(handle);
        if (!outdated.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(RENEW);
            outdated.forEach(
                    kept -> bind(batch, kept.installation(), kept.installation().token())
                            .bind("revision", kept.revision())
                            .add());
            batch.execute();
        }
        return outdated.size();
    }

    private Kept kept(ResultSet row) throws SQLException {
        String team = row.getString("team");
        String enterprise = row.getString("enterprise");
        String name = row.getString("team_name");
        @Nullable String refresh = row.getString("refresh_token");
        try {
            Token token = new Token(
                    keys.open(row.getString("access_token"), place(team, enterprise, "access")),
                    refresh == null
                            ? Optional.empty()
                            : Optional.of(keys.open(refresh, place(team, enterprise, "refresh"))),
                    Optional.ofNullable(row.getObject("expires_at", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant));
            Instant since = row.getObject("installed_at", OffsetDateTime.class).toInstant();
            return new Kept.Open(
                    new Installation(team, enterprise, name, row.getString("bot_person"), token, since),
                    row.getInt("revision"));
        } catch (Undecipherable locked) {
            return new Kept.Locked(team, name, locked.why(), locked.remedy());
        }
    }

    /** Only one node at a time asks for a new token; false when that is another one, or one was written meanwhile. */
    boolean claim(Handle handle, String team, int revision, Instant now, Instant until) {
        return handle.createUpdate("""
                                update slack_installation set renewing_until = :until
                                where team = :team and revision = :revision
                                    and (renewing_until is null or renewing_until < :now)
                                """)
                        .bind("team", team)
                        .bind("revision", revision)
                        .bind("now", now)
                        .bind("until", until)
                        .execute()
                > 0;
    }

    /** Puts a new token in the place of the one of this revision; false when that is not there any more. */
    boolean renew(Handle handle, Installation installation, int revision, Token token) {
        return bind(handle.createUpdate(RENEW), installation, token)
                        .bind("revision", revision)
                        .execute()
                > 0;
    }

    boolean delete(Handle handle, String team, Instant upTo) {
        return handle.createUpdate("delete from slack_installation where team = :team and installed_at <= :upTo")
                        .bind("team", team)
                        .bind("upTo", upTo)
                        .execute()
                > 0;
    }
}
