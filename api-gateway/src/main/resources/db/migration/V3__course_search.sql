-- What a course is searched by, in lower case: SQLite folds only ASCII by itself.
ALTER TABLE courses ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
CREATE INDEX courses_deleted ON courses (deleted_at) WHERE deleted_at IS NOT NULL;
