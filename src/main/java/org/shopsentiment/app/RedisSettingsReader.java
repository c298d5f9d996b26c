package org.shopsentiment.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.redis.RedisSettings;

/** Reads where Redis is: {@code REDIS_URL}, or else host, port and database one by one. */
final class RedisSettingsReader {

    private static final String URL = "REDIS_URL";
    private static final String URL_SHAPE =
            "redis:// or rediss:// with a host, and if need be user:password@, :port and /database";
    private static final int MAX_DATABASE = 1_000_000;

    private record Address(
            String host,
            int port,
            boolean tls,
            @Nullable String user,
            @Nullable String password,
            int database) {}

    private RedisSettingsReader() {}

    static RedisSettings read(SettingSource source) {
        Address address = source.text(URL).map(RedisSettingsReader::parse).orElseGet(() -> separate(source));
        return new RedisSettings(
                address.host(),
                address.port(),
                address.tls(),
                address.user(),
                address.password(),
                address.database(),
                Duration.ofMillis(source.number("REDIS_TIMEOUT_MS", 250, 1, 60_000)),
                Duration.ofMillis(source.number("REDIS_CONNECT_TIMEOUT_MS", 250, 1, 60_000)),
                source.number("REDIS_POOL_SIZE", 32, 1, 10_000),
                prefix(source),
                caFile(source));
    }

    private static Address separate(SettingSource source) {
        return new Address(
                source.text("REDIS_HOST").orElse("localhost"),
                source.number("REDIS_PORT", 6379, 1, 65_535),
                false,
                null,
                null,
                source.number("REDIS_CACHE_DB", 0, 0, MAX_DATABASE));
    }

    /** The value is not repeated in an error: it may hold a password. */
    private static Address parse(String url) {
        try {
            URI uri = new URI(url);
            boolean tls = "rediss".equals(uri.getScheme());
            if ((!tls && !"redis".equals(uri.getScheme())) || uri.getHost() == null) {
                throw hidden();
            }
            boolean port = uri.getPort() == -1 || (uri.getPort() >= 1 && uri.getPort() <= 65_535);
            if (!port || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                throw hidden();
            }
            String path = Optional.ofNullable(uri.getPath()).orElse("");
            if (!path.matches("/?\\d{0,7}")) {
                throw hidden();
            }
            String digits = path.replace("/", "");
            String[] login = login(uri);
            return new Address(
                    uri.getHost(),
                    uri.getPort() == -1 ? 6379 : uri.getPort(),
                    tls,
                    login[0].isEmpty() ? null : login[0],
                    login[1].isEmpty() ? null : login[1],
                    digits.isEmpty() ? 0 : Integer.parseInt(digits));
        } catch (URISyntaxException e) {
            throw hidden();
        }
    }

    private static String[] login(URI uri) {
        String info = Optional.ofNullable(uri.getRawUserInfo()).orElse("");
        int colon = info.indexOf(':');
        String user = colon < 0 ? info : info.substring(0, colon);
        String password = colon < 0 ? "" : info.substring(colon + 1);
        return new String[] {decode(user), decode(password)};
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static InvalidSettingException hidden() {
        return new InvalidSettingException(URL, "...", URL_SHAPE);
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
