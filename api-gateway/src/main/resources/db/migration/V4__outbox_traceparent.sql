-- The W3C Trace Context in which a message was written; null if none was traced.
ALTER TABLE outbox ADD COLUMN traceparent VARCHAR(55);
