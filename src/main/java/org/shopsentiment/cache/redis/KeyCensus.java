package org.shopsentiment.cache.redis;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.Ticker;

/**
 * Counts this application's keys in Redis every so often, so that nobody has to while a request waits.
 *
 * <p>{@link #count} is called by a timer; {@link #latest} by anyone.
 */
@Singleton
public class KeyCensus {

    private static final Logger LOG = System.getLogger(KeyCensus.class.getName());

    private record Count(long keys, long takenNanos) {}

    /**
     * A finished count.
     *
     * @param keys how many keys there were, as exact as {@code SCAN} is
     * @param age how long ago that was
     */
    public record Result(long keys, Duration age) {}

    /**
     * One cache's part of a count.
     *
     * @param entries its entries, those included that are being loaded
     * @param approximateBytes their memory in Redis: the mean of a few, times all; null where this user may not ask
     */
    public record Size(long entries, @Nullable Long approximateBytes) {}

    private final RedisConnection redis;
    private final RedisKeys keys;
    private final Ticker ticker;
    private volatile @Nullable Count latest;
    private volatile boolean weighing = true;

    /**
     * A census that has counted nothing yet.
     *
     * @param redis the connection
     * @param settings gives the prefix of the keys
     * @param ticker tells the age
     */
    @Inject
    public KeyCensus(RedisConnection redis, RedisSettings settings, Ticker ticker) {
        this.redis = redis;
        this.keys = new RedisKeys(settings.keyPrefix());
        this.ticker = ticker;
    }

    /**
     * Counts now. Keeps the last result when Redis fails.
     *
     * @return the size of each cache that has entries, by name; empty when Redis failed
     */
    public Optional<Map<String, Size>> count() {
        KeyTally tally = new KeyTally(redis, keys, weighing);
        try {
            new KeyWalk(redis).forEachStep(keys.all(), tally::add);
            weighing = tally.weighing();
            latest = new Count(tally.keys(), ticker.nanos());
            return Optional.of(tally.sizes());
        } catch (RedisException e) {
            LOG.log(Level.DEBUG, "The keys could not be counted: {0}", e.code());
            return Optional.empty();
        }
    }

    /**
     * The last finished count.
     *
     * @return empty until one has finished
     */
    public Optional<Result> latest() {
        Count count = latest;
        return count == null
                ? Optional.empty()
                : Optional.of(new Result(count.keys(), Duration.ofNanos(ticker.nanos() - count.takenNanos())));
    }
}
