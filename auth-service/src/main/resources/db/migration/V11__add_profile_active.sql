-- The status, which an administrator decides, and the state of the profile, which customer-service decides, are independent:
-- a company that is reactivated must not lift a suspension. is_active is true while both allow signing in.
ALTER TABLE users DROP CONSTRAINT users_is_active_in_step;
ALTER TABLE users ADD COLUMN profile_active BOOLEAN NOT NULL DEFAULT TRUE;

-- So far a deactivated profile was a deactivated account; the history has the previous status.
UPDATE users u SET profile_active = FALSE, status = latest.from_code
FROM (SELECT DISTINCT ON (subject_id) subject_id, from_code, reason FROM state_history
      WHERE subject_type = 'user' AND field = 'status' ORDER BY subject_id, id DESC) latest
WHERE latest.subject_id = u.user_id AND u.status = 'deactivated' AND latest.reason = 'its profile was deactivated';

ALTER TABLE users
    ADD CONSTRAINT users_is_active_in_step CHECK (is_active = (status = 'active' AND profile_active));
