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

/** What operators see of the outbox: what should have left it. Work whose turn it is not yet only waits. */
@Component
final class OutboxMeters implements MeterBinder {

    private static final int COUNTED_AT_MOST = 1000;

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
                .description("how long the oldest message waits that could have been sent")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("course.creator.outbox.unsent", this::unsent)
                .description("messages that could have been sent")
                .register(registry);
    }

    double age() {
        return reading.read(this::waitingSince)
                .map(since ->
                        Math.max(0, Duration.between(since, clock.instant()).toMillis()) / 1000.0)
                .orElse(0.0);
    }

    int unsent() {
        return reading.read(
                () -> messages.count() + dispatcher.next(COUNTED_AT_MOST).size());
    }

    private Optional<Instant> waitingSince() {
        var work = messages.oldestOf(dispatcher.next(COUNTED_AT_MOST)).flatMap(dispatcher::overdueSince);
        return Stream.of(messages.oldest(), work).flatMap(Optional::stream).min(Instant::compareTo);
    }
}
