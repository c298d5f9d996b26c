package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.health.CacheHealth;
import org.shopsentiment.redis.Polling;
import org.shopsentiment.redis.TestCluster;
import org.shopsentiment.redis.TestRedis;
import org.shopsentiment.redis.TestSentinels;
import redis.clients.jedis.util.JedisClusterCRC16;

/** With several masters each has a breaker of its own. */
@Tag("slow")
class AvoidedMastersTest {

    private static final List<String> ANYBODY = List.of("default", "on", "nopass", "~*", "&*", "+@all");

    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final int CALLS = 8;

    private static RedisSettings to(Topology topology) {
        return new RedisSettings(topology, Login.NONE, false, null, 0, PATIENCE, PATIENCE, CALLS, Connections.PREFIX);
    }

    private static List<Topology.Node> nodes(Stream<Integer> ports) {
        return ports.map(port -> new Topology.Node("127.0.0.1", port)).toList();
    }

    private static String codeOf(RedisConnection redis, String key) {
        try {
            redis.call(key, client -> client.set(key, "x"));
            return "none";
        } catch (RedisException e) {
            return e.code();
        }
    }

    /** As many calls at a time as it takes, so that all of it takes one time-out. */
    private static void failUntilAvoided(RedisConnection redis, String key) {
        Polling.until("the master is avoided", () -> {
            CompletableFuture.allOf(IntStream.range(0, CALLS)
                            .mapToObj(any -> CompletableFuture.runAsync(() -> codeOf(redis, key)))
                            .toArray(CompletableFuture[]::new))
                    .join();
            return redis.isAvoided();
        });
    }

    @Test
    void oneSilentMasterOfThreeCostsTheOthersNothingAndItsOwnCallsNoTime() {
        List<Integer> ports = TestCluster.freePorts();
        try (TestCluster cluster = TestCluster.on(ports, ANYBODY);
                RedisConnection redis = new RedisConnection(
                        to(new Topology.Cluster(nodes(ports.stream().limit(3)))))) {
            ports.forEach(port ->
                    cluster.ask(ports.indexOf(port), jedis -> jedis.configSet("cluster-require-full-coverage", "no")));
            List<String> keys =
                    IntStream.range(0, 300).mapToObj(i -> "test_a:" + i).toList();
            keys.forEach(key -> assertThat(codeOf(redis, key)).isEqualTo("none"));
            List<String> ofFirst = keys.stream()
                    .filter(key -> JedisClusterCRC16.getSlot(key) < 16_384 / 3)
                    .toList();
            List<String> ofOthers =
                    keys.stream().filter(key -> !ofFirst.contains(key)).toList();
            cluster.server(3).stop();
            cluster.server(0).freeze();

            failUntilAvoided(redis, ofFirst.get(0));

            assertThat(ofOthers).hasSizeGreaterThan(100).allSatisfy(key -> assertThat(codeOf(redis, key))
                    .isEqualTo("none"));
            assertThat(ofFirst).allSatisfy(key -> assertThat(codeOf(redis, key)).isEqualTo("REDIS_CIRCUIT_OPEN"));
            assertThatThrownBy(() -> redis.unlink(keys)).hasMessage("REDIS_CIRCUIT_OPEN");
            assertThat(redis.unlink(ofOthers)).as("gone already").isZero();
            assertThat(health(redis).circuit()).isEqualTo("open");

            cluster.server(0).thaw();
            untilUsedAgain(redis, ofFirst.get(0));
            assertThat(redis.unlink(ofFirst)).isEqualTo(ofFirst.size());
        }
    }

    private static CacheHealth health(RedisConnection redis) {
        RedisSettings settings = to(new Topology.Single(new Topology.Node("127.0.0.1", 1)));
        KeyCensus census = new KeyCensus(redis, settings, System::nanoTime);
        return new RedisHealthCheck(redis, census, settings, System::nanoTime).check();
    }

    private static void untilUsedAgain(RedisConnection redis, String key) {
        Polling.until("calls are made again", () -> {
            redis.probe();
            return codeOf(redis, key).equals("none") && !redis.isAvoided();
        });
    }

    @Test
    void theNewMasterOfTheSentinelsIsUsedThoughTheOldOneIsAvoided() {
        try (TestSentinels servers = TestSentinels.start(ANYBODY, ANYBODY);
                RedisConnection redis = new RedisConnection(to(new Topology.Sentinel(
                        nodes(servers.sentinels().stream().map(TestRedis::port)), TestSentinels.MASTER, Login.NONE)))) {
            assertThat(codeOf(redis, "test_a")).isEqualTo("none");
            int old = servers.master().port();
            servers.master().stop();
            failUntilAvoided(redis, "test_a");
            assertThat(codeOf(redis, "test_a")).isEqualTo("REDIS_CIRCUIT_OPEN");

            Polling.until("there is a new master", () -> !redis.masters().contains("127.0.0.1:" + old));

            Polling.until("no probe is needed", () -> codeOf(redis, "test_a").equals("none"));
            redis.probe();
            assertThat(redis.isAvoided()).as("the old master is forgotten").isFalse();
        }
    }
}
