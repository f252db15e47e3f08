-- Sessions, tokens and keys that ended early. Rows are deleted once every token they concern has expired.
CREATE TABLE revocations (
    id BIGSERIAL PRIMARY KEY,
    session_id VARCHAR(255),
    subject VARCHAR(255),
    minimum_version BIGINT NOT NULL DEFAULT 0,
    key_id VARCHAR(255),
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CHECK (num_nonnulls(session_id, subject, key_id) = 1)
);
CREATE INDEX revocations_created ON revocations (created_at);
CREATE INDEX revocations_expires ON revocations (expires_at);
CREATE INDEX revocations_session ON revocations (session_id);
CREATE INDEX revocations_subject ON revocations (subject);
CREATE INDEX revocations_key ON revocations (key_id);
