package org.shopsentiment.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shopsentiment.cache.redis.Login;
import org.shopsentiment.cache.redis.RedisSettings;
import org.shopsentiment.cache.redis.Topology;

class TopologySettingsTest {

    private static RedisSettings read(Map<String, String> values) {
        return RedisSettingsReader.read(new SettingSource(values::get));
    }

    @Test
    void nodesOfAClusterAreAList() {
        RedisSettings redis = read(Map.of(
                "REDIS_CLUSTER_NODES", "a.example:7001, 10.0.0.3:7002,[fe80::1]:7003,a.example:7001",
                "REDIS_CACHE_DB", "0"));

        assertThat(redis.topology())
                .isEqualTo(new Topology.Cluster(List.of(
                        new Topology.Node("a.example", 7001),
                        new Topology.Node("10.0.0.3", 7002),
                        new Topology.Node("[fe80::1]", 7003))));
        assertThat(redis).hasToString("redis+cluster://a.example:7001,10.0.0.3:7002,[fe80::1]:7003/0");
    }

    @Test
    void sentinelsNameTheMasterAndHaveALoginOfTheirOwn() {
        RedisSettings redis = read(Map.of(
                "REDIS_SENTINEL_NODES", "s1:26379,s2:26379",
                "REDIS_SENTINEL_MASTER", "shop",
                "REDIS_SENTINEL_USER", "watcher",
                "REDIS_SENTINEL_PASSWORD", "hidden-1",
                "REDIS_USER", "cache",
                "REDIS_PASSWORD", "hidden-2",
                "REDIS_TLS", "true",
                "REDIS_CACHE_DB", "3"));

        assertThat(redis.topology())
                .isEqualTo(new Topology.Sentinel(
                        List.of(new Topology.Node("s1", 26379), new Topology.Node("s2", 26379)),
                        "shop",
                        new Login("watcher", "hidden-1")));
        assertThat(redis.login()).isEqualTo(new Login("cache", "hidden-2"));
        assertThat(redis.tls()).isTrue();
        assertThat(redis.database()).isEqualTo(3);
        assertThat(redis).hasToString("rediss+sentinel://shop@s1:26379,s2:26379/3");
        assertThat(redis.topology().toString() + redis.login()).doesNotContain("hidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REDIS_CLUSTER_NODES=a:1;REDIS_URL=redis://u:hidden@h | REDIS_CLUSTER_NODES is \"a:1\": it must be unset where REDIS_URL is set.",
                "REDIS_SENTINEL_NODES=a:1;REDIS_URL=redis://h | REDIS_SENTINEL_NODES is \"a:1\": it must be unset where REDIS_URL is set.",
                "REDIS_USER=u;REDIS_URL=redis://h | REDIS_USER is \"u\": it must be unset where REDIS_URL is set.",
                "REDIS_TLS=true;REDIS_URL=redis://h | REDIS_TLS is \"true\": it must be unset where REDIS_URL is set.",
                "REDIS_PASSWORD=hidden;REDIS_URL=redis://h | REDIS_PASSWORD is \"...\": it must be unset where REDIS_URL is set.",
                "REDIS_CLUSTER_NODES=a:1;REDIS_SENTINEL_NODES=b:2 | REDIS_SENTINEL_NODES is \"b:2\": it must be unset where REDIS_CLUSTER_NODES is set.",
                "REDIS_CLUSTER_NODES=a:1;REDIS_HOST=h | REDIS_HOST is \"h\": it must be unset where REDIS_CLUSTER_NODES is set.",
                "REDIS_CLUSTER_NODES=a:1;REDIS_CACHE_DB=2 | REDIS_CACHE_DB is \"2\": it must be 0 where REDIS_CLUSTER_NODES is set.",
                "REDIS_SENTINEL_NODES=a:1;REDIS_SENTINEL_MASTER=m;REDIS_PORT=2 | REDIS_PORT is \"2\": it must be unset where REDIS_SENTINEL_NODES is set.",
                "REDIS_SENTINEL_NODES=a:1 | REDIS_SENTINEL_MASTER is not set: it must be the master's name where REDIS_SENTINEL_NODES is set.",
                "REDIS_SENTINEL_MASTER=m | REDIS_SENTINEL_MASTER is \"m\": it must be unset where REDIS_SENTINEL_NODES is not set.",
                "REDIS_SENTINEL_PASSWORD=hidden | REDIS_SENTINEL_PASSWORD is \"...\": it must be unset where REDIS_SENTINEL_NODES is not set.",
                "REDIS_SENTINEL_USER=u;REDIS_CLUSTER_NODES=a:1 | REDIS_SENTINEL_USER is \"u\": it must be unset where REDIS_SENTINEL_NODES is not set.",
                "REDIS_USER=u | REDIS_USER is \"u\": it must be unset where REDIS_PASSWORD is not set.",
                "REDIS_CLUSTER_NODES=a:1,b | REDIS_CLUSTER_NODES is \"a:1,b\": it must be host:port, or several of them between commas.",
                "REDIS_CLUSTER_NODES=a:0 | REDIS_CLUSTER_NODES is \"a:0\": it must be host:port, or several of them between commas.",
                "REDIS_CLUSTER_NODES=a:1, | REDIS_CLUSTER_NODES is \"a:1,\": it must be host:port, or several of them between commas.",
                "REDIS_TLS=on | REDIS_TLS is \"on\": it must be true or false."
            })
    void settingsThatContradictEachOtherAreSaidInOneSentence(String settings, String sentence) {
        Map<String, String> values = new HashMap<>();
        for (String setting : settings.split(";", -1)) {
            String[] parts = setting.split("=", 2);
            values.put(parts[0], parts[1]);
        }

        assertThatThrownBy(() -> read(values))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(sentence)
                .hasMessageNotContaining("hidden");
    }
}
