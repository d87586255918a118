package dev.carrel.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.TimeUnit;

/**
 * One connection for each database thread, opened when first needed.
 *
 * <p>The pool names the driver's data source directly, so that {@code DriverManager} does not load the other database's
 * driver at start.
 */
final class ConnectionPool {
    private static final long PATIENCE_MILLIS = 3_000;

    private ConnectionPool() {}

    /** Opens the first connection at once; its failure is the caller's to explain. */
    static HikariDataSource open(StoreSettings settings, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("carrel");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(1);
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        if (settings.isH2()) {
            config.setDataSourceClassName("org.h2.jdbcx.JdbcDataSource");
            config.addDataSourceProperty("URL", H2Url.complete(settings.url()).toString());
            // No connection is ever retired: the pool's housekeeper, which the pool interrupts when it closes, must
            // have no
            // business inside H2.
            config.setMaxLifetime(0);
            config.setIdleTimeout(0);
            config.setKeepaliveTime(0);
        } else {
            config.setDataSourceClassName("org.postgresql.ds.PGSimpleDataSource");
            config.addDataSourceProperty("URL", settings.url());
            config.addDataSourceProperty("applicationName", "carrel");
            // The server's details quote the values of a row; failures are logged.
            config.addDataSourceProperty("logServerErrorDetail", false);
            config.addDataSourceProperty("connectTimeout", 3);
            config.addDataSourceProperty("socketTimeout", 30);
            config.addDataSourceProperty("tcpKeepAlive", true);
            // A plan that was made and kept when a table was empty reads all of a community for every row of a burst
            // (PostgreSQL: PREPARE,
            // plan_cache_mode).
            config.setConnectionInitSql("set plan_cache_mode = force_custom_plan");
            config.setMaxLifetime(TimeUnit.MINUTES.toMillis(30));
        }
        return new HikariDataSource(config);
    }
}
