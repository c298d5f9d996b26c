package org.shopsentiment.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.shopsentiment.cache.redis.RedisSettings;
import org.shopsentiment.monitoring.jmx.MBeans;
import org.shopsentiment.shop.SchemaMigration;
import org.shopsentiment.shop.importing.SampleCatalogue;
import org.shopsentiment.shop.rest.StaleAnswers;

/** What happens once when the application starts, and is undone when it stops. */
@Dependent
class Deployment {

    private static final Logger LOG = System.getLogger(Deployment.class.getName());

    private final Settings settings;
    private final SchemaMigration schema;
    private final SampleCatalogue sample;
    private final StaleAnswers stale;
    private final MBeans mbeans;
    private final CensusTimer census;

    @Inject
    Deployment(
            Settings settings,
            SchemaMigration schema,
            SampleCatalogue sample,
            StaleAnswers stale,
            MBeans mbeans,
            CensusTimer census) {
        this.settings = settings;
        this.schema = schema;
        this.sample = sample;
        this.stale = stale;
        this.mbeans = mbeans;
        this.census = census;
    }

    void start() {
        RedisSettings redis = settings.redis();
        LOG.log(Level.INFO, "Caching in {0} with keys under {1}", redis, redis.keyPrefix());
        schema.migrate();
        if (settings.sampleCatalogue() && sample.loadIfEmpty().isPresent()) {
            stale.all();
        }
        mbeans.register();
        census.start();
    }

    void stop() {
        mbeans.close();
        census.stop();
    }
}
