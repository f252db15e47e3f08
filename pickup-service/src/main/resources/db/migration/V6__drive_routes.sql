-- company_id: whose drivers, null for the platform's own. Times are moments; planned and actual distance and time are kept apart.
-- window: from leaving the depot to being back, as planned; of a route that is not cancelled it never overlaps another of the same
-- driver or vehicle.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE pickup_routes
    ADD COLUMN version BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN company_id VARCHAR(255),
    ADD COLUMN time_zone VARCHAR(64) NOT NULL DEFAULT 'America/Bogota',
    ADD COLUMN depot JSONB,
    ADD COLUMN shift JSONB,
    ADD COLUMN planned_window TSTZRANGE,
    ADD COLUMN planned_distance_m BIGINT,
    ADD COLUMN actual_distance_m BIGINT,
    ADD COLUMN co2_g BIGINT,
    ADD COLUMN plan_id VARCHAR(255),
    ADD COLUMN polyline JSONB,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL,
    ALTER COLUMN total_pickups SET NOT NULL,
    ALTER COLUMN completed_pickups SET NOT NULL,
    ADD CONSTRAINT pickup_routes_are_complete CHECK (num_nulls(depot, shift, planned_window, planned_distance_m) = 0),
    ADD CONSTRAINT pickup_routes_driver_is_in_one_place
        EXCLUDE USING gist (driver_id WITH =, planned_window WITH &&) WHERE (status <> 'cancelled'),
    ADD CONSTRAINT pickup_routes_vehicle_is_in_one_place
        EXCLUDE USING gist (vehicle_license_plate WITH =, planned_window WITH &&)
        WHERE (status <> 'cancelled' AND vehicle_license_plate IS NOT NULL);

CREATE INDEX idx_pickup_routes_created_at ON pickup_routes (created_at, id);
CREATE INDEX idx_pickup_routes_date_id ON pickup_routes (route_date, id);
CREATE INDEX idx_pickup_routes_company_date ON pickup_routes (company_id, route_date, id);

-- What the driver does, in order: stops, ways to the depot to empty the vehicle, breaks.
CREATE TABLE pickup_route_stops (
    id BIGSERIAL PRIMARY KEY,
    route_id INTEGER NOT NULL REFERENCES pickup_routes (id),
    position INTEGER NOT NULL CHECK (position > 0),
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('stop', 'emptying', 'break')),
    pickup_id INTEGER REFERENCES pickups (id),
    status VARCHAR(20) NOT NULL,
    confirmed BOOLEAN NOT NULL DEFAULT FALSE,
    planned_arrival TIMESTAMP WITH TIME ZONE NOT NULL,
    planned_departure TIMESTAMP WITH TIME ZONE NOT NULL,
    expected_arrival TIMESTAMP WITH TIME ZONE NOT NULL,
    actual_arrival TIMESTAMP WITH TIME ZONE,
    actual_departure TIMESTAMP WITH TIME ZONE,
    waiting_seconds INTEGER NOT NULL DEFAULT 0 CHECK (waiting_seconds >= 0),
    load JSONB NOT NULL DEFAULT '{}',
    skip_reason VARCHAR(500),
    CONSTRAINT pickup_route_stops_position_key UNIQUE (route_id, position) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pickup_route_stops_stop_somewhere CHECK ((kind = 'stop') = (pickup_id IS NOT NULL))
);
-- A pickup is on one route at a time; of finished ones the past stays.
CREATE UNIQUE INDEX pickup_route_stops_pickup_key ON pickup_route_stops (pickup_id) WHERE status IN ('planned', 'started');

-- What a driver's device says, once per command however often and however late it arrives.
CREATE TABLE driver_commands (
    id BIGSERIAL PRIMARY KEY,
    driver_id VARCHAR(255) NOT NULL,
    command_id VARCHAR(255) NOT NULL,
    route_id INTEGER NOT NULL REFERENCES pickup_routes (id),
    command JSONB NOT NULL,
    device_sequence BIGINT NOT NULL,
    device_time TIMESTAMP WITH TIME ZONE NOT NULL,
    received_at TIMESTAMP WITH TIME ZONE NOT NULL,
    outcome VARCHAR(50) NOT NULL,
    answer JSONB NOT NULL,
    CONSTRAINT driver_commands_key UNIQUE (driver_id, command_id)
);
CREATE INDEX idx_driver_commands_route ON driver_commands (route_id, device_sequence);
CREATE TRIGGER driver_commands_are_append_only
    BEFORE UPDATE OR DELETE ON driver_commands FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Kept for 30 days, by partitions of a day that a job makes ahead and drops.
CREATE TABLE driver_positions (
    driver_id VARCHAR(255) NOT NULL,
    route_id INTEGER NOT NULL,
    latitude DOUBLE PRECISION NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude DOUBLE PRECISION NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    accuracy_m REAL,
    device_time TIMESTAMP WITH TIME ZONE NOT NULL,
    received_at TIMESTAMP WITH TIME ZONE NOT NULL
) PARTITION BY RANGE (received_at);
CREATE TABLE driver_positions_default PARTITION OF driver_positions DEFAULT;
CREATE INDEX idx_driver_positions_route ON driver_positions (route_id, received_at DESC);
