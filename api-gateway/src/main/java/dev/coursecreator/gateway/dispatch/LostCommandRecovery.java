package dev.coursecreator.gateway.dispatch;

import dev.coursecreator.gateway.dispatch.UnstartedCommands.Unstarted;
import dev.coursecreator.gateway.kafka.CommandLog;
import dev.coursecreator.gateway.kafka.EventBacklog;
import dev.coursecreator.gateway.kafka.KafkaReady;
import dev.coursecreator.rest.polling.PollResult;
import dev.coursecreator.rest.polling.PollingLifecycle;
import dev.coursecreator.rest.polling.PollingLoop;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends commands again that Kafka has lost, for example with its disk: those that no worker has started in time, and that no worker will get any more.
 * They are sent with the same id and attempt, so that it does not matter if a worker has started one nevertheless.
 */
@Component
final class LostCommandRecovery implements PollingLifecycle, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(LostCommandRecovery.class);

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration MAX_CHECK_INTERVAL = Duration.ofSeconds(10);
    private static final int CHECKS_PER_LIMIT = 4;
    private static final int BATCH_SIZE = 100;

    private final UnstartedCommands commands;
    private final CommandLog log;
    private final EventBacklog backlog;
    private final DispatchSettings settings;
    private final Clock clock;
    private final PollingLoop loop;
    private final AtomicLong lostCommands = new AtomicLong();

    LostCommandRecovery(
            UnstartedCommands commands, CommandLog log, EventBacklog backlog, DispatchSettings settings, Clock clock) {
        this.commands = commands;
        this.log = log;
        this.backlog = backlog;
        this.settings = settings;
        this.clock = clock;
        var often = settings.expectStartWithin().dividedBy(CHECKS_PER_LIMIT);
        var interval = often.compareTo(MAX_CHECK_INTERVAL) < 0 ? often : MAX_CHECK_INTERVAL;
        this.loop = new PollingLoop(
                "lost-commands", new PollingLoop.Timing(interval, MAX_CHECK_INTERVAL, GRACE), this::recover);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("course.creator.commands.lost", lostCommands, AtomicLong::doubleValue)
                .description("commands that were no longer in Kafka and were sent again")
                .register(registry);
    }

    @EventListener(KafkaReady.class)
    @Override
    public void start() {
        PollingLifecycle.super.start();
    }

    /** Not before the topics exist. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public List<PollingLoop> loops() {
        return List.of(loop);
    }

    /** Checks once. */
    PollResult recover() throws Exception {
        var now = clock.instant();
        var overdue = commands.since(now.minus(settings.expectStartWithin()), BATCH_SIZE).stream()
                .filter(command -> command.since()
                        .plus(settings.resendDelay(command.resends()))
                        .isBefore(now))
                .toList();
        if (!overdue.isEmpty()) {
            check(overdue);
        }
        return PollResult.IDLE;
    }

    /** Only then all events have been applied that workers sent before they acknowledged a command: so the backlog is determined last. */
    private void check(List<Unstarted> overdue) throws Exception {
        var lostRecords =
                new HashSet<>(log.lost(overdue.stream().map(Unstarted::record).toList()));
        if (!backlog.isEmpty()) {
            LOG.debug("{} commands are checked again when all events have been applied", overdue.size());
            return;
        }
        var found =
                overdue.stream().collect(Collectors.partitioningBy(command -> lostRecords.contains(command.record())));
        var lost = found.getOrDefault(true, List.of());
        lost.forEach(command -> LOG.warn(
                "a command of job_id={} that was sent at {} is no longer in Kafka and is sent again",
                command.jobId(),
                command.sentAt()));
        commands.settle(lost, found.getOrDefault(false, List.of()), clock.instant());
        lostCommands.addAndGet(lost.size());
    }
}
