-- Has a row while no commands are handed to the workers: since when, at whose request, and why.
CREATE TABLE outbox_pause (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    paused_at BIGINT NOT NULL,
    paused_by VARCHAR(200) NOT NULL,
    reason TEXT
);
