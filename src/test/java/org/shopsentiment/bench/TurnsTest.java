package org.shopsentiment.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 7})
    void eachSlotHasEachPlaceAndARoundHasEachSlot(int slots) {
        for (int round = 0; round < 4 * slots; round++) {
            int now = round;
            assertThat(IntStream.range(0, slots).map(place -> Turns.slotAt(place, now, slots)))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, slots).boxed().toList());
        }
        for (int place = 0; place < slots; place++) {
            int here = place;
            assertThat(IntStream.range(0, slots).map(round -> Turns.slotAt(here, round, slots)))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, slots).boxed().toList());
        }
    }
}
