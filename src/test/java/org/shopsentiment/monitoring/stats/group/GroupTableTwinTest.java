package org.shopsentiment.monitoring.stats.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the table against a map that knows no bound, over random operations. */
class GroupTableTwinTest {

    private static final int OPERATIONS = 60_000;

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 5, 7, 11})
    void countsWhatAPlainMapCounts(long seed) {
        Random random = new Random(seed);
        int keys = 1 + random.nextInt(20_000);
        int names = 1 + random.nextInt(800);
        Groups table = Groups.by(key -> group(key, names));
        Map<String, long[]> twin = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (int i = 0; i < OPERATIONS; i++) {
            String key = "key" + (int) (keys * Math.pow(random.nextDouble(), 3));
            String group = group(key, names);
            if (!twin.containsKey(group)) {
                order.add(group);
            }
            long[] sums = twin.computeIfAbsent(group, any -> new long[8]);
            int operation = random.nextInt(4);
            long nanos = random.nextInt(1_000_000);
            sums[2 * operation]++;
            sums[2 * operation + 1] += nanos;
            switch (operation) {
                case 0 -> table.hit(key, nanos);
                case 1 -> table.miss(key, nanos);
                case 2 -> table.load(key, nanos);
                default -> table.put(key, nanos);
            }
        }

        assertThat(table.snapshot()).isEqualTo(expected(twin, order));
    }

    private static List<GroupCounts> expected(Map<String, long[]> twin, List<String> order) {
        List<GroupCounts> rows = new ArrayList<>();
        long[] other = new long[8];
        for (int i = 0; i < order.size(); i++) {
            long[] sums = twin.get(order.get(i));
            if (i < GroupTable.MAX_GROUPS) {
                rows.add(row(order.get(i), sums));
            } else {
                for (int j = 0; j < sums.length; j++) {
                    other[j] += sums[j];
                }
            }
        }
        if (order.size() > GroupTable.MAX_GROUPS) {
            rows.add(row(GroupTable.OTHER, other));
        }
        rows.sort(GroupCounts.RANKING);
        return rows;
    }

    private static GroupCounts row(String name, long[] sums) {
        return new GroupCounts(name, sums[0], sums[2], sums[1], sums[3], sums[4], sums[5], sums[6], sums[7]);
    }

    private static String group(String key, int names) {
        return "group" + key.hashCode() % names;
    }
}
