-- What forecasts are made from: what was asked for, what came of it, and by what a lesson is known that was made before.
ALTER TABLE job_lessons ADD COLUMN fingerprint VARCHAR(64);
ALTER TABLE job_lessons ADD COLUMN voice VARCHAR(80);
ALTER TABLE job_lessons ADD COLUMN quality VARCHAR(20);
ALTER TABLE job_lessons ADD COLUMN words INTEGER;
ALTER TABLE job_lessons ADD COLUMN sentences INTEGER;
ALTER TABLE job_lessons ADD COLUMN pauses_ms BIGINT;
ALTER TABLE job_lessons ADD COLUMN made_before INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job_lessons ADD COLUMN duration_ms BIGINT;
ALTER TABLE job_lessons ADD COLUMN bytes BIGINT;
CREATE INDEX job_lessons_by_fingerprint ON job_lessons (fingerprint) WHERE duration_ms IS NOT NULL;
CREATE INDEX job_lessons_measured ON job_lessons (voice, quality, completed_at) WHERE duration_ms IS NOT NULL;
