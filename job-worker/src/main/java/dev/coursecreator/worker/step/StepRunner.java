package dev.coursecreator.worker.step;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.tracing.ActiveSpan;
import dev.coursecreator.tracing.Tracing;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs each step at most once: the output's key is the hash of (step, version, engine, input), and the step runs only if no
 * such artifact exists. Safe retries, deduplication, incremental rebuilds and caching all follow from this rule.
 */
@Component
public final class StepRunner {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** Upper bounds of the histogram buckets; few, because there are a dozen steps. */
    private static final Duration[] DURATIONS = {
        Duration.ofMillis(50),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5)
    };

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ArtifactStore artifacts;
    private final MeterRegistry metrics;
    private final Tracing tracing;

    public StepRunner(ArtifactStore artifacts, MeterRegistry metrics, Tracing tracing) {
        this.artifacts = artifacts;
        this.metrics = metrics;
        this.tracing = tracing;
    }

    /** The step's result for this input, newly produced or from an existing artifact. */
    public <I, O> O run(Step<I, O> step, I input) throws StepException, IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        try (var traced = tracing.startChildSpan("step " + step.name()).tag("step", step.name())) {
            try {
                return findOrProduce(step, input, traced);
            } catch (StepException | IOException | InterruptedException | RuntimeException | Error e) {
                traced.failed(e);
                throw e;
            }
        }
    }

    /** The step's result for this input if there is an artifact of it. Produces nothing. */
    public <I, O> Optional<O> find(Step<I, O> step, I input) throws IOException {
        var found = artifacts.find(key(step, input), step.produces());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        count(step, "hit");
        return Optional.of(step.result(input, found.get()));
    }

    private void count(Step<?, ?> step, String outcome) {
        metrics.counter("course.creator.artifacts", "step", step.name(), "outcome", outcome)
                .increment();
    }

    private <I, O> O findOrProduce(Step<I, O> step, I input, ActiveSpan traced)
            throws StepException, IOException, InterruptedException {
        var key = key(step, input);
        var found = artifacts.find(key, step.produces());
        var outcome = found.isPresent() ? "hit" : "miss";
        traced.tag("outcome", outcome);
        count(step, outcome);
        return found.isPresent() ? step.result(input, found.get()) : produce(step, input, key);
    }

    private <I, O> O produce(Step<I, O> step, I input, ArtifactKey key)
            throws StepException, IOException, InterruptedException {
        var timer = Timer.start(metrics);
        long cpuNanos = cpuNanos();
        var outcome = "failed";
        try {
            var result = step.result(input, artifacts.write(key, step.produces(), output -> step.run(input, output)));
            outcome = "done";
            Counter.builder("course.creator.step.media")
                    .description("duration of the audio and video produced")
                    .baseUnit("seconds")
                    .tag("step", step.name())
                    .register(metrics)
                    .increment(step.mediaSeconds(input, result));
            return result;
        } finally {
            timer.stop(Timer.builder("course.creator.step.duration")
                    .description("time to produce an artifact")
                    .tags("step", step.name(), "outcome", outcome)
                    .serviceLevelObjectives(DURATIONS)
                    .register(metrics));
            Counter.builder("course.creator.step.cpu")
                    .description("CPU time to produce artifacts, without that of the encoder's processes")
                    .baseUnit("seconds")
                    .tag("step", step.name())
                    .register(metrics)
                    .increment((cpuNanos() - cpuNanos) / 1e9);
        }
    }

    /** CPU time of this thread, on which the whole step runs; 0 if this JVM does not measure it. */
    private static long cpuNanos() {
        return THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled()
                ? THREADS.getCurrentThreadCpuTime()
                : 0;
    }

    static <I, O> ArtifactKey key(Step<I, O> step, I input) {
        var identity = new Identity<>(step.name(), step.version(), step.engine(input), input);
        return new ArtifactKey(HexFormat.of().formatHex(sha256().digest(CANONICAL.writeValueAsBytes(identity))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must support SHA-256", e);
        }
    }

    private record Identity<I>(String step, int version, String engine, I input) {}
}
