-- The Markdown that a version of a course was submitted as: a JSON array of objects with path and text. Courses from before have none.
CREATE TABLE course_sources (
    course_id VARCHAR(36) PRIMARY KEY REFERENCES courses (id) ON DELETE CASCADE,
    files TEXT NOT NULL
);
