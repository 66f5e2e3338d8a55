package dev.coursecreator.gateway.retention;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Schedules the periodic sweep on a dedicated thread, because a sweep may take minutes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionConfiguration implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionConfiguration.class);
    private static final Duration MAX_CHECK_INTERVAL = Duration.ofMinutes(10);

    private final RetentionSweeper sweeper;
    private final RetentionSettings settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("retention").daemon().factory());

    RetentionConfiguration(RetentionSweeper sweeper, RetentionSettings settings) {
        this.sweeper = sweeper;
        this.settings = settings;
    }

    /** Checks more often than it sweeps, because another gateway may have started a sweep and crashed. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.enabled()) {
            var pause = Math.min(settings.every().toSeconds(), MAX_CHECK_INTERVAL.toSeconds());
            var unused = thread.scheduleWithFixedDelay(this::sweepIfDue, pause, pause, TimeUnit.SECONDS);
        }
    }

    private void sweepIfDue() {
        try {
            sweeper.sweepIfDue(settings.every());
        } catch (RuntimeException | Error e) {
            // Thrown on, it would end the schedule.
            LOG.error("retention sweep failed; it will be retried", e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
