-- How often a job was tried, and what counts since the last time: tries at its parts, the time of waiting, the work done.
ALTER TABLE processing_jobs ADD COLUMN attempt INTEGER NOT NULL DEFAULT 1;
ALTER TABLE processing_jobs ADD COLUMN assembly_attempts_before INTEGER NOT NULL DEFAULT 0;
ALTER TABLE processing_jobs ADD COLUMN queued_again_at BIGINT;
ALTER TABLE processing_jobs ADD COLUMN done_before BIGINT NOT NULL DEFAULT 0;
ALTER TABLE job_lessons ADD COLUMN attempts_before INTEGER NOT NULL DEFAULT 0;

-- What is kept of a job beyond its own rows goes with it.
CREATE INDEX outbox_by_job ON outbox (job_id);
