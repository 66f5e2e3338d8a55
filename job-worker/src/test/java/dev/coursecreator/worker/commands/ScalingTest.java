package dev.coursecreator.worker.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScalingTest {

    @Test
    void thirtyTwoWorkersDoNearlyThirtyTwoTimesTheWorkOfOne() {
        var one = Scaling.measure(1);
        var many = Scaling.measure(32);

        assertThat(many.lessonsPerSecond() / one.lessonsPerSecond())
                .as("%s against %s", many, one)
                .isGreaterThanOrEqualTo(0.9 * 32);
    }
}
