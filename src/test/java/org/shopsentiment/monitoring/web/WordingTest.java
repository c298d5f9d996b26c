package org.shopsentiment.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, –",
        "0, 7, 0.0%",
        "7, 7, 100.0%",
        "9, 10, 90.0%",
        "2, 3, 66.7%",
        "1, 100000, <0.1%",
        "99999, 100000, >99.9%"
    })
    void aRateIsRoundedButNeverToAllOrNothing(long part, long whole, String expected) {
        assertThat(Wording.rate(part, whole)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0000421, 42.1 µs",
        "0.00042, 420 µs",
        "0.0213, 21.3 ms",
        "0.5, 500 ms",
        "2.349, 2.35 s",
        "0, 0 µs",
        "-0.31, -310 ms",
        "-12.44, -12.4 s"
    })
    void aTimeHasTheUnitThatSuitsIt(double seconds, String expected) {
        assertThat(Wording.seconds(OptionalDouble.of(seconds))).isEqualTo(expected);
    }

    @Test
    void aTimeThatWasNeverMeasuredIsADash() {
        assertThat(Wording.seconds(OptionalDouble.empty())).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "59, 59 s", "61, 1 min 1 s", "7384, 2 h 3 min", "93784, 1 d 2 h"})
    void aDurationHasItsTwoLargestUnits(long seconds, String expected) {
        assertThat(Wording.duration(Duration.ofSeconds(seconds))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "1023, 1023 B", "1024, 1.0 KiB", "1572864, 1.5 MiB", "3221225472, 3.0 GiB"})
    void bytesHaveBinaryUnits(long bytes, String expected) {
        assertThat(Wording.bytes(bytes)).isEqualTo(expected);
    }

    @Test
    void countsAreGroupedAndMomentsAreUtc() {
        assertThat(Wording.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Wording.moment(Instant.parse("2026-11-22T10:00:00.987Z"))).isEqualTo("2026-11-22 10:00:00 UTC");
    }
}
