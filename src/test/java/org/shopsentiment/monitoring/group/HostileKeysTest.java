package org.shopsentiment.monitoring.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileKeysTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int ROUNDS = 20;

    private static final KeyGroups RULES = KeyGroups.parse("""
            (a+)+$=>nested
            (a|aa)+b=>alternatives
            (.*)*(.*)*x=>stars
            ((a{1,9}){1,9}){1,9}b=>counts
            (a?){300}b=>optional
            """);

    static Stream<String> keys() {
        return Stream.of(
                "",
                "a".repeat(30) + "!",
                "a".repeat(200) + "!",
                "a".repeat(999) + "!",
                "a".repeat(1_000_000),
                "7".repeat(1_000_000),
                "-".repeat(1_000_000),
                "=".repeat(1_000_000),
                "a=&".repeat(300_000),
                "deadbeef-".repeat(100_000),
                "\u0000".repeat(1_000_000),
                "\ud83d\ude00".repeat(500_000),
                "\ud83d".repeat(1_000_000),
                noise(1_000),
                noise(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void hangNothingAndAlwaysHaveAPrintableGroup(String key) {
        for (KeyGroups groups : new KeyGroups[] {KeyGroups.builtIn(), RULES}) {
            String group = assertTimeoutPreemptively(LONG, () -> {
                for (int i = 1; i < ROUNDS; i++) {
                    groups.groupOf(key);
                }
                return groups.groupOf(key);
            });
            assertThat(group).hasSizeBetween(1, 100);
            assertThat(group.codePoints())
                    .noneMatch(Character::isISOControl)
                    .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        }
    }

    private static String noise(int length) {
        StringBuilder key = new StringBuilder();
        new Random(length).ints(length, 0, 0x10000).forEach(c -> key.append((char) c));
        return key.toString();
    }
}
