package org.shopsentiment.cache;

import java.lang.reflect.Type;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One load under way, with those who wait for it. Its leader calls {@link #depart} before the load begins and
 * {@link #land}, {@link #crash} or {@link #dissolve} once when it has ended.
 */
final class Flight {

    /** The version of a load for a store that could not be asked. */
    static final long UNVERSIONED = 0;

    /** How a flight ended: with a value, or with what its loader threw. */
    record Landing(@Nullable Object value, @Nullable Throwable failure) {

        /** The loader's own exception is thrown, one and the same to all who waited. */
        @Nullable
        Object get() throws Exception {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof Exception exception) {
                throw exception;
            }
            return value;
        }
    }

    private record Departure(long version) {}

    private final Thread leader = Thread.currentThread();
    private final Type type;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Departure departure;
    private volatile @Nullable Landing landing;

    Flight(Type type) {
        this.type = type;
    }

    void depart(long version) {
        departure = new Departure(version);
    }

    void land(@Nullable Object value) {
        landing = new Landing(value, null);
        ended.countDown();
    }

    /** Ends it without a value: its leader has found one that may be outdated for those who came later. */
    void dissolve() {
        ended.countDown();
    }

    void crash(Throwable failure) {
        landing = new Landing(null, failure);
        ended.countDown();
    }

    /** Whether its value is of the type that is asked for, and its leader is not the caller, who would wait for itself. */
    boolean carries(Call<?> call) {
        return carries(call.type());
    }

    boolean carries(Type wanted) {
        return type.equals(wanted) && leader != Thread.currentThread();
    }

    /**
     * Whether the load cannot have begun before a removal that was over when the caller came.
     *
     * @param seen the version that the key had after the caller came; 0 when it had none
     */
    boolean isFreshFor(long seen) {
        Departure begun = departure;
        return begun == null || (seen != UNVERSIONED && begun.version() == seen);
    }

    /** Whether the flight has ended within the limit; an interrupted caller does not wait, and stays interrupted. */
    boolean await(Duration limit) {
        try {
            return ended.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How it ended; null where it has not, or was dissolved. */
    @Nullable
    Landing landing() {
        return landing;
    }
}
