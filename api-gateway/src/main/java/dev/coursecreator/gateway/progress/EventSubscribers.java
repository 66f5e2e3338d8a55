package dev.coursecreator.gateway.progress;

import dev.coursecreator.gateway.jobs.JobEvents;
import dev.coursecreator.gateway.jobs.JobEventsAppended;
import dev.coursecreator.gateway.jobs.JobFeedExtended;
import dev.coursecreator.gateway.jobs.LogContext;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.security.AuthenticatedCaller;
import dev.coursecreator.rest.security.AuthenticationValidity;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Everybody who follows a job, or all jobs, through this process. They are woken by what this process records, at once, and by a regular
 * look at what others have recorded. When the service stops they are sent away first: its stop would wait for them.
 */
@Component
@EnableConfigurationProperties(ProgressSettings.class)
final class EventSubscribers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventSubscribers.class);

    private static final Duration HEAD_START = Duration.ofMillis(10);

    private final JobEvents events;
    private final AuthenticationValidity admissions;
    private final ProgressSettings settings;
    private final ConcurrentMap<JobId, Set<EventStream>> streams = new ConcurrentHashMap<>();
    private final Set<EventStream> streamsOfAll = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable ScheduledExecutorService clockwork;

    EventSubscribers(JobEvents events, AuthenticationValidity admissions, ProgressSettings settings) {
        this.events = events;
        this.admissions = admissions;
        this.settings = settings;
    }

    /** Opens a stream of what happens in a job after its event of that number. */
    EventStream follow(JobId job, int lastSeq, AuthenticatedCaller admission) {
        var stream = new EventStream(
                new EventsOfOneJob(job, events), lastSeq, admission, threads, over -> forget(job, over));
        streams.compute(job, (id, others) -> {
            var all = others == null ? ConcurrentHashMap.<EventStream>newKeySet() : others;
            all.add(stream);
            return all;
        });
        begin(stream);
        return stream;
    }

    /** Opens a stream of what happens in all jobs that may be seen after the event at that position. */
    EventStream follow(EventsOfAllJobs all, long position, AuthenticatedCaller admission) {
        var stream = new EventStream(all, position, admission, threads, streamsOfAll::remove);
        streamsOfAll.add(stream);
        begin(stream);
        return stream;
    }

    /** How many follow through this process. */
    int count() {
        return everybody().size();
    }

    /**
     * The thread of the request sends what there is to tell already. The rest follows when it has left: Tomcat loses count of its open
     * answers if a client hangs up on another thread in that very moment, and would wait for them when it stops.
     */
    private void begin(EventStream stream) {
        stream.greet();
        var scheduler = clockwork;
        try {
            if (scheduler != null) {
                scheduler.schedule(stream::goOn, HEAD_START.toMillis(), TimeUnit.MILLISECONDS);
                return;
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("the service stops: who begins to follow is sent away", e);
        }
        stream.end();
    }

    @EventListener
    void wake(JobEventsAppended news) {
        streams.getOrDefault(news.jobId(), Set.of()).forEach(EventStream::wake);
    }

    @EventListener(JobFeedExtended.class)
    @Order(1)
    void wakeThoseOfAll() {
        streamsOfAll.forEach(EventStream::wake);
    }

    @Override
    public void start() {
        var scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("progress-clockwork").daemon().factory());
        var poll = settings.pollInterval().toMillis();
        var heartbeat = settings.heartbeatInterval().toMillis();
        scheduler.scheduleWithFixedDelay(this::lookForNews, poll, poll, TimeUnit.MILLISECONDS);
        scheduler.scheduleWithFixedDelay(this::beat, heartbeat, heartbeat, TimeUnit.MILLISECONDS);
        clockwork = scheduler;
    }

    @Override
    public void stop() {
        var scheduler = clockwork;
        if (scheduler != null) {
            scheduler.shutdownNow();
            clockwork = null;
        }
        everybody().forEach(EventStream::end);
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }

    /** A sign of life for everybody who may still follow, and the end for all others. */
    private void beat() {
        var over = admissionsThatAreOver();
        for (var stream : everybody()) {
            if (over.contains(stream.admission())) {
                stream.end();
            } else {
                stream.heartbeat();
            }
        }
    }

    private Set<AuthenticatedCaller> admissionsThatAreOver() {
        try {
            return admissions.invalid(
                    everybody().stream().map(EventStream::admission).collect(Collectors.toSet()));
        } catch (RuntimeException e) {
            LOG.warn("Can't look whether everybody who follows still may; will try again", e);
            return Set.of();
        }
    }

    /** One query per job, however many follow it. */
    private void lookForNews() {
        streams.forEach((job, followers) -> {
            try {
                var known = followers.stream().mapToLong(EventStream::last).min();
                if (known.isPresent()
                        && !events.after(job, Math.toIntExact(known.getAsLong()), 1)
                                .isEmpty()) {
                    followers.forEach(EventStream::wake);
                }
            } catch (RuntimeException e) {
                try (var context = LogContext.of(job)) {
                    LOG.warn("Can't look for news of job_id={}; will try again", job, e);
                }
            }
        });
    }

    private Collection<EventStream> everybody() {
        return Stream.concat(streams.values().stream().flatMap(Set::stream), streamsOfAll.stream())
                .toList();
    }

    private void forget(JobId job, EventStream stream) {
        streams.computeIfPresent(job, (id, others) -> {
            others.remove(stream);
            return others.isEmpty() ? null : others;
        });
    }
}
