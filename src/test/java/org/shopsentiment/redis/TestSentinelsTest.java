package org.shopsentiment.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TestSentinelsTest {

    @Test
    void aStartThatFailsHalfWayLeavesNoServerBehind() {
        List<Long> before = servers();

        assertThatThrownBy(() -> TestSentinels.start(List.of("shop", "on"), List.of("shop", "on", "+nonsense")))
                .hasMessageContaining("Redis did not start");

        assertThat(servers()).isEqualTo(before);
    }

    private static List<Long> servers() {
        return ProcessHandle.current()
                .children()
                .map(ProcessHandle::pid)
                .sorted()
                .toList();
    }
}
