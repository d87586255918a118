package dev.carrel.testkit;

import dev.carrel.store.Store;
import dev.carrel.store.StoreSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A database for one test class. Used by one thread. */
public final class TestDatabase implements AutoCloseable {
    private final String kind;
    private final StoreSettings settings;
    private final Supplier<StoreSettings> unmigrated;
    private final List<Store> opened = new ArrayList<>();

    TestDatabase(String kind, StoreSettings settings, Supplier<StoreSettings> unmigrated) {
        this.kind = kind;
        this.settings = settings;
        this.unmigrated = unmigrated;
    }

    /** How to open this database. */
    public StoreSettings settings() {
        return settings;
    }

    /** How to open another database of the same kind in which there is nothing at all. */
    public StoreSettings unmigrated() {
        return unmigrated.get();
    }

    /** The store that the class shares: opened at the first call, closed with the database. */
    public Store store() {
        if (opened.isEmpty()) {
            opened.add(Store.open(settings));
        }
        return opened.getFirst();
    }

    @Override
    public void close() {
        opened.forEach(Store::close);
    }

    @Override
    public String toString() {
        return kind;
    }
}
