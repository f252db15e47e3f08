-- A series says when, by RFC 5545, and what; a job makes its pickups ahead. rrule, rdates, exdates are local times of the zone.
-- holiday_policy: skip, before, after. expanded_until: occurrences before it are rows; the job goes on from there.
-- "This and following" ends a series and begins another that continues it.
CREATE TABLE pickup_series (
    id SERIAL PRIMARY KEY,
    series_id VARCHAR(255) UNIQUE NOT NULL,
    customer_id VARCHAR(255) NOT NULL,
    company_id VARCHAR(255),
    zone_code VARCHAR(50) NOT NULL,
    status VARCHAR(50) NOT NULL,
    rrule VARCHAR(500) NOT NULL,
    rdates JSONB NOT NULL DEFAULT '[]',
    exdates JSONB NOT NULL DEFAULT '[]',
    starts_at TIMESTAMP NOT NULL,
    time_zone VARCHAR(64) NOT NULL,
    duration_minutes INTEGER NOT NULL CHECK (duration_minutes > 0),
    holiday_policy VARCHAR(20) NOT NULL CHECK (holiday_policy IN ('skip', 'before', 'after')),
    template JSONB NOT NULL,
    expanded_until DATE,
    continues_series_id INTEGER REFERENCES pickup_series (id),
    version BIGINT NOT NULL DEFAULT 0,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX idx_pickup_series_created_at ON pickup_series (created_at, id);
CREATE INDEX idx_pickup_series_customer ON pickup_series (customer_id, created_at, id);
CREATE INDEX idx_pickup_series_company ON pickup_series (company_id, created_at, id);
CREATE INDEX idx_pickup_series_to_expand ON pickup_series (expanded_until NULLS FIRST, id) WHERE status = 'active';

-- Once per occurrence, whatever runs again: the local time by the rule is its name, also when a holiday moved the day or a change moved
-- the pickup. outcome: booked, skipped (a holiday, or the customer's wish), refused (no place, with the reason).
CREATE TABLE pickup_occurrences (
    id BIGSERIAL PRIMARY KEY,
    series_id INTEGER NOT NULL REFERENCES pickup_series (id),
    local_start TIMESTAMP NOT NULL,
    outcome VARCHAR(20) NOT NULL CHECK (outcome IN ('booked', 'skipped', 'refused')),
    reason VARCHAR(500),
    pickup_id INTEGER UNIQUE REFERENCES pickups (id),
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pickup_occurrences_key UNIQUE (series_id, local_start),
    CONSTRAINT pickup_occurrences_booked_have_a_pickup CHECK ((outcome = 'booked') = (pickup_id IS NOT NULL))
);
