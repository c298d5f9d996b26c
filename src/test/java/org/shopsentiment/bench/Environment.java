package org.shopsentiment.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a run ran on. */
public final class Environment {

    private Environment() {}

    /** The machine, the JVM and how busy both are. */
    public static Map<String, Object> now() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("at", Instant.now().toString());
        facts.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        facts.put("jvm_arguments", ManagementFactory.getRuntimeMXBean().getInputArguments());
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("cpu", cpu());
        facts.put("processors", Runtime.getRuntime().availableProcessors());
        facts.put("heap_mib", Runtime.getRuntime().maxMemory() >> 20);
        facts.put("load_average", load());
        return facts;
    }

    /** Runnable threads of the whole machine, the mean of a minute. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String cpu() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
