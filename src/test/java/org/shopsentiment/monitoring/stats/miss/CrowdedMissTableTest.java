package org.shopsentiment.monitoring.stats.miss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.monitoring.stats.miss.MissReason.COLD;
import static org.shopsentiment.monitoring.stats.miss.MissReason.UNKNOWN;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CrowdedMissTableTest {

    @Test
    void tenMillionDistinctKeysLeaveTheMemoryAsItWas() {
        MissReasons table = new MissReasons(0, MissReasons.LARGEST_BYTES);
        int before = table.arrayBytes();
        SplittableRandom random = new SplittableRandom(23);
        for (int i = 1; i <= 10_000_000; i++) {
            long key = random.nextLong();
            table.reasonOfMiss(key, i);
            table.stored(key, i, i, 500);
        }
        assertThat(table.arrayBytes()).isEqualTo(before).isEqualTo(983_088);
        assertThat(table.counts().get(UNKNOWN) + table.counts().get(COLD)).isEqualTo(10_000_000);
        assertThat(MissReasons.LARGEST_KEYS).isEqualTo(53_760);
    }
}
