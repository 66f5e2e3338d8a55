-- Where clients want to be told. secret is kept readable: it signs. events: patterns with spaces between. failing_since: when the
-- first of the failures was that no success has followed.
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

-- One message to one of them; its id is the webhook-id. tries: since it was last asked for; attempts: all.
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

-- One row: up to where the feed of events has been made deliveries of.
CREATE TABLE webhook_cursor (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    position BIGINT NOT NULL
);
INSERT INTO webhook_cursor (id, position) VALUES (1, 0);
