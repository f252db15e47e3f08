-- A change of a loan's plan that one person proposes and another decides on.
CREATE TABLE loan_reschedules (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reschedule_id VARCHAR(255) NOT NULL UNIQUE,
    loan_id INTEGER NOT NULL REFERENCES loans (id),
    status VARCHAR(20) NOT NULL,
    effective_date DATE NOT NULL,
    next_due_date DATE,
    annual_rate NUMERIC(5,4),
    further_instalments INTEGER NOT NULL,
    reason VARCHAR(500) NOT NULL,
    proposed_by VARCHAR(255) NOT NULL,
    decided_by VARCHAR(255),
    decision_note VARCHAR(500),
    decided_at TIMESTAMP WITH TIME ZONE,
    version BIGINT NOT NULL DEFAULT 0,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT loan_reschedules_take_two_people CHECK (status <> 'approved' OR decided_by <> proposed_by)
);

CREATE INDEX idx_loan_reschedules_loan ON loan_reschedules (loan_id, created_at, id);
-- One proposal at a time: the second would be decided on a plan that the first changes.
CREATE UNIQUE INDEX loan_reschedules_open_key ON loan_reschedules (loan_id) WHERE status = 'proposed';
