package org.shopsentiment.monitoring.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.latency.Latency;

class LatencyAnswerTest {
    private final Jsonb jsonb = JsonbBuilder.create(
            new JsonbConfig().withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES));

    @Test
    void everyNameIsInSnakeCase() {
        Latency latency = new Latency(
                4,
                Duration.ofSeconds(12),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(6),
                Duration.ofSeconds(7));

        assertThat(jsonb.toJson(LatencyAnswer.of(latency)))
                .contains(
                        "\"count\":4",
                        "\"mean_seconds\":3.0",
                        "\"p50_seconds\":2.0",
                        "\"p95_seconds\":5.0",
                        "\"p99_seconds\":6.0",
                        "\"max_seconds\":7.0");
    }

    @Test
    void whereNothingWasTimedThereIsOnlyTheCount() {
        assertThat(jsonb.toJson(LatencyAnswer.of(Latency.NONE))).isEqualTo("{\"count\":0}");
    }
}
