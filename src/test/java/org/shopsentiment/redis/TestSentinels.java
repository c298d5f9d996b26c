package org.shopsentiment.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;

/** A real master with a replica, and three Sentinels that make the replica a master within some seconds. */
public final class TestSentinels implements AutoCloseable {

    /** What the Sentinels call the master. */
    public static final String MASTER = "shop";

    private final List<TestRedis> servers = new ArrayList<>();
    private final List<TestRedis> sentinels = new ArrayList<>();
    private final @Nullable TestCertificates encryption;

    private TestSentinels(@Nullable TestCertificates encryption) {
        this.encryption = encryption;
    }

    /**
     * A replica that follows, and Sentinels that know each other and both servers.
     *
     * @param user a user of the servers, as {@code ACL SETUSER} takes it
     * @param sentinelUser a user of the Sentinels
     */
    public static TestSentinels start(List<String> user, List<String> sentinelUser) {
        return start(user, sentinelUser, null);
    }

    /** The same with servers and Sentinels that speak nothing but TLS, to clients and to each other. */
    public static TestSentinels start(
            List<String> user, List<String> sentinelUser, @Nullable TestCertificates encryption) {
        TestSentinels all = new TestSentinels(encryption);
        try {
            all.startServer(user, "--repl-diskless-sync", "yes", "--repl-diskless-sync-delay", "0");
            all.follow(user, sentinelUser, all.servers.get(0).port());
            return all;
        } catch (RuntimeException e) {
            all.close();
            throw e;
        }
    }

    private void follow(List<String> user, List<String> sentinelUser, int master) {
        startServer(user, "--replicaof", "127.0.0.1", Integer.toString(master));
        Polling.until("the replica follows", this::canSwitch);
        for (int i = 0; i < 3; i++) {
            startSentinel(List.of(
                    "sentinel monitor " + MASTER + " 127.0.0.1 " + master + " 2",
                    "sentinel down-after-milliseconds " + MASTER + " 1000",
                    "sentinel failover-timeout " + MASTER + " 3000",
                    "user " + String.join(" ", sentinelUser)));
        }
        awaitWhole();
    }

    private void startServer(List<String> user, String... options) {
        int port = TestRedis.freePort();
        List<String> words = new ArrayList<>(List.of(options));
        words.add("--user");
        words.addAll(user);
        if (encryption != null) {
            words.addAll(encryption.words(port));
        }
        servers.add(TestRedis.onPort(port, words.toArray(String[]::new)));
    }

    private void startSentinel(List<String> configuration) {
        int port = TestRedis.freePort();
        List<String> lines = new ArrayList<>(encryption == null ? List.of() : encryption.lines(port));
        lines.addAll(configuration);
        sentinels.add(TestRedis.sentinel(port, lines));
    }

    /** Returns once all Sentinels know all. */
    public void awaitWhole() {
        sentinels.forEach(sentinel -> Polling.until("the Sentinel knows all", () -> {
            try (Jedis jedis = client(sentinel)) {
                Map<String, String> known = jedis.sentinelMaster(MASTER);
                return "2".equals(known.get("num-other-sentinels")) && "1".equals(known.get("num-slaves"));
            }
        }));
    }

    private Jedis client(TestRedis redis) {
        return TestClients.to(redis.port(), encryption);
    }

    public List<TestRedis> sentinels() {
        return sentinels;
    }

    /** Whether the replica follows and could be the master. */
    public boolean canSwitch() {
        TestRedis replica = sentinels.isEmpty() || master() == servers.get(0) ? servers.get(1) : servers.get(0);
        try (Jedis jedis = client(replica)) {
            return jedis.info("replication").contains("master_link_status:up");
        }
    }

    /** Makes the replica the master. */
    public void switchOver() {
        try (Jedis jedis = client(sentinels.get(1))) {
            jedis.sentinelFailover(MASTER);
        }
    }

    /** The server that the Sentinels call the master now. */
    public TestRedis master() {
        try (Jedis jedis = client(sentinels.get(1))) {
            String port = jedis.sentinelGetMasterAddrByName(MASTER).get(1);
            return port.equals(Integer.toString(servers.get(0).port())) ? servers.get(0) : servers.get(1);
        }
    }

    @Override
    public void close() {
        sentinels.forEach(TestRedis::close);
        servers.forEach(TestRedis::close);
    }
}
