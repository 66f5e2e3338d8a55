package dev.coursecreator.gateway.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.GatewayTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.NamingConvention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The query in infra/kubernetes by which workers are scaled asks for what a gateway tells. */
@GatewayTest
class ScalingTest {

    private static final Path VALUES = Path.of("..", "infra", "kubernetes", "course-creator", "values.yaml");

    private final MeterRegistry registry;

    @Autowired
    ScalingTest(MeterRegistry registry) {
        this.registry = registry;
    }

    @Test
    void theMetricThatScalesTheWorkersIsExported() throws IOException {
        var asked = Pattern.compile("course_creator_\\w+")
                .matcher(Files.readString(VALUES))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(asked).isNotEmpty();
        assertThat(registry.getMeters())
                .extracting(meter -> meter.getId().getConventionName(NamingConvention.snakeCase))
                .containsAll(asked);
    }
}
