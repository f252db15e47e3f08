-- A self-registered account gets a profile when its address is verified, and is deleted when it never is.
ALTER TABLE users ADD COLUMN self_registered BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE users u SET self_registered = TRUE
WHERE EXISTS (SELECT FROM audit_events e WHERE e.event_type = 'registered' AND e.subject_id = u.user_id);
CREATE INDEX users_unproven ON users (updated_at) WHERE self_registered AND status = 'pending_verification';

-- Until when an address is not sent another unrequested mail of the same kind.
CREATE TABLE mail_pauses (
    kind VARCHAR(50) NOT NULL,
    address VARCHAR(255) NOT NULL,
    ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (kind, address)
);
CREATE INDEX mail_pauses_ends ON mail_pauses (ends_at);
