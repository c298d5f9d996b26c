package org.shopsentiment.cache.redis;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * Keeps calls off a server that fails them: a circuit breaker (Nygard, "Release It!"). It opens when at least
 * {@value #OPENS_AFTER} of the last {@value #WINDOW} recorded calls are there and half of them failed for the server's or the
 * network's fault. No call is ever the probe: a thread in the background probes the half-open circuit, and only that closes
 * it. Thread-safe.
 *
 * <p>What a call comes to is forgotten when the circuit opened while it was under way: it tells of the time before.
 *
 * <p>A call that succeeds is recorded only among the {@value #WINDOW} that follow one that failed; any other costs three
 * volatile reads.
 */
final class Breaker {

    static final int OPENS_AFTER = 5;
    static final int WINDOW = 20;

    /** Never ends by itself, whatever the clock does: the probe ends it. */
    private static final Duration OPEN = Duration.ofDays(365);

    private static final CircuitBreakerConfig CONFIG = CircuitBreakerConfig.custom()
            .slidingWindow(WINDOW, OPENS_AFTER, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
            .failureRateThreshold(50)
            .permittedNumberOfCallsInHalfOpenState(1)
            .waitDurationInOpenState(OPEN)
            .recordException(failure -> true)
            .writableStackTraceEnabled(false)
            .build();

    private final CircuitBreaker circuit = CircuitBreaker.of("redis", CONFIG);
    private final AtomicInteger openings = new AtomicInteger();
    private final AtomicInteger toRecord = new AtomicInteger();

    /**
     * A closed one.
     *
     * @param opened is run whenever calls begin to be refused
     * @param closed is run when they are let through again
     */
    Breaker(Runnable opened, Runnable closed) {
        circuit.getEventPublisher().onStateTransition(event -> {
            if (event.getStateTransition() == StateTransition.CLOSED_TO_OPEN) {
                openings.incrementAndGet();
                opened.run();
            } else if (event.getStateTransition() == StateTransition.HALF_OPEN_TO_CLOSED) {
                closed.run();
            }
        });
    }

    /** Does what is asked, or refuses at once with {@link CallNotPermittedException}. */
    <R> R call(Supplier<R> asked) {
        int began = openings.get();
        if (isOpen()) {
            throw CallNotPermittedException.createCallNotPermittedException(circuit);
        }
        try {
            R answer = asked.get();
            succeeded(began);
            return answer;
        } catch (RuntimeException | Error e) {
            ended(e, began);
            throw e;
        }
    }

    /** Whether calls are being refused. */
    boolean isOpen() {
        return circuit.getState() != State.CLOSED;
    }

    /**
     * Tries whether the server is well again, if it was not. An error in answer to the ping is a sign of life. Fails as the
     * ping does.
     */
    void probe(Runnable ping) {
        if (circuit.getState() == State.OPEN) {
            circuit.transitionToHalfOpenState();
        }
        if (isOpen() && circuit.tryAcquirePermission()) {
            try {
                ping.run();
                circuit.onSuccess(0, TimeUnit.NANOSECONDS);
            } catch (RuntimeException | Error e) {
                probed(e);
                throw e;
            }
        }
    }

    private void probed(Throwable failure) {
        if (failure instanceof JedisDataException && !RedisErrors.isFaultOfServer(failure)) {
            circuit.onSuccess(0, TimeUnit.NANOSECONDS);
        } else {
            circuit.onError(0, TimeUnit.NANOSECONDS, failure);
        }
    }

    private void ended(Throwable failure, int began) {
        if (!RedisErrors.isFaultOfServer(failure)) {
            succeeded(began);
        } else if (began == openings.get()) {
            toRecord.set(WINDOW);
            circuit.onError(0, TimeUnit.NANOSECONDS, failure);
        }
    }

    private void succeeded(int began) {
        if (toRecord.get() > 0 && began == openings.get()) {
            toRecord.decrementAndGet();
            circuit.onSuccess(0, TimeUnit.NANOSECONDS);
        }
    }
}
