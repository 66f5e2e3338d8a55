-- Length of the sentences of a rendered lesson without the silence between and after them; NULL if an older worker rendered it.
ALTER TABLE job_lessons ADD COLUMN speech_ms BIGINT;
