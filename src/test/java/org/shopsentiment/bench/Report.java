package org.shopsentiment.bench;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes each result to a file of its own, and all of them as a table. */
public final class Report {

    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withFormatting(true));
    private final Path directory;
    private final Map<String, Object> environment;
    private final List<Result> results = new ArrayList<>();

    /** A report without results; the directory is made. */
    public Report(Path directory, Map<String, Object> environment) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.environment = environment;
    }

    /** Writes a result and prints its row. */
    public void add(Result result) throws IOException {
        results.add(result);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", result.name());
        json.put("threads", result.threads());
        json.put("ratio", result.ratio());
        if (!Double.isNaN(result.nullRatio())) {
            json.put("null", result.nullRatio());
        }
        json.put("goal", result.goal().toString());
        json.put("met", result.met());
        json.put("meaning", result.note());
        json.put("figures", readable(result.figures()));
        json.put("environment", environment);
        String file =
                result.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-" + result.threads() + ".json";
        Files.writeString(directory.resolve(file), jsonb.toJson(json));
        System.out.println(row(result) + "  " + readable(result.figures()));
    }

    /** Four decimals; a median of no rounds at all is left out, JSON has no number for it. */
    private static Map<String, Object> readable(Map<String, Object> figures) {
        Map<String, Object> readable = new LinkedHashMap<>();
        figures.forEach((name, figure) -> {
            if (!(figure instanceof Double number)) {
                readable.put(name, figure);
            } else if (Double.isFinite(number)) {
                readable.put(name, Math.round(number * 10_000) / 10_000.0);
            }
        });
        return readable;
    }

    private static String row(Result result) {
        String nullRatio =
                Double.isNaN(result.nullRatio()) ? "" : String.format(Locale.ROOT, "%.4f", result.nullRatio());
        return String.format(
                Locale.ROOT,
                "%-46s %7d %10.4f %8s %11s %-4s",
                result.name(),
                result.threads(),
                result.ratio(),
                nullRatio,
                result.goal(),
                result.met() ? "met" : "NOT MET");
    }

    /** Prints all rows and what they mean. */
    public void printTable() {
        System.out.println();
        System.out.printf("%-46s %7s %10s %8s %11s%n", "name", "threads", "ratio", "null", "goal");
        results.forEach(result -> System.out.println(row(result)));
        System.out.println();
        Map<String, String> notes = new LinkedHashMap<>();
        results.forEach(result -> notes.merge(
                result.note(), result.name(), (names, name) -> names.contains(name) ? names : names + ", " + name));
        notes.forEach((note, names) -> System.out.println(note + ": " + names));
        System.out.println(environment);
    }
}
