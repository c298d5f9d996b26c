package org.shopsentiment.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.shopsentiment.bench.Environment;
import org.shopsentiment.bench.Report;
import org.shopsentiment.demo.RunningParts;

/**
 * Puts load on the shop. Arguments: the build directory; which parts, {@code all} or names; the rounds of the comparison;
 * how long the soak lasts, as in {@code PT10M}.
 */
final class Load {

    @FunctionalInterface
    private interface Part {
        void run(Lab lab) throws Exception;
    }

    private Load() {}

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[2]);
        Duration soak = Duration.parse(args[3]);
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("list", lab -> new Comparison(lab).run(rounds));
        parts.put("detail", Scenarios::detail);
        parts.put("mix", Scenarios::mix);
        parts.put("faults", lab -> new Faults(lab).run());
        parts.put("soak", lab -> new Soak(lab).run(soak));
        Set<String> wanted = args[1].equals("all") ? parts.keySet() : Set.of(args[1].split(","));
        if (!parts.keySet().containsAll(wanted)) {
            throw new IllegalArgumentException("-Dload=" + args[1] + " is not of " + parts.keySet());
        }
        quietenGenerator();
        RunningParts running = new RunningParts();
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "load-stop"));
        try {
            Path build = Path.of(args[0]);
            Report report = new Report(build.resolve("load"), Environment.now());
            Lab lab = Lab.start(build, running, report);
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                if (wanted.contains(part.getKey())) {
                    System.out.println("== " + part.getKey());
                    part.getValue().run(lab);
                }
            }
            report.printTable();
        } finally {
            running.stop();
        }
    }

    /** It warns of dates that it does not know, and of processors that are busy, which they are to be. */
    private static void quietenGenerator() {
        System.setProperty("io.hyperfoil.jitter.watchdog.threshold", "2000");
        System.setProperty("io.hyperfoil.cpu.watchdog.idle.threshold", "0");
        Configurator.setRootLevel(Level.WARN);
        Configurator.setLevel("io.hyperfoil", Level.WARN);
        Configurator.setLevel("io.hyperfoil.http.HttpUtil", Level.ERROR);
    }
}
