-- One dialect for SQLite and PostgreSQL. Ids are UUIDv7 as text; *_at are milliseconds since 1970, UTC; *_key and *_bytes name an
-- artifact and its size; JSON is TEXT in the wire format of the messages; ${identity} is the database's type of an ascending
-- row number.

-- Each version of a course is a row. root_id is the id of the first version, which is the id that clients know; it is null in the
-- first version itself. is_current marks the version that is listed, read and edited. revision counts the changes of a row.
CREATE TABLE courses (
    id VARCHAR(36) PRIMARY KEY,
    root_id VARCHAR(36) REFERENCES courses (id) ON DELETE CASCADE,
    version INTEGER NOT NULL DEFAULT 1,
    is_current INTEGER NOT NULL DEFAULT 1,
    revision INTEGER NOT NULL DEFAULT 1,
    owner VARCHAR(200) NOT NULL DEFAULT 'local',
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
CREATE INDEX courses_by_owner ON courses (owner, created_at);
CREATE INDEX courses_deleted ON courses (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE UNIQUE INDEX courses_by_version ON courses (root_id, version);

CREATE TABLE course_metadata (
    course_id VARCHAR(36) PRIMARY KEY REFERENCES courses (id) ON DELETE CASCADE,
    author TEXT,
    language VARCHAR(35) NOT NULL,
    tags TEXT NOT NULL,
    settings TEXT NOT NULL
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

-- The text of a course's lessons, as submitted. The full-text index over it is specific to the database.
CREATE TABLE course_texts (
    seq ${identity},
    course_id VARCHAR(36) NOT NULL UNIQUE REFERENCES courses (id) ON DELETE CASCADE,
    text TEXT NOT NULL
);

-- Tags and author of a course, normalized as in SearchText.
CREATE TABLE course_terms (
    course_id VARCHAR(36) NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
    kind VARCHAR(10) NOT NULL CHECK (kind IN ('tag', 'author')),
    term VARCHAR(400) NOT NULL,
    PRIMARY KEY (course_id, kind, term)
);
CREATE INDEX course_terms_by_term ON course_terms (kind, term);

-- attempt counts the attempts at the job; *_before and queued_again_at say what belongs to earlier attempts. search_text is the
-- course's title, normalized as in SearchText.
CREATE TABLE processing_jobs (
    id VARCHAR(36) PRIMARY KEY,
    course_id VARCHAR(36) NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
    course_version INTEGER NOT NULL DEFAULT 1,
    owner VARCHAR(200) NOT NULL DEFAULT 'local',
    status VARCHAR(20) NOT NULL CHECK (status IN ('pending', 'running', 'completed', 'failed', 'cancelled')),
    progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
    priority VARCHAR(10) NOT NULL DEFAULT 'normal',
    deadline BIGINT,
    attempt INTEGER NOT NULL DEFAULT 1,
    assembly_attempt INTEGER NOT NULL,
    assembly_attempts_before INTEGER NOT NULL DEFAULT 0,
    done_before BIGINT NOT NULL DEFAULT 0,
    script TEXT NOT NULL,
    settings TEXT NOT NULL,
    search_text TEXT NOT NULL DEFAULT '',
    error_type TEXT,
    error_detail TEXT,
    error_lesson INTEGER,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    queued_again_at BIGINT,
    started_at BIGINT,
    completed_at BIGINT
);
CREATE INDEX processing_jobs_by_course ON processing_jobs (course_id);
CREATE INDEX processing_jobs_by_status ON processing_jobs (status, created_at);
CREATE INDEX processing_jobs_by_owner ON processing_jobs (owner, created_at);
CREATE INDEX processing_jobs_by_deadline ON processing_jobs (deadline) WHERE deadline IS NOT NULL;
CREATE INDEX processing_jobs_by_creation ON processing_jobs (created_at, id);
CREATE INDEX processing_jobs_live ON processing_jobs (owner) WHERE status IN ('pending', 'running');
CREATE INDEX processing_jobs_by_end ON processing_jobs (completed_at) WHERE completed_at IS NOT NULL;

-- line: where the lesson begins in the Markdown. fingerprint identifies the lesson's inputs; with voice to bytes it is what
-- forecasts are computed from.
CREATE TABLE job_lessons (
    job_id VARCHAR(36) NOT NULL REFERENCES processing_jobs (id) ON DELETE CASCADE,
    lesson INTEGER NOT NULL,
    title TEXT NOT NULL,
    line INTEGER,
    status VARCHAR(20) NOT NULL CHECK (status IN ('pending', 'running', 'completed', 'failed', 'cancelled')),
    attempt INTEGER NOT NULL,
    attempts_before INTEGER NOT NULL DEFAULT 0,
    phase VARCHAR(20),
    done INTEGER NOT NULL,
    total INTEGER NOT NULL,
    worker TEXT,
    result TEXT,
    error_type TEXT,
    error_detail TEXT,
    fingerprint VARCHAR(64),
    voice VARCHAR(80),
    quality VARCHAR(20),
    words INTEGER,
    sentences INTEGER,
    pauses_ms BIGINT,
    made_before INTEGER NOT NULL DEFAULT 0,
    duration_ms BIGINT,
    bytes BIGINT,
    updated_at BIGINT NOT NULL,
    started_at BIGINT,
    completed_at BIGINT,
    PRIMARY KEY (job_id, lesson)
);
CREATE INDEX job_lessons_running ON job_lessons (updated_at) WHERE status = 'running';
CREATE INDEX job_lessons_by_fingerprint ON job_lessons (fingerprint) WHERE duration_ms IS NOT NULL;
CREATE INDEX job_lessons_measured ON job_lessons (voice, quality, completed_at) WHERE duration_ms IS NOT NULL;

-- Labels that clients give their jobs.
CREATE TABLE job_labels (
    job_id VARCHAR(36) NOT NULL REFERENCES processing_jobs (id) ON DELETE CASCADE,
    name VARCHAR(100) NOT NULL,
    value VARCHAR(200) NOT NULL,
    PRIMARY KEY (job_id, name)
);
CREATE INDEX job_labels_by_value ON job_labels (name, value);

-- The events of a job for its followers: seq counts from 1 within the job. position orders the events of all jobs; an event gets
-- it after it has been committed. event_feed has the last position that was given.
CREATE TABLE job_events (
    job_id VARCHAR(36) NOT NULL REFERENCES processing_jobs (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    position BIGINT,
    type VARCHAR(80) NOT NULL,
    data TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (job_id, seq)
);
CREATE UNIQUE INDEX job_events_by_position ON job_events (position) WHERE position IS NOT NULL;
CREATE INDEX job_events_without_position ON job_events (job_id, seq) WHERE position IS NULL;

CREATE TABLE event_feed (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    last_position BIGINT NOT NULL
);
INSERT INTO event_feed (id, last_position) VALUES (1, 0);

-- The row of an owner is locked while a job is added for that owner, so that the quota is exact.
CREATE TABLE job_owners (
    owner VARCHAR(200) PRIMARY KEY
);

-- Responses to requests with an Idempotency-Key.
CREATE TABLE idempotency_keys (
    owner VARCHAR(200) NOT NULL,
    idempotency_key VARCHAR(255) NOT NULL,
    request_hash VARCHAR(64) NOT NULL,
    job_id VARCHAR(36) NOT NULL,
    course_id VARCHAR(36) NOT NULL,
    lessons INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (owner, idempotency_key)
);
CREATE INDEX idempotency_keys_by_time ON idempotency_keys (created_at);

-- Transactional outbox. traceparent is the W3C Trace Context of the writer. A row with a lesson is a render command: it waits to
-- be dispatched, is sent, taken by a worker, and ends, possibly without having been sent; a higher priority goes first within an
-- owner. All other messages are sent at once.
CREATE TABLE outbox (
    seq ${identity},
    id VARCHAR(36) NOT NULL,
    job_id VARCHAR(36) NOT NULL,
    topic VARCHAR(200) NOT NULL,
    type VARCHAR(80) NOT NULL,
    body TEXT NOT NULL,
    traceparent VARCHAR(55),
    owner VARCHAR(200),
    priority INTEGER,
    lesson INTEGER,
    attempt INTEGER,
    created_at BIGINT NOT NULL,
    sent_at BIGINT,
    taken_at BIGINT,
    ended_at BIGINT
);
CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX outbox_by_job ON outbox (job_id);
CREATE INDEX outbox_immediate ON outbox (seq) WHERE sent_at IS NULL AND lesson IS NULL;
CREATE INDEX outbox_waiting ON outbox (owner, priority DESC, attempt DESC, seq)
    WHERE lesson IS NOT NULL AND sent_at IS NULL AND ended_at IS NULL;
CREATE INDEX outbox_in_flight ON outbox (owner, sent_at, taken_at)
    WHERE lesson IS NOT NULL AND sent_at IS NOT NULL AND ended_at IS NULL;
CREATE INDEX outbox_taken ON outbox (taken_at) WHERE taken_at IS NOT NULL;
CREATE INDEX outbox_dropped ON outbox (ended_at) WHERE sent_at IS NULL AND ended_at IS NOT NULL;
CREATE INDEX outbox_work ON outbox (job_id, lesson, attempt) WHERE lesson IS NOT NULL;

-- The number of dispatched lessons; the row is locked by the gateway that dispatches.
CREATE TABLE outbox_turns (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    had BIGINT NOT NULL
);
INSERT INTO outbox_turns (id, had) VALUES (1, 0);

-- The number of the latest lesson dispatched for each owner.
CREATE TABLE outbox_owners (
    owner VARCHAR(200) PRIMARY KEY,
    turn BIGINT NOT NULL
);

-- Ids of the events that were applied, to recognize redeliveries.
CREATE TABLE applied_events (
    event_id TEXT PRIMARY KEY,
    job_id VARCHAR(36) NOT NULL REFERENCES processing_jobs (id) ON DELETE CASCADE,
    applied_at BIGINT NOT NULL
);
CREATE INDEX applied_events_by_job ON applied_events (job_id);
CREATE INDEX applied_events_by_time ON applied_events (applied_at);

-- Webhook endpoints. secret is stored readable, because it signs. events: patterns separated by spaces. failing_since: time of
-- the first failure since the last success.
CREATE TABLE webhooks (
    id VARCHAR(36) PRIMARY KEY,
    owner VARCHAR(200) NOT NULL,
    url TEXT NOT NULL,
    events TEXT NOT NULL,
    description TEXT NOT NULL,
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    disabled_reason TEXT,
    secret VARCHAR(120) NOT NULL,
    previous_secret VARCHAR(120),
    previous_secret_until BIGINT,
    failing_since BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX webhooks_by_owner ON webhooks (owner, created_at);

-- A message to one endpoint; its id is the webhook-id. attempts counts all, tries those since delivery was last requested.
CREATE TABLE webhook_deliveries (
    id VARCHAR(36) PRIMARY KEY,
    webhook_id VARCHAR(36) NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    type VARCHAR(80) NOT NULL,
    payload TEXT NOT NULL,
    status VARCHAR(20) NOT NULL CHECK (status IN ('pending', 'delivered', 'failed')),
    attempts INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    due_at BIGINT,
    leased_until BIGINT,
    created_at BIGINT NOT NULL
);
CREATE INDEX webhook_deliveries_by_webhook ON webhook_deliveries (webhook_id, created_at);
CREATE INDEX webhook_deliveries_by_creation ON webhook_deliveries (created_at);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (due_at) WHERE status = 'pending';

CREATE TABLE webhook_attempts (
    delivery_id VARCHAR(36) NOT NULL REFERENCES webhook_deliveries (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    at BIGINT NOT NULL,
    duration_ms BIGINT NOT NULL,
    response_status INTEGER,
    response_body TEXT,
    error TEXT,
    PRIMARY KEY (delivery_id, number)
);

-- The position in the event feed up to which deliveries have been created.
CREATE TABLE webhook_cursor (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    position BIGINT NOT NULL
);
INSERT INTO webhook_cursor (id, position) VALUES (1, 0);

-- Leases of periodic tasks that one gateway at a time runs for all.
CREATE TABLE sweeps (
    name VARCHAR(40) PRIMARY KEY,
    holder VARCHAR(36) NOT NULL,
    held_until BIGINT NOT NULL,
    begun_at BIGINT NOT NULL
);
