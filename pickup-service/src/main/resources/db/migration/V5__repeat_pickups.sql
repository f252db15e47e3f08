-- A series says when, by RFC 5545, and what; a job books its pickups ahead. starts_at, rdates, exdates are local times of time_zone, which
-- is the zone's. template: what is booked each time. holiday_policy: what becomes of an occurrence on a holiday of the zone.
-- expanded_until: occurrences before this day are rows of pickup_occurrences; the job goes on from there. It does not count as a change.
-- "This and following" ends a series and begins another one, which names in continues_series_id the one that it continues.
CREATE TABLE pickup_series (
    id SERIAL PRIMARY KEY,
    series_id VARCHAR(255) UNIQUE NOT NULL,
    customer_id VARCHAR(255) NOT NULL,
    company_id VARCHAR(255),
    zone_code VARCHAR(50) NOT NULL,
    status VARCHAR(50) NOT NULL,
    status_reason VARCHAR(500),
    rrule VARCHAR(500) NOT NULL,
    rdates JSONB NOT NULL DEFAULT '[]',
    exdates JSONB NOT NULL DEFAULT '[]',
    starts_at TIMESTAMP NOT NULL,
    time_zone VARCHAR(64) NOT NULL,
    holiday_policy VARCHAR(20) NOT NULL CHECK (holiday_policy IN ('skip', 'before', 'after')),
    template JSONB NOT NULL,
    expanded_until DATE NOT NULL,
    continues_series_id INTEGER REFERENCES pickup_series (id),
    version BIGINT NOT NULL DEFAULT 0,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX idx_pickup_series_created_at ON pickup_series (created_at, id);
CREATE INDEX idx_pickup_series_customer ON pickup_series (customer_id, created_at, id);
CREATE INDEX idx_pickup_series_company ON pickup_series (company_id, created_at, id);
CREATE INDEX idx_pickup_series_to_expand ON pickup_series (id, expanded_until) WHERE status = 'active';

-- Once per occurrence, whatever runs again: the local time by the rule is its name, also when a holiday moved the day or a change moved
-- the pickup. takes_place_at: local time that is booked; null for one that does not take place. outcome: booked, skipped (a holiday, or
-- the customer's wish), refused (no place, with code and reason of the refusal). customised: changed or skipped by hand, and left alone
-- by changes of the series.
CREATE TABLE pickup_occurrences (
    id BIGSERIAL PRIMARY KEY,
    series_id INTEGER NOT NULL REFERENCES pickup_series (id),
    local_time TIMESTAMP NOT NULL,
    takes_place_at TIMESTAMP,
    outcome VARCHAR(20) NOT NULL CHECK (outcome IN ('booked', 'skipped', 'refused')),
    code VARCHAR(100),
    reason VARCHAR(500),
    customised BOOLEAN NOT NULL DEFAULT FALSE,
    pickup_id INTEGER UNIQUE REFERENCES pickups (id),
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pickup_occurrences_key UNIQUE (series_id, local_time),
    CONSTRAINT pickup_occurrences_booked_have_a_pickup CHECK (outcome <> 'booked' OR pickup_id IS NOT NULL),
    CONSTRAINT pickup_occurrences_refused_say_why CHECK (outcome <> 'refused' OR code IS NOT NULL)
);
CREATE INDEX idx_pickup_occurrences_series ON pickup_occurrences (series_id, local_time, id);
