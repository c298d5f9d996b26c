package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shopsentiment.monitoring.health.CacheHealth;
import org.shopsentiment.redis.Polling;
import org.shopsentiment.redis.TestCable;
import org.shopsentiment.redis.TestRedis;
import org.shopsentiment.redis.TestSentinels;
import redis.clients.jedis.Jedis;

@Tag("slow")
class RedisSentinelTest {

    private static TestSentinels servers;
    private static RedisSettings settings;

    @BeforeAll
    static void start() {
        servers = TestSentinels.start(LeastRights.ofApplication(), LeastRights.onSentinels());
        settings = Connections.to(topology(TestSentinels.MASTER), LeastRights.LOGIN);
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    private static Topology topology(String master) {
        List<Topology.Node> sentinels = servers.sentinels().stream()
                .map(sentinel -> new Topology.Node("127.0.0.1", sentinel.port()))
                .toList();
        return new Topology.Sentinel(sentinels, master, LeastRights.LOGIN);
    }

    private static String codeOf(RedisConnection redis) {
        try {
            redis.call(client -> client.set("test_a", "tea"));
            return "none";
        } catch (RedisException e) {
            return e.code();
        }
    }

    @Test
    void healthIsTheMasters() {
        try (RedisConnection redis = new RedisConnection(settings)) {
            KeyCensus census = new KeyCensus(redis, settings, System::nanoTime);
            CacheHealth health = new RedisHealthCheck(redis, census, settings, System::nanoTime).check();

            assertThat(health.status()).isEqualTo("healthy");
            assertThat(health.topology()).isEqualTo("sentinel");
            assertThat(health.nodes()).isEqualTo(1);
            assertThat(redis.masters())
                    .containsExactly("127.0.0.1:" + servers.master().port());
        }
    }

    @Test
    void aMasterThatNoSentinelKnowsHasACodeOfItsOwn() {
        try (RedisConnection redis = new RedisConnection(Connections.to(topology("nobody"), LeastRights.LOGIN))) {
            assertThat(codeOf(redis)).isEqualTo("REDIS_UNKNOWN_MASTER");
        }
    }

    @Test
    void aStartWithoutSentinelsHealsWhenOneIsThere() {
        TestRedis only = servers.sentinels().get(0);
        Topology one = new Topology.Sentinel(
                List.of(new Topology.Node("127.0.0.1", only.port())), TestSentinels.MASTER, LeastRights.LOGIN);
        only.stop();
        try (RedisConnection redis = new RedisConnection(Connections.to(one, LeastRights.LOGIN))) {
            assertThat(codeOf(redis)).isEqualTo("REDIS_REFUSED");
            only.start();
            Polling.until("the connection has healed", () -> codeOf(redis).equals("none"));
        } finally {
            only.start();
            servers.awaitWhole();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "+sentinel|get-master-addr-by-name, sentinel",
        "+subscribe, subscribe",
        "&+switch-master, +switch-master",
        "+client|setname, client"
    })
    void eachRightOnSentinelsIsNeeded(String right, String denied) {
        TestRedis sentinel = servers.sentinels().get(2);
        List<String> rights = LeastRights.onSentinels();
        assertThat(rights).contains(right);
        Login poorer = new Login("poorer", LeastRights.LOGIN.password());
        Topology topology = new Topology.Sentinel(
                List.of(new Topology.Node("127.0.0.1", sentinel.port())), TestSentinels.MASTER, poorer);
        try (Jedis admin = new Jedis("127.0.0.1", sentinel.port())) {
            admin.aclDelUser("poorer");
            admin.aclSetUser(
                    "poorer",
                    rights.stream().skip(1).filter(word -> !word.equals(right)).toArray(String[]::new));
            try (RedisConnection redis = new RedisConnection(Connections.to(topology, LeastRights.LOGIN))) {
                Polling.until(denied + " is denied", () -> admin.aclLog().stream()
                        .anyMatch(entry -> entry.getUsername().equals("poorer")
                                && entry.getObject().equals(denied)));
                assertThat(codeOf(redis)).isEqualTo(denied.equals("sentinel") ? "REDIS_DENIED" : "none");
            }
        }
    }

    @Test
    void aNewMasterIsFoundThoughNoWordOfItCameThrough() {
        try (TestCable cable = TestCable.to(servers.sentinels().get(1).port());
                RedisConnection redis = new RedisConnection(Connections.to(
                        new Topology.Sentinel(
                                List.of(new Topology.Node("127.0.0.1", cable.port())),
                                TestSentinels.MASTER,
                                LeastRights.LOGIN),
                        LeastRights.LOGIN))) {
            Polling.until(
                    "both servers are in their places", () -> codeOf(redis).equals("none") && servers.canSwitch());
            TestRedis old = servers.master();

            cable.cut();
            servers.switchOver();
            Polling.until("the Sentinels have switched", () -> servers.master() != old);

            int port = servers.master().port();
            try (Jedis admin = new Jedis("127.0.0.1", old.port())) {
                admin.replicaof("127.0.0.1", port);
            }
            String found = "127.0.0.1:" + port;
            Polling.until(
                    "the connection has healed",
                    () -> codeOf(redis).equals("none") && redis.masters().contains(found));
            assertThat(redis.masters()).containsExactly(found);
        }
    }

    @Test
    void aKilledMasterIsReplacedDuringTraffic() {
        TestRedis victim = servers.master();
        try (RedisConnection redis = new RedisConnection(settings);
                Traffic traffic = new Traffic(redis)) {
            assertThat(traffic.failed).hasValue(0);
            victim.stop();
            Polling.until("there is a new master", () -> !redis.masters().contains("127.0.0.1:" + victim.port()));
            traffic.awaitHealed(1_000);
            Figures.write("sentinel-master-killed", traffic.toString());
            assertThat(traffic.failed).hasPositiveValue();

            victim.start();
            int healed = traffic.failed.get();
            traffic.awaitMore(500);
            assertThat(traffic.failed).as("the old master is back").hasValue(healed);
        }
    }
}
