-- The day that loans are in. It follows the calendar of the business zone, but only through the end of day: after a
-- standstill it is behind, and is brought up day by day.
CREATE TABLE business_dates (
    id INTEGER PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    business_date DATE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- One run per day. Without finished_at it is under way, or was interrupted and will be resumed.
CREATE TABLE end_of_day_runs (
    business_date DATE PRIMARY KEY,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    finished_at TIMESTAMP WITH TIME ZONE,
    loans_aged INTEGER NOT NULL DEFAULT 0,
    loans_past_due INTEGER NOT NULL DEFAULT 0,
    applications_expired INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0
);

-- Loans that a run could not age; the next run retries them.
CREATE TABLE end_of_day_failures (
    business_date DATE NOT NULL REFERENCES end_of_day_runs (business_date),
    loan_id VARCHAR(255) NOT NULL,
    error TEXT NOT NULL,
    failed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (business_date, loan_id)
);
