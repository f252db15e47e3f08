-- Months of readings that were dropped, and up to when the hours of all readings had been compared with their roll-ups before that.
CREATE TABLE dropped_months (
    month DATE PRIMARY KEY,
    proven_until TIMESTAMP WITH TIME ZONE NOT NULL,
    readings BIGINT NOT NULL,
    dropped_at TIMESTAMP WITH TIME ZONE NOT NULL
);
