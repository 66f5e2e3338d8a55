package dev.coursecreator.gateway.kafka;

import dev.coursecreator.model.JobId;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.worker.WorkerLogEntry;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** The topic of what the workers log about jobs. It is read when somebody asks. */
@Component
public final class JobLog {

    /** Of all jobs. About 300 bytes each. */
    private static final int MAX_RECORDS_READ = 200_000;

    private final TopicReader reader;

    JobLog(TopicReader reader) {
        this.reader = reader;
    }

    /**
     * The entries of a job.
     *
     * @param entries in the order in which the broker received them
     * @param isTruncated whether there are others, which are older, or too far behind entries of other jobs
     */
    public record Entries(List<WorkerLogEntry> entries, boolean isTruncated) {}

    /**
     * The latest entries about a job.
     *
     * @param since when the job was submitted or later, by the broker's clock
     * @param until when the job ended or later
     * @param limit maximum number of entries
     * @throws ServiceUnavailableException if the broker does not answer
     */
    public Entries latest(JobId job, Instant since, Instant until, int limit) {
        var search = new Search(job, until, limit);
        reader.read(Topics.LOGS, since, search::visit);
        return new Entries(List.copyOf(search.found), search.isTruncated);
    }

    private static final class Search {

        private final JobId job;
        private final Instant until;
        private final int limit;
        private final ArrayDeque<WorkerLogEntry> found = new ArrayDeque<>();
        private int read;
        private boolean isTruncated;

        Search(JobId job, Instant until, int limit) {
            this.job = job;
            this.until = until;
            this.limit = limit;
        }

        boolean visit(ConsumerRecord<String, byte[]> record) {
            if (++read > MAX_RECORDS_READ) {
                isTruncated = true;
                return false;
            }
            if (record.timestamp() > until.toEpochMilli()) {
                return false;
            }
            if (job.toString().equals(record.key())) {
                TopicReader.decode(record, WorkerLogEntry.class).ifPresent(this::add);
            }
            return true;
        }

        private void add(WorkerLogEntry entry) {
            found.add(entry);
            if (found.size() > limit) {
                found.removeFirst();
                isTruncated = true;
            }
        }
    }
}
