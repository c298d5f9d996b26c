package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TroubleLogTest {

    private final LogLines said = new LogLines();
    private final TroubleLog log = new TroubleLog(said);

    private void fail(String code) {
        log.failed(new RedisException(code, new IOException("of a test")));
    }

    private void tick(int times) {
        for (int i = 0; i < times; i++) {
            log.tick();
        }
    }

    @Test
    void eachKindOfTroubleIsSaidOnceUntilAllIsWellForAWhile() {
        for (int i = 0; i < 50; i++) {
            fail("REDIS_TIMEOUT");
            fail("REDIS_OUT_OF_MEMORY");
            tick(TroubleLog.QUIET_TICKS - 1);
        }
        assertThat(said.lines()).containsExactly("WARNING Redis: REDIS_TIMEOUT", "WARNING Redis: REDIS_OUT_OF_MEMORY");

        tick(3 * TroubleLog.QUIET_TICKS);
        fail("REDIS_TIMEOUT");

        assertThat(said.lines())
                .endsWith("INFO Redis: no trouble for 10 s", "WARNING Redis: REDIS_TIMEOUT")
                .hasSize(4);
    }
}
