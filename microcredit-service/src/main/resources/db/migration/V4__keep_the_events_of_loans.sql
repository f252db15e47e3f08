-- The events of a loan, in the order in which they became known. The loan's state is a replay of these rows, in the
-- order of the days they are for; a wrong one is taken back by a further one.
CREATE TABLE loan_events (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    loan_id INTEGER NOT NULL REFERENCES loans (id),
    event_id VARCHAR(255) NOT NULL,
    kind VARCHAR(30) NOT NULL,
    event_date DATE NOT NULL,
    amount NUMERIC(12,2),
    details JSONB NOT NULL,
    reason VARCHAR(500),
    -- The business date on which it was entered.
    booked_on DATE NOT NULL,
    actor VARCHAR(255) NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT loan_events_id_key UNIQUE (loan_id, event_id)
);

-- The last word on a reversal that is asked for twice.
CREATE UNIQUE INDEX loan_events_reversal_key ON loan_events (loan_id, (details ->> 'target')) WHERE kind = 'reversed';
CREATE INDEX idx_loan_events_loan ON loan_events (loan_id, id);

-- The plan as it stood after the event that made it so; version 1 is the plan as signed.
CREATE TABLE loan_schedules (
    loan_id INTEGER NOT NULL REFERENCES loans (id),
    schedule_version INTEGER NOT NULL CHECK (schedule_version > 0),
    event_id VARCHAR(255) NOT NULL,
    made_on DATE NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (loan_id, schedule_version)
);

CREATE TABLE loan_schedule_rows (
    loan_id INTEGER NOT NULL,
    schedule_version INTEGER NOT NULL,
    row_number INTEGER NOT NULL CHECK (row_number > 0),
    period_start DATE NOT NULL,
    due_date DATE NOT NULL,
    opening_balance NUMERIC(12,2) NOT NULL,
    principal_amount NUMERIC(12,2) NOT NULL CHECK (principal_amount >= 0),
    interest_amount NUMERIC(12,2) NOT NULL CHECK (interest_amount >= 0),
    fee_amount NUMERIC(12,2) NOT NULL CHECK (fee_amount >= 0),
    late_fee_amount NUMERIC(12,2) NOT NULL CHECK (late_fee_amount >= 0),
    PRIMARY KEY (loan_id, schedule_version, row_number),
    FOREIGN KEY (loan_id, schedule_version) REFERENCES loan_schedules (loan_id, schedule_version)
);

-- Where the money of a ledger entry went, instalment by instalment. A payment that a back-dated event has allocated
-- anew has the lines of its first entry and those of each reallocation; the latest count.
CREATE TABLE loan_payment_allocations (
    entry_id VARCHAR(255) NOT NULL REFERENCES loan_payment_keys (payment_id),
    line INTEGER NOT NULL,
    loan_id INTEGER NOT NULL REFERENCES loans (id),
    payment_id VARCHAR(255) NOT NULL,
    row_number INTEGER NOT NULL,
    timing VARCHAR(20) NOT NULL,
    component VARCHAR(20) NOT NULL,
    charge_id VARCHAR(255),
    allocated_on DATE NOT NULL,
    amount NUMERIC(12,2) NOT NULL CHECK (amount > 0),
    PRIMARY KEY (entry_id, line)
);

CREATE INDEX idx_loan_payment_allocations_loan ON loan_payment_allocations (loan_id, payment_id);
CREATE INDEX idx_loan_payments_corrects ON loan_payments (corrects_payment_id) WHERE corrects_payment_id IS NOT NULL;

-- Interest by the day up to which it has been earned, as the books want it: entries up to any day sum to what was
-- earned by then. Negative where a back-dated event or a write-off took some of it away.
CREATE TABLE loan_accruals (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    loan_id INTEGER NOT NULL REFERENCES loans (id),
    accrued_to DATE NOT NULL,
    amount NUMERIC(12,2) NOT NULL CHECK (amount <> 0),
    earned_to_date NUMERIC(12,2) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX idx_loan_accruals_loan ON loan_accruals (loan_id, id);

ALTER TABLE loans
    -- The application's external id, beside its key in application_id.
    ADD COLUMN application_reference VARCHAR(255),
    -- External reference of the disbursement.
    ADD COLUMN disbursement_reference VARCHAR(255),
    ADD COLUMN accrued_to DATE,
    ADD COLUMN interest_earned NUMERIC(12,2) NOT NULL DEFAULT 0;

CREATE TRIGGER loan_events_are_append_only
    BEFORE UPDATE OR DELETE ON loan_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER loan_events_are_never_emptied
    BEFORE TRUNCATE ON loan_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER loan_schedules_are_append_only
    BEFORE UPDATE OR DELETE ON loan_schedules FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER loan_schedule_rows_are_append_only
    BEFORE UPDATE OR DELETE ON loan_schedule_rows FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER loan_payment_allocations_are_append_only
    BEFORE UPDATE OR DELETE ON loan_payment_allocations FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER loan_accruals_are_append_only
    BEFORE UPDATE OR DELETE ON loan_accruals FOR EACH ROW EXECUTE FUNCTION refuse_change();
