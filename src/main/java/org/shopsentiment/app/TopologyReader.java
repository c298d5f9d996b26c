package org.shopsentiment.app;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shopsentiment.cache.redis.Login;
import org.shopsentiment.cache.redis.Topology;

/** Reads what kind of Redis there is, and refuses settings that speak of two kinds. */
final class TopologyReader {

    private static final String CLUSTER = "REDIS_CLUSTER_NODES";
    private static final String SENTINELS = "REDIS_SENTINEL_NODES";
    private static final String MASTER = "REDIS_SENTINEL_MASTER";
    private static final String DATABASE = "REDIS_CACHE_DB";
    private static final Pattern NODE = Pattern.compile("([\\w.-]+|\\[[\\p{XDigit}:.]+]):(\\d{1,5})");

    private final SettingSource source;

    TopologyReader(SettingSource source) {
        this.source = source;
    }

    /** Anything but what {@code REDIS_URL} says. */
    Topology read() {
        if (isSet(CLUSTER)) {
            refuse(CLUSTER, SENTINELS, MASTER, "REDIS_HOST", "REDIS_PORT");
            refuseSentinelLogin();
            source.text(DATABASE).filter(number -> !number.equals("0")).ifPresent(number -> {
                throw new InvalidSettingException(DATABASE, number, "0 where " + CLUSTER + " is set");
            });
            return new Topology.Cluster(nodes(CLUSTER));
        }
        if (isSet(SENTINELS)) {
            refuse(SENTINELS, "REDIS_HOST", "REDIS_PORT");
            String master = source.text(MASTER)
                    .orElseThrow(() -> new InvalidSettingException(
                            MASTER + " is not set: it must be the master's name where " + SENTINELS + " is set."));
            return new Topology.Sentinel(nodes(SENTINELS), master, login("REDIS_SENTINEL_"));
        }
        refuseWithout(SENTINELS, MASTER);
        refuseSentinelLogin();
        return new Topology.Single(new Topology.Node(
                source.text("REDIS_HOST").orElse("localhost"), source.number("REDIS_PORT", 6379, 1, 65_535)));
    }

    /** The settings that {@code REDIS_URL} speaks of too, but for host, port and database, which it wins over. */
    void refuseBesideUrl() {
        refuse(RedisUrl.NAME, CLUSTER, SENTINELS, MASTER, "REDIS_USER", "REDIS_TLS");
        refuseSecret(RedisUrl.NAME + " is set", "REDIS_PASSWORD");
        refuseSentinelLogin();
    }

    /** A user and a password in settings of their own. */
    Login login(String prefix) {
        String password = source.text(prefix + "PASSWORD").orElse(null);
        if (password == null) {
            refuseWithout(prefix + "PASSWORD", prefix + "USER");
        }
        return new Login(source.text(prefix + "USER").orElse(null), password);
    }

    private void refuseSentinelLogin() {
        refuseWithout(SENTINELS, "REDIS_SENTINEL_USER");
        refuseSecret(SENTINELS + " is not set", "REDIS_SENTINEL_PASSWORD");
    }

    private List<Topology.Node> nodes(String name) {
        String list = source.text(name).orElseThrow();
        return Stream.of(list.split(",", -1))
                .map(node -> node(name, list, node.strip()))
                .distinct()
                .toList();
    }

    private static Topology.Node node(String name, String list, String text) {
        Matcher parts = NODE.matcher(text);
        int port = parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
        if (port < 1 || port > 65_535) {
            throw new InvalidSettingException(name, list, "host:port, or several of them between commas");
        }
        return new Topology.Node(parts.group(1), port);
    }

    private boolean isSet(String name) {
        return source.text(name).isPresent();
    }

    private void refuse(String because, String... names) {
        for (String name : names) {
            source.text(name).ifPresent(value -> {
                throw new InvalidSettingException(name, value, "unset where " + because + " is set");
            });
        }
    }

    private void refuseWithout(String missing, String name) {
        source.text(name).ifPresent(value -> {
            throw new InvalidSettingException(name, value, "unset where " + missing + " is not set");
        });
    }

    /** The value is not repeated. */
    private void refuseSecret(String because, String name) {
        if (isSet(name)) {
            throw new InvalidSettingException(name, "...", "unset where " + because);
        }
    }
}
