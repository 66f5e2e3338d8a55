-- The words of the courses by course_texts.seq. They are folded and separated by spaces before they come here, so that all
-- databases agree on what a word is.
CREATE VIRTUAL TABLE course_words USING fts5 (
    title, about, text,
    content = '', contentless_delete = 1, prefix = '2 3',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M*'"
);
CREATE TRIGGER course_texts_deleted AFTER DELETE ON course_texts BEGIN
    DELETE FROM course_words WHERE rowid = old.seq;
END;
