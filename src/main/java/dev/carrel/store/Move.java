package dev.carrel.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Copies a database into another one, table by table, each in a transaction. What was there already and is the same is left as it is, so a
 * move that broke off goes on. A table says meanwhile that the other database belongs to a move: nothing is ever written into one that does
 * not.
 */
final class Move {
    /** Is in the other database until everything has been compared. */
    static final String MARKER = "carrel_move_under_way";

    private Move() {}

    /**
     * Copies everything.
     *
     * @return how many rows are there now
     * @throws CopyFailed when the other database holds something else, or does not hold the same afterwards
     */
    static long into(StoreSettings from, StoreSettings to, CopyProgress progress) {
        if (from.location().equals(to.location())) {
            throw new CopyFailed("Both are the same database: " + from.location());
        }
        try (Database source = Database.openThere(from);
                Database target = Database.open(to)) {
            int schema = source.version().orElse(0);
            if (schema != Migrations.NEWEST) {
                throw new CopyFailed("The database " + source.location()
                        + " is not up to date. Start Carrel on it once, stop it," + " and try again.");
            }
            migrate(target, schema);
            try (Connection reading = source.snapshot();
                    Connection writing = target.writing()) {
                mark(target, writing);
                return copy(reading, writing, TableShape.all(reading), progress);
            }
        } catch (SQLException failed) {
            throw new CopyFailed(
                    "The move broke off: " + failed.getMessage() + ". Mend that, and start it again.", failed);
        }
    }

    private static void migrate(Database target, int schema) {
        int found = target.version().orElse(0);
        if (found == 0) {
            target.migrateTo(schema);
        } else if (found != schema) {
            throw new CopyFailed("The database " + target.location() + " is of another version. Name an empty one.");
        }
    }

    private static void mark(Database target, Connection writing) throws SQLException {
        try (Statement statement = writing.createStatement()) {
            if (isMarked(writing)) {
                return;
            }
            for (TableShape table : TableShape.all(writing)) {
                if (table.count(writing) > 0) {
                    throw new CopyFailed(
                            "There are rows in the database " + target.location() + " already. Name an empty one.");
                }
            }
            statement.execute("create table " + MARKER + " (begun timestamp(6) with time zone)");
            writing.commit();
        }
    }

    private static boolean isMarked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("select table_name from information_schema.tables")) {
            boolean marked = false;
            while (tables.next()) {
                marked |= tables.getString(1).equalsIgnoreCase(MARKER);
            }
            return marked;
        }
    }

    private static long copy(Connection reading, Connection writing, List<TableShape> tables, CopyProgress progress)
            throws SQLException {
        int same = 0;
        while (same < tables.size() && isSame(reading, writing, tables.get(same), progress)) {
            same++;
        }
        List<TableShape> missing = tables.subList(same, tables.size());
        empty(writing, missing);
        for (TableShape table : missing) {
            try (RowCopy.Writer writer = new RowCopy.Writer(writing, table)) {
                RowCopy.read(reading, table, progress, line -> write(writer, line));
            }
            writing.commit();
        }
        long rows = 0;
        for (TableShape table : tables) {
            Checksum there = RowCopy.sum(writing, table);
            if (!there.text().equals(RowCopy.sum(reading, table).text())) {
                throw new CopyFailed(
                        "The rows of " + table.name() + " are not the same on both sides. Start the move again.");
            }
            table.continueFrom(writing, table.next(reading));
            rows += there.rows();
        }
        try (Statement statement = writing.createStatement()) {
            statement.execute("drop table " + MARKER);
        }
        writing.commit();
        return rows;
    }

    private static boolean isSame(Connection reading, Connection writing, TableShape table, CopyProgress progress)
            throws SQLException {
        long rows = table.count(reading);
        if (rows != table.count(writing)
                || !RowCopy.sum(reading, table)
                        .text()
                        .equals(RowCopy.sum(writing, table).text())) {
            return false;
        }
        progress.rows(table.name(), rows, rows);
        return true;
    }

    private static void empty(Connection writing, List<TableShape> tables) throws SQLException {
        try (Statement statement = writing.createStatement()) {
            for (TableShape table : tables.reversed()) {
                statement.execute("delete from " + table.name());
            }
        }
        writing.commit();
    }

    private static void write(RowCopy.Writer writer, String line) {
        try {
            writer.write(line);
        } catch (SQLException refused) {
            throw new CopyFailed(
                    "A row does not go in: " + refused.getMessage() + ". Mend that, and start again.", refused);
        }
    }
}
