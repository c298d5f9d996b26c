package org.shopsentiment.cache.redis;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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
    static final String READONLY = "REDIS_READONLY";
    static final String CONNECTION = "REDIS_CONNECTION";
    static final String CIRCUIT_OPEN = "REDIS_CIRCUIT_OPEN";
    static final String PROTOCOL = "REDIS_PROTOCOL";
    static final String WRONG_TYPE = "REDIS_WRONG_TYPE";
    private static final String WRONG_TOPOLOGY = "REDIS_WRONG_TOPOLOGY";
    private static final Set<String> FAULTS = Set.of(
            CONNECTION,
            "REDIS_TIMEOUT",
            "REDIS_UNKNOWN_HOST",
            "REDIS_REFUSED",
            "REDIS_TLS",
            "REDIS_POOL_EXHAUSTED",
            PROTOCOL,
            "REDIS_AUTH",
            "REDIS_LOADING");
    private static final int DEEPEST = 10;

    private RedisErrors() {}

    static String code(Throwable failure) {
        List<Throwable> all = reasons(failure, DEEPEST).toList();
        return all.stream()
                .map(RedisErrors::known)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(all.stream().anyMatch(JedisConnectionException.class::isInstance) ? CONNECTION : "REDIS_ERROR");
    }

    /** Whether any other call would probably fail, too; unlike an error in answer to one command. */
    static boolean isFaultOfServer(Throwable failure) {
        return FAULTS.contains(code(failure));
    }

    /** The failure, then its causes and what was suppressed, and theirs. */
    private static Stream<Throwable> reasons(@Nullable Throwable failure, int deep) {
        return failure == null || deep == 0
                ? Stream.empty()
                : Stream.of(
                                Stream.of(failure),
                                reasons(failure.getCause(), deep - 1),
                                Stream.of(failure.getSuppressed()).flatMap(other -> reasons(other, deep - 1)))
                        .flatMap(Function.identity());
    }

    private static @Nullable String known(Throwable cause) {
        if (cause instanceof CallNotPermittedException) {
            return CIRCUIT_OPEN;
        }
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
        if (cause instanceof SentinelNodes.UnknownMasterException) {
            return "REDIS_UNKNOWN_MASTER";
        }
        if (cause instanceof JedisAccessControlException || cause instanceof JedisDataException) {
            return answered(Objects.requireNonNullElse(cause.getMessage(), ""));
        }
        String message = Objects.requireNonNullElse(cause.getMessage(), "");
        return message.startsWith("Unknown reply") || isOfNoSenseToJedis(cause) ? PROTOCOL : null;
    }

    /** Where Jedis took what is not Redis' protocol for it. */
    private static boolean isOfNoSenseToJedis(Throwable cause) {
        return cause instanceof NegativeArraySizeException
                || cause instanceof ClassCastException
                || cause instanceof NumberFormatException
                || cause instanceof VirtualMachineError;
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
            case "READONLY" -> READONLY;
            case "CLUSTERDOWN" -> "REDIS_CLUSTER_DOWN";
            case "MOVED", "ASK" -> WRONG_TOPOLOGY;
            case "OOM" -> "REDIS_OUT_OF_MEMORY";
            case "WRONGTYPE" -> WRONG_TYPE;
            default -> inWords(message);
        };
    }

    private static @Nullable String inWords(String message) {
        if (message.contains("cluster support disabled")) {
            return WRONG_TOPOLOGY;
        }
        return message.contains("invalid password") || message.contains("AUTH") ? "REDIS_AUTH" : null;
    }
}
