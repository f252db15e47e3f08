-- Failures of one account, one network, or one account from one network. The key says which.
CREATE TABLE login_throttles (
    throttle_key VARCHAR(400) PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_failure_at TIMESTAMP WITH TIME ZONE NOT NULL,
    blocked_until TIMESTAMP WITH TIME ZONE
);
CREATE INDEX login_throttles_last_failure ON login_throttles (last_failure_at);
