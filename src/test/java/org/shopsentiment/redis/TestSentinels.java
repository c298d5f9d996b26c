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

    /** A replica that follows, and Sentinels that know each other and both servers. */
    public static TestSentinels start() {
        TestRedis master = TestRedis.onFreePort("--repl-diskless-sync", "yes", "--repl-diskless-sync-delay", "0");
        TestRedis replica = TestRedis.onFreePort("--replicaof", "127.0.0.1", Integer.toString(master.port()));
        Polling.until("the replica follows", () -> info(replica).contains("master_link_status:up"));
        List<String> configuration = List.of(
                "sentinel monitor " + MASTER + " 127.0.0.1 " + master.port() + " 2",
                "sentinel down-after-milliseconds " + MASTER + " 1000",
                "sentinel failover-timeout " + MASTER + " 3000");
        TestSentinels all = new TestSentinels(
                master,
                replica,
                Stream.generate(() -> TestRedis.sentinel(configuration))
                        .limit(3)
                        .toList());
        all.awaitWhole();
        return all;
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

    /** The server that is the master now; both must run. */
    public TestRedis master() {
        return info(first).contains("role:master") ? first : second;
    }

    @Override
    public void close() {
        sentinels.forEach(TestRedis::close);
        first.close();
        second.close();
    }
}
