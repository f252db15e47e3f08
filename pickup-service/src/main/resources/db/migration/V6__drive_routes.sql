-- company_id: whose drivers, null for the platform's own. time_zone: of route_date.
-- planned_start, planned_end: leaving the depot and being back, as planned; expected_end follows what happens.
-- busy_until: planned_end, or the actual end when that was earlier. busy: while neither the driver nor the vehicle can be on another
-- route; empty for a route that ended before it was to begin.
-- route_start_time, route_end_time of the document are the actual ones; optimized_waypoints are the places in their planned order.
-- depot, vehicle, shift: as they were when the route was made. plan_id: the plan that made it, null for one made by hand.
-- actual_distance_m: by the positions of the device, or by the odometer when that was told. co2_g: of the actual distance, else the planned.
-- last_event_at: the latest thing that happened; nothing is recorded before it. stop_changes: counts what happened to stops.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE pickup_routes
    ADD COLUMN version BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN company_id VARCHAR(255),
    ADD COLUMN time_zone VARCHAR(64),
    ADD COLUMN depot JSONB,
    ADD COLUMN vehicle JSONB,
    ADD COLUMN shift JSONB,
    ADD COLUMN planned_start TIMESTAMP WITH TIME ZONE,
    ADD COLUMN planned_end TIMESTAMP WITH TIME ZONE,
    ADD COLUMN expected_end TIMESTAMP WITH TIME ZONE,
    ADD COLUMN busy_until TIMESTAMP WITH TIME ZONE,
    ADD COLUMN busy TSTZRANGE NOT NULL GENERATED ALWAYS AS (
        CASE WHEN busy_until > planned_start THEN tstzrange(planned_start, busy_until) ELSE 'empty'::tstzrange END) STORED,
    ADD COLUMN planned_distance_m BIGINT,
    ADD COLUMN actual_distance_m BIGINT,
    ADD COLUMN odometer_distance BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN co2_g BIGINT,
    ADD COLUMN plan_id VARCHAR(255),
    ADD COLUMN last_event_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN last_stop_number INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN stop_changes INTEGER NOT NULL DEFAULT 0,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL,
    ALTER COLUMN total_pickups SET NOT NULL,
    ALTER COLUMN completed_pickups SET NOT NULL,
    -- NOT NULL, as far as columns beyond the document may say so.
    ADD CONSTRAINT pickup_routes_are_complete CHECK (
        num_nulls(time_zone, depot, vehicle, shift, planned_start, planned_end,
            expected_end, busy_until, planned_distance_m, co2_g) = 0),
    ADD CONSTRAINT pickup_routes_end_after_they_start CHECK (planned_end > planned_start),
    ADD CONSTRAINT pickup_routes_distances_are_lengths CHECK (planned_distance_m >= 0 AND actual_distance_m >= 0 AND co2_g >= 0),
    ADD CONSTRAINT pickup_routes_driver_is_in_one_place
        EXCLUDE USING gist (driver_id WITH =, busy WITH &&) WHERE (status <> 'cancelled'),
    ADD CONSTRAINT pickup_routes_vehicle_is_in_one_place
        EXCLUDE USING gist (vehicle_license_plate WITH =, busy WITH &&)
        WHERE (status <> 'cancelled' AND vehicle_license_plate IS NOT NULL);

-- A route that runs late goes beyond its window: the driver ends it before beginning the next.
CREATE UNIQUE INDEX pickup_routes_driver_on_the_road_key ON pickup_routes (driver_id) WHERE status = 'started';
CREATE INDEX idx_pickup_routes_created_at ON pickup_routes (created_at, id);
CREATE INDEX idx_pickup_routes_company_created_at ON pickup_routes (company_id, created_at, id);
CREATE INDEX idx_pickup_routes_date_id ON pickup_routes (route_date, id);
CREATE INDEX idx_pickup_routes_company_date ON pickup_routes (company_id, route_date, id);
CREATE INDEX idx_pickup_routes_plan ON pickup_routes (plan_id) WHERE plan_id IS NOT NULL;
-- Routes that are not over, for the job that lets arrival times follow the clock.
CREATE INDEX idx_pickup_routes_under_way ON pickup_routes (route_date) WHERE status IN ('planned', 'started');

-- The work of the driver, in the order of position: stops, ways to the depot to empty the vehicle, breaks.
-- stop_number: its name within the route, for ever; position changes when the route is planned again.
-- opens_at, closes_at: when it may begin; service_seconds: how long it takes. latitude, longitude: where; null for a break, which is taken
-- wherever the driver is. leg_seconds, leg_metres: the way to it from the stop before, as planned.
-- told_arrival: the expected arrival as the pickup says it, which follows in steps of a minute.
-- confirmed: the customer was told the time, so that planning again leaves it. late_alerted_at: that it runs late was told.
CREATE TABLE pickup_route_stops (
    id SERIAL PRIMARY KEY,
    route_id INTEGER NOT NULL REFERENCES pickup_routes (id),
    stop_number INTEGER NOT NULL CHECK (stop_number > 0),
    position INTEGER NOT NULL CHECK (position > 0),
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('stop', 'emptying', 'break')),
    pickup_id INTEGER REFERENCES pickups (id),
    pickup_reference VARCHAR(255),
    status VARCHAR(20) NOT NULL,
    confirmed BOOLEAN NOT NULL DEFAULT FALSE,
    latitude DOUBLE PRECISION CHECK (latitude BETWEEN -90 AND 90),
    longitude DOUBLE PRECISION CHECK (longitude BETWEEN -180 AND 180),
    opens_at TIMESTAMP WITH TIME ZONE,
    closes_at TIMESTAMP WITH TIME ZONE,
    service_seconds INTEGER NOT NULL CHECK (service_seconds >= 0),
    leg_seconds INTEGER NOT NULL CHECK (leg_seconds >= 0),
    leg_metres BIGINT NOT NULL CHECK (leg_metres >= 0),
    planned_arrival TIMESTAMP WITH TIME ZONE NOT NULL,
    planned_departure TIMESTAMP WITH TIME ZONE NOT NULL,
    expected_arrival TIMESTAMP WITH TIME ZONE NOT NULL,
    told_arrival TIMESTAMP WITH TIME ZONE NOT NULL,
    departed_for_at TIMESTAMP WITH TIME ZONE,
    actual_arrival TIMESTAMP WITH TIME ZONE,
    begun_at TIMESTAMP WITH TIME ZONE,
    actual_departure TIMESTAMP WITH TIME ZONE,
    waiting_seconds INTEGER NOT NULL DEFAULT 0 CHECK (waiting_seconds >= 0),
    load JSONB NOT NULL,
    closed_reason VARCHAR(500),
    late_alerted_at TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pickup_route_stops_number_key UNIQUE (route_id, stop_number),
    CONSTRAINT pickup_route_stops_position_key UNIQUE (route_id, position) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pickup_route_stops_stop_somewhere CHECK (
        (kind = 'stop') = (pickup_id IS NOT NULL) AND (kind = 'break') = (latitude IS NULL) AND num_nulls(latitude, longitude) IN (0, 2))
);
-- A pickup is on one route at a time; of those that are over the past stays.
CREATE UNIQUE INDEX pickup_route_stops_pickup_key ON pickup_route_stops (pickup_id)
    WHERE status IN ('planned', 'en_route', 'arrived', 'in_progress');
CREATE INDEX idx_pickup_route_stops_pickup ON pickup_route_stops (pickup_id, id);
CREATE INDEX idx_pickup_route_stops_late ON pickup_route_stops (route_id) WHERE late_alerted_at IS NOT NULL;

-- The words of a driver's device, once per command however often and however late it arrives. device_sequence counts the commands of one
-- device on one route from 1. outcome: held until all before it have come, then applied, or refused with the problem's code.
CREATE TABLE driver_commands (
    id BIGSERIAL PRIMARY KEY,
    driver_id VARCHAR(255) NOT NULL,
    command_id VARCHAR(255) NOT NULL,
    route_id INTEGER NOT NULL REFERENCES pickup_routes (id),
    device_id VARCHAR(255) NOT NULL,
    device_sequence BIGINT NOT NULL CHECK (device_sequence > 0),
    device_time TIMESTAMP WITH TIME ZONE NOT NULL,
    command JSONB NOT NULL,
    received_at TIMESTAMP WITH TIME ZONE NOT NULL,
    outcome VARCHAR(20) NOT NULL CHECK (outcome IN ('held', 'applied', 'refused')),
    outcome_at TIMESTAMP WITH TIME ZONE,
    problem VARCHAR(100),
    detail VARCHAR(1000),
    CONSTRAINT driver_commands_key UNIQUE (route_id, command_id),
    CONSTRAINT driver_commands_sequence_key UNIQUE (route_id, device_id, device_sequence),
    CONSTRAINT driver_commands_outcome_is_whole CHECK (
        (outcome = 'held') = (outcome_at IS NULL) AND (outcome = 'refused') = (problem IS NOT NULL))
);
CREATE INDEX idx_driver_commands_held ON driver_commands (route_id, device_id, device_sequence) WHERE outcome = 'held';

-- A command is decided once; before that and after, nothing of it changes.
CREATE FUNCTION refuse_all_but_the_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.outcome = 'held'
        AND (to_jsonb(NEW) - 'outcome' - 'outcome_at' - 'problem' - 'detail')
            = (to_jsonb(OLD) - 'outcome' - 'outcome_at' - 'problem' - 'detail') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER driver_commands_are_decided_once
    BEFORE UPDATE OR DELETE ON driver_commands FOR EACH ROW EXECUTE FUNCTION refuse_all_but_the_outcome();
CREATE TRIGGER driver_commands_are_never_emptied
    BEFORE TRUNCATE ON driver_commands FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Where drivers were while on a route, thinned out on arrival; a job deletes what is older than 30 days.
CREATE TABLE driver_positions (
    id BIGSERIAL PRIMARY KEY,
    route_id INTEGER NOT NULL REFERENCES pickup_routes (id),
    driver_id VARCHAR(255) NOT NULL,
    latitude DOUBLE PRECISION NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude DOUBLE PRECISION NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    accuracy_m REAL CHECK (accuracy_m >= 0),
    device_time TIMESTAMP WITH TIME ZONE NOT NULL,
    received_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX idx_driver_positions_route ON driver_positions (route_id, device_time, id);
CREATE INDEX idx_driver_positions_route_received ON driver_positions (route_id, received_at);
CREATE INDEX idx_driver_positions_received ON driver_positions (received_at);
