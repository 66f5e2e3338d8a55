package dev.coursecreator.worker.remote;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;

/** What all services share: the HTTP client, the time, and the metrics. */
public final class RemoteConnection implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** HTTP/1.1, because some servers of models lose the body of a request that asks for an upgrade to HTTP/2. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final Clock clock;
    private final Pause pause;
    private final MeterRegistry metrics;

    public RemoteConnection(Clock clock, Pause pause, MeterRegistry metrics) {
        this.clock = clock;
        this.pause = pause;
        this.metrics = metrics;
    }

    HttpClient client() {
        return client;
    }

    Clock clock() {
        return clock;
    }

    Pause pause() {
        return pause;
    }

    public MeterRegistry metrics() {
        return metrics;
    }

    /** Measures a request until the result is called. */
    Started start(String service) {
        var sample = Timer.start(metrics);
        return outcome -> sample.stop(Timer.builder("course.creator.remote.requests")
                .description("requests to language models and translation services, by outcome")
                .tags("service", service, "outcome", outcome.label())
                .register(metrics));
    }

    /** Ends the requests that are on their way. */
    @Override
    public void close() {
        client.shutdownNow();
    }

    @FunctionalInterface
    interface Started {
        void ended(RemoteOutcome outcome);
    }
}
