package org.shopsentiment.monitoring.stats.twin;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.shopsentiment.monitoring.stats.CacheOperation;
import org.shopsentiment.monitoring.stats.twin.Step.Cleared;
import org.shopsentiment.monitoring.stats.twin.Step.Clearing;
import org.shopsentiment.monitoring.stats.twin.Step.Failure;
import org.shopsentiment.monitoring.stats.twin.Step.Hit;
import org.shopsentiment.monitoring.stats.twin.Step.Load;
import org.shopsentiment.monitoring.stats.twin.Step.LoadFailure;
import org.shopsentiment.monitoring.stats.twin.Step.Look;
import org.shopsentiment.monitoring.stats.twin.Step.Miss;
import org.shopsentiment.monitoring.stats.twin.Step.Oversized;
import org.shopsentiment.monitoring.stats.twin.Step.Pass;
import org.shopsentiment.monitoring.stats.twin.Step.Put;
import org.shopsentiment.monitoring.stats.twin.Step.Removals;
import org.shopsentiment.monitoring.stats.twin.Step.Removing;
import org.shopsentiment.monitoring.stats.twin.Step.ResetAll;
import org.shopsentiment.monitoring.stats.twin.Step.ResetOne;
import org.shopsentiment.monitoring.stats.twin.Step.Sample;
import org.shopsentiment.monitoring.stats.twin.Step.Samples;
import org.shopsentiment.monitoring.stats.twin.Step.Size;
import org.shopsentiment.monitoring.stats.twin.Step.Unreadable;

/** Random sequences of steps. */
final class Steps {

    private static final long SECOND = 1_000_000_000L;

    private Steps() {}

    static Arbitrary<List<Step>> sequences() {
        return step().list().ofMinSize(1).ofMaxSize(150);
    }

    private static Arbitrary<Step> step() {
        Arbitrary<String> caches = Arbitraries.frequency(
                Tuple.of(6, Stage.DECLARED), Tuple.of(2, "reviews"), Tuple.of(1, "\u00e9t\u00e9 \uD83D\uDED2"));
        Arbitrary<Key> keys = Arbitraries.of(Keys.ALL).map(Key::new);
        Arbitrary<List<Key>> several = keys.list().ofMaxSize(3);
        Arbitrary<Long> counts = Arbitraries.longs().between(0, 5);
        Arbitrary<String> names = Arbitraries.of("alice", "bob");
        return Arbitraries.frequencyOf(
                Tuple.of(8, Combinators.combine(caches, keys, times()).as(Hit::new)),
                Tuple.of(12, Combinators.combine(caches, keys, times()).as(Miss::new)),
                Tuple.of(1, Combinators.combine(caches, keys, times()).as(Unreadable::new)),
                Tuple.of(
                        8,
                        Combinators.combine(caches, keys, lifetimes(), times()).as(Put::new)),
                Tuple.of(3, Combinators.combine(caches, keys, times()).as(Load::new)),
                Tuple.of(1, Combinators.combine(caches, times()).as(LoadFailure::new)),
                Tuple.of(1, caches.map(Oversized::new)),
                Tuple.of(2, Combinators.combine(caches, several).as(Removing::new)),
                Tuple.of(
                        2, Combinators.combine(caches, several, counts, times()).as(Removals::new)),
                Tuple.of(1, caches.map(Clearing::new)),
                Tuple.of(1, Combinators.combine(caches, counts, times()).as(Cleared::new)),
                Tuple.of(
                        2,
                        Combinators.combine(caches, Arbitraries.of(CacheOperation.class), several)
                                .as(Failure::new)),
                Tuple.of(1, Combinators.combine(caches, counts).as(Size::new)),
                Tuple.of(1, Combinators.combine(caches, names).as(ResetOne::new)),
                Tuple.of(1, names.map(ResetAll::new)),
                Tuple.of(8, passes()),
                Tuple.of(4, Arbitraries.just(new Sample())),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.integers().between(1, 80), paces())
                                .as(Samples::new)),
                Tuple.of(1, Arbitraries.just(new Look())));
    }

    private static Arbitrary<Long> times() {
        return Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.longs().between(0, 3_000_000)),
                Tuple.of(5, Arbitraries.longs().between(0, 30 * SECOND)),
                Tuple.of(1, Arbitraries.longs().between(0, 8 * 3600 * SECOND)),
                Tuple.of(1, Arbitraries.longs().between(-30 * SECOND, -1)));
    }

    private static Arbitrary<Duration> lifetimes() {
        return millis(0, 5_000, 120_000, 4 * 3_600_000);
    }

    /** Mostly both clocks agree, now and then the wall clock is set. */
    private static Arbitrary<Step> passes() {
        Arbitrary<Duration> jumps = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(Duration.ZERO)),
                Tuple.of(1, Arbitraries.longs().between(-1_500, 1_500).map(Duration::ofMillis)),
                Tuple.of(
                        1, Arbitraries.longs().between(-10_000_000, 100_000_000).map(Duration::ofMillis)));
        return Combinators.combine(millis(0, 20, 10_000, 5 * 3_600_000), jumps)
                .as((elapsed, jump) -> new Pass(elapsed, elapsed.plus(jump)));
    }

    private static Arbitrary<Duration> paces() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Duration.ofSeconds(10))),
                Tuple.of(1, Arbitraries.longs().between(0, 25_000).map(Duration::ofMillis)),
                Tuple.of(1, Arbitraries.longs().between(0, 600_000).map(Duration::ofMillis)));
    }

    private static Arbitrary<Duration> millis(long least, long few, long more, long most) {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.longs().between(least, few)),
                        Tuple.of(3, Arbitraries.longs().between(least, more)),
                        Tuple.of(1, Arbitraries.longs().between(least, most)))
                .map(Duration::ofMillis);
    }
}
