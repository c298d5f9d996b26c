package org.shopsentiment.monitoring.jmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.cache.management.CacheStatisticsMXBean;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.CacheControl;
import org.shopsentiment.monitoring.health.CacheHealth;
import org.shopsentiment.monitoring.health.RecentHealth;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.CacheOperation;

class MBeansTest {

    private static final String HOSTILE = "a*b,\"c\"=?:\n\\";

    private final AtomicLong nanos = new AtomicLong();
    private final CacheMonitor monitor = new CacheMonitor(
            () -> Instant.EPOCH, nanos::get, List.of("products", HOSTILE), key -> "group of " + key.charAt(0));
    private final List<String> removed = new ArrayList<>();
    private final AtomicInteger checks = new AtomicInteger();
    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private final CacheControl control = new CacheControl() {
        @Override
        public boolean evict(String cache, String key) {
            return removed.add(cache + "/" + key);
        }

        @Override
        public long clear(String cache) {
            removed.add(cache);
            return 23;
        }
    };
    private final MBeans beans = beans();

    private MBeans beans() {
        return new MBeans(server, monitor, control, new RecentHealth(this::health, nanos::get), nanos::get);
    }

    private CacheHealth health() {
        checks.incrementAndGet();
        return new CacheHealth(
                null,
                "cluster",
                3,
                "7.0.15",
                1_001L,
                null,
                13L,
                11L,
                Duration.ZERO,
                Duration.ofSeconds(77),
                Duration.ZERO,
                false);
    }

    private static ObjectName name(String name) throws Exception {
        return new ObjectName(name);
    }

    private Object attribute(String name, String attribute) throws Exception {
        return server.getAttribute(name(name), attribute);
    }

    @Test
    void everyCacheHasBothOfItsBeansWhateverItIsCalled() throws Exception {
        beans.register();

        assertThat(server.queryNames(name("org.shopsentiment:*"), null))
                .containsExactlyInAnyOrder(
                        name("org.shopsentiment:type=CacheMonitor"),
                        name("org.shopsentiment:type=RedisHealth"),
                        name("org.shopsentiment:type=CacheMonitor,cache=products"),
                        name("org.shopsentiment:type=CacheMonitor,cache=" + ObjectName.quote(HOSTILE)));
        assertThat(server.queryNames(name("javax.cache:*"), null))
                .containsExactlyInAnyOrder(
                        name("javax.cache:type=CacheStatistics,CacheManager=shopsentiment,Cache=products"),
                        name("javax.cache:type=CacheStatistics,CacheManager=shopsentiment,Cache="
                                + ObjectName.quote(HOSTILE)));
    }

    @Test
    void aCacheThatIsFirstUsedLaterAppearsThen() throws Exception {
        beans.register();
        monitor.recordHit("reviews", "a", 1);

        assertThat(attribute("org.shopsentiment:type=CacheMonitor,cache=reviews", "Hits"))
                .isEqualTo(1L);
    }

    @Test
    void beansGoWhenClosedAndDoNotComeBack() throws Exception {
        beans.register();
        int others = server.getMBeanCount();
        beans.close();
        monitor.recordHit("reviews", "a", 1);

        assertThat(server.getMBeanCount()).isEqualTo(others - 6);
        assertThat(server.queryNames(name("org.shopsentiment:*"), null)).isEmpty();
    }

    @Test
    void leftoversOfAFailedUndeploymentAreReplaced() throws Exception {
        CacheMonitor old = new CacheMonitor(
                () -> Instant.EPOCH, nanos::get, List.of("products"), key -> "group of " + key.charAt(0));
        old.recordHit("products", "a", 1);
        new MBeans(server, old, control, new RecentHealth(this::health, nanos::get), nanos::get).register();

        beans.register();

        assertThat(attribute("org.shopsentiment:type=CacheMonitor,cache=products", "Hits"))
                .isEqualTo(0L);
    }

    @Test
    void jsr107IsInPercentAndMicroseconds() throws Exception {
        beans.register();
        for (int i = 0; i < 3; i++) {
            monitor.recordHit("products", "a", 2_000);
        }
        monitor.recordMiss("products", "b", 6_000);
        monitor.recordPut("products", "p", Duration.ofSeconds(60), 11_000);
        monitor.recordRemovals("products", List.of("p"), 7, 13_000);

        CacheStatisticsMXBean statistics = JMX.newMXBeanProxy(
                server,
                name("javax.cache:type=CacheStatistics,CacheManager=shopsentiment,Cache=products"),
                CacheStatisticsMXBean.class);
        assertThat(statistics.getCacheHits()).isEqualTo(3);
        assertThat(statistics.getCacheMisses()).isEqualTo(1);
        assertThat(statistics.getCacheGets()).isEqualTo(4);
        assertThat(statistics.getCacheHitPercentage()).isEqualTo(75f);
        assertThat(statistics.getCacheMissPercentage()).isEqualTo(25f);
        assertThat(statistics.getAverageGetTime()).isEqualTo(3f);
        assertThat(statistics.getAveragePutTime()).isEqualTo(11f);
        assertThat(statistics.getAverageRemoveTime()).isEqualTo(13f);
        assertThat(statistics.getCachePuts()).isEqualTo(1);
        assertThat(statistics.getCacheRemovals()).isEqualTo(7);
        assertThat(statistics.getCacheEvictions()).isZero();

        statistics.clear();
        assertThat(statistics.getCacheGets()).isZero();
        assertThat(statistics.getCacheMissPercentage()).isZero();
        assertThat(statistics.getAverageGetTime()).isZero();
    }

    @Test
    void missesAreToldByReasonAndWhatTookTheEvictedOnesByCause() throws Exception {
        beans.register();
        monitor.recordPut("products", "p", Duration.ofHours(1), 1);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        monitor.recordMiss("products", "p", 1);

        CacheMXBean products = JMX.newMXBeanProxy(
                server, name("org.shopsentiment:type=CacheMonitor,cache=products"), CacheMXBean.class);
        assertThat(products.getMissesByReason()).hasSize(5).containsEntry("evicted", 1L);
        assertThat(products.getEvictedByCause())
                .isEqualTo(Map.of("restart", 0L, "flush", 0L, "memory", 0L, "elsewhere", 0L, "unknown", 1L));
    }

    @Test
    void totalsAreOverAllCachesWithKeysAsRows() throws Exception {
        beans.register();
        monitor.recordHit("products", "a", 1);
        monitor.recordHit("products", "a", 1);
        monitor.recordMiss(HOSTILE, "b", 1);
        monitor.recordError("products", CacheOperation.GET, List.of("p"));
        monitor.recordPut("products", "p", Duration.ofSeconds(60), 1);
        monitor.recordRemovals("products", List.of("p"), 5, 1);
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());

        String all = "org.shopsentiment:type=CacheMonitor";
        assertThat(attribute(all, "Hits")).isEqualTo(2L);
        assertThat(attribute(all, "Misses")).isEqualTo(1L);
        assertThat(attribute(all, "Total")).isEqualTo(3L);
        assertThat((double) attribute(all, "HitRate")).isEqualTo(2.0 / 3);
        assertThat(attribute(all, "Errors")).isEqualTo(1L);
        assertThat(attribute(all, "Puts")).isEqualTo(1L);
        assertThat(attribute(all, "Removals")).isEqualTo(5L);
        assertThat(attribute(all, "UptimeSeconds")).isEqualTo(31L);
        assertThat(count(attribute(all, "TopHitKeys"), "products:a")).isEqualTo(2L);
        assertThat(count(attribute(all, "TopMissKeys"), HOSTILE + ":b")).isEqualTo(1L);

        server.invoke(name(all), "reset", null, null);
        assertThat(attribute(all, "Total")).isEqualTo(0L);
    }

    @Test
    void oneCacheShowsItsOwnAndRemovesItsEntries() throws Exception {
        beans.register();
        monitor.recordHit("products", "a", 1);
        monitor.recordMiss("products", "b", 1);
        monitor.recordMiss("products", "b", 1);
        monitor.recordError("products", CacheOperation.PUT, List.of("p"));
        monitor.recordPut("products", "p", Duration.ofSeconds(60), 1);
        monitor.recordRemovals("products", List.of("p"), 5, 1);
        monitor.recordHit(HOSTILE, "z", 1);

        String products = "org.shopsentiment:type=CacheMonitor,cache=products";
        assertThat(attribute(products, "Hits")).isEqualTo(1L);
        assertThat(attribute(products, "Misses")).isEqualTo(2L);
        assertThat(attribute(products, "Total")).isEqualTo(3L);
        assertThat((double) attribute(products, "HitRate")).isEqualTo(1.0 / 3);
        assertThat(attribute(products, "Errors")).isEqualTo(1L);
        assertThat(attribute(products, "Puts")).isEqualTo(1L);
        assertThat(attribute(products, "Removals")).isEqualTo(5L);
        assertThat(attribute(products, "UptimeSeconds")).isEqualTo(0L);
        assertThat(count(attribute(products, "TopHitKeys"), "a")).isEqualTo(1L);
        assertThat(count(attribute(products, "TopMissKeys"), "b")).isEqualTo(2L);
        assertThat(server.invoke(name(products), "evict", new Object[] {"k"}, new String[] {"java.lang.String"}))
                .isEqualTo(true);
        assertThat(server.invoke(name(products), "clear", null, null)).isEqualTo(23L);
        assertThat(removed).containsExactly("products/k", "products");

        server.invoke(name(products), "reset", null, null);
        assertThat(attribute(products, "Total")).isEqualTo(0L);
        assertThat(attribute("org.shopsentiment:type=CacheMonitor", "Total")).isEqualTo(1L);
    }

    @Test
    void redisIsAskedOnceForAllAttributesOfOneLook() throws Exception {
        beans.register();
        String health = "org.shopsentiment:type=RedisHealth";

        assertThat(attribute(health, "Status")).isEqualTo("healthy");
        assertThat(attribute(health, "Error")).isNull();
        assertThat(attribute(health, "Circuit")).isEqualTo("closed");
        assertThat(attribute(health, "Version")).isEqualTo("7.0.15");
        assertThat(attribute(health, "UsedMemoryBytes")).isEqualTo(1_001L);
        assertThat(attribute(health, "MaxMemoryBytes")).isNull();
        assertThat(attribute(health, "TotalKeys")).isEqualTo(13L);
        assertThat(attribute(health, "UptimeSeconds")).isEqualTo(77L);
        assertThat(checks).hasValue(1);

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        attribute(health, "Status");
        assertThat(checks).hasValue(2);

        assertThat(server.invoke(name(health), "check", null, null)).isEqualTo("healthy");
        assertThat(checks).hasValue(3);
    }

    private static Object count(Object table, String key) {
        CompositeData row = ((TabularData) table).get(new Object[] {key});
        return row.get("value");
    }
}
