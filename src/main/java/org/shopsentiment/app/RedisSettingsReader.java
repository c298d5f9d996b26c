package org.shopsentiment.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.redis.Login;
import org.shopsentiment.cache.redis.RedisSettings;
import org.shopsentiment.cache.redis.Topology;

/** Reads where Redis is: {@code REDIS_URL}, or else what kind it is, its servers, user and database one by one. */
final class RedisSettingsReader {

    private static final int MAX_DATABASE = 1_000_000;

    private record Place(Topology topology, boolean tls, Login login, int database) {}

    private RedisSettingsReader() {}

    static RedisSettings read(SettingSource source) {
        Place place = place(source);
        return new RedisSettings(
                place.topology(),
                place.login(),
                place.tls(),
                caFile(source),
                place.database(),
                Duration.ofMillis(source.number("REDIS_TIMEOUT_MS", 250, 1, 60_000)),
                Duration.ofMillis(source.number("REDIS_CONNECT_TIMEOUT_MS", 250, 1, 60_000)),
                source.number("REDIS_POOL_SIZE", 32, 1, 10_000),
                prefix(source));
    }

    private static Place place(SettingSource source) {
        TopologyReader topology = new TopologyReader(source);
        String text = source.text(RedisUrl.NAME).orElse(null);
        if (text != null) {
            RedisUrl url = RedisUrl.parse(text);
            topology.refuseBesideUrl();
            return new Place(new Topology.Single(url.node()), url.tls(), url.login(), url.database());
        }
        return new Place(
                topology.read(),
                source.flag("REDIS_TLS"),
                topology.login("REDIS_"),
                source.number("REDIS_CACHE_DB", 0, 0, MAX_DATABASE));
    }

    private static String prefix(SettingSource source) {
        String prefix = source.text("CACHE_KEY_PREFIX").orElse("shopsentiment_");
        if (!prefix.matches("[\\x21-\\x7e]{1,100}")) {
            throw new InvalidSettingException(
                    "CACHE_KEY_PREFIX", prefix, "1 to 100 printable ASCII characters without spaces");
        }
        return prefix;
    }

    private static @Nullable Path caFile(SettingSource source) {
        String file = source.text("REDIS_TLS_CA_FILE").orElse(null);
        if (file == null) {
            return null;
        }
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            throw new InvalidSettingException("REDIS_TLS_CA_FILE", file, "a readable file of PEM certificates");
        }
        return path;
    }
}
