-- Tokens of one session carry its family key. The newest is kept sealed under that key while the grace of its predecessor runs, so a
-- predecessor that is presented again is answered by one look, however many tokens followed it. refresh_tokens.successor stays for
-- the release before and is no longer written.
ALTER TABLE sessions ADD COLUMN newest_token BYTEA;

CREATE INDEX sessions_newest ON sessions (last_used_at) WHERE newest_token IS NOT NULL;
-- At most one per session: what ending a session, and listing the open ones, look at.
CREATE INDEX refresh_tokens_unused ON refresh_tokens (session_id) WHERE used_at IS NULL;
