-- API keys. Of a key itself only its SHA-256 is kept: it has 256 random bits, so nobody finds it by trying, and nothing slower is
-- needed. scopes: words with spaces between; null: all that the role may. hint: how the key begins, to tell keys apart.
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
