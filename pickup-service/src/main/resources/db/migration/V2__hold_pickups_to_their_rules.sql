-- Columns that a pickup needs beyond the document.
-- company_id: for which company, null for a person without one. booking_reference: of the sibling's request that it was
-- booked for, once. zone_code: by which zone's hours and prices it was booked.
-- window_starts_at, window_ends_at: the window of date, times and time_zone as moments, by which rows are compared and
-- sorted. A window whose end reads as its start or before it ends on the next day.
-- latitude, longitude: the document's columns are REAL, which is a metre off and shows other decimals than were given;
-- they stay as copies. coordinates_source: 'given', or 'zone_centre' where the address came without coordinates.
-- pickup_cost: the price, REAL in the document; money is exact. price_components: of what it is the sum, as told when
-- it was booked; tariff_valid_from names the version. late_cancellation_fee, failed_attempt_fee: what those will cost,
-- by the same version; cancellation_fee, attempt_fees: what they have cost. cancel_free_until: before it, cancelling
-- costs nothing. attempts: failed ones so far; each is a row of pickup_attempts. completion: whether all that was
-- booked was handed over, and no more.
ALTER TABLE pickups
    ADD COLUMN version BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN company_id VARCHAR(255),
    ADD COLUMN booking_reference VARCHAR(255) CONSTRAINT pickups_booking_reference_key UNIQUE,
    ADD COLUMN zone_code VARCHAR(50),
    ADD COLUMN time_zone VARCHAR(64),
    ADD COLUMN window_starts_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN window_ends_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN latitude DOUBLE PRECISION,
    ADD COLUMN longitude DOUBLE PRECISION,
    ADD COLUMN coordinates_source VARCHAR(20),
    ALTER COLUMN pickup_cost TYPE NUMERIC(14,3),
    ADD COLUMN price_components JSONB,
    ADD COLUMN tariff_valid_from DATE,
    ADD COLUMN late_cancellation_fee NUMERIC(14,3),
    ADD COLUMN failed_attempt_fee NUMERIC(14,3),
    ADD COLUMN cancellation_fee NUMERIC(14,3),
    ADD COLUMN attempt_fees NUMERIC(14,3) NOT NULL DEFAULT 0,
    ADD COLUMN cancel_free_until TIMESTAMP WITH TIME ZONE,
    ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN completion VARCHAR(20),
    ADD COLUMN service_minutes INTEGER NOT NULL DEFAULT 5,
    ADD COLUMN required_skills JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN closed_reason VARCHAR(500),
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL,
    ALTER COLUMN country SET NOT NULL,
    ALTER COLUMN currency SET NOT NULL,
    ALTER COLUMN requires_packaging SET NOT NULL,
    ALTER COLUMN fragile_items SET NOT NULL;

-- NOT NULL for columns that the document has as nullable, or does not have.
ALTER TABLE pickups
    ADD CONSTRAINT pickups_are_complete CHECK (
        num_nulls(zone_code, time_zone, window_starts_at, window_ends_at, latitude, longitude, coordinates_source,
            price_components, tariff_valid_from, cancel_free_until, late_cancellation_fee, failed_attempt_fee, pickup_cost,
            pickup_latitude, pickup_longitude, postal_code) = 0),
    ADD CONSTRAINT pickups_windows_end_after_they_start CHECK (window_ends_at > window_starts_at),
    ADD CONSTRAINT pickups_type_known CHECK (pickup_type IN ('on_demand', 'express', 'scheduled', 'recurring')),
    ADD CONSTRAINT pickups_lie_on_earth CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180),
    ADD CONSTRAINT pickups_coordinates_source_known CHECK (coordinates_source IN ('given', 'zone_centre')),
    ADD CONSTRAINT pickups_have_packages CHECK (package_count > 0 AND estimated_weight_kg > 0),
    ADD CONSTRAINT pickups_cost_no_less_than_nothing CHECK (
        pickup_cost >= 0 AND late_cancellation_fee >= 0 AND failed_attempt_fee >= 0 AND cancellation_fee >= 0 AND attempt_fees >= 0),
    ADD CONSTRAINT pickups_attempts_counted CHECK (attempts BETWEEN 0 AND 3),
    ADD CONSTRAINT pickups_service_takes_time CHECK (service_minutes BETWEEN 0 AND 480),
    ADD CONSTRAINT pickups_completed_say_how CHECK ((status = 'completed') = (completion IS NOT NULL)),
    ADD CONSTRAINT pickups_cancelled_say_what_it_costs CHECK ((status = 'cancelled') = (cancellation_fee IS NOT NULL)),
    ADD CONSTRAINT pickups_assigned_have_a_route CHECK (
        status NOT IN ('assigned', 'en_route', 'arrived', 'in_progress') OR assigned_route_id IS NOT NULL);

CREATE INDEX idx_pickups_created_at_id ON pickups (created_at, id);
CREATE INDEX idx_pickups_company_created_at ON pickups (company_id, created_at, id);
CREATE INDEX idx_pickups_customer_created_at ON pickups (customer_id, created_at, id);
CREATE INDEX idx_pickups_window ON pickups (window_starts_at, id);
CREATE INDEX idx_pickups_company_window ON pickups (company_id, window_starts_at, id);
CREATE INDEX idx_pickups_customer_window ON pickups (customer_id, window_starts_at, id);
CREATE INDEX idx_pickups_zone_window ON pickups (zone_code, window_starts_at, id);
CREATE INDEX idx_pickups_assigned_route ON pickups (assigned_route_id) WHERE assigned_route_id IS NOT NULL;
CREATE INDEX idx_pickups_open_of_customer ON pickups (customer_id)
    WHERE status NOT IN ('completed', 'closed_unsuccessful', 'cancelled');
CREATE INDEX idx_pickups_open_of_company ON pickups (company_id)
    WHERE status NOT IN ('completed', 'closed_unsuccessful', 'cancelled');
-- For planners: the day's pickups that nobody drives yet.
CREATE INDEX idx_pickups_to_plan ON pickups (pickup_date, zone_code)
    WHERE status IN ('requested', 'scheduled', 'rescheduled');

ALTER TABLE pickup_packages
    ALTER COLUMN pickup_id SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN is_fragile SET NOT NULL,
    ALTER COLUMN requires_signature SET NOT NULL,
    ALTER COLUMN insurance_value TYPE NUMERIC(14,3),
    ADD COLUMN line INTEGER,
    -- Null until the pickup is completed, false for one that was missing then.
    ADD COLUMN collected BOOLEAN,
    -- As weighed at the door; null where it was not.
    ADD COLUMN actual_weight_kg REAL,
    ADD CONSTRAINT pickup_packages_are_complete CHECK (num_nulls(line, weight_kg, tracking_number, insurance_value) = 0),
    ADD CONSTRAINT pickup_packages_line_key UNIQUE (pickup_id, line),
    ADD CONSTRAINT pickup_packages_weigh_something CHECK (weight_kg > 0),
    ADD CONSTRAINT pickup_packages_insured_for_no_less_than_nothing CHECK (insurance_value >= 0),
    ADD CONSTRAINT pickup_packages_measures_are_lengths CHECK (length_cm > 0 AND width_cm > 0 AND height_cm > 0);

-- attempted_at: by the device, never later than the report. distance_m: from the device to the address.
ALTER TABLE pickup_attempts
    ALTER COLUMN pickup_id SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ADD COLUMN device_time TIMESTAMP WITH TIME ZONE,
    ADD COLUMN distance_m NUMERIC(10,1),
    ADD CONSTRAINT pickup_attempts_are_complete CHECK (device_time IS NOT NULL),
    ADD CONSTRAINT pickup_attempts_number_key UNIQUE (pickup_id, attempt_number),
    ADD CONSTRAINT pickup_attempts_failed_say_why CHECK (
        (attempt_status = 'failed') = (failure_reason IS NOT NULL AND failure_category IS NOT NULL)),
    ADD CONSTRAINT pickup_attempts_outcome_known CHECK (attempt_status IN ('failed', 'completed'));

-- The document lets both go with their pickup. Attempts stay on record, and so does the pickup.
CREATE TRIGGER pickups_are_never_deleted
    BEFORE DELETE ON pickups FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pickups_are_never_emptied
    BEFORE TRUNCATE ON pickups FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pickup_attempts_are_append_only
    BEFORE UPDATE OR DELETE ON pickup_attempts FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pickup_attempts_are_never_emptied
    BEFORE TRUNCATE ON pickup_attempts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
