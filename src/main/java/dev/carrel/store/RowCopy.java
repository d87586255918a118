package dev.carrel.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the rows of a table as lines, and writes lines as rows. */
final class RowCopy {
    private static final int AT_ONCE = 1_000;

    private RowCopy() {}

    /** Gives every row away, and says what they add up to. Within a transaction, or all rows are held in memory on PostgreSQL. */
    static Checksum read(Connection connection, TableShape table, CopyProgress progress, Consumer<String> lines)
            throws SQLException {
        Checksum checksum = new Checksum();
        long of = table.count(connection);
        List<ColumnKind> kinds = List.copyOf(table.columns().values());
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery("select " + table.columnList() + " from " + table.name())) {
                while (rows.next()) {
                    List<Optional<String>> values = new ArrayList<>();
                    for (int i = 0; i < kinds.size(); i++) {
                        values.add(kinds.get(i).read(rows, i + 1));
                    }
                    String line = RowText.write(values);
                    checksum.add(line);
                    lines.accept(line);
                    if (checksum.rows() % AT_ONCE == 0) {
                        progress.rows(table.name(), checksum.rows(), of);
                    }
                }
            }
        }
        progress.rows(table.name(), checksum.rows(), of);
        return checksum;
    }

    /** What the rows add up to. */
    static Checksum sum(Connection connection, TableShape table) throws SQLException {
        return read(connection, table, (name, done, of) -> {}, line -> {});
    }

    /** A writer of lines; what it was given last is written when it is closed. */
    static final class Writer implements AutoCloseable {
        private final PreparedStatement statement;
        private final List<ColumnKind> kinds;
        private int waiting;

        Writer(Connection connection, TableShape table) throws SQLException {
            this.statement = connection.prepareStatement("insert into " + table.name() + " (" + table.columnList()
                    + ") values (" + table.parameters() + ")");
            this.kinds = List.copyOf(table.columns().values());
        }

        void write(String line) throws SQLException {
            List<Optional<String>> values = RowText.read(line);
            if (values.size() != kinds.size()) {
                throw new IllegalArgumentException("a row has " + values.size() + " values, not " + kinds.size());
            }
            Iterator<ColumnKind> kind = kinds.iterator();
            for (int i = 0; i < values.size(); i++) {
                kind.next().bind(statement, i + 1, values.get(i));
            }
            statement.addBatch();
            waiting++;
            if (waiting == AT_ONCE) {
                flush();
            }
        }

        private void flush() throws SQLException {
            if (waiting > 0) {
                statement.executeBatch();
                waiting = 0;
            }
        }

        @Override
        public void close() throws SQLException {
            try {
                flush();
            } finally {
                statement.close();
            }
        }
    }
}
