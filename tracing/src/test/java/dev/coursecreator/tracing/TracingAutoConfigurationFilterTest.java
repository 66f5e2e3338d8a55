package dev.coursecreator.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Tracing costs nothing until it is switched on, and then goes wherever the work goes. */
class TracingSwitchTest {

    private static final String REQUEST = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String TRACE = REQUEST.substring(0, 36);

    @Test
    void offIsTheDefaultAndMeansThatThereIsNothingThatTraces() throws Exception {
        try (var context = application()) {
            var tracing = context.getBean(Tracing.class);

            assertThat(context.getBeanNamesForType(Tracer.class)).isEmpty();
            assertThat(context.getBeanDefinitionNames()).noneMatch(name -> name.contains("telemetry"));
            assertThat(tracing.take("process", REQUEST)).isSameAs(Traced.NOTHING);
            assertThat(tracing.send("send", REQUEST).traceparent()).isNull();
            Callable<String> task = () -> "done";
            assertThat(tracing.carried(task)).isSameAs(task);
        }
    }

    @Test
    void aTraceGoesFromMessageToMessageAndFromThreadToThread() throws Exception {
        try (var context = application("--management.tracing.export.enabled=true");
                var otherThread = Executors.newSingleThreadExecutor()) {
            var tracing = context.getBean(Tracing.class);
            var passedOn = new ArrayList<String>();

            passedOn.add(tracing.send("send", REQUEST).traceparent());
            try (var taken = tracing.take("process", REQUEST)) {
                passedOn.add(tracing.traceparent());
                passedOn.add(otherThread
                        .submit(tracing.carried(tracing::traceparent))
                        .get());
                assertThat(passedOn.get(2)).isEqualTo(passedOn.get(1));
                try (var part = tracing.part("step")) {
                    passedOn.add(tracing.traceparent());
                }
                assertThat(tracing.traceparent()).isEqualTo(passedOn.get(1));
            }

            assertThat(passedOn)
                    .allMatch(traceparent -> traceparent.startsWith(TRACE))
                    .doesNotContain(REQUEST);
            assertThat(passedOn.stream().distinct()).hasSize(3);
            assertThat(tracing.traceparent()).isNull();
        }
    }

    @Test
    void whatComesWithoutATraceOrWithNonsenseDoesNoHarm() {
        try (var context = application(
                "--management.tracing.export.enabled=true", "--management.tracing.sampling.probability=1")) {
            var tracing = context.getBean(Tracing.class);

            assertThat(tracing.take("process", null)).isSameAs(Traced.NOTHING);
            assertThat(tracing.part("step")).isSameAs(Traced.NOTHING);
            try (var taken = tracing.take("process", "nonsense")) {
                assertThat(tracing.traceparent()).startsWith("00-").doesNotContain("nonsense");
            }
        }
    }

    private static ConfigurableApplicationContext application(String... settings) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(settings);
    }

    @EnableAutoConfiguration
    static class Application {}
}
