package org.shopsentiment.monitoring.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.GraphLayout;
import org.shopsentiment.monitoring.group.KeyGroups;
import org.shopsentiment.monitoring.stats.group.GroupCounts;
import org.shopsentiment.monitoring.stats.group.GroupTable;
import org.shopsentiment.monitoring.stats.key.KeyRow;

/** {@code -Dhostile.keys=10000000} sends more. */
@Tag("slow")
class HostileTrafficTest {

    private static final int THREADS = 8;
    private static final int KEYS_OF_A_THREAD = Integer.getInteger("hostile.keys", 1_000_000) / THREADS / 8 * 8;
    private static final long KEYS = (long) THREADS * KEYS_OF_A_THREAD;
    private static final long MIB = 1 << 20;
    private static final List<String> HOSTILE = List.of(
            "",
            "\u0000\u0007\u001b[2J\r\n\u2028\u202e",
            "\ud83d",
            "\udc00\ud83d",
            "\ud83d\ude00\ud83c\udfff\u200d\ud83d\udd25".repeat(40),
            "1".repeat(1 << 20),
            "\u5546=\u54c1&".repeat(1 << 18),
            "(a+)+$".repeat(1_000));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final CacheMonitor monitor =
            new CacheMonitor(now::get, Ticker.system(), List.of("products"), KeyGroups.builtIn()::groupOf);

    /** Without these the walk through the heap asks for rights that a test does not have. */
    @BeforeAll
    static void letTheHeapBeWalked() {
        System.setProperty("jol.magicFieldOffset", "true");
        System.setProperty("jol.skipHotspotSAAttach", "true");
    }

    /** All different; each of some thousand group names, in Latin or wide characters. */
    private static String distinctKey(SplittableRandom random) {
        String wide = random.nextInt(4) == 0 ? "\u5546".repeat(random.nextInt(150)) : "";
        int part = random.nextInt(3_000);
        return wide + (char) ('a' + part % 26) + (char) ('a' + part / 26 % 26) + (char) ('a' + part / 676) + "="
                + Long.toHexString(random.nextLong());
    }

    private void send(int thread) {
        SplittableRandom random = new SplittableRandom(41 + thread);
        for (int i = 0; i < KEYS_OF_A_THREAD; i++) {
            String key = i % 5_000 == 0 ? HOSTILE.get((i / 5_000 + thread) % HOSTILE.size()) : distinctKey(random);
            monitor.recordMiss("products", key, i);
            if (i % 2 == 0) {
                monitor.recordPut("products", key, Duration.ofSeconds(i % 100), 1);
            }
            if (i % 4 == 0) {
                monitor.recordHit("products", key, 1);
            }
            if (i % 8 == 0) {
                monitor.recordLoad("products", key, -1);
                monitor.recordUnreadable("products", key, 1);
                monitor.recordRemoving("products", List.of(key, key + "x"));
                monitor.recordRemovals("products", List.of(key, key + "x"), 1, 1);
                monitor.recordError("products", CacheOperation.PUT, List.of(key));
            }
        }
    }

    /** An enum map knows its enum's class, and so the whole machine: that is not the monitor's. */
    private long bytes() {
        GraphLayout machine = GraphLayout.parseInstance(CacheOperation.class);
        return GraphLayout.parseInstance(monitor).subtract(machine).totalSize();
    }

    @Test
    void hostileKeysFromAllThreadsAreCountedExactlyInBoundedMemory() throws Exception {
        Together.run(THREADS, this::send, monitor::sample);
        monitor.sample();

        CacheSnapshot counted = monitor.snapshot("products").orElseThrow();
        assertThat(counted.misses())
                .isEqualTo(KEYS + KEYS / 8)
                .isEqualTo(counted.missGets().count());
        assertThat(counted.hits()).isEqualTo(KEYS / 4);
        assertThat(counted.put().count()).isEqualTo(KEYS / 2);
        assertThat(Timing.of(counted.loads())).isEqualTo(new Timing(KEYS / 8, Duration.ZERO));
        assertThat(counted.removals()).isEqualTo(KEYS / 8);
        assertThat(counted.errorCount()).isEqualTo(KEYS / 4);
        assertThat(counted.groups()).hasSize(GroupTable.MAX_GROUPS + 1);
        assertThat(counted.groups().stream().mapToLong(GroupCounts::gets).sum()).isEqualTo(counted.gets());
        assertThat(counted.keys().hits()).hasSize(100).allMatch(HostileTrafficTest::isSound);
        assertThat(counted.keys().misses()).hasSize(100).allMatch(HostileTrafficTest::isSound);
        long after = bytes();
        System.out.printf("%,d keys: %,d bytes%n", KEYS, after);
        assertThat(after).isLessThan(7 * MIB);
    }

    private static boolean isSound(KeyRow row) {
        return row.low() >= 0 && row.low() <= row.count() && row.count() <= row.high();
    }
}
