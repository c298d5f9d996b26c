package org.shopsentiment.monitoring.stats.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class GroupTableTest {

    private static String firstLetter(String key) {
        return key.substring(0, 1);
    }

    @Test
    void addsUpCountsAndTimesPerGroup() {
        Groups table = Groups.by(GroupTableTest::firstLetter);
        table.hit("a1", 11);
        table.hit("a2", 13);
        table.miss("a3", 17);
        table.load("a3", 1_009);
        table.put("a3", 19);
        table.put("a4", 23);
        table.miss("b1", 29);

        assertThat(table.snapshot())
                .containsExactly(
                        new GroupCounts("a", 2, 1, 24, 17, 1, 1_009, 2, 42),
                        new GroupCounts("b", 0, 1, 0, 29, 0, 0, 0, 0));
        assertThat(table.snapshot().get(0).gets()).isEqualTo(3);
    }

    @Test
    void ranksByLookupsThenByName() {
        Groups table = Groups.by(GroupTableTest::firstLetter);
        table.put("d", 1);
        table.hit("c", 1);
        table.miss("b", 1);
        table.hit("a", 1);
        table.miss("c", 1);

        assertThat(table.snapshot()).extracting(GroupCounts::name).containsExactly("c", "a", "b", "d");
    }

    @Test
    void isEmptyUntilSomethingIsCounted() {
        assertThat(Groups.by(GroupTableTest::firstLetter).snapshot()).isEmpty();
    }

    @Test
    void aSnapshotIsImmutableAndStays() {
        Groups table = Groups.by(GroupTableTest::firstLetter);
        table.hit("a", 1);
        List<GroupCounts> snapshot = table.snapshot();
        table.hit("a", 1);
        table.hit("b", 1);

        assertThat(snapshot).containsExactly(new GroupCounts("a", 1, 0, 1, 0, 0, 0, 0, 0));
        assertThatThrownBy(snapshot::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aTimeBelowZeroCountsAsNone() {
        Groups table = Groups.by(GroupTableTest::firstLetter);
        table.hit("a", -5);
        table.load("a", Long.MIN_VALUE);

        assertThat(table.snapshot()).containsExactly(new GroupCounts("a", 1, 0, 0, 0, 1, 0, 0, 0));
    }

    @Test
    void aKeyWhoseGroupCannotBeToldIsCountedAsOther() {
        Groups table = Groups.by(key -> switch (key) {
            case "null" -> null;
            case "other" -> GroupTable.OTHER;
            default -> throw new IllegalStateException("no group for " + key);
        });
        table.hit("a", 1);
        table.miss("a", 2);
        table.hit("null", 4);
        table.put("other", 8);

        assertThat(table.snapshot()).containsExactly(new GroupCounts("_other", 2, 1, 5, 2, 0, 0, 1, 8));
    }

    @Test
    void otherIsShownThoughItHasNoLookups() {
        Groups loaded = Groups.by(key -> GroupTable.OTHER);
        loaded.load("a", 3);
        Groups stored = Groups.by(key -> GroupTable.OTHER);
        stored.put("a", 5);

        assertThat(loaded.snapshot()).containsExactly(new GroupCounts("_other", 0, 0, 0, 0, 1, 3, 0, 0));
        assertThat(stored.snapshot()).containsExactly(new GroupCounts("_other", 0, 0, 0, 0, 0, 0, 1, 5));
    }

    @Test
    void groupsBeyondFiveHundredAreCountedTogetherAndEarlierOnesStillApart() {
        Groups table = Groups.by(UnaryOperator.identity());
        for (int i = 0; i < 10_000; i++) {
            table.hit("group" + i, 1);
        }
        table.miss("group499", 1);
        table.miss("group500", 1);

        List<GroupCounts> rows = table.snapshot();
        assertThat(rows).hasSize(501);
        assertThat(rows.get(0)).isEqualTo(new GroupCounts("_other", 9_500, 1, 9_500, 1, 0, 0, 0, 0));
        assertThat(rows.get(1)).isEqualTo(new GroupCounts("group499", 1, 1, 1, 1, 0, 0, 0, 0));
        assertThat(rows.stream().mapToLong(GroupCounts::gets).sum()).isEqualTo(10_002);
    }

    @Test
    void asksForTheGroupOfARememberedKeyOnce() {
        AtomicInteger asked = new AtomicInteger();
        Groups table = Groups.by(key -> key.substring(0, 1) + asked.incrementAndGet());
        for (int i = 0; i < 100; i++) {
            table.hit("a".repeat(200), 1);
        }

        assertThat(asked).hasValue(1);
    }

    @Test
    void remembersLongKeysToo() {
        AtomicInteger asked = new AtomicInteger();
        Groups table = Groups.by(key -> {
            asked.incrementAndGet();
            return "long";
        });
        table.hit("a".repeat(201), 1);
        table.hit("a".repeat(201), 1);

        assertThat(asked).hasValue(1);
        assertThat(table.snapshot()).containsExactly(new GroupCounts("long", 2, 0, 2, 0, 0, 0, 0, 0));
    }

    @Test
    void keysOfTheSameHashHaveTheirOwnGroups() {
        Groups table = Groups.by(UnaryOperator.identity());
        List<String> sameHash = List.of("AaAaAa", "AaAaBB", "AaBBAa", "AaBBBB", "BBAaAa", "BBAaBB", "BBBBAa", "BBBBBB");
        assertThat(sameHash).extracting(String::hashCode).containsOnly("AaAaAa".hashCode());
        for (int i = 0; i < 30; i++) {
            sameHash.forEach(key -> table.hit(key, 2));
            table.miss("AaBBAa", 3);
        }

        assertThat(table.snapshot()).hasSize(8).allMatch(row -> row.hits() == 30 && row.hitNanos() == 60);
        assertThat(table.snapshot().get(0)).isEqualTo(new GroupCounts("AaBBAa", 30, 30, 60, 90, 0, 0, 0, 0));
    }
}
