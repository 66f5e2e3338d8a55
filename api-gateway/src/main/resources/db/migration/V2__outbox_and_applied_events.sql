-- ${identity} is set per database: a number that grows with every row.

CREATE TABLE outbox (
    seq ${identity},
    id VARCHAR(36) NOT NULL,
    job_id VARCHAR(36) NOT NULL,
    topic VARCHAR(200) NOT NULL,
    type VARCHAR(80) NOT NULL,
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_at BIGINT
);
CREATE INDEX outbox_unsent ON outbox (seq) WHERE sent_at IS NULL;
CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL;

CREATE TABLE applied_events (
    event_id TEXT PRIMARY KEY,
    job_id VARCHAR(36) NOT NULL REFERENCES processing_jobs (id) ON DELETE CASCADE,
    applied_at BIGINT NOT NULL
);
CREATE INDEX applied_events_by_job ON applied_events (job_id);
CREATE INDEX applied_events_by_time ON applied_events (applied_at);
