-- extra_seconds: of service_seconds, by how much the stop was told to take longer than planned at first.
ALTER TABLE pickup_route_stops
    ADD COLUMN extra_seconds INTEGER NOT NULL DEFAULT 0 CHECK (extra_seconds >= 0);
