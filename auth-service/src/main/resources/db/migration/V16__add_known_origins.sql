-- Where an account was signed in from: devices, by the hash of the token they keep, and networks. Failures elsewhere do not lock them.
CREATE TABLE known_origins (
    id SERIAL PRIMARY KEY,
    user_id VARCHAR(255) NOT NULL REFERENCES users(user_id) ON DELETE CASCADE,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('device', 'network')),
    origin VARCHAR(100) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_used_at TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (user_id, kind, origin)
);
CREATE INDEX known_origins_last_used ON known_origins (last_used_at);
