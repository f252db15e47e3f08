-- costs: what the route costs at all, per kilometre and per hour, in the one unit in which vehicles are compared; those of a plan's vehicle, or
-- as they are given by hand. The defaults are those of a vehicle that says nothing.
ALTER TABLE pickup_routes
    ADD COLUMN costs JSONB NOT NULL DEFAULT '{"fixed_cost": 10, "cost_per_km": 1, "cost_per_hour": 0}';
