package org.shopsentiment.cache.redis;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;

/** Names what can go wrong with Redis in stable codes that tell nothing of hosts, users or passwords. */
final class RedisErrors {

    static final String DENIED = "REDIS_DENIED";
    static final String INTERRUPTED = "REDIS_INTERRUPTED";

    private RedisErrors() {}

    static String code(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())))
                .map(RedisErrors::known)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(failure instanceof JedisConnectionException ? "REDIS_CONNECTION" : "REDIS_ERROR");
    }

    private static @Nullable String known(Throwable cause) {
        if (cause instanceof InterruptedException) {
            return INTERRUPTED;
        }
        if (cause instanceof SocketTimeoutException) {
            return "REDIS_TIMEOUT";
        }
        if (cause instanceof UnknownHostException) {
            return "REDIS_UNKNOWN_HOST";
        }
        if (cause instanceof ConnectException) {
            return "REDIS_REFUSED";
        }
        if (cause instanceof SSLException) {
            return "REDIS_TLS";
        }
        if (cause instanceof NoSuchElementException) {
            return "REDIS_POOL_EXHAUSTED";
        }
        if (cause instanceof JedisAccessControlException || cause instanceof JedisDataException) {
            return answered(Objects.requireNonNullElse(cause.getMessage(), ""));
        }
        String message = Objects.requireNonNullElse(cause.getMessage(), "");
        return message.startsWith("Unknown reply") ? "REDIS_PROTOCOL" : null;
    }

    /** An error answer of Redis begins with its kind in capitals; Redis 6 puts where in a script it arose before that. */
    private static @Nullable String answered(String whole) {
        String message =
                whole.startsWith("ERR Error running script") ? whole.substring(whole.lastIndexOf(" -") + 2) : whole;
        String kind = message.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        return switch (kind) {
            case "NOAUTH", "WRONGPASS" -> "REDIS_AUTH";
            case "NOPERM" -> DENIED;
            case "LOADING" -> "REDIS_LOADING";
            case "READONLY" -> "REDIS_READONLY";
            case "OOM" -> "REDIS_OUT_OF_MEMORY";
            default -> message.contains("invalid password") || message.contains("AUTH") ? "REDIS_AUTH" : null;
        };
    }
}
