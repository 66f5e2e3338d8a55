package dev.coursecreator.gateway.progress;

import dev.coursecreator.gateway.courses.SourceChecked;
import dev.coursecreator.gateway.jobs.JobEvents;
import dev.coursecreator.gateway.jobs.JobEventsAppended;
import dev.coursecreator.gateway.jobs.JobFeed;
import dev.coursecreator.gateway.jobs.JobFeedExtended;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.database.Notifications;
import dev.coursecreator.rest.limits.OwnerPermits;
import dev.coursecreator.rest.polling.PollResult;
import dev.coursecreator.rest.polling.PollingLifecycle;
import dev.coursecreator.rest.polling.PollingLoop;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import dev.coursecreator.rest.security.AuthenticatedCaller;
import dev.coursecreator.rest.security.AuthenticationValidity;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The open event streams of this process, of one job or of all jobs. They are woken at once by events of this process, and for those of other
 * processes when they are in the feed. On shutdown they are closed first, because the web server waits for open responses.
 */
@Component
@EnableConfigurationProperties(ProgressSettings.class)
final class EventSubscribers implements PollingLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventSubscribers.class);

    private static final Duration FIRST_SEND_DELAY = Duration.ofMillis(10);
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final int NOTHING_POLLED = -1;

    private final JobEvents events;
    private final JobFeed feed;
    private final AuthenticationValidity validity;
    private final Notifications notifications;
    private final ConcurrentMap<JobId, Set<EventStream>> jobStreams = new ConcurrentHashMap<>();
    private final Set<EventStream> feedStreams = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OwnerPermits permits;
    private final PollingLoop polling;
    private final PollingLoop heartbeats;
    private long lastPolled = NOTHING_POLLED;

    EventSubscribers(
            JobEvents events,
            JobFeed feed,
            AuthenticationValidity validity,
            Notifications notifications,
            ProgressSettings settings) {
        this.events = events;
        this.feed = feed;
        this.validity = validity;
        this.notifications = notifications;
        this.permits = new OwnerPermits(settings.maxStreams(), settings.maxStreamsPerOwner());
        notifications.onReceived(
                SourceChecked.NOTIFICATION, () -> sendTransient(TransientEvent.sourceCheckedSomewhere()));
        var poll = notifications.pollInterval(settings.pollInterval());
        var heartbeat = settings.heartbeatInterval();
        this.polling =
                new PollingLoop("progress-poll", new PollingLoop.Timing(poll, poll.base(), GRACE), this::pollForEvents);
        this.heartbeats =
                new PollingLoop("progress-heartbeat", new PollingLoop.Timing(heartbeat, heartbeat, GRACE), () -> {
                    sendHeartbeats();
                    return PollResult.after(heartbeat);
                });
    }

    /**
     * Opens a stream of the events of a job after the event with that number.
     *
     * @throws ServiceUnavailableException if too many are open
     */
    EventStream follow(JobId job, int lastSeq, AuthenticatedCaller caller) {
        var permit = acquire(caller);
        var stream = new EventStream(new EventsOfOneJob(job, events), lastSeq, caller, threads, closed -> {
            remove(job, closed);
            permit.release();
        });
        jobStreams.compute(job, (id, others) -> {
            var all = others == null ? ConcurrentHashMap.<EventStream>newKeySet() : others;
            all.add(stream);
            return all;
        });
        begin(stream);
        return stream;
    }

    /**
     * Opens a stream of the events of all jobs that the caller may see, after that position.
     *
     * @throws ServiceUnavailableException if too many are open
     */
    EventStream follow(EventsOfAllJobs all, long position, AuthenticatedCaller caller) {
        var permit = acquire(caller);
        var stream = new EventStream(all, position, caller, threads, closed -> {
            feedStreams.remove(closed);
            permit.release();
        });
        feedStreams.add(stream);
        begin(stream);
        return stream;
    }

    /** Each stream takes much more memory than an idle connection: too many would leave none for anything else. */
    private OwnerPermits.Permit acquire(AuthenticatedCaller caller) {
        var permit = permits.of(caller.caller().owner().id());
        if (!permit.tryAcquire()) {
            throw new ServiceUnavailableException(
                    "Too many event streams are open. Close those that are no longer read, or poll the job instead.");
        }
        return permit;
    }

    /** The number of open streams. */
    int count() {
        return all().size();
    }

    /**
     * The request's thread sends the events that exist already. The rest follows after it has left: Tomcat loses count of its open
     * responses if a client disconnects on another thread at that very moment, and would wait for them on shutdown.
     */
    private void begin(EventStream stream) {
        stream.sendFirst();
        if (isRunning()) {
            CompletableFuture.delayedExecutor(FIRST_SEND_DELAY.toMillis(), TimeUnit.MILLISECONDS, threads)
                    .execute(stream::sendRest);
        } else {
            LOG.debug("the service is stopping: a new stream is closed");
            stream.close();
        }
    }

    @EventListener
    void wake(JobEventsAppended appended) {
        jobStreams.getOrDefault(appended.jobId(), Set.of()).forEach(EventStream::wake);
    }

    @EventListener(JobFeedExtended.class)
    @Order(1)
    void feedExtended() {
        feedStreams.forEach(EventStream::wake);
        if (notifications.isShared() && !jobStreams.isEmpty()) {
            polling.wake();
        }
    }

    @EventListener
    void sourceChecked(SourceChecked checked) {
        sendTransient(TransientEvent.of(checked));
    }

    private void sendTransient(TransientEvent event) {
        feedStreams.forEach(stream -> stream.sendTransient(event));
    }

    @Override
    public void stop() {
        PollingLifecycle.super.stop();
        all().forEach(EventStream::close);
    }

    @Override
    public List<PollingLoop> loops() {
        return List.of(polling, heartbeats);
    }

    /** Sends a heartbeat to each stream whose caller is still authenticated, and closes the others. */
    private void sendHeartbeats() {
        var expired = expiredCallers();
        for (var stream : all()) {
            if (expired.contains(stream.caller())) {
                stream.close();
            } else {
                stream.heartbeat();
            }
        }
    }

    private Set<AuthenticatedCaller> expiredCallers() {
        try {
            return validity.invalid(all().stream().map(EventStream::caller).collect(Collectors.toSet()));
        } catch (RuntimeException e) {
            LOG.warn("Cannot check whether the callers of open event streams are still authenticated; will retry", e);
            return Set.of();
        }
    }

    /** Two queries, regardless of the number of streams. Events of this process have been sent already, and wake nobody twice. */
    private PollResult pollForEvents() {
        if (jobStreams.isEmpty()) {
            lastPolled = NOTHING_POLLED;
            return PollResult.IDLE;
        }
        var last = feed.last();
        if (lastPolled == NOTHING_POLLED) {
            jobStreams.values().forEach(streams -> streams.forEach(EventStream::wake));
        } else if (last > lastPolled) {
            feed.lastSeqs(lastPolled, last).forEach(this::wakeBefore);
        }
        lastPolled = last;
        return PollResult.IDLE;
    }

    private void wakeBefore(JobId job, int seq) {
        jobStreams.getOrDefault(job, Set.of()).stream()
                .filter(stream -> stream.last() < seq)
                .forEach(EventStream::wake);
    }

    private Collection<EventStream> all() {
        return Stream.concat(jobStreams.values().stream().flatMap(Set::stream), feedStreams.stream())
                .toList();
    }

    private void remove(JobId job, EventStream stream) {
        jobStreams.computeIfPresent(job, (id, others) -> {
            others.remove(stream);
            return others.isEmpty() ? null : others;
        });
    }
}
