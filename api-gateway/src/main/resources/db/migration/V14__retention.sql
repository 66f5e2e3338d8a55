-- What one gateway at a time does for all: who is at it until when, and when it began last.
CREATE TABLE sweeps (
    name VARCHAR(40) PRIMARY KEY,
    holder VARCHAR(36) NOT NULL,
    held_until BIGINT NOT NULL,
    begun_at BIGINT NOT NULL
);

CREATE INDEX processing_jobs_by_end ON processing_jobs (completed_at) WHERE completed_at IS NOT NULL;
