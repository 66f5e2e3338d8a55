-- Each version of a course is a row of its own. root_id is the first one's id, which is the one that clients know; it is null
-- there. One version is the current one: what is listed, read and edited. revision counts the changes of a row.
ALTER TABLE courses ADD COLUMN root_id VARCHAR(36) REFERENCES courses (id) ON DELETE CASCADE;
ALTER TABLE courses ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE courses ADD COLUMN is_current INTEGER NOT NULL DEFAULT 1;
ALTER TABLE courses ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
CREATE UNIQUE INDEX courses_by_version ON courses (root_id, version);

-- Which version of its course a job makes; course_id is that of the first one.
ALTER TABLE processing_jobs ADD COLUMN course_version INTEGER NOT NULL DEFAULT 1;
