package org.shopsentiment.app;

import java.time.Duration;
import org.shopsentiment.cache.DefaultTimeToLive;
import org.shopsentiment.cache.redis.RedisSettings;
import org.shopsentiment.monitoring.group.InvalidKeyGroupException;
import org.shopsentiment.monitoring.group.KeyGroups;
import org.shopsentiment.monitoring.rest.CacheRequirement;

/**
 * Everything that an operator can set.
 *
 * @param redis where Redis is
 * @param defaultTtl how long an entry lives whose cache says nothing of it
 * @param cacheRequirement whether the application is ready only with a working cache
 * @param sampleCatalogue whether an empty shop is filled with the sample catalogue
 * @param keyGroups the groups of keys
 */
record Settings(
        RedisSettings redis,
        DefaultTimeToLive defaultTtl,
        CacheRequirement cacheRequirement,
        boolean sampleCatalogue,
        KeyGroups keyGroups) {

    private static final int MAX_TTL_SECONDS = 30 * 24 * 3600;

    static Settings read(SettingSource source) {
        source.text("CACHE_TYPE").filter(type -> !type.equals("RedisCache")).ifPresent(type -> {
            throw new InvalidSettingException("CACHE_TYPE", type, "RedisCache");
        });
        return new Settings(
                RedisSettingsReader.read(source),
                new DefaultTimeToLive(
                        Duration.ofSeconds(source.number("CACHE_DEFAULT_TIMEOUT", 300, 1, MAX_TTL_SECONDS))),
                new CacheRequirement(source.flag("CACHE_REQUIRED")),
                source.flag("SHOP_SAMPLE_CATALOGUE"),
                groups(source));
    }

    private static KeyGroups groups(SettingSource source) {
        try {
            return source.text("CACHE_KEY_GROUPS").map(KeyGroups::parse).orElseGet(KeyGroups::builtIn);
        } catch (InvalidKeyGroupException e) {
            throw new InvalidSettingException("CACHE_KEY_GROUPS has a bad rule. " + e.getMessage());
        }
    }
}
