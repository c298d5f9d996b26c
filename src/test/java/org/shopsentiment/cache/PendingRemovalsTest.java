package org.shopsentiment.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PendingRemovalsTest {

    private static final CacheKey KEY = new CacheKey("items", "id=17");

    private final PendingRemovals pending = new PendingRemovals(3);

    @Test
    void aRemovalThatIsOrderedAgainWhileItIsDoneStaysPending() {
        pending.add("items", List.of(KEY));
        Map<CacheKey, Long> underWay = pending.keys("items");
        pending.add("items", List.of(KEY));

        pending.done(underWay);
        assertThat(pending.holds(KEY)).isTrue();

        pending.done(pending.keys("items"));
        assertThat(pending.holds(KEY)).isFalse();
        assertThat(pending.isEmpty()).isTrue();
    }

    @Test
    void aClearingThatIsOrderedAgainWhileItIsDoneStaysPending() {
        pending.addAll("items");
        Long underWay = Objects.requireNonNull(pending.whole("items"));
        pending.addAll("items");

        pending.doneAll("items", underWay);

        assertThat(pending.holds(KEY)).isTrue();
        assertThat(pending.caches()).containsExactly("items");
    }

    @Test
    void onlyTheFirstOrderIsNews() {
        assertThat(pending.add("items", List.of(KEY))).isTrue();
        assertThat(pending.add("others", List.of(new CacheKey("others", "a")))).isFalse();
        assertThat(pending.addAll("others")).isFalse();
    }
}
