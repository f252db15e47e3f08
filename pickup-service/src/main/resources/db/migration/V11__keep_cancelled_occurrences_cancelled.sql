-- An occurrence whose pickup was cancelled by itself is skipped by hand: it is not booked again when its series changes.
UPDATE pickup_occurrences o
SET takes_place_at = NULL, outcome = 'skipped', code = NULL, reason = p.closed_reason, customised = TRUE
FROM pickups p
WHERE p.id = o.pickup_id AND o.outcome = 'booked' AND p.status = 'cancelled';

-- withdrawn: changed by hand, and its pickup taken back while the series is paused; takes_place_at and the pickup say how it is booked
-- again.
ALTER TABLE pickup_occurrences
    DROP CONSTRAINT pickup_occurrences_outcome_check,
    ADD CONSTRAINT pickup_occurrences_outcome_known CHECK (outcome IN ('booked', 'skipped', 'refused', 'withdrawn')),
    ADD CONSTRAINT pickup_occurrences_withdrawn_say_what CHECK (
        outcome <> 'withdrawn' OR (customised AND num_nulls(pickup_id, takes_place_at) = 0));
-- For the ones that a move has brought ahead of now.
CREATE INDEX idx_pickup_occurrences_takes_place ON pickup_occurrences (series_id, takes_place_at);
