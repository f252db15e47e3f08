-- early_attempts: failed before the window that was promised; not among attempts, after three of which the pickup is closed. counts: false for
-- such a one. attempt_number counts all.
ALTER TABLE pickups
    ADD COLUMN early_attempts INTEGER NOT NULL DEFAULT 0 CHECK (early_attempts >= 0);
ALTER TABLE pickup_attempts
    ADD COLUMN counts BOOLEAN NOT NULL DEFAULT TRUE;
