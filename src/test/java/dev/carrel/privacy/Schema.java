package dev.carrel.privacy;

import dev.carrel.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The tables of a database as it says itself that they are, but for the one that remembers migrations. */
record Schema(Store store) {
    private static final String MIGRATIONS = "flyway_schema_history";

    /** The columns of each table; in lower case by Java, as H2's own is that of the JVM's language. */
    Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new TreeMap<>();
        store
                .read(handle -> handle.createQuery("""
                        select table_schema, table_name, column_name from information_schema.columns
                        order by table_name, ordinal_position
                        """)
                        .map((row, context) ->
                                List.of(lower(row.getString(1)), lower(row.getString(2)), row.getString(3)))
                        .list())
                .stream()
                .filter(found -> found.get(0).equals("public") && !found.get(1).equals(MIGRATIONS))
                .forEach(found -> tables.computeIfAbsent(found.get(1), table -> new ArrayList<>())
                        .add(lower(found.get(2))));
        return tables;
    }

    /** Which table refers to which other one. */
    List<List<String>> references() {
        return store.read(handle -> handle.createQuery("""
                        select distinct mine.table_name, other.table_name from information_schema.referential_constraints r
                            join information_schema.table_constraints mine on mine.constraint_name = r.constraint_name
                            join information_schema.table_constraints other on other.constraint_name = r.unique_constraint_name
                        where mine.table_name <> other.table_name
                        """)
                .map((row, context) -> List.of(lower(row.getString(1)), lower(row.getString(2))))
                .list());
    }

    /** Every row of a table, each column as text. */
    List<Map<String, String>> rows(String table) {
        return store.read(handle -> handle.createQuery("select * from " + table)
                .map((row, context) -> {
                    Map<String, String> values = new TreeMap<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        values.put(lower(row.getMetaData().getColumnName(i)), String.valueOf(row.getString(i)));
                    }
                    return values;
                })
                .list());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
