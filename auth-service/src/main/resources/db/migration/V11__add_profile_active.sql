-- What an administrator says of an account (status) and whether the service that keeps the profile lets its holder in are two
-- things: a company that comes back must not lift a suspension. Who signs in is active in both, and is_active says that.
ALTER TABLE users DROP CONSTRAINT users_is_active_in_step;
ALTER TABLE users ADD COLUMN profile_active BOOLEAN NOT NULL DEFAULT TRUE;

-- Until now a deactivated profile was a deactivated account; the history knows what it was before.
UPDATE users u SET profile_active = FALSE, status = latest.from_code
FROM (SELECT DISTINCT ON (subject_id) subject_id, from_code, reason FROM state_history
      WHERE subject_type = 'user' AND field = 'status' ORDER BY subject_id, id DESC) latest
WHERE latest.subject_id = u.user_id AND u.status = 'deactivated' AND latest.reason = 'its profile was deactivated';

ALTER TABLE users
    ADD CONSTRAINT users_is_active_in_step CHECK (is_active = (status = 'active' AND profile_active));
