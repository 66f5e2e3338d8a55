-- Retries of lessons that wait, because what made them fail may pass. Removed when they are due.
CREATE TABLE waiting_retries (
    job_id VARCHAR(36) NOT NULL REFERENCES processing_jobs (id) ON DELETE CASCADE,
    lesson INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    due_at BIGINT NOT NULL,
    traceparent VARCHAR(55),
    PRIMARY KEY (job_id, lesson)
);
CREATE INDEX waiting_retries_due ON waiting_retries (due_at);
