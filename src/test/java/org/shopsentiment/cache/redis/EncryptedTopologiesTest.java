package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shopsentiment.redis.Polling;
import org.shopsentiment.redis.TestCertificates;
import org.shopsentiment.redis.TestCluster;
import org.shopsentiment.redis.TestRedis;
import org.shopsentiment.redis.TestSentinels;

/** Servers that speak nothing but TLS, to us and to each other, an authority of their own and the user with the least rights. */
@Tag("slow")
class EncryptedTopologiesTest {

    private static final Duration PATIENCE = Duration.ofMillis(700);

    @TempDir
    static Path directory;

    private static TestCertificates certificates;

    @BeforeAll
    static void make() {
        certificates = TestCertificates.in(directory);
    }

    private static RedisConnection connection(Topology topology, boolean tls, @Nullable Path authority) {
        return new RedisConnection(new RedisSettings(
                topology, LeastRights.LOGIN, tls, authority, 0, PATIENCE, PATIENCE, 8, Connections.PREFIX));
    }

    private static List<Topology.Node> nodes(List<Integer> ports) {
        return ports.stream().map(port -> new Topology.Node("127.0.0.1", port)).toList();
    }

    private static void assertFails(Topology topology, boolean tls, String... codes) {
        try (RedisConnection redis = connection(topology, tls, null)) {
            assertThatThrownBy(() -> redis.call(client -> client.get("test_a")))
                    .isInstanceOfSatisfying(
                            RedisException.class, e -> assertThat(e.code()).isIn((Object[]) codes));
        }
    }

    private static void assertWritesEverywhereButOnlyItsOwn(RedisConnection redis) {
        IntStream.range(0, 40).forEach(i -> redis.call(client -> client.set("test_" + i, "tea " + i)));
        assertThat(IntStream.range(0, 40).<String>mapToObj(i -> redis.call(client -> client.get("test_" + i))))
                .startsWith("tea 0", "tea 1")
                .endsWith("tea 39");
        assertThatThrownBy(() -> redis.call(client -> client.set("other_a", "tea")))
                .hasMessage("REDIS_DENIED");
    }

    @Test
    void aClusterIsUsedAndAKilledMasterReplaced() {
        List<Integer> ports = TestCluster.freePorts();
        Topology topology = new Topology.Cluster(nodes(ports.subList(0, 2)));
        try (TestCluster cluster = TestCluster.on(ports, LeastRights.ofApplication(), certificates);
                RedisConnection redis = connection(topology, true, certificates.authority())) {
            assertWritesEverywhereButOnlyItsOwn(redis);
            assertThat(redis.masters()).hasSize(3);
            assertFails(topology, true, "REDIS_TLS");
            assertFails(topology, false, "REDIS_CONNECTION", "REDIS_PROTOCOL");

            try (Traffic traffic = new Traffic(redis)) {
                int victim = cluster.masters().get(0);
                cluster.server(victim).stop();
                traffic.awaitHealed(1_000);
                assertThat(traffic.failed).hasPositiveValue();
                assertThat(redis.masters())
                        .hasSize(3)
                        .doesNotContain("127.0.0.1:" + cluster.server(victim).port());
            }
        }
    }

    @Test
    void sentinelsAreBelievedAndAKilledMasterReplaced() {
        try (TestSentinels servers =
                TestSentinels.start(LeastRights.ofApplication(), LeastRights.onSentinels(), certificates)) {
            Topology topology = new Topology.Sentinel(
                    nodes(servers.sentinels().stream().map(TestRedis::port).toList()),
                    TestSentinels.MASTER,
                    LeastRights.LOGIN);
            assertFails(topology, true, "REDIS_TLS");
            assertFails(topology, false, "REDIS_CONNECTION", "REDIS_PROTOCOL");
            try (RedisConnection redis = connection(topology, true, certificates.authority());
                    Traffic traffic = new Traffic(redis)) {
                assertWritesEverywhereButOnlyItsOwn(redis);
                TestRedis victim = servers.master();
                victim.stop();
                Polling.until("there is a new master", () -> !redis.masters().contains("127.0.0.1:" + victim.port()));
                traffic.awaitHealed(1_000);
                assertThat(traffic.failed).hasPositiveValue();
            }
        }
    }
}
