package org.shopsentiment.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.shopsentiment.bench.Goal;
import org.shopsentiment.bench.Result;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/**
 * Long load, to see whether anything grows. Reads come as fast as 16 users can; writes at a steady rate, because reviews
 * stay in the database, and that is in the server's heap here.
 */
final class Soak {

    private static final int WRITES_A_SECOND = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final double HEAP_MIB = 24;
    private static final int THREADS = 8;
    private static final int CONNECTIONS = 4;
    private static final String OURS = "shopsentiment_";
    private static final String LOADS_OWN = "load:";

    private record State(double heapMiB, int threads, long connections, long residentMiB) {}

    private final Lab lab;

    Soak(Lab lab) {
        this.lab = lab;
    }

    void run(Duration duration) throws IOException {
        load(duration.compareTo(WARM_UP) < 0 ? duration : WARM_UP);
        State before = state();
        Measured measured = load(duration);
        State after = state();
        Map<String, Object> figures = measured.figures();
        figures.put("seconds", duration.toSeconds());
        figures.put("heap_mib_before", before.heapMiB());
        figures.put("heap_mib_after", after.heapMiB());
        figures.put("threads_before", before.threads());
        figures.put("threads_after", after.threads());
        figures.put("redis_connections_before", before.connections());
        figures.put("redis_connections_after", after.connections());
        figures.put("resident_mib_before", before.residentMiB());
        figures.put("resident_mib_after", after.residentMiB());
        lab.report().add(Scenarios.failures("soak", measured.failed(), figures));
        add("soak: growth of the heap, MiB", after.heapMiB() - before.heapMiB(), Goal.atMost(HEAP_MIB));
        add("soak: growth of threads", after.threads() - before.threads(), Goal.atMost(THREADS));
        add(
                "soak: growth of Redis connections",
                (double) after.connections() - before.connections(),
                Goal.atMost(CONNECTIONS));
        add("soak: keys outside the prefix", (double) foreignKeys(), Goal.exactly(0));
    }

    private void add(String name, double figure, Goal goal) throws IOException {
        lab.report()
                .add(new Result(
                        name,
                        Traffic.CONNECTIONS,
                        figure,
                        Double.NaN,
                        goal,
                        "end of the soak against its begin",
                        Map.of()));
    }

    private Measured load(Duration duration) {
        CompletableFuture<Measured> writes = CompletableFuture.supplyAsync(
                () -> lab.traffic(List.of(lab.write())).atRate(WRITES_A_SECOND, duration));
        Measured measured = lab.traffic(lab.reads()).asFastAsPossible(duration);
        return measured.with(writes.join());
    }

    private State state() throws IOException {
        Vitals vitals = lab.server().vitals();
        return new State(
                vitals.heapAfterCollection() / (double) (1 << 20),
                vitals.threads(),
                connections(),
                vitals.residentMiB());
    }

    private long connections() {
        try (RedisClient redis = RedisClient.create(lab.redis().url())) {
            return redis.info("clients")
                    .lines()
                    .filter(line -> line.startsWith("connected_clients:"))
                    .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1)))
                    .sum();
        }
    }

    private long foreignKeys() {
        try (RedisClient redis = RedisClient.create(lab.redis().url())) {
            long foreign = 0;
            String cursor = ScanParams.SCAN_POINTER_START;
            do {
                ScanResult<String> step = redis.scan(cursor, new ScanParams().count(1_000));
                foreign += step.getResult().stream()
                        .filter(key -> !key.startsWith(OURS) && !key.startsWith(LOADS_OWN))
                        .count();
                cursor = step.getCursor();
            } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
            return foreign;
        }
    }
}
