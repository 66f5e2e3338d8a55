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

/** Has the gateway sweep by itself, on a thread of its own: a sweep may take minutes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionConfiguration implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionConfiguration.class);
    private static final Duration LONGEST_BREAK = Duration.ofMinutes(10);

    private final RetentionSweeper sweeping;
    private final RetentionSettings settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("retention").daemon().factory());

    RetentionConfiguration(RetentionSweeper sweeping, RetentionSettings settings) {
        this.sweeping = sweeping;
        this.settings = settings;
    }

    /** Looks more often than it sweeps: another gateway may have begun and not ended it. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.enabled()) {
            var pause = Math.min(settings.every().toSeconds(), LONGEST_BREAK.toSeconds());
            var unused = thread.scheduleWithFixedDelay(this::sweepIfDue, pause, pause, TimeUnit.SECONDS);
        }
    }

    private void sweepIfDue() {
        try {
            sweeping.sweepIfDue(settings.every());
        } catch (RuntimeException e) {
            LOG.error("retention could not sweep; tries again in a while", e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
