-- Whom a course and its jobs belong to. What was made before there were owners was made at this machine.
ALTER TABLE courses ADD COLUMN owner VARCHAR(200) NOT NULL DEFAULT 'local';
CREATE INDEX courses_by_owner ON courses (owner, created_at);
ALTER TABLE processing_jobs ADD COLUMN owner VARCHAR(200) NOT NULL DEFAULT 'local';
CREATE INDEX processing_jobs_by_owner ON processing_jobs (owner, created_at);
