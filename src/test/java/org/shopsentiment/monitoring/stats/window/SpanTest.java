package org.shopsentiment.monitoring.stats.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @Test
    void everyStretchHasItsName() {
        assertThat(Span.names(Trend.WINDOWS)).isEqualTo("1m, 5m, 15m, 1h, 24h");
        assertThat(Span.names(Span.HISTORIES)).isEqualTo("15m, 1h, 6h, 24h, 7d");
    }

    @Test
    void aNameMeansItsStretch() {
        assertThat(Span.named("5m", Trend.WINDOWS)).contains(Duration.ofMinutes(5));
        assertThat(Span.named("7d", Span.HISTORIES)).contains(Duration.ofDays(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6h", "5M", "05m", "300s", "<b>"})
    void whatIsNotAllowedMeansNothing(String name) {
        assertThat(Span.named(name, Trend.WINDOWS)).isEmpty();
    }
}
