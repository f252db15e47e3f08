-- Figures of a day beside those of the service that owns them. Made again by each run for the day, with what both say then.
CREATE TABLE reconciliations (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reconciliation_id VARCHAR(255) UNIQUE NOT NULL,
    metric VARCHAR(255) NOT NULL,
    owner VARCHAR(100) NOT NULL,
    company_id VARCHAR(255) NOT NULL,
    unit VARCHAR(50) NOT NULL,
    day DATE NOT NULL,
    status VARCHAR(20) NOT NULL CHECK (status IN ('equal', 'different', 'unanswered')),
    our_value NUMERIC NOT NULL,
    our_count BIGINT NOT NULL,
    owner_value NUMERIC,
    owner_count BIGINT,
    checked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (metric, company_id, unit, day),
    CHECK ((status = 'unanswered') = (owner_value IS NULL)),
    CHECK ((owner_value IS NULL) = (owner_count IS NULL))
);

CREATE INDEX idx_reconciliations_day_id ON reconciliations(day, id);
CREATE INDEX idx_reconciliations_company_day_id ON reconciliations(company_id, day, id);
CREATE INDEX idx_reconciliations_status_day_id ON reconciliations(status, day, id);
