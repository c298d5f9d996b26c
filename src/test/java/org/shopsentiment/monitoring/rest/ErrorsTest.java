package org.shopsentiment.monitoring.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.CacheOperation;

class ErrorsTest {
    private final CacheMonitor monitor = new CacheMonitor(
            InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z")),
            () -> 0,
            List.of("products", "reviews"),
            key -> "all");

    @BeforeEach
    void trouble() {
        record(5, "products", CacheOperation.GET);
        record(3, "reviews", CacheOperation.GET);
        record(2, "reviews", CacheOperation.PUT);
    }

    @Test
    void everyOperationHasItsCountAlsoWhereItNeverFailed() {
        CacheStatistics answer = CacheStatistics.of(monitor.snapshot(), 10);

        assertThat(answer.errors()).isEqualTo(10);
        assertThat(answer.errorsByOperation())
                .containsExactly(
                        entry("get", 8L),
                        entry("decode", 0L),
                        entry("put", 2L),
                        entry("remove", 0L),
                        entry("clear", 0L));
        assertThat(answer.caches().get(0).errorsByOperation())
                .containsEntry("get", 5L)
                .containsEntry("put", 0L);
        assertThat(answer.caches().get(1).errorsByOperation()).containsEntry("get", 3L);
    }

    @Test
    void theOperationsAreNamedInLowerCase() {
        assertThat(JsonbBuilder.create()
                        .toJson(Errors.byOperation(monitor.snapshot().caches())))
                .isEqualTo("{\"get\":8,\"decode\":0,\"put\":2,\"remove\":0,\"clear\":0}");
    }

    private void record(int times, String cache, CacheOperation operation) {
        for (int i = 0; i < times; i++) {
            monitor.recordError(cache, operation, List.of());
        }
    }
}
