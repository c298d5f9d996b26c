package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shopsentiment.it.Eventually.eventually;

import java.io.IOException;
import java.util.Collection;
import javax.management.JMException;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JmxIT extends DeployedShop {
    private static final String ALL = "org.shopsentiment:type=CacheMonitor";
    private static final String PRODUCTS = "org.shopsentiment:type=CacheMonitor,cache=products";
    private static final String JCACHE = "javax.cache:type=CacheStatistics,CacheManager=shopsentiment,Cache=products";

    @BeforeEach
    void emptyTheCacheAndAskTenTimes() throws JMException, IOException {
        try (RemoteJmx jmx = RemoteJmx.connect()) {
            jmx.invoke(PRODUCTS, "clear");
            jmx.invoke(ALL, "reset");
        }
        for (int i = 0; i < 10; i++) {
            assertThat(Shop.get("/api/v1/products", Account.ANONYMOUS).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void tenEqualRequestsAreOneMissAndNineHits() throws JMException, IOException {
        try (RemoteJmx jmx = RemoteJmx.connect()) {
            assertThat(jmx.attribute(PRODUCTS, "Hits")).isEqualTo(9L);
            assertThat(jmx.attribute(PRODUCTS, "Misses")).isEqualTo(1L);
            assertThat(jmx.attribute(PRODUCTS, "Total")).isEqualTo(10L);
            assertThat(jmx.attribute(PRODUCTS, "HitRate")).isEqualTo(0.9);
        }
    }

    @Test
    void jcacheToolsReadTheSameFigures() throws JMException, IOException {
        try (RemoteJmx jmx = RemoteJmx.connect()) {
            assertThat(jmx.attribute(JCACHE, "CacheHits")).isEqualTo(9L);
            assertThat(jmx.attribute(JCACHE, "CacheMisses")).isEqualTo(1L);
            assertThat(jmx.attribute(JCACHE, "CacheGets")).isEqualTo(10L);
            assertThat(jmx.attribute(JCACHE, "CacheHitPercentage")).isEqualTo(90f);
        }
    }

    @Test
    void theMostHitKeyIsARowOfATable() throws JMException, IOException {
        try (RemoteJmx jmx = RemoteJmx.connect()) {
            TabularData table = (TabularData) jmx.attribute(PRODUCTS, "TopHitKeys");
            assertThat(table.getTabularType().getIndexNames()).containsExactly("key");
            Collection<?> rows = table.values();
            assertThat(rows).hasSize(1);
            CompositeData row = (CompositeData) rows.iterator().next();
            assertThat(row.get("key")).asString().isNotBlank();
            assertThat(row.values().stream().anyMatch(value -> value.equals(9L)))
                    .isTrue();
        }
    }

    @Test
    void windowsAreRowsOfATableAndTheHistoryIsAListOfThem() throws JMException, IOException {
        try (RemoteJmx jmx = RemoteJmx.connect()) {
            TabularData windows = (TabularData) jmx.attribute(PRODUCTS, "Windows");
            assertThat(windows.values()).hasSize(5);
            CompositeData quarter =
                    (CompositeData) windows.get(new Object[] {"15m"}).get("value");
            assertThat((long) quarter.get("hits")).isGreaterThanOrEqualTo(9);
            assertThat(((TabularData) jmx.attribute(ALL, "Windows")).values()).hasSize(5);
            for (String name : new String[] {PRODUCTS, ALL}) {
                eventually(() -> assertThat(history(jmx, name)).isNotEmpty());
                assertThat(history(jmx, name)[0].getCompositeType().keySet())
                        .contains("start", "hits", "meanGetSeconds", "entries", "approximateBytes");
            }
        }
    }

    private static CompositeData[] history(RemoteJmx jmx, String name) {
        try {
            return (CompositeData[]) jmx.invoke(name, "history", "15m");
        } catch (JMException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aWrongPasswordAndAnAccountOfTheShopAreRefused() {
        assertThatThrownBy(() -> RemoteJmx.connect("admin", "not-the-password")).isInstanceOf(Exception.class);
        assertThatThrownBy(() -> RemoteJmx.connect("shopper", "shopper-demo")).isInstanceOf(Exception.class);
    }
}
