-- The events that the ledger reads: a few of each job, whereas its lessons have hundreds.
CREATE INDEX job_events_of_jobs ON job_events (job_id, seq, type)
    WHERE type IN ('job.pending', 'job.running', 'job.completed', 'job.failed', 'job.cancelled');
