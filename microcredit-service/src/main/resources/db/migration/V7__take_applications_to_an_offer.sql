-- Columns that an application needs beyond the document: its owner, the terms asked for, and its result.
ALTER TABLE credit_applications
    ADD COLUMN version BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN company_id VARCHAR(255),
    -- Of the customer's company: its law caps the rate.
    ADD COLUMN country VARCHAR(2),
    ADD COLUMN currency VARCHAR(3),
    ADD COLUMN product_code VARCHAR(50),
    ADD COLUMN product_version INTEGER,
    -- orders.order_number of order-service, when the loan is to pay for one.
    ADD COLUMN order_number VARCHAR(255),
    ADD COLUMN submitted_by VARCHAR(255),
    ADD COLUMN verification_reason VARCHAR(500),
    ADD COLUMN verified_by VARCHAR(255),
    ADD COLUMN score_id VARCHAR(255),
    -- Terms that one person said yes to, until another agrees.
    ADD COLUMN recommendation JSONB,
    ADD COLUMN loan_id VARCHAR(255);

ALTER TABLE credit_applications
    ALTER COLUMN customer_type SET NOT NULL,
    ALTER COLUMN application_type SET NOT NULL,
    ALTER COLUMN existing_debts SET NOT NULL,
    ALTER COLUMN status SET NOT NULL,
    ALTER COLUMN documents_submitted SET NOT NULL,
    ALTER COLUMN verification_status SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL;

-- As checks, so that the declarations of the document's own columns stay the document's.
ALTER TABLE credit_applications
    ADD CONSTRAINT credit_applications_are_complete CHECK (
        currency IS NOT NULL AND product_code IS NOT NULL AND product_version IS NOT NULL AND submitted_by IS NOT NULL
        AND expires_at IS NOT NULL),
    ADD CONSTRAINT credit_applications_ask_for_something CHECK (
        requested_amount > 0 AND requested_term_months > 0 AND existing_debts >= 0
        AND (monthly_income IS NULL OR monthly_income >= 0)),
    ADD CONSTRAINT credit_applications_status_known CHECK (status IN (
        'pending', 'manual_review', 'recommended', 'approved', 'accepted', 'disbursed', 'rejected', 'declined', 'withdrawn',
        'expired')),
    ADD CONSTRAINT credit_applications_verification_known CHECK (
        verification_status IN ('pending', 'verified', 'rejected')),
    ADD CONSTRAINT credit_applications_decided_on_documents CHECK (
        status IN ('pending', 'rejected', 'withdrawn', 'expired') OR verification_status = 'verified'),
    ADD CONSTRAINT credit_applications_offer_terms CHECK (
        status NOT IN ('approved', 'accepted', 'disbursed')
        OR approved_amount > 0 AND approved_term_months > 0 AND interest_rate >= 0 AND processed_by IS NOT NULL
           AND decision_date IS NOT NULL),
    ADD CONSTRAINT credit_applications_disbursed_has_loan CHECK ((status = 'disbursed') = (loan_id IS NOT NULL));

-- The terms asked for never change, and no application is ever deleted.
CREATE TRIGGER credit_applications_keep_what_was_asked
    BEFORE UPDATE ON credit_applications FOR EACH ROW
    WHEN ((OLD.application_id, OLD.customer_id, OLD.company_id, OLD.country, OLD.customer_type, OLD.product_code,
           OLD.product_version, OLD.currency, OLD.requested_amount, OLD.requested_term_months, OLD.purpose,
           OLD.application_type, OLD.order_number, OLD.monthly_income, OLD.employment_status, OLD.employment_duration,
           OLD.existing_debts, OLD.submitted_by, OLD.created_at)
          IS DISTINCT FROM
          (NEW.application_id, NEW.customer_id, NEW.company_id, NEW.country, NEW.customer_type, NEW.product_code,
           NEW.product_version, NEW.currency, NEW.requested_amount, NEW.requested_term_months, NEW.purpose,
           NEW.application_type, NEW.order_number, NEW.monthly_income, NEW.employment_status, NEW.employment_duration,
           NEW.existing_debts, NEW.submitted_by, NEW.created_at))
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credit_applications_are_never_deleted
    BEFORE DELETE ON credit_applications FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credit_applications_are_never_emptied
    BEFORE TRUNCATE ON credit_applications FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Pages are cut by (sort column, id).
CREATE INDEX idx_credit_applications_created_at_id ON credit_applications (created_at, id);
CREATE INDEX idx_credit_applications_customer_created_at_id ON credit_applications (customer_id, created_at, id);
CREATE INDEX idx_credit_applications_company_created_at_id ON credit_applications (company_id, created_at, id);
CREATE INDEX idx_credit_applications_status_created_at_id ON credit_applications (status, created_at, id);
CREATE INDEX idx_credit_applications_verification_created_at_id
    ON credit_applications (verification_status, created_at, id);
CREATE INDEX idx_credit_applications_requested_amount_id ON credit_applications (requested_amount, id);
-- Applications that expire.
CREATE INDEX idx_credit_applications_expires_at ON credit_applications (expires_at)
    WHERE status IN ('pending', 'manual_review', 'recommended', 'approved', 'accepted');

-- The offer: exactly the text that is hashed, shown and signed. The database checks the hash itself, so that an offer
-- that has been tampered with can't be kept, and a signature only under the hash of its offer.
CREATE TABLE credit_offers (
    application_id INTEGER PRIMARY KEY REFERENCES credit_applications (id),
    offer_hash VARCHAR(64) NOT NULL,
    document TEXT NOT NULL,
    currency VARCHAR(3) NOT NULL,
    principal_amount NUMERIC(12,2) NOT NULL,
    -- Percent a year.
    annual_percentage_rate NUMERIC(16,4) NOT NULL,
    valid_until DATE NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT credit_offers_hash_is_true CHECK (offer_hash = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    CONSTRAINT credit_offers_signed_key UNIQUE (application_id, offer_hash)
);

CREATE TABLE credit_offer_signatures (
    application_id INTEGER PRIMARY KEY,
    signed_hash VARCHAR(64) NOT NULL,
    signer_name VARCHAR(255) NOT NULL,
    signature_method VARCHAR(50) NOT NULL,
    signer_ip VARCHAR(45) NOT NULL,
    accepted_by VARCHAR(255) NOT NULL,
    signed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT credit_offer_signatures_of_the_offer FOREIGN KEY (application_id, signed_hash)
        REFERENCES credit_offers (application_id, offer_hash)
);

-- Every step of deciding, with every rule that was looked at.
CREATE TABLE credit_decisions (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application_id INTEGER NOT NULL REFERENCES credit_applications (id),
    outcome VARCHAR(20) NOT NULL,
    automatic BOOLEAN NOT NULL,
    score_id VARCHAR(255),
    policy_valid_from DATE,
    rate_table_valid_from DATE,
    annual_rate NUMERIC(5,4),
    trace JSONB NOT NULL,
    rate_steps JSONB NOT NULL,
    reasons JSONB NOT NULL,
    decided_by VARCHAR(255) NOT NULL,
    decided_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT credit_decisions_outcome_known CHECK (
        outcome IN ('approved', 'rejected', 'referred', 'recommended', 'returned'))
);

CREATE INDEX idx_credit_decisions_application_decided_at ON credit_decisions (application_id, decided_at, id);
CREATE INDEX idx_credit_decisions_decided_at ON credit_decisions (decided_at, id);

DO $$
DECLARE
    append_only TEXT;
BEGIN
    FOREACH append_only IN ARRAY ARRAY['credit_offers', 'credit_offer_signatures', 'credit_decisions'] LOOP
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
            append_only || '_are_append_only', append_only);
        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
            append_only || '_are_never_emptied', append_only);
    END LOOP;
END
$$;
