-- What clients mark their jobs with, to find them by.
CREATE TABLE job_labels (
    job_id VARCHAR(36) NOT NULL REFERENCES processing_jobs (id) ON DELETE CASCADE,
    name VARCHAR(100) NOT NULL,
    value VARCHAR(200) NOT NULL,
    PRIMARY KEY (job_id, name)
);
CREATE INDEX job_labels_by_value ON job_labels (name, value);

-- The course's title as it was submitted, folded as in FreeText.
ALTER TABLE processing_jobs ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
CREATE INDEX processing_jobs_by_creation ON processing_jobs (created_at, id);
