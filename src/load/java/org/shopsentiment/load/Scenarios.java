package org.shopsentiment.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shopsentiment.bench.Goal;
import org.shopsentiment.bench.Result;

/** Single kinds of load, as fast as 16 users can. */
final class Scenarios {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration COUNTED = Duration.ofSeconds(20);

    private Scenarios() {}

    static void list(Lab lab) throws IOException, InterruptedException {
        run(lab, "cached list", List.of(Call.get("list", Server.SHOP + Catalogue.list())));
    }

    static void detail(Lab lab) throws IOException, InterruptedException {
        run(
                lab,
                "product detail, Zipf",
                List.of(Call.get("detail", lab.catalogue().detail(Server.SHOP))));
    }

    static void mix(Lab lab) throws IOException, InterruptedException {
        run(lab, "mix with 5 % writes", lab.mix());
    }

    private static void run(Lab lab, String name, List<Call> calls) throws IOException, InterruptedException {
        lab.warmUp(calls, WARM_UP);
        Vitals vitals = lab.server().vitals();
        ShopClient.Lookups lookups = lab.server().shop().lookups();
        Duration cpu = vitals.cpu();
        Measured measured = lab.traffic(calls).asFastAsPossible(COUNTED);
        cpu = vitals.cpu().minus(cpu);
        lookups = lab.server().shop().lookups().since(lookups);
        Map<String, Object> figures = measured.figures();
        figures.put("hit_rate", lookups.hitRate());
        figures.put("server_cpu_us_per_request", cpu.toNanos() / 1000.0 / measured.requests());
        figures.put("server_resident_mib", vitals.residentMiB());
        figures.put("server_live_heap_mib", vitals.heapAfterCollection() >> 20);
        lab.report().add(failures(name, measured.failed(), figures));
    }

    /** A row that is as it should be when no request has failed. */
    static Result failures(String name, long failed, Map<String, Object> figures) {
        return new Result(
                name, Traffic.CONNECTIONS, failed, Double.NaN, Goal.exactly(0), "requests that failed", figures);
    }
}
