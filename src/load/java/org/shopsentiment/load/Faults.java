package org.shopsentiment.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.shopsentiment.redis.FaultProxy;

/** What happens to Redis while people shop at a steady rate; nobody may notice more than a moment's delay. */
final class Faults {

    private static final int PER_SECOND = 100;
    private static final Duration CALM = Duration.ofSeconds(5);
    private static final Duration BROKEN = Duration.ofSeconds(10);
    private static final Duration HEALED = Duration.ofSeconds(8);
    private static final String SMALL_POOL = "4";

    private final Lab lab;

    Faults(Lab lab) {
        this.lab = lab;
    }

    void run() throws IOException, InterruptedException {
        run(lab, new ServerFaults(lab.redis()).all());
        try (FaultProxy proxy = FaultProxy.before(lab.redis().port())) {
            Map<String, String> settings =
                    Map.of("REDIS_URL", "redis://localhost:" + proxy.port(), "REDIS_POOL_SIZE", SMALL_POOL);
            run(lab.withAnotherServer("behind-proxy", settings), new NetworkFaults(proxy).all());
        }
    }

    private static void run(Lab lab, List<Fault> faults) throws IOException {
        lab.warmUp(lab.mix(), Duration.ofSeconds(10));
        for (Fault fault : faults) {
            Measured calm = lab.traffic(lab.mix()).atRate(PER_SECOND, CALM);
            Measured broken = during(lab, BROKEN, fault.begins());
            Measured healed = during(lab, HEALED, fault.ends());
            Map<String, Object> figures = new TreeMap<>();
            put(figures, "before", calm);
            put(figures, "broken", broken);
            put(figures, "healed", healed);
            long failed = calm.failed() + broken.failed() + healed.failed();
            lab.report().add(Scenarios.failures("Redis " + fault.name(), failed, figures));
        }
    }

    /** It happens one second after the traffic has begun, so that requests are on their way. */
    private static Measured during(Lab lab, Duration traffic, Runnable what) {
        CompletableFuture<Void> happening =
                CompletableFuture.runAsync(what, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
        Measured measured = lab.traffic(lab.mix()).atRate(PER_SECOND, traffic);
        happening.join();
        return measured;
    }

    private static void put(Map<String, Object> figures, String when, Measured measured) {
        measured.total().forEach((name, figure) -> figures.put(when + "_" + name, figure));
    }
}
