-- What the lessons of a course say, as they were submitted; an index over all words of a course is in the vendor's part.
CREATE TABLE course_texts (
    seq ${identity},
    course_id VARCHAR(36) NOT NULL UNIQUE REFERENCES courses (id) ON DELETE CASCADE,
    text TEXT NOT NULL
);

-- By what a course is found whole: its tags and its author, folded as in FreeText.
CREATE TABLE course_terms (
    course_id VARCHAR(36) NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
    kind VARCHAR(10) NOT NULL CHECK (kind IN ('tag', 'author')),
    term VARCHAR(400) NOT NULL,
    PRIMARY KEY (course_id, kind, term)
);
CREATE INDEX course_terms_by_term ON course_terms (kind, term);

ALTER TABLE courses DROP COLUMN search_text;
