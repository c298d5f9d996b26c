package org.shopsentiment.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.CachePolicies;
import org.shopsentiment.cache.CacheStore;
import org.shopsentiment.cache.Codec;
import org.shopsentiment.cache.Flights;
import org.shopsentiment.cache.ReadThroughCache;
import org.shopsentiment.cache.StoreLimits;
import org.shopsentiment.cache.TextStore;
import org.shopsentiment.cache.WriteThroughCache;
import org.shopsentiment.cache.interceptor.DeclaredCaches;
import org.shopsentiment.cache.json.JsonbCodec;
import org.shopsentiment.cache.redis.KeyCensus;
import org.shopsentiment.cache.redis.RedisConnection;
import org.shopsentiment.cache.redis.RedisHealthCheck;
import org.shopsentiment.cache.redis.RedisSettings;
import org.shopsentiment.cache.redis.RedisTexts;
import org.shopsentiment.cache.redis.RedisWitness;
import org.shopsentiment.monitoring.CacheControl;
import org.shopsentiment.monitoring.health.CacheHealthCheck;
import org.shopsentiment.monitoring.health.RecentHealth;
import org.shopsentiment.monitoring.jmx.MBeans;
import org.shopsentiment.monitoring.rest.CacheRequirement;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.StatisticsRecorder;
import org.shopsentiment.monitoring.stats.StatisticsSource;
import org.shopsentiment.monitoring.stats.Ticker;
import org.shopsentiment.shop.SchemaMigration;

/** Makes the beans that are plain Java. */
@Dependent
class Producers {

    @Produces
    @Resource(lookup = "java:comp/DefaultDataSource")
    @Nullable
    DataSource dataSource;

    @Produces
    @Singleton
    static Settings settings() {
        return Settings.read(SettingSource.ofProcess());
    }

    @Produces
    @Singleton
    static RedisSettings redis(Settings settings) {
        return settings.redis();
    }

    @Produces
    @Singleton
    static CachePolicies policies(Settings settings) {
        return settings.caching().policies();
    }

    @Produces
    @Singleton
    static StoreLimits limits(Settings settings) {
        return settings.caching().limits();
    }

    @Produces
    @Singleton
    static Flights flights(Settings settings) {
        return new Flights(settings.caching().waitLimit());
    }

    @Produces
    @Singleton
    static Storage storage(
            Settings settings,
            StatisticsRecorder recorder,
            Ticker ticker,
            Instance<RedisConnection> connection,
            Instance<RedisTexts> redis,
            Instance<KeyCensus> census,
            Instance<RedisHealthCheck> health,
            Instance<RedisWitness> witness) {
        return switch (settings.cacheType()) {
            case REDIS ->
                Storage.inRedis(
                        connection.get(), redis.get(), census.get(), health.get(), witness.get(), recorder, ticker);
            case SIMPLE -> Storage.inThisJvm(settings.caching().simpleMaxEntries(), ticker);
            case NONE -> Storage.nowhere();
        };
    }

    @Produces
    @Singleton
    static TextStore texts(Storage storage) {
        return storage.texts();
    }

    @Produces
    @Singleton
    static CacheHealthCheck healthCheck(Storage storage) {
        return storage.health();
    }

    @Produces
    @Singleton
    static WriteThroughCache writes(CacheStore store, Flights flights, RandomGenerator random) {
        return new WriteThroughCache(store, flights, random);
    }

    @Produces
    @Singleton
    static RandomGenerator random() {
        return () -> ThreadLocalRandom.current().nextLong();
    }

    @Produces
    @Singleton
    static CacheRequirement cacheRequirement(Settings settings) {
        return settings.cacheRequirement();
    }

    @Produces
    @Singleton
    static Ticker ticker() {
        return Ticker.system();
    }

    @Produces
    @Singleton
    static InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    static Jsonb jsonb() {
        return JsonbBuilder.create(
                new JsonbConfig().withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES));
    }

    @Produces
    @Singleton
    static Codec codec(Jsonb jsonb) {
        return new AnswerCodec(new JsonbCodec(jsonb));
    }

    @Produces
    @Singleton
    @Typed({CacheMonitor.class, StatisticsSource.class})
    static CacheMonitor monitor(InstantSource clock, Ticker ticker, DeclaredCaches declared, Settings settings) {
        return new CacheMonitor(clock, ticker, declared.names(), settings.keyGroups()::groupOf);
    }

    @Produces
    @Singleton
    static StatisticsRecorder recorder(CacheMonitor monitor) {
        return StatisticsRecorder.guarded(monitor);
    }

    @Produces
    @Singleton
    static ReadThroughCache cache(
            CacheStore store, Flights flights, StatisticsRecorder recorder, Ticker ticker, RandomGenerator random) {
        return new ReadThroughCache(store, flights, recorder, ticker, random);
    }

    @Produces
    @Singleton
    static MBeans mbeans(StatisticsSource source, CacheControl control, RecentHealth health, Ticker ticker) {
        return new MBeans(ManagementFactory.getPlatformMBeanServer(), source, control, health, ticker);
    }

    @Produces
    @Singleton
    static RecentHealth recentHealth(CacheHealthCheck check, Ticker ticker) {
        return new RecentHealth(check, ticker::nanos);
    }

    @Produces
    @Singleton
    static SchemaMigration schema(DataSource dataSource) {
        return new SchemaMigration(dataSource);
    }
}
