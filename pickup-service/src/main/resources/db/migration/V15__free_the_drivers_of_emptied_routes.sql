-- A route that lost its last pickup before it began stayed planned, and its driver and vehicle were on it until its planned end. From here on
-- such a route is cancelled when that happens; these are the ones of before.
WITH emptied AS (
    UPDATE pickup_routes r
    SET status = 'cancelled', version = r.version + 1, updated_at = now()
    WHERE r.status = 'planned' AND NOT EXISTS (
        SELECT FROM pickup_route_stops s
        WHERE s.route_id = r.id AND s.kind = 'stop' AND s.status IN ('planned', 'en_route', 'arrived', 'in_progress'))
    RETURNING r.id, r.route_id
), left_out AS (
    UPDATE pickup_route_stops s
    SET status = 'skipped', closed_reason = 'No pickup was left on the route.'
    FROM emptied e
    WHERE s.route_id = e.id AND s.status = 'planned'
    RETURNING e.route_id, s.stop_number
)
INSERT INTO state_history (subject_type, subject_id, field, from_code, to_code, reason, actor, occurred_at)
SELECT 'pickup_route', route_id, 'status', 'planned', 'cancelled', 'No pickup was left on the route.', 'system', now()
FROM emptied
UNION ALL
SELECT 'pickup_route_stop', route_id || '/' || stop_number, 'status', 'planned', 'skipped', 'No pickup was left on the route.',
    'system', now()
FROM left_out;
