package dev.coursecreator.gateway.dispatch;

import dev.coursecreator.gateway.outbox.OutboxPause;
import dev.coursecreator.rest.database.Reading;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Whether the dispatch is paused. Read from the database, so that all gateways report the same. */
@Component
final class DispatchMeters implements MeterBinder {

    private final OutboxPause pause;
    private final Reading reading;

    DispatchMeters(OutboxPause pause, Reading reading) {
        this.pause = pause;
        this.reading = reading;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("course.creator.dispatch.paused", () -> reading.read(pause::isPaused) ? 1 : 0)
                .description("1 while no work is handed to the workers at an operator's request, otherwise 0")
                .register(registry);
    }
}
