-- What a client asks of a job besides its course.
ALTER TABLE processing_jobs ADD COLUMN priority VARCHAR(10) NOT NULL DEFAULT 'normal';
ALTER TABLE processing_jobs ADD COLUMN deadline BIGINT;
CREATE INDEX processing_jobs_by_deadline ON processing_jobs (deadline) WHERE deadline IS NOT NULL;

-- Where a lesson begins in the Markdown.
ALTER TABLE job_lessons ADD COLUMN line INTEGER;
