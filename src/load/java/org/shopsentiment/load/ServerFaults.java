package org.shopsentiment.load;

import java.util.List;
import java.util.function.Consumer;
import org.shopsentiment.redis.TestRedis;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.args.ClientType;
import redis.clients.jedis.params.ClientKillParams;
import redis.clients.jedis.params.ClientKillParams.SkipMe;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;
import redis.clients.jedis.util.SafeEncoder;

/** What Redis itself can do to the shop. */
final class ServerFaults {

    private static final String PASSWORD = "unknown-to-the-shop";
    private static final int SWEEPS = 20;
    private static final int BATCH = 500;

    private final TestRedis redis;

    ServerFaults(TestRedis redis) {
        this.redis = redis;
    }

    List<Fault> all() {
        return List.of(
                new Fault("killed", redis::stop, redis::start),
                new Fault("stopped and continued", redis::freeze, redis::thaw),
                new Fault("restarted empty", redis::restart),
                new Fault("flushed", () -> ask(Jedis::flushAll)),
                new Fault(
                        "memory full, noeviction", () -> memory("noeviction", "1mb"), () -> memory("noeviction", "0")),
                new Fault(
                        "memory full, allkeys-lru",
                        () -> memory("allkeys-lru", "3mb"),
                        () -> memory("noeviction", "0")),
                new Fault(
                        "read-only replica",
                        () -> ask(client -> client.replicaof("localhost", 1)),
                        () -> ask(Jedis::replicaofNoOne)),
                new Fault("other password", this::lock, this::unlock),
                new Fault("loading its data", this::restartFull, () -> ask(ServerFaults::empty)),
                new Fault("entries written over", () -> ask(ServerFaults::overwrite)));
    }

    private void memory(String policy, String bytes) {
        ask(client -> {
            client.configSet("maxmemory-policy", policy);
            client.configSet("maxmemory", bytes);
        });
    }

    /** Those who are connected already are thrown out, as by a restart. */
    private void lock() {
        ask(client -> {
            client.configSet("requirepass", PASSWORD);
            client.clientKill(new ClientKillParams().type(ClientType.NORMAL).skipMe(SkipMe.YES));
        });
    }

    private void unlock() {
        ask(client -> {
            client.auth(PASSWORD);
            client.configSet("requirepass", "");
        });
    }

    /** With 400 MB of somebody else's keys, which take some seconds to load. */
    private void restartFull() {
        ask(client -> {
            client.sendCommand(() -> SafeEncoder.encode("DEBUG"), "POPULATE", "400000", "other", "1000");
            client.save();
        });
        redis.restart();
    }

    private static void empty(Jedis client) {
        client.flushAll();
        client.save();
    }

    /** By another application: with what is no entry, and with what is no text. */
    private static void overwrite(Jedis client) {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            String cursor = ScanParams.SCAN_POINTER_START;
            do {
                ScanResult<String> found = client.scan(cursor, new ScanParams().count(BATCH));
                found.getResult().forEach(key -> overwrite(client, key));
                cursor = found.getCursor();
            } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
        }
    }

    private static void overwrite(Jedis client, String key) {
        if (key.length() % 2 == 0) {
            client.set(key, "not ours {");
        } else {
            client.del(key);
            client.lpush(key, "not", "ours");
        }
    }

    private void ask(Consumer<Jedis> question) {
        try (Jedis client = new Jedis("localhost", redis.port(), 20_000)) {
            question.accept(client);
        }
    }
}
