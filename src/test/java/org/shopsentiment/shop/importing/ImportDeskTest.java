package org.shopsentiment.shop.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImportDeskTest {
    private final ImportDesk desk = new ImportDesk(() -> Instant.EPOCH);

    @Test
    void letsInOneAtATime() {
        assertThat(desk.open()).isPresent();
        assertThat(desk.open()).isEmpty();
        desk.close();
        assertThat(desk.open()).isPresent();
    }

    @Test
    void remembersTheRunningAndTheLastOne() {
        assertThat(desk.running()).isEmpty();
        assertThat(desk.last()).isEmpty();

        String first = desk.open().orElseThrow().id();
        desk.close();
        String second = desk.open().orElseThrow().id();

        assertThat(desk.last()).map(ImportReport::id).contains(first);
        assertThat(desk.running()).map(ImportReport::id).contains(second);
        assertThat(desk.running()).map(ImportReport::state).contains("running");
    }
}
