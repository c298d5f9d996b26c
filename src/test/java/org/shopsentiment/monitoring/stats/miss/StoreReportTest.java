package org.shopsentiment.monitoring.stats.miss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.miss.StoreReport.Server;

class StoreReportTest {

    private static final StoreReport BEFORE = one(5, 3, 100);

    private static StoreReport one(long evictions, long flushes, long commands) {
        return new StoreReport(Map.of("a", new Server(evictions, flushes, commands)));
    }

    @Test
    void nothingHappenedWhereNothingRose() {
        assertThat(one(5, 3, 100).since(BEFORE)).isEmpty();
        assertThat(one(5, 3, 107).since(BEFORE)).isEmpty();
    }

    @Test
    void whatRoseHappened() {
        assertThat(one(5, 4, 107).since(BEFORE)).containsExactly(EvictionCause.FLUSH);
        assertThat(one(6, 3, 107).since(BEFORE)).containsExactly(EvictionCause.MEMORY);
        assertThat(one(6, 4, 107).since(BEFORE)).containsExactly(EvictionCause.FLUSH, EvictionCause.MEMORY);
    }

    @Test
    void anotherServerIsARestartWhateverItHasCounted() {
        StoreReport other = new StoreReport(Map.of("b", new Server(17, 19, 23)));

        assertThat(other.since(BEFORE)).containsExactly(EvictionCause.RESTART);
    }

    @Test
    void countsThatWereResetHideWhatCameBefore() {
        assertThat(one(0, 0, 99).since(BEFORE)).containsExactly(EvictionCause.UNKNOWN);
        assertThat(one(1, 0, 99).since(BEFORE)).containsExactly(EvictionCause.MEMORY, EvictionCause.UNKNOWN);
        assertThat(one(0, 1, 99).since(BEFORE)).containsExactly(EvictionCause.FLUSH, EvictionCause.UNKNOWN);
    }

    @Test
    void eachServerIsComparedWithItself() {
        StoreReport before = new StoreReport(Map.of("a", new Server(5, 3, 100), "b", new Server(50, 30, 1_000)));
        Map<String, Server> now = new HashMap<>();
        now.put("b", new Server(50, 30, 1_001));
        now.put("a", new Server(6, 3, 101));
        now.put("new", new Server(70, 80, 90));
        StoreReport report = new StoreReport(now);
        now.clear();

        assertThat(report.since(before)).containsExactly(EvictionCause.MEMORY);
        assertThat(before.since(report)).contains(EvictionCause.RESTART);
    }
}
