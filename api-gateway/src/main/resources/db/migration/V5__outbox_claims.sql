-- Until then a gateway is sending the message, and no other one does. Expired: that gateway has not recorded what became of it.
ALTER TABLE outbox ADD COLUMN claimed_until BIGINT;
CREATE INDEX outbox_claimed ON outbox (claimed_until) WHERE claimed_until IS NOT NULL;
