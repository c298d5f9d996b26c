package org.shopsentiment.shop;

import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
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
     * Runs what has not run yet. Safe to call at each start; the first on an empty database must be one node's alone.
     *
     * @throws org.flywaydb.core.api.FlywayException if the database does not answer or a script fails
     */
    public void migrate() {
        MigrateResult result = Flyway.configure(SchemaMigration.class.getClassLoader())
                .loggers(FlywayLog.class.getName())
                .dataSource(database)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .table("shopsentiment_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .cleanDisabled(true)
                .load()
                .migrate();
        LOG.log(Level.INFO, "Database schema: {0} migrations were run", result.migrationsExecuted);
    }
}
