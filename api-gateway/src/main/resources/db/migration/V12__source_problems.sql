-- Why the latest source of a course cannot be generated: a JSON array of objects with detail, line and file. No row if nothing is wrong with it.
CREATE TABLE source_problems (
    course_id VARCHAR(36) PRIMARY KEY REFERENCES courses (id) ON DELETE CASCADE,
    problems TEXT NOT NULL
);
