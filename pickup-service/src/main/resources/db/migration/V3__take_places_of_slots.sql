-- A zone is a set of postal codes with the hours in which drivers come, in the zone's own time zone.
-- centre: where a pickup lies whose address came without coordinates. lead_minutes: how long before its start a slot closes.
CREATE TABLE pickup_zones (
    id SERIAL PRIMARY KEY,
    code VARCHAR(50) UNIQUE NOT NULL,
    name VARCHAR(255) NOT NULL,
    country VARCHAR(2) NOT NULL,
    time_zone VARCHAR(64) NOT NULL,
    centre_latitude DOUBLE PRECISION NOT NULL,
    centre_longitude DOUBLE PRECISION NOT NULL,
    slot_minutes INTEGER NOT NULL,
    slot_capacity INTEGER NOT NULL,
    lead_minutes INTEGER NOT NULL,
    cancel_minutes INTEGER NOT NULL,
    active BOOLEAN NOT NULL DEFAULT TRUE,
    version BIGINT NOT NULL DEFAULT 0,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pickup_zones_centre_lies_on_earth CHECK (
        centre_latitude BETWEEN -90 AND 90 AND centre_longitude BETWEEN -180 AND 180),
    CONSTRAINT pickup_zones_slots_divide_a_day CHECK (slot_minutes BETWEEN 15 AND 1440 AND 1440 % slot_minutes = 0),
    CONSTRAINT pickup_zones_counts_are_counts CHECK (slot_capacity >= 0 AND lead_minutes >= 0 AND cancel_minutes >= 0)
);
CREATE INDEX idx_pickup_zones_code ON pickup_zones (code, id);
CREATE INDEX idx_pickup_zones_name ON pickup_zones (name, id);
CREATE INDEX idx_pickup_zones_created_at ON pickup_zones (created_at, id);

-- A postal code belongs to the zone with the longest prefix of it; a prefix to one zone of its country. Upper case, letters and digits
-- alone; '*' is every postal code of the country.
CREATE TABLE pickup_zone_postal_prefixes (
    country VARCHAR(2) NOT NULL,
    prefix VARCHAR(20) NOT NULL,
    zone_id INTEGER NOT NULL REFERENCES pickup_zones (id),
    PRIMARY KEY (country, prefix)
);
CREATE INDEX idx_pickup_zone_postal_prefixes_zone ON pickup_zone_postal_prefixes (zone_id);

-- Local times; weekday 1 is Monday. Several spans a day don't overlap; one that ends at 24:00 is written 24:00.
CREATE TABLE pickup_zone_hours (
    zone_id INTEGER NOT NULL REFERENCES pickup_zones (id),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    opens TIME NOT NULL,
    closes TIME NOT NULL,
    PRIMARY KEY (zone_id, weekday, opens),
    CONSTRAINT pickup_zone_hours_close_after_opening CHECK (closes > opens)
);

CREATE TABLE pickup_zone_holidays (
    zone_id INTEGER NOT NULL REFERENCES pickup_zones (id),
    day DATE NOT NULL,
    name VARCHAR(255) NOT NULL,
    PRIMARY KEY (zone_id, day)
);

-- A slot comes into being with the first booking. Its capacity is the zone's at the last booking, or what was taken by then when that is
-- more: a lower capacity takes no place away that is taken. Taking a place is one conditional UPDATE: of concurrent ones for the last
-- place, one finds the row. Slots of a zone overlap only after its slots were cut otherwise; places of both count for both.
CREATE TABLE pickup_slots (
    id BIGSERIAL PRIMARY KEY,
    zone_id INTEGER NOT NULL REFERENCES pickup_zones (id),
    starts_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
    capacity INTEGER NOT NULL,
    taken INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT pickup_slots_key UNIQUE (zone_id, starts_at, ends_at),
    CONSTRAINT pickup_slots_end_after_they_start CHECK (ends_at > starts_at),
    CONSTRAINT pickup_slots_are_never_overbooked CHECK (0 <= taken AND taken <= capacity)
);
ALTER TABLE pickups ADD COLUMN slot_id BIGINT REFERENCES pickup_slots (id);
CREATE INDEX idx_pickups_slot ON pickups (slot_id) WHERE slot_id IS NOT NULL;
