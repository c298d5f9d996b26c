package org.shopsentiment.app;

import org.shopsentiment.cache.redis.RedisSettings;
import org.shopsentiment.monitoring.group.InvalidKeyGroupException;
import org.shopsentiment.monitoring.group.KeyGroups;
import org.shopsentiment.monitoring.rest.CacheRequirement;

/**
 * Everything that an operator can set.
 *
 * @param redis where Redis is
 * @param cacheType where entries are kept
 * @param caching how long what is cached lives, and the bounds of it
 * @param cacheRequirement whether the application is ready only with a working cache
 * @param sampleCatalogue whether an empty shop is filled with the sample catalogue
 * @param keyGroups the groups of keys
 */
record Settings(
        RedisSettings redis,
        CacheType cacheType,
        CacheSettings caching,
        CacheRequirement cacheRequirement,
        boolean sampleCatalogue,
        KeyGroups keyGroups) {

    static Settings read(SettingSource source) {
        return new Settings(
                RedisSettingsReader.read(source),
                CacheType.read(source),
                CacheSettings.read(source),
                new CacheRequirement(source.flag("CACHE_REQUIRED"), CacheType.read(source) == CacheType.REDIS),
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
