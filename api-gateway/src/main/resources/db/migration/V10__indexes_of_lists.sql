-- For each sort order of jobs and courses, with the expressions of JobOrder and CourseOrder.
CREATE INDEX processing_jobs_by_update ON processing_jobs (updated_at, id);
CREATE INDEX processing_jobs_by_completion ON processing_jobs (COALESCE(completed_at, 0), id);
CREATE INDEX processing_jobs_by_priority ON processing_jobs
    ((CASE priority WHEN 'high' THEN 2 WHEN 'normal' THEN 1 ELSE 0 END), id);
CREATE INDEX courses_by_update ON courses (updated_at) WHERE deleted_at IS NULL;
