package org.shopsentiment.cache.interceptor;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import jakarta.json.bind.JsonbBuilder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.shopsentiment.cache.CacheStore;
import org.shopsentiment.cache.Codec;
import org.shopsentiment.cache.Flights;
import org.shopsentiment.cache.StoreLimits;
import org.shopsentiment.cache.TextStore;
import org.shopsentiment.cache.json.JsonbCodec;
import org.shopsentiment.cache.redis.RedisConnection;
import org.shopsentiment.cache.redis.RedisSettings;
import org.shopsentiment.cache.redis.RedisTexts;
import org.shopsentiment.monitoring.group.KeyGroups;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.StatisticsRecorder;
import org.shopsentiment.monitoring.stats.Ticker;

/** The monitored store as the container of an application server makes it. */
public final class StoreContainer implements AutoCloseable {

    private final WeldContainer weld;

    private StoreContainer(WeldContainer weld) {
        this.weld = weld;
    }

    /** A container of the store and what counts its calls. */
    public static StoreContainer on(RedisSettings settings) {
        return new StoreContainer(new Weld("bench")
                .disableDiscovery()
                .addExtension(new Given(settings))
                .addBeanClasses(Beans.class, RedisConnection.class, MonitoredStore.class, MonitoredInterceptor.class)
                .initialize());
    }

    /** The store that calls are counted of. */
    public CacheStore store() {
        return weld.select(CacheStore.class).get();
    }

    /** The same store's connections. */
    public RedisConnection connection() {
        return weld.select(RedisConnection.class).get();
    }

    /** What counts the store's calls. */
    public StatisticsRecorder recorder() {
        return weld.select(StatisticsRecorder.class).get();
    }

    /** How many lookups were counted. */
    public long gets() {
        return weld.select(CacheMonitor.class).get().snapshot().caches().stream()
                .mapToLong(cache -> cache.gets())
                .sum();
    }

    @Override
    public void close() {
        weld.close();
    }

    static final class Given implements Extension {

        private final RedisSettings settings;

        Given(RedisSettings settings) {
            this.settings = settings;
        }

        public void add(@Observes AfterBeanDiscovery discovery) {
            discovery
                    .addBean()
                    .types(RedisSettings.class)
                    .scope(Singleton.class)
                    .createWith(context -> settings);
        }
    }

    @Singleton
    static class Beans {

        @Produces
        @Singleton
        TextStore texts(RedisConnection connection, RedisSettings settings) {
            return new RedisTexts(connection, settings);
        }

        @Produces
        @Singleton
        Flights flights() {
            return new Flights(Duration.ofSeconds(5));
        }

        @Produces
        @Singleton
        StoreLimits limits() {
            return new StoreLimits(1 << 20, Duration.ofSeconds(30));
        }

        @Produces
        @Singleton
        InstantSource clock() {
            return InstantSource.system();
        }

        @Produces
        @Singleton
        RandomGenerator random() {
            return () -> ThreadLocalRandom.current().nextLong();
        }

        @Produces
        @Singleton
        Ticker ticker() {
            return Ticker.system();
        }

        @Produces
        @Singleton
        Codec codec() {
            return new JsonbCodec(JsonbBuilder.create());
        }

        @Produces
        @Singleton
        @Typed(CacheMonitor.class)
        CacheMonitor monitor(Ticker ticker) {
            return new CacheMonitor(InstantSource.system(), ticker, List.of(), KeyGroups.builtIn()::groupOf);
        }

        @Produces
        @Singleton
        StatisticsRecorder recorder(CacheMonitor monitor) {
            return StatisticsRecorder.guarded(monitor);
        }
    }
}
