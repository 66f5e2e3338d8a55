-- Who takes the row of an owner is the only one to add a job for that owner.
CREATE TABLE job_owners (
    owner VARCHAR(200) PRIMARY KEY
);
CREATE INDEX processing_jobs_live ON processing_jobs (owner) WHERE status IN ('pending', 'running');
