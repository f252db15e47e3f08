-- not_served: its window passed and no route had it; true until another one is chosen. missed_windows: how often that was so.
ALTER TABLE pickups
    ADD COLUMN not_served BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN missed_windows INTEGER NOT NULL DEFAULT 0 CHECK (missed_windows >= 0),
    ADD CONSTRAINT pickups_not_served_wait_or_are_over CHECK (
        NOT not_served OR status IN ('failed', 'closed_unsuccessful', 'cancelled'));

-- For the job that looks for windows that have passed.
CREATE INDEX idx_pickups_without_route ON pickups (window_ends_at, id) WHERE status IN ('requested', 'scheduled', 'rescheduled');
CREATE INDEX idx_pickups_not_served ON pickups (window_ends_at, id) WHERE not_served AND status = 'failed';
