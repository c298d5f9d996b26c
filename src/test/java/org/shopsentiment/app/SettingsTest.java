package org.shopsentiment.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shopsentiment.cache.CachePolicy;
import org.shopsentiment.cache.StoreLimits;
import org.shopsentiment.cache.redis.Login;
import org.shopsentiment.cache.redis.RedisSettings;
import org.shopsentiment.cache.redis.Topology;

class SettingsTest {

    private static Settings read(Map<String, String> values) {
        return Settings.read(new SettingSource(values::get));
    }

    private static Topology single(String host, int port) {
        return new Topology.Single(new Topology.Node(host, port));
    }

    @Test
    void withoutSettingsTheDefaultsHold() {
        Settings settings = read(Map.of());

        assertThat(settings.redis())
                .isEqualTo(new RedisSettings(
                        single("localhost", 6379),
                        Login.NONE,
                        false,
                        null,
                        0,
                        Duration.ofMillis(250),
                        Duration.ofMillis(250),
                        32,
                        "shopsentiment_"));
        assertThat(settings.caching().policies().defaultTtl()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.cacheRequirement().required()).isFalse();
        assertThat(settings.sampleCatalogue()).isFalse();
    }

    @Test
    void eachSettingIsHeeded() {
        Settings settings = read(Map.ofEntries(
                Map.entry("CACHE_TYPE", "RedisCache"),
                Map.entry("REDIS_HOST", "cache.example"),
                Map.entry("REDIS_PORT", "6390"),
                Map.entry("REDIS_CACHE_DB", "5"),
                Map.entry("REDIS_USER", "shop"),
                Map.entry("REDIS_PASSWORD", "s3cret"),
                Map.entry("REDIS_TLS", "true"),
                Map.entry("REDIS_TIMEOUT_MS", "170"),
                Map.entry("REDIS_CONNECT_TIMEOUT_MS", "190"),
                Map.entry("REDIS_POOL_SIZE", "9"),
                Map.entry("REDIS_TLS_CA_FILE", "pom.xml"),
                Map.entry("CACHE_KEY_PREFIX", "mine:"),
                Map.entry("CACHE_DEFAULT_TIMEOUT", "41"),
                Map.entry("CACHE_REQUIRED", "true"),
                Map.entry("SHOP_SAMPLE_CATALOGUE", "true")));

        assertThat(settings.redis())
                .isEqualTo(new RedisSettings(
                        single("cache.example", 6390),
                        new Login("shop", "s3cret"),
                        true,
                        Path.of("pom.xml"),
                        5,
                        Duration.ofMillis(170),
                        Duration.ofMillis(190),
                        9,
                        "mine:"));
        assertThat(settings.caching().policies().defaultTtl()).isEqualTo(Duration.ofSeconds(41));
        assertThat(settings.cacheRequirement().required()).isTrue();
        assertThat(settings.sampleCatalogue()).isTrue();
    }

    @Test
    void theUrlWinsAndGivesUserPasswordEncryptionAndDatabase() {
        RedisSettings redis = read(Map.of(
                        "REDIS_URL", "rediss://sh%40p:p%3Aa+ss@cache.example:6400/7", "REDIS_HOST", "elsewhere"))
                .redis();

        assertThat(redis.topology()).isEqualTo(single("cache.example", 6400));
        assertThat(redis.tls()).isTrue();
        assertThat(redis.login()).isEqualTo(new Login("sh@p", "p:a+ss"));
        assertThat(redis.database()).isEqualTo(7);
    }

    @Test
    void aShortUrlHasTheUsualPortAndNoUser() {
        RedisSettings redis =
                read(Map.of("REDIS_URL", "redis://:secret@cache.example")).redis();

        assertThat(redis.topology()).isEqualTo(single("cache.example", 6379));
        assertThat(redis.tls()).isFalse();
        assertThat(redis.login()).isEqualTo(new Login(null, "secret"));
        assertThat(redis.database()).isZero();
    }

    @Test
    void blankIsUnset() {
        assertThat(read(Map.of("REDIS_URL", " ", "REDIS_PORT", "")).redis().topology())
                .isEqualTo(single("localhost", 6379));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CACHE_TYPE | Memcached | RedisCache or SimpleCache or NullCache",
                "CACHE_TIMEOUTS | products | cache=seconds pairs with commas between them, each cache once, seconds from 1 to 2592000",
                "CACHE_TIMEOUTS | a=0 | cache=seconds pairs with commas between them, each cache once, seconds from 1 to 2592000",
                "CACHE_TIMEOUTS | =5 | cache=seconds pairs with commas between them, each cache once, seconds from 1 to 2592000",
                "CACHE_NULL_TIMEOUT | 0 | a whole number from 1 to 2592000",
                "CACHE_LEASE_SECONDS | 3601 | a whole number from 1 to 3600",
                "CACHE_WAIT_SECONDS | 0 | a whole number from 1 to 3600",
                "CACHE_SIMPLE_MAX_ENTRIES | 0 | a whole number from 1 to 10000000",
                "REDIS_PORT | 70000 | a whole number from 1 to 65535",
                "REDIS_PORT | http | a whole number from 1 to 65535",
                "REDIS_CACHE_DB | -1 | a whole number from 0 to 1000000",
                "REDIS_TIMEOUT_MS | 0 | a whole number from 1 to 60000",
                "REDIS_CONNECT_TIMEOUT_MS | 60001 | a whole number from 1 to 60000",
                "REDIS_POOL_SIZE | 0 | a whole number from 1 to 10000",
                "REDIS_TLS_CA_FILE | no/such/file | a readable file of PEM certificates",
                "CACHE_DEFAULT_TIMEOUT | 0 | a whole number from 1 to 2592000",
                "CACHE_KEY_PREFIX | two words | 1 to 100 printable ASCII characters without spaces",
                "CACHE_REQUIRED | yes | true or false",
                "SHOP_SAMPLE_CATALOGUE | 1 | true or false"
            })
    void aBadValueIsSaidInOneSentence(String name, String value, String allowed) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(name + " is \"" + value + "\": it must be " + allowed + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cache.example",
                "redis:6379",
                "redis://u:hidden@cache.example/seven",
                "redis://u:hidden@/1",
                "redis://u:hid den@cache.example",
                "redis://u:hidden@cache.example/1/2",
                "redis://u:hidden@cache.example:99999",
                "redis://u:hidden@cache.example:0",
                "redis://u:hidden@cache.example/1?tls=true"
            })
    void aBadUrlIsSaidWithoutRepeatingItsPassword(String url) {
        assertThatThrownBy(() -> read(Map.of("REDIS_URL", url)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("REDIS_URL is \"...\": it must be redis:// or rediss:// with a host")
                .hasMessageNotContaining("hid");
    }

    @Test
    void eachCacheMayHaveItsOwnTimeToLiveWhichGoesBeforeTheAnnotations() {
        CacheSettings caching = read(Map.of("CACHE_TIMEOUTS", "products=600, a=b=7,", "CACHE_DEFAULT_TIMEOUT", "41"))
                .caching();

        assertThat(caching.policies().policy("products", 5, 0, 0).ttl()).isEqualTo(Duration.ofMinutes(10));
        assertThat(caching.policies().policy("a=b", 5, 0, 0).ttl()).isEqualTo(Duration.ofSeconds(7));
        assertThat(caching.policies().policy("reviews", 5, 0, 0).ttl()).isEqualTo(Duration.ofSeconds(5));
        assertThat(caching.policies().policy("reviews", 0, 3, 2))
                .isEqualTo(new CachePolicy(Duration.ofSeconds(41), Duration.ofSeconds(41), Duration.ofSeconds(3), 2));
        assertThat(caching.waitLimit()).isEqualTo(Duration.ofSeconds(5));
        assertThat(caching.limits()).isEqualTo(new StoreLimits(1_048_576, Duration.ofSeconds(30)));
    }

    @Test
    void aCacheNamedTwiceIsRefused() {
        assertThatThrownBy(() -> read(Map.of("CACHE_TIMEOUTS", "a=1,a=2"))).hasMessageContaining("each cache once");
    }
}
