-- One dialect for SQLite and PostgreSQL. Ids are UUIDv7 as text; *_at are milliseconds since 1970, UTC; ${identity} is the
-- database's type of an ascending row number.

-- API keys. Only the SHA-256 of a key is stored: it has 256 random bits, so it cannot be guessed and a slower hash is not needed.
-- scopes: separated by spaces; null: all scopes of the role. hint: the first characters of the key.
CREATE TABLE api_keys (
    id VARCHAR(36) PRIMARY KEY,
    hash VARCHAR(64) NOT NULL UNIQUE,
    hint VARCHAR(20) NOT NULL,
    name VARCHAR(200) NOT NULL,
    owner VARCHAR(200) NOT NULL,
    role VARCHAR(20) NOT NULL CHECK (role IN ('admin', 'creator', 'viewer')),
    scopes TEXT,
    created_by VARCHAR(200) NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    last_used_at BIGINT,
    revoked_at BIGINT
);
CREATE INDEX api_keys_by_creation ON api_keys (created_at);

-- Who did what, and which requests were refused. Append-only.
CREATE TABLE audit_log (
    seq ${identity},
    at BIGINT NOT NULL,
    request_id VARCHAR(100) NOT NULL,
    owner VARCHAR(200),
    role VARCHAR(20),
    key_id VARCHAR(36),
    remote_address VARCHAR(60) NOT NULL,
    method VARCHAR(20) NOT NULL,
    route VARCHAR(200) NOT NULL,
    thing VARCHAR(300) NOT NULL,
    status INTEGER NOT NULL
);
CREATE INDEX audit_log_by_time ON audit_log (at);
CREATE INDEX audit_log_by_owner ON audit_log (owner, seq);
CREATE INDEX audit_log_by_key ON audit_log (key_id, seq);

-- Secrets that all instances share; each is created by the first instance that needs it.
CREATE TABLE secrets (
    name VARCHAR(80) PRIMARY KEY,
    value TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
