package org.shopsentiment.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shopsentiment.monitoring.health.CacheHealth;

class HealthModelTest {

    @Test
    void aHealthyRedisShowsItsFigures() {
        HealthModel model = HealthModel.of(new CacheHealth(
                null,
                "single",
                1,
                "7.0.15",
                12_582_912L,
                67_108_864L,
                1212L,
                87L,
                Duration.ofSeconds(4),
                Duration.ofHours(51),
                Duration.ofNanos(420_000),
                false));

        assertThat(model)
                .isEqualTo(new HealthModel(
                        "healthy",
                        "good",
                        "",
                        false,
                        "one server",
                        "7.0.15",
                        "12.0 MiB of 64.0 MiB (18.8%)",
                        "1,212",
                        "87 as counted 4 s ago",
                        "2 d 3 h",
                        "420 µs"));
    }

    @ParameterizedTest
    @CsvSource({
        "single, 1, one server",
        "sentinel, 1, behind Sentinels",
        "cluster, 3, 'Redis Cluster, 3 masters'",
        "cluster, 1, 'Redis Cluster, 1 master'",
        "cluster, , Redis Cluster",
        ", , –"
    })
    void theKindOfRedisIsSaid(@Nullable String topology, @Nullable Integer nodes, String words) {
        CacheHealth health = new CacheHealth(
                null,
                topology,
                nodes,
                "7.0.15",
                2048L,
                null,
                3L,
                null,
                null,
                Duration.ZERO,
                Duration.ofMillis(1),
                false);

        assertThat(HealthModel.of(health).kind()).isEqualTo(words);
    }

    @Test
    void noLimitIsNoShare() {
        CacheHealth health = new CacheHealth(
                null, "single", 1, "7.0.15", 2048L, null, 3L, null, null, Duration.ZERO, Duration.ofMillis(1), false);

        assertThat(HealthModel.of(health).memory()).isEqualTo("2.0 KiB, no limit");
        assertThat(HealthModel.of(health).ownKeys()).isEqualTo("–");
    }

    @Test
    void troubleHasItsCodeAndASentence() {
        HealthModel model = HealthModel.of(CacheHealth.unhealthy("REDIS_REFUSED", "single", Duration.ofMillis(2)));

        assertThat(model.state()).isEqualTo("bad");
        assertThat(model.good()).isFalse();
        assertThat(model.error()).startsWith("REDIS_REFUSED: Nothing listens at the configured address");
        assertThat(model.memory()).isEqualTo("–");
    }

    @Test
    void aRedisThatIsAvoidedIsSaidToBe() {
        CacheHealth health = CacheHealth.unhealthy("REDIS_TIMEOUT", "single", Duration.ofMillis(250));

        assertThat(HealthModel.of(health.avoided(true)).avoided()).isTrue();
        assertThat(HealthModel.of(health).avoided()).isFalse();
    }

    @Test
    void anUnknownCodeStillHasASentence() {
        assertThat(HealthModel.of(CacheHealth.unhealthy("REDIS_NEW", null, Duration.ZERO))
                        .error())
                .isEqualTo("REDIS_NEW: Redis is in trouble. The server's log tells more.");
    }
}
