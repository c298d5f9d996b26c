package org.shopsentiment.redis;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;

/** A real master with a replica, and three Sentinels that make the replica a master within some seconds. */
public final class TestSentinels implements AutoCloseable {

    /** What the Sentinels call the master. */
    public static final String MASTER = "shop";

    private final TestRedis first;
    private final TestRedis second;
    private final List<TestRedis> sentinels;

    private TestSentinels(TestRedis first, TestRedis second, List<TestRedis> sentinels) {
        this.first = first;
        this.second = second;
        this.sentinels = sentinels;
    }

    /**
     * A replica that follows, and Sentinels that know each other and both servers.
     *
     * @param user a user of the servers, as {@code ACL SETUSER} takes it
     * @param sentinelUser a user of the Sentinels
     */
    public static TestSentinels start(List<String> user, List<String> sentinelUser) {
        TestRedis master = server(user, "--repl-diskless-sync", "yes", "--repl-diskless-sync-delay", "0");
        TestRedis replica = server(user, "--replicaof", "127.0.0.1", Integer.toString(master.port()));
        Polling.until("the replica follows", () -> info(replica).contains("master_link_status:up"));
        List<String> configuration = List.of(
                "sentinel monitor " + MASTER + " 127.0.0.1 " + master.port() + " 2",
                "sentinel down-after-milliseconds " + MASTER + " 1000",
                "sentinel failover-timeout " + MASTER + " 3000",
                "user " + String.join(" ", sentinelUser));
        TestSentinels all = new TestSentinels(
                master,
                replica,
                Stream.generate(() -> TestRedis.sentinel(configuration))
                        .limit(3)
                        .toList());
        all.awaitWhole();
        return all;
    }

    private static TestRedis server(List<String> user, String... options) {
        return TestRedis.onFreePort(Stream.concat(Stream.of(options), Stream.concat(Stream.of("--user"), user.stream()))
                .toArray(String[]::new));
    }

    /** Returns once all Sentinels know all. */
    public void awaitWhole() {
        sentinels.forEach(sentinel -> Polling.until("the Sentinel knows all", () -> {
            try (Jedis jedis = new Jedis("127.0.0.1", sentinel.port())) {
                Map<String, String> known = jedis.sentinelMaster(MASTER);
                return "2".equals(known.get("num-other-sentinels")) && "1".equals(known.get("num-slaves"));
            }
        }));
    }

    private static String info(TestRedis redis) {
        try (Jedis jedis = new Jedis("127.0.0.1", redis.port())) {
            return jedis.info("replication");
        }
    }

    public List<TestRedis> sentinels() {
        return sentinels;
    }

    /** Whether the replica follows and could be the master. */
    public boolean canSwitch() {
        TestRedis replica = master() == first ? second : first;
        return info(replica).contains("master_link_status:up");
    }

    /** Makes the replica the master. */
    public void switchOver() {
        try (Jedis jedis = new Jedis("127.0.0.1", sentinels.get(1).port())) {
            jedis.sentinelFailover(MASTER);
        }
    }

    /** The server that the Sentinels call the master now. */
    public TestRedis master() {
        try (Jedis jedis = new Jedis("127.0.0.1", sentinels.get(1).port())) {
            String port = jedis.sentinelGetMasterAddrByName(MASTER).get(1);
            return port.equals(Integer.toString(first.port())) ? first : second;
        }
    }

    @Override
    public void close() {
        sentinels.forEach(TestRedis::close);
        first.close();
        second.close();
    }
}
