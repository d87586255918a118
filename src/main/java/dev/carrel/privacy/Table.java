package dev.carrel.privacy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a table of the database keeps of people.
 *
 * @param title what its rows are to the person, in a few words
 * @param lifeTime how long a row is kept
 * @param member the column that names whose row it is; nothing where no column does
 * @param byIdentity whether its columns {@code platform} and {@code raw} name whose row it is
 * @param outlasts whether its rows stay when who they name by their identity is erased, until what they are for is done; others see to that
 * @param mentions columns in whose text somebody else may be named: then the whole row is about both
 * @param named the columns that name a member in a row that is not theirs: it stays, and names nobody, when they are erased
 * @param personal the columns that say something of a person, each with what it is for
 * @param others the columns that do not
 * @param expiry when a row may be deleted whoever's it is; nothing where others see to that
 */
public record Table(
        String name,
        String title,
        String lifeTime,
        Optional<String> member,
        boolean byIdentity,
        boolean outlasts,
        List<String> mentions,
        List<String> named,
        List<Column> personal,
        List<String> others,
        Optional<Expiry> expiry) {
    /** Keeps copies. */
    public Table {
        mentions = List.copyOf(mentions);
        named = List.copyOf(named);
        personal = List.copyOf(personal);
        others = List.copyOf(others);
    }

    /** A row is of no use any more so long after the moment in this column. */
    record Expiry(String column, Duration after) {}

    /** A column that says something of a person, and what it is kept for. */
    public record Column(String name, String purpose) {}

    static Table of(String name, String title, String lifeTime) {
        return new Table(
                name,
                title,
                lifeTime,
                Optional.empty(),
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    Table ofMember(String column) {
        return new Table(
                name,
                title,
                lifeTime,
                Optional.of(column),
                byIdentity,
                outlasts,
                mentions,
                named,
                personal,
                others,
                expiry);
    }

    Table ofIdentity() {
        return new Table(name, title, lifeTime, member, true, outlasts, mentions, named, personal, others, expiry);
    }

    Table ofIdentityUntilDone() {
        return new Table(name, title, lifeTime, member, true, true, mentions, named, personal, others, expiry);
    }

    Table mentioning(String... columns) {
        return new Table(
                name, title, lifeTime, member, byIdentity, outlasts, List.of(columns), named, personal, others, expiry);
    }

    Table holding(String column, String purpose) {
        List<Column> more = new ArrayList<>(personal);
        more.add(new Column(column, purpose));
        return new Table(name, title, lifeTime, member, byIdentity, outlasts, mentions, named, more, others, expiry);
    }

    Table naming(String column, String purpose) {
        List<String> more = new ArrayList<>(named);
        more.add(column);
        return new Table(name, title, lifeTime, member, byIdentity, outlasts, mentions, more, personal, others, expiry)
                .holding(column, purpose);
    }

    Table expiring(String column, Duration after) {
        return new Table(
                name,
                title,
                lifeTime,
                member,
                byIdentity,
                outlasts,
                mentions,
                named,
                personal,
                others,
                Optional.of(new Expiry(column, after)));
    }

    Table besides(String... columns) {
        return new Table(
                name,
                title,
                lifeTime,
                member,
                byIdentity,
                outlasts,
                mentions,
                named,
                personal,
                List.of(columns),
                expiry);
    }

    /** Whether its rows can be somebody's. */
    boolean isPersonal() {
        return member.isPresent() || byIdentity || !mentions.isEmpty() || !named.isEmpty();
    }

    List<String> columns() {
        return Stream.concat(personal.stream().map(Column::name), others.stream())
                .toList();
    }
}
