package dev.coursecreator.worker.remote;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Time that passes only when a test or a pause says so. */
public final class SettableTime extends Clock {

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.parse("2026-11-28T12:00:00Z");

    public void pass(Duration duration) {
        now = now.plus(duration);
    }

    public List<Duration> pauses() {
        return pauses;
    }

    public RemoteConnection connection(SimpleMeterRegistry metrics) {
        return new RemoteConnection(
                this,
                pause -> {
                    pauses.add(pause);
                    pass(pause);
                },
                metrics);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
