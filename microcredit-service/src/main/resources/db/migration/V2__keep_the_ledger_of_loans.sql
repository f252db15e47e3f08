-- Columns that a loan needs beyond the document. All of `loans` but the keys and the terms follows from the loan's
-- events: the columns are there to be searched and summed, and are written by the replay alone.
ALTER TABLE loans
    ALTER COLUMN application_id SET NOT NULL,
    ALTER COLUMN status SET NOT NULL,
    ALTER COLUMN amount_paid SET NOT NULL,
    ALTER COLUMN accrued_interest SET NOT NULL,
    ALTER COLUMN late_fees SET NOT NULL,
    ALTER COLUMN payments_made SET NOT NULL,
    ALTER COLUMN days_past_due SET NOT NULL,
    ALTER COLUMN restructured SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL;

ALTER TABLE loans
    ADD COLUMN version BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN company_id VARCHAR(255),
    ADD COLUMN currency VARCHAR(3),
    ADD COLUMN product_code VARCHAR(50),
    ADD COLUMN product_version INTEGER,
    ADD COLUMN offer_hash VARCHAR(64),
    -- The loan's own copy of what was agreed: a later version of the product never changes a contract.
    ADD COLUMN terms JSONB,
    ADD COLUMN fees_outstanding NUMERIC(12,2) NOT NULL DEFAULT 0,
    ADD COLUMN interest_outstanding NUMERIC(12,2) NOT NULL DEFAULT 0,
    ADD COLUMN overpaid_amount NUMERIC(12,2) NOT NULL DEFAULT 0,
    ADD COLUMN arrears_amount NUMERIC(12,2) NOT NULL DEFAULT 0,
    ADD COLUMN written_off_amount NUMERIC(12,2) NOT NULL DEFAULT 0,
    ADD COLUMN recovered_amount NUMERIC(12,2) NOT NULL DEFAULT 0,
    ADD COLUMN delinquency_bucket VARCHAR(20) NOT NULL DEFAULT 'current',
    -- Due date of the oldest instalment in arrears beyond all tolerance, while there is one: days_past_due counts from
    -- it.
    ADD COLUMN past_due_since DATE,
    ADD COLUMN schedule_version INTEGER NOT NULL DEFAULT 1,
    -- The business date that the columns speak of, and the next one on which they change although nothing happens.
    ADD COLUMN aged_to DATE,
    ADD COLUMN next_ageing_date DATE;

-- As checks, so that the declarations of the document's own columns stay the document's.
ALTER TABLE loans
    ADD CONSTRAINT loans_are_complete CHECK (
        currency IS NOT NULL AND product_code IS NOT NULL AND product_version IS NOT NULL AND offer_hash IS NOT NULL
        AND terms IS NOT NULL AND total_amount_due IS NOT NULL AND outstanding_balance IS NOT NULL
        AND payments_remaining IS NOT NULL AND collection_status IS NOT NULL AND aged_to IS NOT NULL),
    ADD CONSTRAINT loans_owe_what_was_lent CHECK (
        principal_amount > 0 AND outstanding_balance BETWEEN 0 AND principal_amount AND amount_paid >= 0
        AND overpaid_amount >= 0 AND days_past_due >= 0),
    ADD CONSTRAINT loans_paid_off_owe_nothing CHECK (
        status NOT IN ('paid_off', 'overpaid')
        OR outstanding_balance = 0 AND interest_outstanding = 0 AND fees_outstanding = 0 AND late_fees = 0);

-- One accepted offer is paid out once.
CREATE UNIQUE INDEX loans_application_id_key ON loans (application_id);
CREATE INDEX idx_loans_created_at ON loans (created_at, id);
CREATE INDEX idx_loans_company_created_at ON loans (company_id, created_at, id);
CREATE INDEX idx_loans_customer_created_at ON loans (customer_id, created_at, id);
CREATE INDEX idx_loans_next_ageing ON loans (next_ageing_date, id) WHERE next_ageing_date IS NOT NULL;
CREATE INDEX idx_loans_past_due ON loans (past_due_since, id) WHERE past_due_since IS NOT NULL;

-- loan_payments is a ledger: every entry says where its money went, corrections are entries of their own, and the sums
-- over all entries of a loan are always what was paid.
ALTER TABLE loan_payments
    ALTER COLUMN loan_id SET NOT NULL,
    ALTER COLUMN late_fee_amount SET NOT NULL,
    ALTER COLUMN payment_status SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL;

ALTER TABLE loan_payments
    ADD COLUMN entry_type VARCHAR(20) NOT NULL DEFAULT 'payment',
    ADD COLUMN fee_amount NUMERIC(10,2) NOT NULL DEFAULT 0,
    -- More than was owed; the customer's, until a debt comes up or it is refunded.
    ADD COLUMN credit_amount NUMERIC(10,2) NOT NULL DEFAULT 0,
    -- Came in after the loan was written off.
    ADD COLUMN recovered_amount NUMERIC(10,2) NOT NULL DEFAULT 0,
    -- The payment that a reversal or a reallocation corrects.
    ADD COLUMN corrects_payment_id VARCHAR(255),
    -- The business date on which it was entered; later than payment_date when it was back-dated.
    ADD COLUMN booked_on DATE,
    ADD COLUMN booked_by VARCHAR(255);

ALTER TABLE loan_payments
    ADD CONSTRAINT loan_payments_go_somewhere CHECK (
        payment_amount = principal_amount + interest_amount + late_fee_amount + fee_amount + credit_amount + recovered_amount),
    ADD CONSTRAINT loan_payments_fit_their_entry CHECK (
        entry_type IN ('payment', 'recovery') AND payment_amount > 0 AND corrects_payment_id IS NULL
        OR entry_type = 'refund' AND payment_amount < 0 AND corrects_payment_id IS NULL
        OR entry_type = 'reversal' AND payment_amount <> 0 AND corrects_payment_id IS NOT NULL
        OR entry_type = 'reallocation' AND payment_amount = 0 AND corrects_payment_id IS NOT NULL);

-- Beside the partitions, where a key can be unique over all of them: each payment_id once, each payment reversed once,
-- each outside reference once per loan. The reference of a reversed payment is free again, for the corrected entry of
-- it.
CREATE TABLE loan_payment_keys (
    payment_id VARCHAR(255) PRIMARY KEY,
    loan_id INTEGER NOT NULL REFERENCES loans (id),
    payment_reference VARCHAR(255),
    reverses_payment_id VARCHAR(255),
    CONSTRAINT loan_payment_keys_reference_key UNIQUE (loan_id, payment_reference),
    CONSTRAINT loan_payment_keys_reversal_key UNIQUE (reverses_payment_id)
);

CREATE FUNCTION claim_loan_payment_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.entry_type = 'reversal' THEN
        UPDATE loan_payment_keys SET payment_reference = NULL WHERE payment_id = NEW.corrects_payment_id;
        INSERT INTO loan_payment_keys (payment_id, loan_id, reverses_payment_id)
        VALUES (NEW.payment_id, NEW.loan_id, NEW.corrects_payment_id);
    ELSE
        INSERT INTO loan_payment_keys (payment_id, loan_id, payment_reference)
        VALUES (NEW.payment_id, NEW.loan_id, NEW.payment_reference);
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER loan_payments_claim_their_key
    AFTER INSERT ON loan_payments FOR EACH ROW EXECUTE FUNCTION claim_loan_payment_key();

-- The document lets payments go with their loan. Neither goes: money that has moved can't be made not to have moved.
CREATE TRIGGER loan_payments_are_append_only
    BEFORE UPDATE OR DELETE ON loan_payments FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER loan_payments_are_never_emptied
    BEFORE TRUNCATE ON loan_payments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER loans_are_never_deleted
    BEFORE DELETE ON loans FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER loans_are_never_emptied
    BEFORE TRUNCATE ON loans FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
