package dev.coursecreator.gateway.outbox;

import dev.coursecreator.rest.database.Reading;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Metrics of the outbox: messages that are overdue. Lessons that are not to be dispatched yet do not count. */
@Component
final class OutboxMeters implements MeterBinder {

    private static final int MAX_COUNTED = 1000;

    private final UnsentMessages messages;
    private final LessonDispatcher dispatcher;
    private final Reading reading;
    private final Clock clock;

    OutboxMeters(UnsentMessages messages, LessonDispatcher dispatcher, Reading reading, Clock clock) {
        this.messages = messages;
        this.dispatcher = dispatcher;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("course.creator.outbox.age", this::age)
                .description("age of the oldest message that could have been sent")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("course.creator.outbox.unsent", this::unsent)
                .description("messages that could have been sent")
                .register(registry);
    }

    double age() {
        return reading.read(this::overdueSince)
                .map(since ->
                        Math.max(0, Duration.between(since, clock.instant()).toMillis()) / 1000.0)
                .orElse(0.0);
    }

    int unsent() {
        return reading.read(() -> messages.count() + dispatcher.due(MAX_COUNTED).size());
    }

    private Optional<Instant> overdueSince() {
        var lessons = messages.oldestOf(dispatcher.due(MAX_COUNTED)).flatMap(dispatcher::overdueSince);
        return Stream.of(messages.oldest(), lessons).flatMap(Optional::stream).min(Instant::compareTo);
    }
}
