package peers;

import static org.jobrunr.server.BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration;

import java.time.Duration;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.scheduling.JobScheduler;
import org.jobrunr.storage.sql.common.SqlStorageProviderFactory;

/** JobRunr with the shortest poll interval that it allows; by default, it looks for tasks every 15 seconds. Its workers take more as soon as they are free. */
final class JobRunrQueue implements Peers.Queue {

    private final JobScheduler scheduler;

    JobRunrQueue(PeerDatabase database, int threads) {
        scheduler = JobRunr.configure()
                .useStorageProvider(SqlStorageProviderFactory.using(database.connections()))
                .useBackgroundJobServer(usingStandardBackgroundJobServerConfiguration()
                        .andWorkerCount(threads)
                        .andPollInterval(Duration.ofSeconds(5)))
                .initialize()
                .getJobScheduler();
    }

    @Override
    public void enqueue(String id) {
        scheduler.enqueue(() -> Peers.done(id));
    }

    @Override
    public void close() {
        JobRunr.destroy();
    }
}
