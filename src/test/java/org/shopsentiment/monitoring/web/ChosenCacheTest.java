package org.shopsentiment.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.CacheMonitor;

class ChosenCacheTest {

    private final CacheMonitor monitor = new CacheMonitor(
            InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z")),
            () -> 0,
            List.of("products"),
            key -> key.startsWith("n") ? key : key.substring(0, 1) + "\u0000");

    @Test
    void groupsAndTimesAreShownOfTheChosenCacheOnly() {
        assertThat(shown("").one()).isEqualTo(ChosenCache.NONE);
        assertThat(shown("products").one().visibleName()).isEqualTo("products");
    }

    @Test
    void aGroupThatLosesTimeIsMarked() {
        for (int i = 0; i < 3; i++) {
            monitor.recordHit("products", "a" + i, 1_000_000);
        }
        monitor.recordMiss("products", "a7", 2_000_000);
        monitor.recordLoad("products", "a7", 11_000_000);
        monitor.recordMiss("products", "b7", 5_000_000);
        monitor.recordLoad("products", "b7", 4_000_000);
        monitor.recordMiss("products", "c", 4_000_000);

        assertThat(shown("products").one().groups())
                .containsExactly(
                        new GroupRow("a\u0000", "a⟨U+0000⟩", List.of("75.0%", "3", "1", "28 ms"), false),
                        new GroupRow("b\u0000", "b⟨U+0000⟩", List.of("0.0%", "0", "1", "-5 ms"), true),
                        new GroupRow("c\u0000", "c⟨U+0000⟩", List.of("0.0%", "0", "1", "–"), false));
    }

    @Test
    void twentyGroupsAreShownAndTheRestIsCounted() {
        for (int i = 0; i < 20; i++) {
            monitor.recordMiss("products", "n" + i, 1);
        }
        assertThat(shown("products").one().groups()).hasSize(20);
        assertThat(shown("products").one().moreGroups()).isEmpty();

        for (int i = 20; i < 23; i++) {
            monitor.recordMiss("products", "n" + i, 1);
        }
        assertThat(shown("products").one().groups()).hasSize(20);
        assertThat(shown("products").one().moreGroups()).isEqualTo("and 3 more");
    }

    @Test
    void whatWasNeverTimedHasNoTimes() {
        monitor.recordHit("products", "a", 0);

        assertThat(shown("products").one().times())
                .containsExactly(
                        new TimeRow("hit", "Hit", List.of("1", "0 µs", "0 µs", "0 µs", "0 µs", "0 µs")),
                        new TimeRow("miss", "Miss", List.of("0", "–", "–", "–", "–", "–")),
                        new TimeRow("load", "Load", List.of("0", "–", "–", "–", "–", "–")),
                        new TimeRow("put", "Put", List.of("0", "–", "–", "–", "–", "–")));
        assertThat(shown("products").one().improvement()).isEmpty();
    }

    @Test
    void theMeanAnswerIsSetAgainstTheMeanLoad() {
        monitor.recordHit("products", "a", 1_000_000);
        monitor.recordMiss("products", "a", 2_000_000);
        monitor.recordLoad("products", "a", 20_000_000);

        assertThat(shown("products").one().improvement())
                .isEqualTo("Mean answer with the cache 11.5 ms, without it 20 ms.");
    }

    private DashboardModel shown(String cache) {
        return DashboardModel.of(monitor, View.of("10", cache, null, null));
    }
}
