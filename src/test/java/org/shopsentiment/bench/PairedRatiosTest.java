package org.shopsentiment.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairedRatiosTest {

    @Test
    void theMedianIsTheMiddleOfAnyOrder() {
        assertThat(PairedRatios.median(7, 3, 29)).isEqualTo(7);
        assertThat(PairedRatios.median(7, 3, 29, 5)).isEqualTo(6);
        assertThat(PairedRatios.median()).isNaN();
    }

    @Test
    void eachRoundIsComparedWithItselfAndNotWithTheOthers() {
        double[] slowMachineFirst = {200, 10, 11};

        assertThat(PairedRatios.ratio(new double[] {220, 12, 12.1}, slowMachineFirst))
                .isEqualTo(1.1);
    }

    @Test
    void theEmptyLoopIsTakenFromBothSides() {
        double[] empty = {5, 6, 7};

        assertThat(PairedRatios.ratio(new double[] {15, 16, 17}, new double[] {45, 46, 47}, empty))
                .isEqualTo(0.25);
        assertThat(PairedRatios.net(new double[] {15, 17, 90}, empty)).isEqualTo(11);
    }
}
