-- When the quizzes of a rendered lesson are asked and answered: a JSON array of objects with slide, askedMs and answeredMs. Null for lessons from before.
ALTER TABLE lessons ADD COLUMN quizzes TEXT;
