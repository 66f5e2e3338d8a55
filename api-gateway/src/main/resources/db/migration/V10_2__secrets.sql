-- What all gateways must know and nobody else may: each made by the gateway that first needs it.
CREATE TABLE secrets (
    name VARCHAR(80) PRIMARY KEY,
    value TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
