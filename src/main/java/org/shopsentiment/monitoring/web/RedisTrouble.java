package org.shopsentiment.monitoring.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One plain sentence for each code of the health check. */
final class RedisTrouble {

    static final Map<String, String> SENTENCES = sentences();

    private static final String OTHER = "Redis is in trouble. The server's log tells more.";

    private RedisTrouble() {}

    static String sentence(String code) {
        return SENTENCES.getOrDefault(code, OTHER);
    }

    private static Map<String, String> sentences() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "REDIS_REFUSED",
                "Nothing listens at the configured address: Redis is down, or its host or port is wrong.");
        all.put(
                "REDIS_TIMEOUT",
                "Redis did not answer in time: it is overloaded, blocked by a slow command or far away.");
        all.put("REDIS_AUTH", "Redis refused the user name or the password.");
        all.put("REDIS_DENIED", "The Redis user may not run a command that is needed: check its ACL.");
        all.put("REDIS_LOADING", "Redis is starting and still loading its data.");
        all.put("REDIS_UNKNOWN_HOST", "The configured host name has no address.");
        all.put("REDIS_TLS", "No secure connection: one side speaks no TLS, or the certificate is not trusted.");
        all.put(
                "REDIS_POOL_EXHAUSTED",
                "All connections are in use: the pool is too small, or Redis too slow for the load.");
        all.put("REDIS_OUT_OF_MEMORY", "Redis is full and takes no more entries: raise its limit or let it evict.");
        all.put("REDIS_READONLY", "This Redis takes no writes: it is a replica, or its primary has moved.");
        all.put(
                "REDIS_WRONG_TOPOLOGY",
                "The settings name another kind of Redis, single or cluster, than the one that answers.");
        all.put("REDIS_CLUSTER_DOWN", "The cluster serves no keys: some of its slots have no master now.");
        all.put("REDIS_UNKNOWN_MASTER", "The Sentinels that answer watch no master of the configured name.");
        all.put("REDIS_PROTOCOL", "What answers at the configured address does not speak like Redis.");
        all.put("REDIS_WRONG_TYPE", "Another application has put something else under a key of this one.");
        all.put("REDIS_CIRCUIT_OPEN", "Redis is being avoided because it failed too many calls.");
        all.put("REDIS_CONNECTION", "The connection to Redis broke.");
        all.put("REDIS_ERROR", "Redis answered with an error. The server's log tells more.");
        return Collections.unmodifiableMap(all);
    }
}
