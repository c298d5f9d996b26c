package org.shopsentiment.monitoring.web;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.health.CacheHealth;

/**
 * The health of Redis, ready to be written; a dash for what is not known.
 *
 * @param status in a word
 * @param state the colour of the status: good or bad
 * @param error the code and its sentence; empty when there is no error
 * @param avoided whether the cache keeps its calls off Redis
 * @param kind one server, behind Sentinels, or a cluster with its number of masters
 * @param version of Redis
 * @param memory used, and its limit
 * @param keys in the database
 * @param ownKeys of this application, and how old that count is
 * @param uptime of Redis
 * @param response how long the question took
 */
public record HealthModel(
        String status,
        String state,
        String error,
        boolean avoided,
        String kind,
        String version,
        String memory,
        String keys,
        String ownKeys,
        String uptime,
        String response) {

    static HealthModel of(CacheHealth health) {
        String code = health.error();
        return new HealthModel(
                health.status(),
                health.healthy() ? "good" : "bad",
                code == null ? "" : code + ": " + RedisTrouble.sentence(code),
                health.avoided(),
                kind(health.topology(), health.nodes()),
                health.version() == null ? Wording.NONE : VisibleText.of(health.version()),
                memory(health.usedMemoryBytes(), health.maxMemoryBytes()),
                count(health.totalKeys()),
                ownKeys(health.applicationKeys(), health.applicationKeysAge()),
                health.uptime() == null ? Wording.NONE : Wording.duration(health.uptime()),
                health.healthy()
                        ? Wording.seconds(
                                OptionalDouble.of(health.responseTime().toNanos() / 1e9))
                        : Wording.NONE);
    }

    /**
     * Whether Redis serves.
     *
     * @return false while the cache is bypassed
     */
    public boolean good() {
        return state.equals("good");
    }

    private static String kind(@Nullable String topology, @Nullable Integer nodes) {
        if (topology == null) {
            return Wording.NONE;
        }
        return switch (topology) {
            case "single" -> "one server";
            case "sentinel" -> "behind Sentinels";
            case "cluster" ->
                nodes == null
                        ? "Redis Cluster"
                        : "Redis Cluster, " + Wording.count(nodes) + (nodes == 1 ? " master" : " masters");
            default -> VisibleText.of(topology);
        };
    }

    private static String memory(@Nullable Long used, @Nullable Long max) {
        if (used == null) {
            return Wording.NONE;
        }
        return max == null
                ? Wording.bytes(used) + ", no limit"
                : Wording.bytes(used) + " of " + Wording.bytes(max) + " (" + Wording.rate(used, max) + ")";
    }

    private static String ownKeys(@Nullable Long keys, @Nullable Duration age) {
        return keys == null || age == null
                ? count(keys)
                : count(keys) + " as counted " + Wording.duration(age) + " ago";
    }

    private static String count(@Nullable Long count) {
        return count == null ? Wording.NONE : Wording.count(count);
    }

    /**
     * The sentences for the page's script.
     *
     * @return by code
     */
    public Map<String, String> codes() {
        return RedisTrouble.SENTENCES;
    }
}
