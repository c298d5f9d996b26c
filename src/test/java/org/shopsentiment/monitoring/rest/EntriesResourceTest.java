package org.shopsentiment.monitoring.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.CacheControl;
import org.shopsentiment.monitoring.CacheUnreachableException;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.problem.ProblemException;

class EntriesResourceTest {

    private final CacheMonitor monitor =
            new CacheMonitor(() -> Instant.EPOCH, () -> 0, List.of("products"), key -> "group");
    private final List<String> removed = new ArrayList<>();
    private boolean away;
    private final EntriesResource entries = new EntriesResource(monitor, new CacheControl() {
        @Override
        public boolean evict(String cache, String key) {
            if (away) {
                throw new CacheUnreachableException("REDIS_TIMEOUT");
            }
            removed.add(cache + " " + key);
            return false;
        }

        @Override
        public long clear(String cache) {
            return removed.add(cache) ? 17 : 0;
        }
    });

    @Test
    void anEntryThatWasNotThereIsGoneToo() {
        entries.evict("products", "a/b");

        assertThat(removed).containsExactly("products a/b");
    }

    @Test
    void aCacheThatIsNotKnownIsNotMadeKnown() {
        assertThatThrownBy(() -> entries.evict("nowhere", "a"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(404));
        assertThat(removed).isEmpty();
        assertThat(monitor.names()).containsExactly("products");
    }

    @Test
    void aStoreThatIsAwayIsToldByItsCode() {
        away = true;

        assertThatThrownBy(() -> entries.evict("products", "a")).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().status()).isEqualTo(503);
            assertThat(e.problem().type()).isEqualTo("urn:shopsentiment:problem:cache-unreachable");
            assertThat(e.problem().detail()).contains("REDIS_TIMEOUT");
        });
    }
}
