package org.shopsentiment.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.shopsentiment.cache.interceptor.DeclaredCaches;
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
    private final Timers timers;
    private final DeclaredCaches declared;

    @Inject
    Deployment(
            Settings settings,
            SchemaMigration schema,
            SampleCatalogue sample,
            StaleAnswers stale,
            MBeans mbeans,
            Timers timers,
            DeclaredCaches declared) {
        this.settings = settings;
        this.schema = schema;
        this.sample = sample;
        this.stale = stale;
        this.mbeans = mbeans;
        this.timers = timers;
        this.declared = declared;
    }

    void start() {
        sayWhereEntriesAre();
        schema.migrate();
        if (settings.sampleCatalogue() && sample.loadIfEmpty().isPresent()) {
            stale.all();
        }
        mbeans.register();
        timers.start();
    }

    private void sayWhereEntriesAre() {
        RedisSettings redis = settings.redis();
        if (settings.cacheType() == CacheType.REDIS) {
            LOG.log(Level.INFO, "Caching in {0} with keys under {1}", redis, redis.keyPrefix());
        } else {
            LOG.log(
                    Level.INFO,
                    "Caching by {0}, without Redis",
                    settings.cacheType().setting());
        }
        settings.caching().policies().ttls().keySet().stream()
                .filter(name -> !declared.names().contains(name))
                .forEach(name ->
                        LOG.log(Level.WARNING, "CACHE_TIMEOUTS names {0}: there is no cache of that name", name));
    }

    void stop() {
        mbeans.close();
        timers.stop();
        LOG.log(Level.INFO, "Stopped: no timer and no MBean is left");
    }
}
