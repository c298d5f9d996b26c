package org.shopsentiment.shop;

import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the tables of a database to what this version of the program needs. Tables of others stay as they are. */
public final class SchemaMigration {
    private static final System.Logger LOG = System.getLogger(SchemaMigration.class.getName());

    private final DataSource database;

    /** A migration of this database. */
    public SchemaMigration(DataSource database) {
        this.database = database;
    }

    /**
     * Runs what has not run yet. Safe to call at each start, and for several nodes that start at a time; but where there are
     * tables of others and none of ours yet, the first start must be one node's alone.
     *
     * @throws FlywayException if the database does not answer or a script fails
     */
    public void migrate() {
        LOG.log(Level.INFO, "Database schema: {0} migrations were run", result().migrationsExecuted);
    }

    /** A baseline, which tables of others ask for, is no work for several nodes at a time: so only where it must be. */
    private MigrateResult result() {
        try {
            return flyway().load().migrate();
        } catch (FlywayException e) {
            if (e.getErrorCode() != CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw e;
            }
            return flyway().baselineOnMigrate(true).baselineVersion("0").load().migrate();
        }
    }

    private FluentConfiguration flyway() {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .loggers(FlywayLog.class.getName())
                .dataSource(database)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .table("shopsentiment_schema_history")
                .cleanDisabled(true);
    }
}
