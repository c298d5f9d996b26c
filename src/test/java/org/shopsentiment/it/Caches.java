package org.shopsentiment.it;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import javax.management.JMException;

/** The shop's caches as an administrator handles them. */
final class Caches {
    static final String MONITOR = "org.shopsentiment:type=CacheMonitor";
    private static final List<String> NAMES = List.of("product", "products", "reviews");

    private Caches() {}

    /** Empties all of them, and begins to count anew. */
    static void startAfresh() {
        try (RemoteJmx jmx = RemoteJmx.connect()) {
            for (String name : NAMES) {
                jmx.invoke(MONITOR + ",cache=" + name, "clear");
            }
            jmx.invoke(MONITOR, "reset");
        } catch (JMException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The row of one cache in {@code cache-stats}. */
    static JsonObject row(String name) {
        return Shop.cacheStats().getJsonArray("caches").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
