package org.shopsentiment.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.miss.StoreReport;
import org.shopsentiment.monitoring.stats.miss.StoreReport.Server;
import org.shopsentiment.monitoring.web.MissRow.Part;

class MissRowTest {

    private long nanos;

    private final CacheMonitor monitor = new CacheMonitor(
            InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z")), () -> nanos, List.of("a\u0000b"), key -> key);

    @Test
    void theReasonsShareTheBar() {
        for (String key : List.of("p", "q", "r")) {
            monitor.recordMiss("a\u0000b", key, 1);
        }
        monitor.recordPut("a\u0000b", "s", Duration.ofHours(1), 1);
        nanos += 1_000_000_000;
        monitor.recordMiss("a\u0000b", "s", 1);
        monitor.recordUnreadable("a\u0000b", "t", 1);

        assertThat(row())
                .isEqualTo(new MissRow(
                        "a\u0000b",
                        "a⟨U+0000⟩b",
                        "5",
                        List.of(
                                new Part("cold", "3", 0, 60),
                                new Part("expired", "0", 60, 0),
                                new Part("invalidated", "0", 60, 0),
                                new Part("evicted", "1", 60, 20),
                                new Part("unknown", "1", 80, 20)),
                        "unknown 1"));
    }

    @Test
    void withoutMissesTheBarIsEmpty() {
        assertThat(row().misses()).isEqualTo("0");
        assertThat(row().evictedBy()).isEmpty();
        assertThat(row().parts()).hasSize(5).allSatisfy(part -> {
            assertThat(part.count()).isEqualTo("0");
            assertThat(part.width()).isZero();
        });
    }

    @Test
    void theEvictedOnesSayWhatTookThem() {
        StoreReport first = new StoreReport(Map.of("run", new Server(3, 5, 7)));
        monitor.askStore(() -> Optional.of(first));
        nanos += 1_000_000_000;
        monitor.recordPut("a\u0000b", "s", Duration.ofHours(1), 1);
        nanos += 1_000_000_000;
        monitor.recordMiss("a\u0000b", "s", 1);
        monitor.askStore(() -> Optional.of(new StoreReport(Map.of("run", new Server(3, 6, 9)))));
        monitor.recordMiss("a\u0000b", "s", 1);
        nanos += 1_000_000_000;
        monitor.recordPut("a\u0000b", "s", Duration.ofHours(1), 1);
        nanos += 1_000_000_000;
        monitor.recordMiss("a\u0000b", "s", 1);

        assertThat(row().evictedBy()).isEqualTo("flush 2, unknown 1");
    }

    private MissRow row() {
        return DashboardModel.of(monitor, View.of("10", "", null, null))
                .misses()
                .get(0);
    }
}
