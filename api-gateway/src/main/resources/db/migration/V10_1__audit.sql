-- Who did what, and who was refused at the door. Rows are only ever added.
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
