-- uncounted_attempts: failed ones that are not held against the customer: before the window that was promised, or of orders that were
-- cancelled. They are not among attempts, after three of which the pickup is closed. counts: false for such a one. attempt_number counts all.
ALTER TABLE pickups
    ADD COLUMN uncounted_attempts INTEGER NOT NULL DEFAULT 0 CHECK (uncounted_attempts >= 0);
ALTER TABLE pickup_attempts
    ADD COLUMN counts BOOLEAN NOT NULL DEFAULT TRUE;
