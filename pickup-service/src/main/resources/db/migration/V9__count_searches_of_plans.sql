-- searches: how often the search for a plan has begun, at first and after each interruption. One that never gets to its end is given up.
ALTER TABLE route_plans
    ADD COLUMN searches INTEGER NOT NULL DEFAULT 0 CHECK (searches >= 0);
