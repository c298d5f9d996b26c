package org.shopsentiment.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalTest {

    @Test
    void allowsItsBoundAndOneSideOfIt() {
        assertThat(Goal.atLeast(0.9).allows(0.9)).isTrue();
        assertThat(Goal.atLeast(0.9).allows(1.3)).isTrue();
        assertThat(Goal.atLeast(0.9).allows(0.89)).isFalse();
        assertThat(Goal.atMost(24).allows(-7)).isTrue();
        assertThat(Goal.atMost(24).allows(24.1)).isFalse();
        assertThat(Goal.exactly(0).allows(1)).isFalse();
    }

    @Test
    void aFigureIsNotMetWhereTheNoiseIsLarger() {
        Goal goal = Goal.atLeast(0.98).withNoiseOfAtMost(0.01);

        assertThat(result(0.99, 1.009, goal).met()).isTrue();
        assertThat(result(0.99, 0.97, goal).met()).isFalse();
    }

    @Test
    void isSaidWithTheBoundThatCounts() {
        assertThat(Goal.atLeast(0.98)).hasToString(">= 0.98");
        assertThat(Goal.atMost(8)).hasToString("<= 8.0");
        assertThat(Goal.exactly(0)).hasToString("= 0.0");
    }

    private static Result result(double ratio, double nullRatio, Goal goal) {
        return new Result("name", 16, ratio, nullRatio, goal, "note", Map.of());
    }
}
