package org.shopsentiment.monitoring.stats.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/**
 * The recent past of running totals, from samples that a timer takes every {@link #SAMPLE_EVERY}: recording pays nothing
 * for it.
 *
 * <p>Memory is fixed: {@link #ofCache} keeps 361 intervals of 10 s and 1,441 of 1 min in 120 KiB, {@link #ofGroup} keeps
 * 31 of 10 s, 61 of 1 min and 97 of 15 min in 2.3 KiB; half a KiB of objects comes on top. A count beyond 4,294,967,294
 * in a single interval is kept as that number. Of a cache's memory, whole {@value Layout#BYTES_UNIT} bytes up to 64 GiB are kept.
 *
 * <p>Time comes with the calls, and any order of it is endured. A sample that comes more than a second early, or
 * twice, waits for the next one that is due; a late one gives a longer interval. An interval of more than twice the resolution, or one in which
 * the clock went back by more than a second, is a gap: in no series, but still in the sums. After the clock went back,
 * older intervals keep their age.
 *
 * <p>Thread-safe. Readers never block the sampler or one another; they read again when a sample came in between.
 *
 * @param <T> what is counted: {@link Totals} or {@link Lookups}
 */
public final class Trend<T> {

    /** How often a sample is wanted. */
    public static final Duration SAMPLE_EVERY = Duration.ofSeconds(10);

    /** The rolling windows that are shown, the shortest first. */
    public static final List<Duration> WINDOWS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(24));

    private static final long NOT_BACK_MILLIS = 1000;

    private final Layout<T> layout;
    private final List<Tier> tiers;
    private final StampedLock lock = new StampedLock();
    private long[] last;
    private long lastMillis;

    private Trend(Layout<T> layout, Instant start, List<Tier> tiers) {
        this.layout = layout;
        this.tiers = tiers;
        this.last = new long[layout.values()];
        this.lastMillis = start.toEpochMilli();
    }

    /**
     * The trend of a cache: 10 s for 1 h, 1 min for 24 h.
     *
     * @param start when its counters stood at zero
     * @return a trend without points
     */
    public static Trend<Totals> ofCache(Instant start) {
        return of(Layout.CACHE, start, 361, 1441, 0);
    }

    /**
     * The smaller trend of a key group: 10 s for 5 min, 1 min for 1 h, 15 min for 24 h.
     *
     * @param start when its counters stood at zero
     * @return a trend without points
     */
    public static Trend<Lookups> ofGroup(Instant start) {
        return of(Layout.GROUP, start, 31, 61, 97);
    }

    private static <T> Trend<T> of(Layout<T> layout, Instant start, int tenSeconds, int minutes, int quarters) {
        long millis = start.toEpochMilli();
        List<Tier> tiers = new ArrayList<>();
        tiers.add(new Tier(layout, SAMPLE_EVERY, tenSeconds, millis));
        tiers.add(new Tier(layout, Duration.ofMinutes(1), minutes, millis));
        if (quarters > 0) {
            tiers.add(new Tier(layout, Duration.ofMinutes(15), quarters, millis));
        }
        return new Trend<>(layout, start, List.copyOf(tiers));
    }

    /**
     * Takes a sample. The totals must have been read after the call before: one timer, one thread at a time.
     *
     * @param now when the totals were read
     * @param totals running totals; where any count or time is smaller than in the call before, all of them are taken to
     *     have begun again at zero. A reset that leaves none smaller cannot be seen: counters that go on are better
     */
    public void sample(Instant now, T totals) {
        long[] values = layout.write().apply(totals);
        long stamp = lock.writeLock();
        try {
            long passed = now.toEpochMilli() - lastMillis;
            boolean back = passed < -NOT_BACK_MILLIS;
            long nowMillis = passed < 0 && !back ? lastMillis : now.toEpochMilli();
            long[] counted = layout.since(last, values);
            for (Tier tier : tiers) {
                tier.add(nowMillis, Math.max(0, passed), back, counted);
            }
            last = values;
            lastMillis = nowMillis;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /**
     * The points of a window that ends with the newest sample.
     *
     * @param window how far back; up to 1 h of a cache in steps of 10 s, beyond in the next coarser ones
     * @return the points, the oldest first; a gap has none. Immutable
     */
    public List<TrendPoint<T>> series(Duration window) {
        return consistently(() -> {
            Tier tier = tier(window);
            List<TrendPoint<T>> points = new ArrayList<>();
            long oldest = lastMillis - window.toMillis();
            long start = lastMillis - tier.openMillis();
            for (int age = 0; age < tier.size() && start - tier.lengthMillis(age) >= oldest; age++) {
                start -= tier.lengthMillis(age);
                if (tier.whole(age)) {
                    points.add(new TrendPoint<>(
                            Instant.ofEpochMilli(start),
                            Duration.ofMillis(tier.lengthMillis(age)),
                            layout.read().apply(tier.counted(age))));
                }
            }
            Collections.reverse(points);
            return Collections.unmodifiableList(points);
        });
    }

    /**
     * What was counted in a window that ends now: the intervals that lie wholly in it, and what came after them. It may
     * so miss up to one interval at its far end; {@link WindowSum#covered()} tells.
     *
     * @param window how far back
     * @param now when the totals were read
     * @param current running totals; one that is smaller than in the newest sample counts as that
     * @return the sum, with the current size
     */
    public WindowSum<T> sum(Duration window, Instant now, T current) {
        long[] values = layout.write().apply(current);
        return consistently(() -> {
            Tier tier = tier(window);
            long covered = Math.max(0, now.toEpochMilli() - lastMillis) + tier.openMillis();
            long[] sum = new long[layout.values()];
            if (covered > window.toMillis()) {
                covered = 0;
            } else {
                layout.add(sum, tier.open());
                layout.add(sum, layout.atLeastSince(last, values));
                for (int age = 0; age < tier.size(); age++) {
                    if (covered + tier.lengthMillis(age) > window.toMillis()) {
                        break;
                    }
                    covered += tier.lengthMillis(age);
                    tier.addTo(sum, age);
                }
            }
            System.arraycopy(values, layout.sums(), sum, layout.sums(), layout.gauges());
            return new WindowSum<>(
                    window, Duration.ofMillis(covered), layout.read().apply(sum));
        });
    }

    int arrayBytes() {
        return tiers.stream().mapToInt(Tier::arrayBytes).sum() + Long.BYTES * layout.values();
    }

    private Tier tier(Duration window) {
        return tiers.stream().filter(t -> t.reaches(window)).findFirst().orElse(tiers.get(tiers.size() - 1));
    }

    private <R> R consistently(Supplier<R> reading) {
        while (true) {
            long stamp = lock.tryOptimisticRead();
            if (stamp != 0) {
                R result = reading.get();
                if (lock.validate(stamp)) {
                    return result;
                }
            }
            Thread.onSpinWait();
        }
    }
}
