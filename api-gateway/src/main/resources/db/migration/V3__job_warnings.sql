-- Warnings about the Markdown of a job, as a JSON array.
ALTER TABLE processing_jobs ADD COLUMN warnings TEXT NOT NULL DEFAULT '[]';
