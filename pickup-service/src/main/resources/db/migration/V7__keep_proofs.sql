-- The handing over at the door, as the driver's device recorded it; never changed.
-- signature, photos: references with the SHA-256 of their content. distance_m: from the position to the address.
CREATE TABLE pickup_proofs (
    id BIGSERIAL PRIMARY KEY,
    pickup_id INTEGER NOT NULL UNIQUE REFERENCES pickups (id),
    driver_id VARCHAR(255) NOT NULL,
    signed_by VARCHAR(255),
    signature JSONB,
    photos JSONB NOT NULL DEFAULT '[]',
    scans JSONB NOT NULL DEFAULT '[]',
    differences JSONB NOT NULL DEFAULT '[]',
    latitude DOUBLE PRECISION CHECK (latitude BETWEEN -90 AND 90),
    longitude DOUBLE PRECISION CHECK (longitude BETWEEN -180 AND 180),
    accuracy_m DOUBLE PRECISION,
    distance_m NUMERIC(10,1),
    device_time TIMESTAMP WITH TIME ZONE NOT NULL,
    received_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pickup_proofs_position_is_whole CHECK (num_nulls(latitude, longitude, distance_m) IN (0, 3))
);
CREATE TRIGGER pickup_proofs_are_append_only
    BEFORE UPDATE OR DELETE ON pickup_proofs FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pickup_proofs_are_never_emptied
    BEFORE TRUNCATE ON pickup_proofs FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Serials of tracking numbers: drawn once, never used again.
CREATE SEQUENCE pickup_tracking_numbers AS BIGINT MAXVALUE 2599999999;
