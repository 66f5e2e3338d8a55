-- Where the record of a message is in its topic: unknown if an earlier version sent it. resends counts how often the record had been lost. seen_at: when
-- it was last found to be there, while no worker had begun.
ALTER TABLE outbox ADD COLUMN record_partition INTEGER;
ALTER TABLE outbox ADD COLUMN record_offset BIGINT;
ALTER TABLE outbox ADD COLUMN resends INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN seen_at BIGINT;

-- An assembly ends as a lesson does.
UPDATE outbox SET ended_at = sent_at
WHERE type = 'course.assemble' AND sent_at IS NOT NULL
    AND job_id NOT IN (SELECT id FROM processing_jobs WHERE status IN ('pending', 'running'));
CREATE INDEX outbox_assembling ON outbox (sent_at)
    WHERE type = 'course.assemble' AND sent_at IS NOT NULL AND ended_at IS NULL;
CREATE INDEX outbox_seen ON outbox (seen_at) WHERE seen_at IS NOT NULL;
