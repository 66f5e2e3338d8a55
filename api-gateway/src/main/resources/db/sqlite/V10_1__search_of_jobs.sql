-- Has all columns that a search of jobs reads. In the table, they come after the script, which may be long. PostgreSQL stores
-- long values elsewhere.
CREATE INDEX processing_jobs_searched ON processing_jobs (created_at, id, owner, search_text, error_detail);
DROP INDEX processing_jobs_by_creation;
