package dev.coursecreator.gateway.dispatch;

import dev.coursecreator.gateway.kafka.CommandLog;
import dev.coursecreator.gateway.kafka.EventBacklog;
import dev.coursecreator.gateway.outbox.LessonDispatcher;
import dev.coursecreator.gateway.outbox.OutboxPause;
import dev.coursecreator.gateway.outbox.OutboxSignal;
import dev.coursecreator.rest.database.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** The dispatcher on a test's database. */
public final class TestDispatch {

    /** The queries whose plans are checked. */
    public static final String FIRST = WaitingLessons.FIRST;

    public static final String OWNERS = WaitingLessons.OWNERS;
    public static final String IN_FLIGHT = WaitingLessons.IN_FLIGHT;
    public static final String CLAIMED = WaitingLessons.CLAIMED;

    public static final Duration EXPECT_START_WITHIN = Duration.ofMinutes(5);

    private static final DispatchSettings SETTINGS =
            new DispatchSettings(2, EXPECT_START_WITHIN, Duration.ofMinutes(40));

    private TestDispatch() {}

    public static LessonDispatcher dispatcher(TestDatabase database, Clock clock) {
        return new FairDispatcher(
                waiting(database), pause(database, clock, new OutboxSignal(database.notifications())), SETTINGS, clock);
    }

    public static OutboxPause pause(TestDatabase database, Clock clock, OutboxSignal signal) {
        return new OutboxPause(database.jdbc(), database.transactions(), clock, signal);
    }

    /** What waits, and what the workers have. */
    public static List<Integer> counts(TestDatabase database) {
        var counts = new CommandCounts(database.jdbc());
        return List.of(counts.waiting(), counts.inFlight());
    }

    public static DispatchedCommands lessons(TestDatabase database, Clock clock, OutboxSignal signal) {
        return new DispatchedCommands(database.jdbc(), clock, signal);
    }

    /** Checks once whether Kafka has lost commands, and lets them be sent again. */
    public static Callable<?> lostCommandRecovery(
            TestDatabase database,
            Clock clock,
            OutboxSignal signal,
            CommandLog log,
            EventBacklog backlog,
            MeterRegistry meters) {
        var commands = new UnstartedCommands(database.jdbc(), database.reading(), database.transactions(), signal);
        var recovery = new LostCommandRecovery(commands, log, backlog, SETTINGS, clock);
        recovery.bindTo(meters);
        return recovery::recover;
    }

    /** The owners with waiting lessons. */
    public static Set<String> owners(TestDatabase database) {
        return waiting(database).owners().keySet();
    }

    private static WaitingLessons waiting(TestDatabase database) {
        return new WaitingLessons(database.jdbc(), database.kind());
    }
}
