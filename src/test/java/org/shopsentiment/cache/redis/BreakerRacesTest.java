package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** Calls and probes that overlap. */
class BreakerRacesTest {

    private final RuntimeException timeout = new JedisConnectionException(new SocketTimeoutException("Read timed out"));
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final Breaker breaker = new Breaker(opened::incrementAndGet, closed::incrementAndGet);

    private void open() {
        for (int i = 0; i < Breaker.OPENS_AFTER; i++) {
            assertThatThrownBy(() -> breaker.call(() -> {
                        throw timeout;
                    }))
                    .isSameAs(timeout);
        }
    }

    @Test
    void callsAreRefusedAndASecondProbeIsNotMadeWhileOneIsUnderWay() {
        open();
        breaker.probe(() -> {
            assertThatThrownBy(() -> breaker.call(() -> "tea")).isInstanceOf(CallNotPermittedException.class);
            breaker.probe(() -> {
                throw timeout;
            });
        });
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void callsThatBeganBeforeItOpenedAndFailAfterItClosedDoNotOpenItAgain() {
        assertThatThrownBy(() -> failingLate(2 * Breaker.WINDOW)).isSameAs(timeout);

        assertThat(breaker.isOpen()).isFalse();
        assertThat(opened).hasValue(1);
    }

    /** Each call fails after the one that it makes; the last one sees the circuit open and close. */
    private String failingLate(int calls) {
        return breaker.call(() -> {
            if (calls > 0) {
                assertThatThrownBy(() -> failingLate(calls - 1)).isSameAs(timeout);
            } else {
                open();
                breaker.probe(() -> {});
            }
            throw timeout;
        });
    }

    @Test
    void aCallThatBeganBeforeItOpenedDoesNotDecideForTheProbe() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        CountDownLatch answering = new CountDownLatch(1);
        CompletableFuture<String> good = CompletableFuture.supplyAsync(() -> late(asked, answering, "tea"));
        CompletableFuture<String> bad = CompletableFuture.supplyAsync(() -> late(asked, answering, ""));
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        open();

        breaker.probe(() -> {
            answering.countDown();
            assertThat(good).succeedsWithin(20, TimeUnit.SECONDS);
            assertThat(bad).failsWithin(20, TimeUnit.SECONDS);
            assertThat(breaker.isOpen()).as("the probe is still under way").isTrue();
        });

        assertThat(breaker.isOpen()).isFalse();
        assertThat(opened).hasValue(1);
        assertThat(closed).hasValue(1);
    }

    private String late(CountDownLatch asked, CountDownLatch answering, String answer) {
        return breaker.call(() -> {
            asked.countDown();
            try {
                assertThat(answering.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (answer.isEmpty()) {
                throw timeout;
            }
            return answer;
        });
    }
}
