-- Answers already given, by the key the caller sent with the request. A row is written in the transaction of the work it
-- answers for, so there is one exactly when the work is done.
CREATE TABLE idempotency_keys (
    principal TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    fingerprint BYTEA NOT NULL,
    answer JSONB NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (principal, endpoint, idempotency_key)
);

CREATE INDEX idx_idempotency_keys_created_at ON idempotency_keys (created_at);
