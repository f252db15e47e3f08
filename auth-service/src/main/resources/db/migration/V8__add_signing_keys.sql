-- The active key is published and, during a rotation, also the previous one until its last token has expired.
CREATE TABLE signing_keys (
    id SERIAL PRIMARY KEY,
    key_id VARCHAR(255) NOT NULL UNIQUE,
    algorithm VARCHAR(20) NOT NULL,
    status VARCHAR(20) NOT NULL CHECK (status IN ('active', 'retiring', 'retired', 'dropped')),
    public_key BYTEA NOT NULL,
    -- AES-GCM under the master key, bound to key_id; deleted once the key no longer signs.
    private_key BYTEA,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    retires_at TIMESTAMP WITH TIME ZONE,
    retired_at TIMESTAMP WITH TIME ZONE
);
CREATE UNIQUE INDEX signing_keys_one_active ON signing_keys (status) WHERE status = 'active';
CREATE UNIQUE INDEX signing_keys_one_retiring ON signing_keys (status) WHERE status = 'retiring';
