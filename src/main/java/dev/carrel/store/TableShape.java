package dev.carrel.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table as it is copied.
 *
 * @param columns in the order of their names, which is the same on both databases
 * @param identity the column that the database counts up, if there is one
 */
record TableShape(String name, SortedMap<String, ColumnKind> columns, Optional<String> identity) {
    private static final Set<String> OURS = Set.of(Migrations.HISTORY, Move.MARKER);

    /** The tables of a database, each after those that its rows refer to; without the ones that are about the database itself. */
    static List<TableShape> all(Connection connection) throws SQLException {
        SortedMap<String, TableShape> found = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select c.table_schema, c.table_name, c.column_name, c.data_type, c.is_identity
                        from information_schema.columns c join information_schema.tables t
                            on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where t.table_type = 'BASE TABLE'
                        """)) {
            while (rows.next()) {
                String table = lower(rows.getString(2));
                if (lower(rows.getString(1)).equals("public") && !OURS.contains(table)) {
                    TableShape before =
                            found.getOrDefault(table, new TableShape(table, new TreeMap<>(), Optional.empty()));
                    found.put(
                            table,
                            before.with(lower(rows.getString(3)), rows.getString(4), "YES".equals(rows.getString(5))));
                }
            }
        }
        return inOrder(found, references(connection));
    }

    private TableShape with(String column, String type, boolean counted) {
        SortedMap<String, ColumnKind> more = new TreeMap<>(columns);
        more.put(column, ColumnKind.of(type));
        return new TableShape(name, more, counted ? Optional.of(column) : identity);
    }

    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        Map<String, Set<String>> references = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select distinct mine.table_name, other.table_name from information_schema.referential_constraints r
                            join information_schema.table_constraints mine on mine.constraint_name = r.constraint_name
                            join information_schema.table_constraints other on other.constraint_name = r.unique_constraint_name
                        where mine.table_name <> other.table_name
                        """)) {
            while (rows.next()) {
                references
                        .computeIfAbsent(lower(rows.getString(1)), table -> new HashSet<>())
                        .add(lower(rows.getString(2)));
            }
        }
        return references;
    }

    private static List<TableShape> inOrder(Map<String, TableShape> tables, Map<String, Set<String>> references) {
        List<TableShape> order = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (order.size() < tables.size()) {
            List<TableShape> next = tables.values().stream()
                    .filter(table -> !done.contains(table.name()))
                    .filter(table -> done.containsAll(references.getOrDefault(table.name(), Set.of())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + references);
            }
            order.addAll(next);
            next.forEach(table -> done.add(table.name()));
        }
        return order;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** H2 keeps names so; its own upper case is that of the JVM's language. */
    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /** How many rows there are now. */
    long count(Connection connection) throws SQLException {
        return number(connection, "select count(*) from " + name);
    }

    /** The number that the next row would get; 0 where none is counted. */
    long next(Connection connection) throws SQLException {
        if (identity.isEmpty()) {
            return 0;
        }
        if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return number(connection, """
                    select identity_base from information_schema.columns
                    where table_name = '%s' and column_name = '%s'
                    """.formatted(upper(name), upper(identity.get())));
        }
        String sequence;
        try (PreparedStatement statement = connection.prepareStatement("select pg_get_serial_sequence(?, ?)")) {
            statement.setString(1, name);
            statement.setString(2, identity.get());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                sequence = row.getString(1);
            }
        }
        return number(connection, "select last_value + case when is_called then 1 else 0 end from " + sequence);
    }

    /** Lets the next row get this number: numbers of rows that are gone are not given again. */
    void continueFrom(Connection connection, long next) throws SQLException {
        if (identity.isPresent() && next > 0) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter table " + name + " alter column " + identity.get() + " restart with " + next);
            }
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    String columnList() {
        return String.join(", ", columns.keySet());
    }

    String parameters() {
        return columns.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
    }
}
