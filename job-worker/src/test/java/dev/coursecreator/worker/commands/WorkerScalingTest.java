package dev.coursecreator.worker.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkerScalingTest {

    @Test
    void thirtyTwoWorkersHaveNearlyThirtyTwoTimesTheThroughputOfOne() {
        var one = ScalingBenchmark.measure(1);
        var many = ScalingBenchmark.measure(32);

        assertThat(many.lessonsPerSecond() / one.lessonsPerSecond())
                .as("%s against %s", many, one)
                .isGreaterThanOrEqualTo(0.9 * 32);
    }
}
