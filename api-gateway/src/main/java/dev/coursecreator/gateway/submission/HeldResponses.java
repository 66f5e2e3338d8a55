package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.jobs.JobDetails;
import dev.coursecreator.gateway.jobs.JobEventsAppended;
import dev.coursecreator.gateway.jobs.JobFeed;
import dev.coursecreator.gateway.jobs.JobFeedExtended;
import dev.coursecreator.gateway.jobs.JobView;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.database.Notifications;
import dev.coursecreator.rest.security.Caller;
import dev.coursecreator.tracing.LogContext;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Holds responses until their jobs end, without holding a thread. Events recorded by this process complete a response at once,
 * those recorded by other gateways when they are in the feed, or at the latest when they are found by polling. On shutdown all held responses are sent first, because the web server would
 * wait for them. Not a {@code PollingLoop}: a wake-up concerns one job, whose check must not wait for those of all others.
 */
@Component
final class HeldResponses implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HeldResponses.class);

    private final JobDetails jobs;
    private final JobFeed feed;
    private final Notifications notifications;
    private final HeldResponseSettings settings;
    private final ConcurrentMap<JobId, Set<Waiter>> waiters = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    HeldResponses(JobDetails jobs, JobFeed feed, Notifications notifications, HeldResponseSettings settings) {
        this.jobs = jobs;
        this.feed = feed;
        this.notifications = notifications;
        this.settings = settings;
    }

    /** The longest time for which a response is held. */
    Duration maxWait() {
        return settings.longest();
    }

    /**
     * Responds when the job has ended.
     *
     * @param inTime builds the response from the ended job
     * @param otherwise the response on timeout
     */
    DeferredResult<ResponseEntity<?>> untilEnd(
            JobId job,
            Caller caller,
            Duration atMost,
            Function<JobView, ResponseEntity<?>> inTime,
            ResponseEntity<?> otherwise) {
        var answer = new DeferredResult<ResponseEntity<?>>(atMost.toMillis(), otherwise);
        var waiter = new Waiter(job, caller, inTime, otherwise, answer);
        waiters.compute(job, (id, others) -> {
            var all = others == null ? ConcurrentHashMap.<Waiter>newKeySet() : others;
            all.add(waiter);
            return all;
        });
        answer.onCompletion(() -> forget(waiter));
        look(job);
        return answer;
    }

    @EventListener
    void wake(JobEventsAppended news) {
        if (waiters.containsKey(news.jobId())) {
            look(news.jobId());
        }
    }

    @EventListener
    void wake(JobFeedExtended extended) {
        if (notifications.isShared() && !waiters.isEmpty()) {
            execute(() -> feed.lastSeqs(extended.previous(), extended.last()).keySet().stream()
                    .filter(waiters::containsKey)
                    .forEach(this::look));
        }
    }

    /** Checks all jobs for which responses are held. */
    void poll() {
        waiters.keySet().forEach(this::look);
    }

    private void look(JobId job) {
        execute(() -> answer(job));
    }

    private void execute(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("the service is shutting down; held responses have been sent", e);
        }
    }

    private void answer(JobId job) {
        for (var waiter : waiters.getOrDefault(job, Set.of())) {
            try {
                jobs.find(job, waiter.caller)
                        .filter(view -> view.status().isTerminal())
                        .ifPresent(view -> waiter.answer.setResult(waiter.inTime.apply(view)));
            } catch (RuntimeException e) {
                try (var context = LogContext.of(job.toString())) {
                    LOG.warn("cannot check whether job_id={} has ended; will retry", job, e);
                }
            }
        }
    }

    private void forget(Waiter waiter) {
        waiters.computeIfPresent(waiter.job, (id, others) -> {
            others.remove(waiter);
            return others.isEmpty() ? null : others;
        });
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        waiters.values().forEach(each -> each.forEach(waiter -> waiter.answer.setResult(waiter.otherwise)));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Compared by identity: the same client may wait more than once. */
    private static final class Waiter {

        private final JobId job;
        private final Caller caller;
        private final Function<JobView, ResponseEntity<?>> inTime;
        private final ResponseEntity<?> otherwise;
        private final DeferredResult<ResponseEntity<?>> answer;

        Waiter(
                JobId job,
                Caller caller,
                Function<JobView, ResponseEntity<?>> inTime,
                ResponseEntity<?> otherwise,
                DeferredResult<ResponseEntity<?>> answer) {
            this.job = job;
            this.caller = caller;
            this.inTime = inTime;
            this.otherwise = otherwise;
            this.answer = answer;
        }
    }
}
