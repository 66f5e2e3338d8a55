package dev.coursecreator.gateway.dispatch;

import dev.coursecreator.gateway.outbox.LessonDispatcher;
import dev.coursecreator.gateway.outbox.OutboxSignal;
import dev.coursecreator.rest.database.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** The dispatcher on a test's database. */
public final class TestDispatch {

    /** The queries whose plans are checked. */
    public static final String FIRST = WaitingLessons.FIRST;

    public static final String OWNERS = WaitingLessons.OWNERS;
    public static final String IN_FLIGHT = WaitingLessons.IN_FLIGHT;

    public static final Duration EXPECT_START_WITHIN = Duration.ofMinutes(5);

    private static final DispatchSettings SETTINGS = new DispatchSettings(2, EXPECT_START_WITHIN);

    private TestDispatch() {}

    public static LessonDispatcher dispatcher(TestDatabase database, Clock clock) {
        return new FairDispatcher(waiting(database), SETTINGS, clock);
    }

    public static DispatchedLessons lessons(TestDatabase database, Clock clock, OutboxSignal signal) {
        return new DispatchedLessons(database.jdbc(), clock, signal);
    }

    /** The owners with waiting lessons. */
    public static Set<String> owners(TestDatabase database) {
        return waiting(database).owners().keySet();
    }

    private static WaitingLessons waiting(TestDatabase database) {
        return new WaitingLessons(database.jdbc(), database.kind());
    }
}
