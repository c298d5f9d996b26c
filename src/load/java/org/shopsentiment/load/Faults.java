package org.shopsentiment.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.shopsentiment.redis.TestRedis;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.args.ClientType;
import redis.clients.jedis.params.ClientKillParams;
import redis.clients.jedis.params.ClientKillParams.SkipMe;

/** What Redis does to us while people shop at a steady rate; nobody may notice more than a moment's delay. */
final class Faults {

    private static final int PER_SECOND = 100;
    private static final String PASSWORD = "unknown-to-the-shop";
    private static final Duration CALM = Duration.ofSeconds(5);
    private static final Duration BROKEN = Duration.ofSeconds(10);
    private static final Duration HEALED = Duration.ofSeconds(8);

    private record Fault(String name, Consumer<TestRedis> begins, Consumer<TestRedis> ends) {

        Fault(String name, Consumer<TestRedis> happens) {
            this(name, happens, redis -> {});
        }
    }

    private static final List<Fault> ALL = List.of(
            new Fault("killed", TestRedis::stop, TestRedis::start),
            new Fault("stopped and continued", TestRedis::freeze, TestRedis::thaw),
            new Fault("restarted empty", TestRedis::restart),
            new Fault("flushed", redis -> ask(redis, Jedis::flushAll)),
            new Fault(
                    "memory full, noeviction",
                    redis -> memory(redis, "noeviction", "1mb"),
                    redis -> memory(redis, "noeviction", "0")),
            new Fault(
                    "memory full, allkeys-lru",
                    redis -> memory(redis, "allkeys-lru", "3mb"),
                    redis -> memory(redis, "noeviction", "0")),
            new Fault(
                    "read-only replica",
                    redis -> ask(redis, client -> client.replicaof("localhost", 1)),
                    redis -> ask(redis, Jedis::replicaofNoOne)),
            new Fault("other password", Faults::lock, Faults::unlock));

    private final Lab lab;

    Faults(Lab lab) {
        this.lab = lab;
    }

    void run() throws IOException {
        lab.warmUp(lab.mix(), Duration.ofSeconds(10));
        for (Fault fault : ALL) {
            Measured calm = lab.traffic(lab.mix()).atRate(PER_SECOND, CALM);
            Measured broken = during(BROKEN, fault.begins());
            Measured healed = during(HEALED, fault.ends());
            Map<String, Object> figures = new TreeMap<>();
            put(figures, "before", calm);
            put(figures, "broken", broken);
            put(figures, "healed", healed);
            long failed = calm.failed() + broken.failed() + healed.failed();
            lab.report().add(Scenarios.failures("Redis " + fault.name(), failed, figures));
        }
    }

    /** It happens one second after the traffic has begun, so that requests are on their way. */
    private Measured during(Duration traffic, Consumer<TestRedis> what) {
        CompletableFuture<Void> happening = CompletableFuture.runAsync(
                () -> what.accept(lab.redis()), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
        Measured measured = lab.traffic(lab.mix()).atRate(PER_SECOND, traffic);
        happening.join();
        return measured;
    }

    private static void put(Map<String, Object> figures, String when, Measured measured) {
        measured.total().forEach((name, figure) -> figures.put(when + "_" + name, figure));
    }

    private static void memory(TestRedis redis, String policy, String bytes) {
        ask(redis, client -> {
            client.configSet("maxmemory-policy", policy);
            client.configSet("maxmemory", bytes);
        });
    }

    /** Those who are connected already are thrown out, as by a restart. */
    private static void lock(TestRedis redis) {
        ask(redis, client -> {
            client.configSet("requirepass", PASSWORD);
            client.clientKill(new ClientKillParams().type(ClientType.NORMAL).skipMe(SkipMe.YES));
        });
    }

    private static void unlock(TestRedis redis) {
        ask(redis, client -> {
            client.auth(PASSWORD);
            client.configSet("requirepass", "");
        });
    }

    private static void ask(TestRedis redis, Consumer<Jedis> question) {
        try (Jedis client = new Jedis("localhost", redis.port())) {
            question.accept(client);
        }
    }
}
