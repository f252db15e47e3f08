-- Limits are called min_<what> and max_<what> in every service, and columns and stored JSON like the wire.
ALTER TABLE rate_tables RENAME COLUMN lowest TO min_rate;
ALTER TABLE rate_tables RENAME COLUMN highest TO max_rate;

-- The rates stay what they were: only the name of a band's limit changes.
ALTER TABLE rate_tables DISABLE TRIGGER rate_tables_are_only_withdrawn;

CREATE FUNCTION with_min_value(bands JSONB) RETURNS JSONB LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(
        jsonb_agg((band - 'from') || jsonb_build_object('min_value', band -> 'from') ORDER BY place), '[]'::jsonb)
    FROM jsonb_array_elements(bands) WITH ORDINALITY AS element (band, place)
$$;

UPDATE rate_tables
SET by_score = with_min_value(by_score),
    by_amount = with_min_value(by_amount),
    by_term_months = with_min_value(by_term_months);

DROP FUNCTION with_min_value(JSONB);

ALTER TABLE rate_tables ENABLE TRIGGER rate_tables_are_only_withdrawn;
