package dev.coursecreator.gateway.progress;

import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.JobEvents;
import dev.coursecreator.model.JobId;

/** The events of one job, by sequence number. They end with the job, unless it is retried. */
record EventsOfOneJob(JobId job, JobEvents events) implements EventSource {

    private static final String JOB_EVENT_PREFIX = "job.";

    @Override
    public Batch after(long id, int limit) {
        var found = events.after(job, Math.toIntExact(id), limit).stream()
                .map(event -> new StreamEvent(event.seq(), event.type(), event.data()))
                .toList();
        return new Batch(found.isEmpty() ? id : found.getLast().id(), found);
    }

    @Override
    public boolean endsWith(StreamEvent last) {
        return last.type().startsWith(JOB_EVENT_PREFIX)
                && JobStatus.named(last.type().substring(JOB_EVENT_PREFIX.length()))
                        .map(JobStatus::isTerminal)
                        .orElse(false);
    }

    @Override
    public boolean includes(TransientEvent event) {
        return false;
    }

    @Override
    public String toString() {
        return "job_id=" + job;
    }
}
