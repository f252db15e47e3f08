-- Tokens in mails: proof of an address, or permission to set a password. Only a hash is stored.
CREATE TABLE one_time_tokens (
    id SERIAL PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    purpose VARCHAR(50) NOT NULL CHECK (purpose IN ('verify_email', 'reset_password', 'invitation')),
    token_hash VARCHAR(255) NOT NULL UNIQUE,
    -- The address it was sent to: a token proves nothing about a later address of the account.
    email VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    used_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX one_time_tokens_user ON one_time_tokens (user_id, purpose);
CREATE INDEX one_time_tokens_expires ON one_time_tokens (expires_at);
