package org.shopsentiment.monitoring.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.CacheControl;
import org.shopsentiment.monitoring.CacheUnreachableException;
import org.shopsentiment.monitoring.health.CacheHealth;
import org.shopsentiment.monitoring.health.RecentHealth;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.CacheSize;

class WindowsInJmxTest {

    private static final CacheHealth HEALTH = CacheHealth.unhealthy("REDIS_REFUSED", null, Duration.ZERO);

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicReference<Instant> instant = new AtomicReference<>(Instant.EPOCH);
    private final CacheMonitor monitor =
            new CacheMonitor(instant::get, nanos::get, List.of("products", "reviews"), key -> "group");
    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private final CacheControl away = new CacheControl() {
        @Override
        public boolean evict(String cache, String key) {
            throw new CacheUnreachableException("REDIS_REFUSED");
        }

        @Override
        public long clear(String cache) {
            throw new CacheUnreachableException("REDIS_TIMEOUT");
        }
    };

    @BeforeEach
    void register() {
        new MBeans(server, monitor, away, new RecentHealth(() -> HEALTH, nanos::get), nanos::get).register();
    }

    private static ObjectName name(String name) throws Exception {
        return new ObjectName(name);
    }

    private Object attribute(String name, String attribute) throws Exception {
        return server.getAttribute(name(name), attribute);
    }

    @Test
    void windowsAndHistoryAreRowsThatNeedNoClassesOfOurs() throws Exception {
        for (int i = 0; i < 3; i++) {
            monitor.recordHit("products", "a", 2_000);
        }
        monitor.recordMiss("reviews", "b", 6_000);
        monitor.recordSize("products", new CacheSize(13, 1_700L, Instant.EPOCH.plusSeconds(5)));
        instant.set(Instant.EPOCH.plusSeconds(10));
        monitor.sample();

        String all = "org.shopsentiment:type=CacheMonitor";
        String products = all + ",cache=products";
        CompositeData minute = (CompositeData) count(attribute(products, "Windows"), "1m");
        assertThat(minute.get("hits")).isEqualTo(3L);
        assertThat(minute.get("hitRate")).isEqualTo(1.0);
        assertThat(minute.get("coveredSeconds")).isEqualTo(10L);
        assertThat(minute.get("meanGetSeconds")).isEqualTo(2e-6);
        assertThat(minute.get("meanLoadSeconds")).isNull();
        assertThat(((TabularData) attribute(products, "Windows")).keySet())
                .hasToString("[[1m], [5m], [15m], [1h], [24h]]");
        CompositeData whole = (CompositeData) count(attribute(all, "Windows"), "24h");
        assertThat(whole.get("hitRate")).isEqualTo(0.75);
        assertThat(attribute(products, "Entries")).isEqualTo(13L);
        assertThat(attribute(products, "ApproximateBytes")).isEqualTo(1_700L);
        assertThat(attribute(products, "EntriesCountedAt")).isEqualTo("1970-01-01T00:00:05Z");
        CompositeData[] rows = history(products, "15m");
        assertThat(rows).hasSize(1);
        assertThat(rows[0].get("start")).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(rows[0].get("hits")).isEqualTo(3L);
        assertThat(rows[0].get("entries")).isEqualTo(13L);
        assertThat(history(all, "7d")).isEmpty();
        assertThat(history(all, "1h")[0].get("misses")).isEqualTo(1L);
        assertThatThrownBy(() -> history(products, "2h"))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("15m, 1h, 6h, 24h, 7d");
    }

    private CompositeData[] history(String name, String window) throws Exception {
        return (CompositeData[])
                server.invoke(name(name), "history", new Object[] {window}, new String[] {"java.lang.String"});
    }

    @Test
    void oneSnapshotServesAllAttributesOfASecond() throws Exception {
        String all = "org.shopsentiment:type=CacheMonitor";
        monitor.recordHit("products", "a", 1);
        assertThat(attribute(all, "Hits")).isEqualTo(1L);
        monitor.recordHit("products", "a", 1);

        nanos.addAndGet(999_999_999);
        assertThat(attribute(all + ",cache=products", "Hits")).isEqualTo(1L);
        nanos.addAndGet(1);
        assertThat(attribute(all + ",cache=products", "Hits")).isEqualTo(2L);
        monitor.recordHit("products", "a", 1);
        server.invoke(name(all), "reset", null, null);
        assertThat(attribute(all, "Hits")).as("a reset is seen at once").isEqualTo(0L);
        monitor.recordHit("later", "a", 1);
        assertThat(attribute(all + ",cache=later", "Hits"))
                .as("a cache that came meanwhile, too")
                .isEqualTo(1L);
    }

    @Test
    void aStoreThatIsAwayIsToldInTheWordsOfTheJdk() throws Exception {

        assertThatThrownBy(() ->
                        server.invoke(name("org.shopsentiment:type=CacheMonitor,cache=products"), "clear", null, null))
                .rootCause()
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContaining("REDIS_TIMEOUT");
    }

    private static Object count(Object table, String key) {
        CompositeData row = ((TabularData) table).get(new Object[] {key});
        return row.get("value");
    }
}
