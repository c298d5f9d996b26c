package org.shopsentiment.cache.redis;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Keeps calls off a server that fails them: a circuit breaker (Nygard, "Release It!"). It opens when {@value #OPENS_AFTER} of the
 * last {@value #WINDOW} calls or fewer were recorded and half of them failed for the server's or the network's fault; it
 * closes when a probe in the background succeeds. No call is ever the probe. Thread-safe.
 *
 * <p>A call that succeeds is only recorded for a while after one that failed; else it costs two volatile reads.
 */
final class Breaker {

    static final int OPENS_AFTER = 5;
    private static final int WINDOW = 20;

    /** Never ends by itself: the probe ends it. */
    private static final Duration OPEN = Duration.ofDays(365);

    private static final CircuitBreakerConfig CONFIG = CircuitBreakerConfig.custom()
            .slidingWindow(WINDOW, OPENS_AFTER, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
            .failureRateThreshold(50)
            .permittedNumberOfCallsInHalfOpenState(1)
            .waitDurationInOpenState(OPEN)
            .recordException(failure -> true)
            .writableStackTraceEnabled(false)
            .build();

    private final CircuitBreaker breaker = CircuitBreaker.of("redis", CONFIG);
    private final AtomicInteger toRecord = new AtomicInteger();

    /** Does what is asked, or refuses at once with {@link CallNotPermittedException}. */
    <R> R call(Supplier<R> asked) {
        if (isOpen()) {
            throw CallNotPermittedException.createCallNotPermittedException(breaker);
        }
        return recorded(asked);
    }

    boolean isOpen() {
        return breaker.getState() != State.CLOSED;
    }

    /** Tries whether the server is well again, if it was not; to be called by one thread in the background. */
    void probe(Runnable ping) {
        if (breaker.getState() == State.OPEN) {
            breaker.transitionToHalfOpenState();
        }
        if (breaker.tryAcquirePermission()) {
            recorded(() -> {
                ping.run();
                return breaker;
            });
        }
    }

    private <R> R recorded(Supplier<R> asked) {
        try {
            R answer = asked.get();
            succeeded();
            return answer;
        } catch (RuntimeException | Error e) {
            if (e instanceof Error || RedisErrors.isFaultOfServer(e)) {
                toRecord.set(WINDOW);
                breaker.onError(0, TimeUnit.NANOSECONDS, e);
            } else {
                succeeded();
            }
            throw e;
        }
    }

    private void succeeded() {
        if (toRecord.get() > 0 || isOpen()) {
            toRecord.decrementAndGet();
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        }
    }
}
