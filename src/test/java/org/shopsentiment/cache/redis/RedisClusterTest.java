package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shopsentiment.monitoring.health.CacheHealth;
import org.shopsentiment.redis.Polling;
import org.shopsentiment.redis.TestCluster;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.util.JedisClusterCRC16;

@Tag("slow")
class RedisClusterTest {

    private static TestCluster cluster;
    private static RedisSettings settings;
    private static RedisConnection redis;
    private static String codeBeforeTheClusterWasThere;

    @BeforeAll
    static void connectBeforeThereIsACluster() {
        List<Integer> ports = TestCluster.freePorts();
        settings = Connections.to(
                new Topology.Cluster(ports.subList(1, 3).stream()
                        .map(port -> new Topology.Node("127.0.0.1", port))
                        .toList()),
                LeastRights.LOGIN);
        redis = new RedisConnection(settings);
        codeBeforeTheClusterWasThere = codeOf("test_a");
        cluster = TestCluster.on(ports, LeastRights.ofApplication());
        Polling.until("the connection has healed", () -> codeOf("test_a").equals("none"));
    }

    @AfterAll
    static void stop() {
        redis.close();
        cluster.close();
    }

    @BeforeEach
    void empty() {
        cluster.awaitWhole();
        Polling.until("every key is served", () -> IntStream.range(0, 50)
                .allMatch(i -> codeOf("test_" + i).equals("none")));
        cluster.masters().forEach(master -> cluster.ask(master, Jedis::flushAll));
    }

    private static String codeOf(String key) {
        return codeOf(redis, key);
    }

    private static String codeOf(RedisConnection connection, String key) {
        try {
            connection.call(client -> client.get(key));
            return "none";
        } catch (RedisException e) {
            return e.code();
        }
    }

    private static void fill(String cache, int count) {
        IntStream.range(0, count)
                .forEach(i -> redis.call(client -> client.set("test_" + cache + ":" + i, "x".repeat(10))));
    }

    private static List<Long> sizes() {
        return cluster.masters().stream()
                .map(master -> cluster.ask(master, Jedis::dbSize))
                .toList();
    }

    @Test
    void aStartWithoutAnyServerFailsAtOnceAndHealsByItself() {
        assertThat(codeBeforeTheClusterWasThere).isEqualTo("REDIS_REFUSED");
        assertThat(codeOf("test_a")).isEqualTo("none");
    }

    @Test
    void settingsForOneServerAreToldFromACluster() {
        Topology one = new Topology.Single(
                new Topology.Node("127.0.0.1", cluster.server(0).port()));
        try (RedisConnection single = new RedisConnection(Connections.to(one, LeastRights.LOGIN))) {
            List<String> codes = IntStream.range(0, 20)
                    .mapToObj(i -> codeOf(single, "test_" + i))
                    .distinct()
                    .toList();

            assertThat(codes).contains("REDIS_WRONG_TOPOLOGY");
        }
    }

    @Test
    void manyKeysAreRemovedFromAllMastersInOneTripForEachThousand() {
        fill("items", 2_400);
        redis.call(client -> client.set("test_items:kept", "x"));
        assertThat(sizes()).hasSize(3).allSatisfy(size -> assertThat(size).isGreaterThan(600));
        List<String> names =
                IntStream.range(0, 2_500).mapToObj(i -> "test_items:" + i).toList();

        long start = System.nanoTime();
        assertThat(redis.unlink(names)).isEqualTo(2_400);
        Figures.write("cluster-removal", "2,500 names in " + (System.nanoTime() - start) / 1_000_000 + " ms");

        assertThat(sizes().stream().mapToLong(Long::longValue).sum()).isEqualTo(1);
        assertThat(redis.unlink(List.of())).isZero();
    }

    @Test
    void aWalkSeesTheKeysOfOneCacheOnEveryMaster() {
        fill("items", 1_900);
        fill("others", 700);
        AtomicInteger found = new AtomicInteger();

        new KeyWalk(redis).forEachStep("test_items:*", step -> {
            found.addAndGet(step.size());
            assertThat(redis.unlink(step)).isEqualTo(step.size());
        });

        assertThat(found).hasValue(1_900);
        assertThat(sizes().stream().mapToLong(Long::longValue).sum()).isEqualTo(700);
    }

    @Test
    void healthAndCensusAreOfAllMasters() {
        fill("items", 900);
        cluster.masters().forEach(master -> cluster.ask(master, jedis -> jedis.configSet("maxmemory", "64mb")));
        KeyCensus census = new KeyCensus(redis, settings, System::nanoTime);
        RedisHealthCheck check = new RedisHealthCheck(redis, census, settings, System::nanoTime);

        Map<String, KeyCensus.Size> caches = census.count().orElseThrow();
        CacheHealth health = check.check();

        assertThat(caches).containsOnlyKeys("items");
        assertThat(caches.get("items").entries()).isEqualTo(900);
        assertThat(health.status()).isEqualTo("healthy");
        assertThat(health.topology()).isEqualTo("cluster");
        assertThat(health.nodes()).isEqualTo(3);
        assertThat(health.totalKeys()).isEqualTo(900);
        assertThat(health.applicationKeys()).isEqualTo(900);
        assertThat(health.maxMemoryBytes()).isEqualTo(3 * (64L << 20));
        assertThat(health.usedMemoryBytes()).isGreaterThan(3_000_000);
        cluster.ask(cluster.masters().get(0), jedis -> jedis.configSet("maxmemory", "0"));
        assertThat(check.check().maxMemoryBytes()).isNull();
    }

    @Test
    void keysAreFoundWhileTheirSlotMovesAndAfterIt() {
        String key = "test_items:moving";
        int slot = JedisClusterCRC16.getSlot(key);
        int from = owner(slot);
        int to = other(from);
        setSlot(to, slot, "IMPORTING", id(from));
        setSlot(from, slot, "MIGRATING", id(to));

        redis.call(client -> client.set(key, "asked"));
        assertThat(cluster.ask(from, Jedis::dbSize)).isZero();
        assertThat(redis.unlink(List.of(key))).isEqualTo(1);

        cluster.masters().forEach(master -> setSlot(master, slot, "NODE", id(to)));
        redis.call(client -> client.set(key, "moved"));
        assertThat(redis.unlink(List.of(key))).isEqualTo(1);
        String left = redis.call(client -> client.get(key));
        assertThat(left).isNull();
        setSlot(from, slot, "IMPORTING", id(to));
        setSlot(to, slot, "MIGRATING", id(from));
        cluster.masters().forEach(master -> setSlot(master, slot, "NODE", id(from)));
    }

    private static int owner(int slot) {
        return cluster.masters().stream()
                .filter(master -> cluster.ask(master, Jedis::clusterNodes)
                        .lines()
                        .filter(line -> line.contains("myself"))
                        .anyMatch(line -> owns(line, slot)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean owns(String line, int slot) {
        return List.of(line.split(" ")).stream()
                .skip(8)
                .filter(range -> range.matches("\\d+(-\\d+)?"))
                .map(range -> range.split("-"))
                .anyMatch(ends -> Integer.parseInt(ends[0]) <= slot && slot <= Integer.parseInt(ends[ends.length - 1]));
    }

    private static String id(int server) {
        return cluster.ask(server, Jedis::clusterMyId);
    }

    private static int other(int master) {
        return cluster.masters().stream().filter(i -> i != master).findFirst().orElseThrow();
    }

    private static void setSlot(int server, int slot, String... what) {
        String[] arguments = Stream.concat(Stream.of("SETSLOT", Integer.toString(slot)), Stream.of(what))
                .toArray(String[]::new);
        cluster.ask(server, jedis -> jedis.sendCommand(Protocol.Command.CLUSTER, arguments));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+cluster|slots", "+asking"})
    void aClusterNeedsTwoRightsMore(String right) {
        String key = "test_items:17";
        int slot = JedisClusterCRC16.getSlot(key);
        int from = owner(slot);
        int to = other(from);
        List<String> rights = LeastRights.ofApplicationWithout(right);
        cluster.askAll(jedis -> jedis.aclDelUser("poorer"));
        cluster.askAll(
                jedis -> jedis.aclSetUser("poorer", rights.stream().skip(1).toArray(String[]::new)));
        setSlot(to, slot, "IMPORTING", id(from));
        setSlot(from, slot, "MIGRATING", id(to));
        Login poorer = new Login("poorer", LeastRights.LOGIN.password());
        try (RedisConnection poor = new RedisConnection(Connections.to(settings.topology(), poorer))) {
            assertThatThrownBy(() -> poor.call(client -> client.get(key))).hasMessage("REDIS_DENIED");
        } finally {
            cluster.masters().forEach(master -> setSlot(master, slot, "STABLE"));
        }
    }

    @Test
    void aKilledMasterFailsOnlyItsCallsUntilItsReplicaHasTakenOver() {
        int victim = cluster.masters().get(0);
        try (Traffic traffic = new Traffic(redis)) {
            int before = traffic.failed.get();
            cluster.server(victim).stop();
            traffic.awaitHealed(2_000);
            Figures.write("cluster-master-killed", traffic.toString());
            assertThat(before).isZero();
            assertThat(traffic.failed).hasPositiveValue();

            cluster.server(victim).start();
            cluster.awaitWhole();
            int healed = traffic.failed.get();
            traffic.awaitMore(500);
            assertThat(traffic.failed).as("the old master is back as a replica").hasValue(healed);
        }
    }

    @Test
    void aWalkEndsWithAnErrorWhenAMasterGoesAwayUnderIt() {
        fill("items", 3_000);
        AtomicInteger steps = new AtomicInteger();
        int victim = cluster.masters().stream()
                .max((a, b) -> Integer.compare(
                        cluster.server(a).port(), cluster.server(b).port()))
                .orElseThrow();

        assertThatThrownBy(() -> new KeyWalk(redis).forEachStep("test_*", step -> {
                    if (steps.getAndIncrement() == 0) {
                        cluster.server(victim).stop();
                    }
                }))
                .isInstanceOf(RedisException.class);
        cluster.server(victim).start();
    }

    @Test
    void aServerThatHangsCostsItsCallsOneTimeoutAndTheOthersNothing() {
        int hanging = cluster.masters().get(1);
        List<String> keys = IntStream.range(0, 40).mapToObj(i -> "test_" + i).toList();
        cluster.server(hanging).freeze();
        try {
            KeyCensus census = new KeyCensus(redis, settings, System::nanoTime);
            CacheHealth health = new RedisHealthCheck(redis, census, settings, System::nanoTime).check();
            assertThat(health.error()).isEqualTo("REDIS_TIMEOUT");
            assertThat(health.topology()).isEqualTo("cluster");
            List<String> codes =
                    keys.stream().map(RedisClusterTest::codeOf).distinct().toList();

            assertThat(codes).contains("none").containsAnyOf("REDIS_TIMEOUT", "REDIS_CLUSTER_DOWN");
        } finally {
            cluster.server(hanging).thaw();
        }
    }
}
