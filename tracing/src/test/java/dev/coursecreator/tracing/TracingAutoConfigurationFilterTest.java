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

/** Tracing is disabled by default; when enabled, traces are propagated across messages and threads. */
class TracingAutoConfigurationFilterTest {

    private static final String REQUEST = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String TRACE = REQUEST.substring(0, 36);

    @Test
    void tracingIsDisabledByDefaultAndCreatesNoTracer() throws Exception {
        try (var context = application()) {
            var tracing = context.getBean(Tracing.class);

            assertThat(context.getBeanNamesForType(Tracer.class)).isEmpty();
            assertThat(context.getBeanDefinitionNames()).noneMatch(name -> name.contains("telemetry"));
            assertThat(tracing.startConsumerSpan("process", REQUEST)).isSameAs(ActiveSpan.NOOP);
            assertThat(tracing.startProducerSpan("send", REQUEST).traceparent()).isNull();
            Callable<String> task = () -> "done";
            assertThat(tracing.wrap(task)).isSameAs(task);
        }
    }

    @Test
    void aTraceIsPropagatedAcrossMessagesAndThreads() throws Exception {
        try (var context = application("--management.tracing.export.enabled=true");
                var otherThread = Executors.newSingleThreadExecutor()) {
            var tracing = context.getBean(Tracing.class);
            var propagated = new ArrayList<String>();

            propagated.add(tracing.startProducerSpan("send", REQUEST).traceparent());
            try (var consumed = tracing.startConsumerSpan("process", REQUEST)) {
                propagated.add(tracing.traceparent());
                propagated.add(
                        otherThread.submit(tracing.wrap(tracing::traceparent)).get());
                assertThat(propagated.get(2)).isEqualTo(propagated.get(1));
                try (var child = tracing.startChildSpan("step")) {
                    propagated.add(tracing.traceparent());
                }
                assertThat(tracing.traceparent()).isEqualTo(propagated.get(1));
            }

            assertThat(propagated)
                    .allMatch(traceparent -> traceparent.startsWith(TRACE))
                    .doesNotContain(REQUEST);
            assertThat(propagated.stream().distinct()).hasSize(3);
            assertThat(tracing.traceparent()).isNull();
        }
    }

    @Test
    void aMissingOrInvalidTraceparentDoesNoHarm() {
        try (var context = application(
                "--management.tracing.export.enabled=true", "--management.tracing.sampling.probability=1")) {
            var tracing = context.getBean(Tracing.class);

            assertThat(tracing.startConsumerSpan("process", null)).isSameAs(ActiveSpan.NOOP);
            assertThat(tracing.startChildSpan("step")).isSameAs(ActiveSpan.NOOP);
            try (var consumed = tracing.startConsumerSpan("process", "nonsense")) {
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
