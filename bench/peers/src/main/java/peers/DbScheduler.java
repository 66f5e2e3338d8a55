package peers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** db-scheduler on PostgreSQL, with what it recommends for many tasks: immediate execution, and lock and fetch. This version does not support SQLite. */
final class DbScheduler implements Peers.Queue {

    private final OneTimeTask<Void> task = Tasks.oneTime("nothing").execute((instance, context) -> Peers.done(instance.getId()));
    private final Scheduler scheduler;

    DbScheduler(PeerDatabase database, int threads) throws SQLException {
        createTable(database);
        scheduler = Scheduler.create(database.connections(), task)
                .threads(threads)
                .pollingInterval(Duration.ofSeconds(1))
                .enableImmediateExecution()
                .pollUsingLockAndFetch(0.5, 4.0)
                .build();
        scheduler.start();
    }

    @Override
    public void enqueue(String id) {
        scheduler.schedule(task.instance(id), Instant.now());
    }

    @Override
    public void close() {
        scheduler.stop();
    }

    /** The columns and indexes that db-scheduler documents for PostgreSQL. */
    private static void createTable(PeerDatabase database) throws SQLException {
        try (var connection = database.connections().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE scheduled_tasks (
                        task_name TEXT NOT NULL,
                        task_instance TEXT NOT NULL,
                        task_data BYTEA,
                        execution_time TIMESTAMP WITH TIME ZONE NOT NULL,
                        picked BOOLEAN NOT NULL,
                        picked_by TEXT,
                        last_success TIMESTAMP WITH TIME ZONE,
                        last_failure TIMESTAMP WITH TIME ZONE,
                        consecutive_failures INT,
                        last_heartbeat TIMESTAMP WITH TIME ZONE,
                        version BIGINT NOT NULL,
                        priority SMALLINT,
                        PRIMARY KEY (task_name, task_instance))
                    """);
            statement.execute("CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time)");
            statement.execute("CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat)");
            statement.execute(
                    "CREATE INDEX priority_execution_time_idx ON scheduled_tasks (priority DESC, execution_time ASC)");
        }
    }
}
