package org.shopsentiment.monitoring.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.group.GroupCounts;

class TimeSavedTest {

    private final CacheMonitor monitor = new CacheMonitor(
            () -> Instant.EPOCH, () -> 0, List.of("products"), key -> key.startsWith("a") ? "letters" : "others");

    private CacheSnapshot products() {
        return monitor.snapshot("products").orElseThrow();
    }

    private static Consumer<OptionalDouble> near(double seconds) {
        return value -> assertThat(value.orElseThrow()).isCloseTo(seconds, within(1e-9));
    }

    private static long ms(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    private void traffic(String key, int hits, long loadMillis) {
        for (int i = 0; i < hits; i++) {
            monitor.recordHit("products", key, ms(2));
        }
        monitor.recordMiss("products", key, ms(3));
        monitor.recordLoad("products", key, ms(loadMillis));
        monitor.recordPut("products", key, Duration.ofMinutes(1), ms(5));
    }

    @Test
    void hitsSpareLoadsAndEverythingElseIsPaidFor() {
        traffic("a", 10, 100);

        assertThat(products().timeSavedSeconds()).satisfies(near(10 * (0.100 - 0.002) - 0.003 - 0.005));
        assertThat(products().meanAnswerSeconds()).satisfies(near((10 * 0.002 + 0.003 + 0.100 + 0.005) / 11));
    }

    @Test
    void aCacheThatLosesTimeSaysSo() {
        traffic("a", 1, 1);

        assertThat(products().timeSavedSeconds().orElseThrow()).isNegative();
    }

    @Test
    void withoutALoadNobodyKnows() {
        monitor.recordHit("products", "a", ms(2));

        assertThat(products().timeSavedSeconds()).isEmpty();
    }

    @Test
    void eachGroupHasItsOwn() {
        traffic("a", 10, 100);
        traffic("b", 20, 50);

        List<GroupCounts> groups = products().groups();
        assertThat(groups).extracting(GroupCounts::name).containsExactly("others", "letters");
        assertThat(CacheSnapshot.timeSavedSeconds(groups.get(0))).satisfies(near(20 * (0.050 - 0.002) - 0.003 - 0.005));
        assertThat(CacheSnapshot.timeSavedSeconds(groups.get(1))).satisfies(near(10 * (0.100 - 0.002) - 0.003 - 0.005));
    }
}
