-- What was answered to requests that name a key, so that the same request again is answered the same and does nothing.
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
