package org.shopsentiment.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shopsentiment.bench.Goal;
import org.shopsentiment.bench.Result;
import org.shopsentiment.bench.Turns;
import org.shopsentiment.load.bare.BareResource;
import redis.clients.jedis.RedisClient;

/**
 * The cached list of products against the same bytes out of a bare resource, and against the shop without monitoring and
 * without cache: in short blocks in rotating order.
 */
final class Comparison {

    private static final Duration BLOCK = Duration.ofSeconds(2);
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final int LEAST_WARM_UPS = 6;
    private static final int MOST_WARM_UPS = 16;
    /** Of the time of a warm-up: a server whose compiler works less than this is warm. */
    private static final double COMPILING = 0.02;

    private static final String COUNTING_CLASS = "org.shopsentiment.cache.interceptor.MonitoredInterceptor";
    private static final String UNMONITORED = "/unmonitored";
    private static final String BARE = "/bare";
    private static final String TEXT = "/text";

    private final Lab lab;

    Comparison(Lab lab) {
        this.lab = lab;
    }

    void run(int rounds) throws IOException, InterruptedException {
        Scenarios.list(lab);
        deployOthers();
        Variant list = list(rounds);
        Variant again = list(rounds);
        Variant bare = new Variant(lab.server(), BARE + TEXT, rounds);
        Variant unmonitored = new Variant(lab.server(), UNMONITORED + Catalogue.list(), rounds);
        List<Variant> slots = List.of(list, bare, again, unmonitored);
        inTurns(slots, rounds);
        requireUncounted();
        Versus versus = new Versus(list, again);
        lab.report().add(versus.result("cached list / bare Redis GET", bare, Goal.atLeast(0.9), 0.05));
        lab.report().add(versus.result("monitored / unmonitored", unmonitored, Goal.atLeast(0.98), 0.01));
        long failed = slots.stream().mapToLong(Variant::failed).sum();
        lab.report().add(Scenarios.failures("comparison", failed, Map.of("rounds", rounds)));
        compareWithUncached(rounds / 2);
    }

    private Variant list(int rounds) {
        return new Variant(lab.server(), Server.SHOP + Catalogue.list(), rounds);
    }

    private static void inTurns(List<Variant> slots, int rounds) {
        warmUp(slots);
        for (int round = 0; round < rounds; round++) {
            for (int place = 0; place < slots.size(); place++) {
                slots.get(Turns.slotAt(place, round, slots.size())).measure(round, BLOCK);
            }
        }
    }

    /** Until the compiler rests, or it would be measured: code that takes turns with other code is compiled again and again. */
    private static void warmUp(List<Variant> slots) {
        double compiling = 1;
        for (int time = 0; time < MOST_WARM_UPS && (time < LEAST_WARM_UPS || compiling > COMPILING); time++) {
            Duration compiled = slots.stream().map(slot -> slot.warmUp(WARM_UP)).reduce(Duration.ZERO, Duration::plus);
            compiling = (double) compiled.toMillis()
                    / WARM_UP.multipliedBy(slots.size()).toMillis();
            System.out.printf(Locale.ROOT, "warming up %d: the compiler works %.3f of the time%n", time + 1, compiling);
        }
    }

    /** By itself: what a second server does after its turn would be laid on whoever has the next one. */
    private void compareWithUncached(int rounds) throws IOException, InterruptedException {
        Optional<Variant> uncached = uncached(rounds);
        if (uncached.isPresent()) {
            Variant list = list(rounds);
            Variant again = list(rounds);
            inTurns(List.of(list, again, uncached.get()), rounds);
            lab.report()
                    .add(new Versus(list, again)
                            .result("cached list / NullCache", uncached.get(), Goal.atLeast(1), 0.05));
        }
    }

    private void deployOthers() throws IOException, InterruptedException {
        Path war = lab.build().resolve("shopsentiment.war");
        Path wars = lab.build().resolve("load-wars");
        String text = lab.server().shop().text(Catalogue.list());
        try (RedisClient redis = RedisClient.create(lab.redis().url())) {
            redis.set(BareResource.KEY, text);
        }
        lab.server().deploy(Wars.bare(war, wars), BARE, TEXT);
        lab.server().deploy(Wars.shopWithout(COUNTING_CLASS, war, "unmonitored", wars), UNMONITORED, Catalogue.list());
        if (!text.equals(new ShopClient(lab.server().port(), BARE).text(TEXT))) {
            throw new IllegalStateException("The bare resource answers something else than the shop");
        }
    }

    /** Whatever counts may get another name one day: then this comparison would be of the shop with itself. */
    private void requireUncounted() throws IOException, InterruptedException {
        ShopClient.Lookups lookups = new ShopClient(lab.server().port(), UNMONITORED).lookups();
        if (lookups.hits() + lookups.misses() > 0) {
            throw new IllegalStateException("The shop without " + COUNTING_CLASS + " still counts");
        }
    }

    /** The list without a cache, on a server of its own; nothing where the shop has no such setting. */
    private Optional<Variant> uncached(int rounds) throws IOException, InterruptedException {
        Map<String, String> settings = Map.of("REDIS_URL", lab.redis().url(), "CACHE_TYPE", "NullCache");
        try {
            Server server = lab.withAnotherServer("uncached", settings).server();
            return Optional.of(new Variant(server, Server.SHOP + Catalogue.list(), rounds));
        } catch (IllegalStateException e) {
            System.out.println("No figures without cache: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Makes results of the list, whose second self gives the noise. */
    private record Versus(Variant list, Variant again) {

        Result result(String name, Variant other, Goal goal, double noise) {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("list_requests_per_second", list.medianPerSecond());
            figures.put("other_requests_per_second", other.medianPerSecond());
            figures.put("list_cpu_us_per_request", list.medianCpuMicros());
            figures.put("other_cpu_us_per_request", other.medianCpuMicros());
            figures.put("cpu_ratio", list.cpuRatio(other));
            figures.put("cpu_null", again.cpuRatio(list));
            return new Result(
                    name,
                    Traffic.CONNECTIONS,
                    list.throughputRatio(other),
                    again.throughputRatio(list),
                    goal.withNoiseOfAtMost(noise),
                    "requests a second, median of paired rounds",
                    figures);
        }
    }
}
