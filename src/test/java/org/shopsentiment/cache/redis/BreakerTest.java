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
import redis.clients.jedis.exceptions.JedisDataException;

class BreakerTest {

    private final RuntimeException timeout = new JedisConnectionException(new SocketTimeoutException("Read timed out"));
    private final RuntimeException full = new JedisDataException("OOM command not allowed");
    private final RuntimeException loading = new JedisDataException("LOADING Redis is loading the dataset");
    private final RuntimeException denied = new JedisDataException("NOPERM this user may not run 'ping'");

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final Breaker breaker = new Breaker(opened::incrementAndGet, closed::incrementAndGet);

    private void succeed(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(breaker.call(() -> "tea")).isEqualTo("tea");
        }
    }

    private void fail(int times, RuntimeException failure) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> breaker.call(() -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
        }
    }

    private void probe(RuntimeException failure) {
        assertThatThrownBy(() -> breaker.probe(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void opensWithTheFifthFailureAndRefusesWithoutAsking() {
        succeed(1_000);
        fail(Breaker.OPENS_AFTER - 1, timeout);
        assertThat(breaker.isOpen()).isFalse();

        fail(1, timeout);

        assertThat(breaker.isOpen()).isTrue();
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> breaker.call(asked::incrementAndGet)).isInstanceOf(CallNotPermittedException.class);
        assertThat(asked).hasValue(0);
        assertThat(opened).hasValue(1);
        assertThat(closed).hasValue(0);
    }

    @Test
    void staysClosedWhenAThirdFails() {
        for (int i = 0; i < 200; i++) {
            succeed(2);
            fail(1, timeout);
        }
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void opensWhenHalfFail() {
        for (int i = 0; i < 10 && !breaker.isOpen(); i++) {
            fail(1, timeout);
            if (!breaker.isOpen()) {
                succeed(1);
            }
        }
        assertThat(breaker.isOpen()).isTrue();
    }

    @Test
    void failuresOfLongAgoAreForgotten() {
        for (int i = 0; i < 50; i++) {
            fail(2, timeout);
            succeed(Breaker.WINDOW);
        }
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void anErrorInAnswerToACommandIsNoReason() {
        fail(100, full);
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void closesByTheFirstProbeThatSucceedsAndForgetsWhatWas() {
        fail(Breaker.OPENS_AFTER, timeout);
        probe(timeout);
        probe(loading);
        probe(new IllegalStateException("interrupted"));
        assertThat(breaker.isOpen()).isTrue();

        breaker.probe(() -> {});

        assertThat(breaker.isOpen()).isFalse();
        assertThat(closed).hasValue(1);
        fail(Breaker.OPENS_AFTER - 1, timeout);
        assertThat(breaker.isOpen()).isFalse();
        fail(1, timeout);
        assertThat(opened).hasValue(2);
    }

    @Test
    void aServerThatForbidsThePingIsAlive() {
        fail(Breaker.OPENS_AFTER, timeout);
        probe(denied);
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void aProbeThatBreaksItselfLeavesItOpenForTheNextOne() {
        fail(Breaker.OPENS_AFTER, timeout);
        assertThatThrownBy(() -> breaker.probe(() -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(breaker.isOpen()).isTrue();

        breaker.probe(() -> {});
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void aClosedOneIsNotProbed() {
        breaker.probe(() -> {
            throw timeout;
        });
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void callsAreRefusedAndASecondProbeIsNotMadeWhileOneIsUnderWay() {
        fail(Breaker.OPENS_AFTER, timeout);
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
                fail(Breaker.OPENS_AFTER, timeout);
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
        fail(Breaker.OPENS_AFTER, timeout);

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
