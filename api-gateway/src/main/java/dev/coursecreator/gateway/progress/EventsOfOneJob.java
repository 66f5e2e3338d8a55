package dev.coursecreator.gateway.progress;

import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.JobEvents;
import dev.coursecreator.model.JobId;

/** One job's events by their number. They end with the job, unless it is tried again. */
record EventsOfOneJob(JobId job, JobEvents events) implements EventSource {

    private static final String ABOUT_THE_JOB = "job.";

    @Override
    public Batch after(long id, int limit) {
        var told = events.after(job, Math.toIntExact(id), limit).stream()
                .map(event -> new Told(event.seq(), event.type(), event.data()))
                .toList();
        return new Batch(told.isEmpty() ? id : told.getLast().id(), told);
    }

    @Override
    public boolean endsWith(Told last) {
        return last.type().startsWith(ABOUT_THE_JOB)
                && JobStatus.named(last.type().substring(ABOUT_THE_JOB.length()))
                        .map(JobStatus::isTerminal)
                        .orElse(false);
    }

    @Override
    public String toString() {
        return "job_id=" + job;
    }
}
