package dev.carrel.app;

import dev.carrel.config.Secret;
import dev.carrel.config.Settings;
import dev.carrel.store.BackupKeys;
import dev.carrel.store.StoreSettings;

/** What the settings say about the database. */
final class Databases {
    private Databases() {}

    /** Where the rows are. */
    static StoreSettings of(Settings settings) {
        Settings.Database database = settings.database();
        return new StoreSettings(
                database.url(),
                database.user(),
                database.password().map(Secret::reveal).orElse(""));
    }

    /** What backups are encrypted with. */
    static BackupKeys backupKeys(Settings settings) {
        return new BackupKeys(
                settings.backup().keys().stream().map(Secret::reveal).toList());
    }
}
