-- One order over the events of all jobs. An event gets its position once it is committed; event_feed has the last one given.
ALTER TABLE job_events ADD COLUMN position BIGINT;
CREATE UNIQUE INDEX job_events_by_position ON job_events (position) WHERE position IS NOT NULL;
CREATE INDEX job_events_without_position ON job_events (job_id, seq) WHERE position IS NULL;
CREATE TABLE event_feed (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    last_position BIGINT NOT NULL
);
INSERT INTO event_feed (id, last_position) VALUES (1, 0);
