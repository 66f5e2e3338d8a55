-- One dialect for SQLite and PostgreSQL. Ids are UUIDv7 in text form; *_at are UTC in milliseconds since 1970;
-- *_key and *_bytes name an artifact and its size; JSON is TEXT in the wire format of the messages.

CREATE TABLE courses (
    id VARCHAR(36) PRIMARY KEY,
    slug VARCHAR(120) NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    status VARCHAR(20) NOT NULL CHECK (status IN ('draft', 'published')),
    duration_ms BIGINT,
    manifest_key VARCHAR(64),
    manifest_bytes BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT
);
CREATE INDEX courses_by_creation ON courses (created_at) WHERE deleted_at IS NULL;
CREATE INDEX courses_by_slug ON courses (slug);

CREATE TABLE course_metadata (
    course_id VARCHAR(36) PRIMARY KEY REFERENCES courses (id) ON DELETE CASCADE,
    author TEXT,
    language VARCHAR(35) NOT NULL,
    tags TEXT NOT NULL,
    voice VARCHAR(80) NOT NULL,
    quality VARCHAR(20) NOT NULL,
    background_style VARCHAR(20) NOT NULL,
    background_music INTEGER NOT NULL
);
CREATE INDEX course_metadata_by_language ON course_metadata (language);

CREATE TABLE lessons (
    id VARCHAR(36) PRIMARY KEY,
    course_id VARCHAR(36) NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    status VARCHAR(20) NOT NULL CHECK (status IN ('pending', 'ready')),
    duration_ms BIGINT,
    video_key VARCHAR(64),
    video_bytes BIGINT,
    audio_key VARCHAR(64),
    audio_bytes BIGINT,
    transcript_key VARCHAR(64),
    transcript_bytes BIGINT,
    slides TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    UNIQUE (course_id, number)
);

CREATE TABLE subtitles (
    id VARCHAR(36) PRIMARY KEY,
    lesson_id VARCHAR(36) NOT NULL REFERENCES lessons (id) ON DELETE CASCADE,
    language VARCHAR(35) NOT NULL,
    cues TEXT NOT NULL,
    vtt_key VARCHAR(64) NOT NULL,
    vtt_bytes BIGINT NOT NULL,
    srt_key VARCHAR(64) NOT NULL,
    srt_bytes BIGINT NOT NULL,
    UNIQUE (lesson_id, language)
);

CREATE TABLE interactive_elements (
    id VARCHAR(36) PRIMARY KEY,
    lesson_id VARCHAR(36) NOT NULL REFERENCES lessons (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('code', 'quiz', 'exercise')),
    content TEXT NOT NULL,
    UNIQUE (lesson_id, position)
);

CREATE TABLE processing_jobs (
    id VARCHAR(36) PRIMARY KEY,
    course_id VARCHAR(36) NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
    status VARCHAR(20) NOT NULL CHECK (status IN ('pending', 'running', 'completed', 'failed', 'cancelled')),
    progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
    assembly_attempt INTEGER NOT NULL,
    script TEXT NOT NULL,
    settings TEXT NOT NULL,
    error_type TEXT,
    error_detail TEXT,
    error_lesson INTEGER,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    started_at BIGINT,
    completed_at BIGINT
);
CREATE INDEX processing_jobs_by_course ON processing_jobs (course_id);
CREATE INDEX processing_jobs_by_status ON processing_jobs (status, created_at);

CREATE TABLE job_lessons (
    job_id VARCHAR(36) NOT NULL REFERENCES processing_jobs (id) ON DELETE CASCADE,
    lesson INTEGER NOT NULL,
    title TEXT NOT NULL,
    status VARCHAR(20) NOT NULL CHECK (status IN ('pending', 'running', 'completed', 'failed', 'cancelled')),
    attempt INTEGER NOT NULL,
    phase VARCHAR(20),
    done INTEGER NOT NULL,
    total INTEGER NOT NULL,
    worker TEXT,
    result TEXT,
    error_type TEXT,
    error_detail TEXT,
    updated_at BIGINT NOT NULL,
    started_at BIGINT,
    completed_at BIGINT,
    PRIMARY KEY (job_id, lesson)
);
CREATE INDEX job_lessons_running ON job_lessons (updated_at) WHERE status = 'running';

-- What a client that follows a job is told, in order; seq counts from 1 within the job.
CREATE TABLE job_events (
    job_id VARCHAR(36) NOT NULL REFERENCES processing_jobs (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    type VARCHAR(80) NOT NULL,
    data TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (job_id, seq)
);
