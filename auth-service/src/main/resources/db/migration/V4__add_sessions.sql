-- One row per sign-in. Its refresh tokens form a family that ends with it.
CREATE TABLE sessions (
    id SERIAL PRIMARY KEY,
    session_id VARCHAR(255) NOT NULL UNIQUE,
    user_id INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    user_agent VARCHAR(500),
    address VARCHAR(64),
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_used_at TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at TIMESTAMP WITH TIME ZONE,
    end_reason VARCHAR(50)
);
CREATE INDEX sessions_user_open ON sessions (user_id, created_at, id) WHERE ended_at IS NULL;
CREATE INDEX sessions_expires ON sessions (expires_at);

-- The document's table records neither whether a token was used nor which one replaced it.
ALTER TABLE refresh_tokens
    ADD COLUMN session_id INTEGER REFERENCES sessions(id) ON DELETE CASCADE,
    ADD COLUMN parent_id INTEGER REFERENCES refresh_tokens(id) ON DELETE SET NULL,
    ADD COLUMN used_at TIMESTAMP WITH TIME ZONE,
    -- The successor, readable only with the token it replaces; deleted after the grace period.
    ADD COLUMN successor BYTEA,
    ALTER COLUMN user_id SET NOT NULL,
    ALTER COLUMN is_revoked SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL;
CREATE UNIQUE INDEX refresh_tokens_hash ON refresh_tokens (token_hash);
CREATE INDEX refresh_tokens_session ON refresh_tokens (session_id);
CREATE INDEX refresh_tokens_parent ON refresh_tokens (parent_id);
CREATE INDEX refresh_tokens_successor ON refresh_tokens (used_at) WHERE successor IS NOT NULL;
