-- A message with a lesson is work: it waits until it is its owner's turn, is sent, taken by a worker, and ends, also without
-- having been sent. All other messages are sent at once. A greater priority goes first among an owner's own work.
ALTER TABLE outbox ADD COLUMN owner VARCHAR(200);
ALTER TABLE outbox ADD COLUMN priority INTEGER;
ALTER TABLE outbox ADD COLUMN lesson INTEGER;
ALTER TABLE outbox ADD COLUMN attempt INTEGER;
ALTER TABLE outbox ADD COLUMN taken_at BIGINT;
ALTER TABLE outbox ADD COLUMN ended_at BIGINT;

DROP INDEX outbox_unsent;
CREATE INDEX outbox_immediate ON outbox (seq) WHERE sent_at IS NULL AND lesson IS NULL;
CREATE INDEX outbox_waiting ON outbox (owner, priority DESC, attempt DESC, seq)
    WHERE lesson IS NOT NULL AND sent_at IS NULL AND ended_at IS NULL;
CREATE INDEX outbox_in_flight ON outbox (owner, sent_at, taken_at)
    WHERE lesson IS NOT NULL AND sent_at IS NOT NULL AND ended_at IS NULL;
CREATE INDEX outbox_taken ON outbox (taken_at) WHERE taken_at IS NOT NULL;
CREATE INDEX outbox_dropped ON outbox (ended_at) WHERE sent_at IS NULL AND ended_at IS NOT NULL;
CREATE INDEX outbox_work ON outbox (job_id, lesson, attempt) WHERE lesson IS NOT NULL;

-- The turns that were had, counted; who locks the one row hands out work.
CREATE TABLE outbox_turns (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    had BIGINT NOT NULL
);
INSERT INTO outbox_turns (id, had) VALUES (1, 0);

-- Which turn was an owner's latest.
CREATE TABLE outbox_owners (
    owner VARCHAR(200) PRIMARY KEY,
    turn BIGINT NOT NULL
);
