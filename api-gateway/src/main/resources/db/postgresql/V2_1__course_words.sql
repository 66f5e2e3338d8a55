-- The words of the courses by course_texts.seq, put together by this service, so that all databases agree on what a word is.
CREATE TABLE course_words (
    seq BIGINT PRIMARY KEY REFERENCES course_texts (seq) ON DELETE CASCADE,
    words TSVECTOR NOT NULL
);
CREATE INDEX course_words_by_word ON course_words USING GIN (words);
