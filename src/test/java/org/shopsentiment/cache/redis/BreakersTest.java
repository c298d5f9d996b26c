package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPool;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.util.Pool;

class BreakersTest {

    private final RuntimeException refused = new JedisConnectionException(new ConnectException("Refused"));

    private final Pool<Connection> first = pool(1);
    private final Pool<Connection> second = pool(2);
    private final LogLines log = new LogLines();
    private final Breakers breakers = new Breakers(pool -> pool == first ? "first:1" : "second:2", log);
    private final List<Pool<Connection>> pinged = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    private static Pool<Connection> pool(int port) {
        return new ConnectionPool(
                new HostAndPort("localhost", port),
                DefaultJedisClientConfig.builder().build());
    }

    private void open(Pool<Connection> master) {
        for (int i = 0; i < Breaker.OPENS_AFTER; i++) {
            assertThatThrownBy(() -> breakers.of(master).call(() -> {
                        throw refused;
                    }))
                    .isSameAs(refused);
        }
    }

    @Test
    void oneMasterThatIsAwayLeavesTheOtherAlone() {
        open(first);

        assertThat(breakers.anyOpen()).isTrue();
        assertThat(breakers.of(first).isOpen()).isTrue();
        assertThat(breakers.of(second).call(() -> "tea")).isEqualTo("tea");
    }

    @Test
    void onlyThoseThatAreAwayAreProbed() {
        breakers.of(second);
        open(first);

        breakers.probe(List.of(first, second), pinged::add, failures::add);

        assertThat(pinged).containsExactly(first);
        assertThat(failures).isEmpty();
        assertThat(breakers.anyOpen()).isFalse();
    }

    @Test
    void aServerThatIsNoMasterAnyMoreIsForgotten() {
        open(first);
        Breaker old = breakers.of(first);

        breakers.probe(List.of(second), pinged::add, failures::add);

        assertThat(pinged).isEmpty();
        assertThat(breakers.anyOpen()).isFalse();
        assertThat(breakers.of(first)).isNotSameAs(old);
    }

    @Test
    void noProbeEndsTheTimerThatMakesIt() {
        open(first);
        open(second);

        breakers.probe(
                List.of(first, second),
                master -> {
                    if (master == first) {
                        throw new OutOfMemoryError("of a test");
                    }
                    throw refused;
                },
                failures::add);

        assertThat(failures).hasSize(2).contains(refused);
        assertThat(breakers.of(first).isOpen()).isTrue();
        assertThat(breakers.of(second).isOpen()).isTrue();
    }

    @Test
    void theLogSaysOnceThatItOpensAndOnceThatItCloses() {
        open(second);
        for (int i = 0; i < 3; i++) {
            breakers.probe(
                    List.of(first, second),
                    master -> {
                        throw refused;
                    },
                    failures::add);
        }
        breakers.probe(List.of(first, second), pinged::add, failures::add);

        assertThat(log.lines())
                .containsExactly(
                        "WARNING Redis: second:2 fails too many calls; none is made until it answers a probe",
                        "INFO Redis: second:2 answers a probe; calls are made again");
    }
}
