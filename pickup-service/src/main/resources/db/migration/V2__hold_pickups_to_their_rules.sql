-- Columns that a pickup needs beyond the document.
-- company_id: for which company, null for a person without one. zone_code: by which zone's hours and prices it was booked.
-- window_starts_at, window_ends_at: the window of date, times and time_zone as moments, by which rows are compared and sorted.
-- coordinates_source: 'given', or 'zone_centre' where the address came without coordinates.
-- total_price and what is charged for cancelling, in the currency; pickup_cost is REAL in the document and stays a copy for reading.
-- price_components: what the price is made of, as told when it was booked; tariff_valid_from names the version.
-- cancel_free_until: before it, cancelling costs nothing.
-- attempts: failed ones so far; each is a row of pickup_attempts.
ALTER TABLE pickups
    ADD COLUMN version BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN company_id VARCHAR(255),
    ADD COLUMN zone_code VARCHAR(50),
    ADD COLUMN time_zone VARCHAR(64),
    ADD COLUMN window_starts_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN window_ends_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN coordinates_source VARCHAR(20),
    ADD COLUMN total_price NUMERIC(14,3),
    ADD COLUMN price_components JSONB,
    ADD COLUMN tariff_valid_from DATE,
    ADD COLUMN cancellation_fee NUMERIC(14,3),
    ADD COLUMN cancel_free_until TIMESTAMP WITH TIME ZONE,
    ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN service_minutes INTEGER NOT NULL DEFAULT 5,
    ADD COLUMN required_skills JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN closed_reason VARCHAR(500),
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL,
    ALTER COLUMN requires_packaging SET NOT NULL,
    ALTER COLUMN fragile_items SET NOT NULL;

ALTER TABLE pickups
    ADD CONSTRAINT pickups_are_complete CHECK (
        num_nulls(zone_code, time_zone, window_starts_at, window_ends_at, coordinates_source, pickup_latitude, pickup_longitude,
            total_price, price_components, tariff_valid_from, cancel_free_until, currency, postal_code, country) = 0),
    ADD CONSTRAINT pickups_windows_end_after_they_start CHECK (window_ends_at > window_starts_at),
    ADD CONSTRAINT pickups_type_known CHECK (pickup_type IN ('on_demand', 'express', 'scheduled', 'recurring')),
    ADD CONSTRAINT pickups_lie_on_earth CHECK (pickup_latitude BETWEEN -90 AND 90 AND pickup_longitude BETWEEN -180 AND 180),
    ADD CONSTRAINT pickups_coordinates_source_known CHECK (coordinates_source IN ('given', 'zone_centre')),
    ADD CONSTRAINT pickups_have_packages CHECK (package_count > 0 AND estimated_weight_kg > 0),
    ADD CONSTRAINT pickups_cost_no_less_than_nothing CHECK (total_price >= 0 AND cancellation_fee >= 0),
    ADD CONSTRAINT pickups_attempts_counted CHECK (attempts >= 0),
    ADD CONSTRAINT pickups_assigned_have_a_route CHECK (
        status NOT IN ('assigned', 'en_route', 'arrived', 'in_progress') OR assigned_route_id IS NOT NULL);

CREATE INDEX idx_pickups_created_at_id ON pickups (created_at, id);
CREATE INDEX idx_pickups_company_created_at ON pickups (company_id, created_at, id);
CREATE INDEX idx_pickups_customer_created_at ON pickups (customer_id, created_at, id);
CREATE INDEX idx_pickups_window ON pickups (window_starts_at, id);
CREATE INDEX idx_pickups_assigned_route ON pickups (assigned_route_id) WHERE assigned_route_id IS NOT NULL;
-- What a planner asks for: the day's pickups that nobody drives yet.
CREATE INDEX idx_pickups_to_plan ON pickups (pickup_date, zone_code) WHERE status IN ('scheduled', 'rescheduled');

-- A package leaves with its pickup only while that is a draft of nothing: neither goes once it was booked.
ALTER TABLE pickup_packages
    ALTER COLUMN pickup_id SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ADD COLUMN line INTEGER NOT NULL,
    -- What was scanned at the door; null until then, false when it was missing.
    ADD COLUMN collected BOOLEAN,
    ADD COLUMN actual_weight_kg REAL,
    ADD COLUMN insured_value NUMERIC(14,3) NOT NULL DEFAULT 0,
    ADD CONSTRAINT pickup_packages_line_key UNIQUE (pickup_id, line),
    ADD CONSTRAINT pickup_packages_weigh_something CHECK (weight_kg > 0),
    ADD CONSTRAINT pickup_packages_measures_are_lengths CHECK (length_cm > 0 AND width_cm > 0 AND height_cm > 0);

ALTER TABLE pickup_attempts
    ALTER COLUMN pickup_id SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ADD CONSTRAINT pickup_attempts_number_key UNIQUE (pickup_id, attempt_number);

-- The document lets both go with their pickup. What was tried at a door stays on record, and so does the pickup.
CREATE TRIGGER pickups_are_never_deleted
    BEFORE DELETE ON pickups FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pickups_are_never_emptied
    BEFORE TRUNCATE ON pickups FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pickup_attempts_are_append_only
    BEFORE UPDATE OR DELETE ON pickup_attempts FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pickup_attempts_are_never_emptied
    BEFORE TRUNCATE ON pickup_attempts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
