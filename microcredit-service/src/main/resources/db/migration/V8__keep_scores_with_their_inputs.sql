-- A score is kept with all it was made from, so that it can be explained and made again.
ALTER TABLE credit_scores
    ADD COLUMN company_id VARCHAR(255),
    ADD COLUMN application_id VARCHAR(255),
    -- Of the recommended limit and of the amounts in the inputs.
    ADD COLUMN currency VARCHAR(3),
    ADD COLUMN inputs JSONB;

ALTER TABLE credit_scores
    ALTER COLUMN score_date SET NOT NULL,
    ALTER COLUMN score_version SET NOT NULL,
    ALTER COLUMN positive_factors SET NOT NULL,
    ALTER COLUMN negative_factors SET NOT NULL,
    ALTER COLUMN improvement_suggestions SET NOT NULL,
    ALTER COLUMN calculated_by SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL;

ALTER TABLE credit_scores
    ADD CONSTRAINT credit_scores_in_range CHECK (score BETWEEN 300 AND 850),
    ADD CONSTRAINT credit_scores_are_complete CHECK (
        currency IS NOT NULL AND inputs IS NOT NULL AND payment_history_score IS NOT NULL
        AND credit_utilization_score IS NOT NULL AND length_of_history_score IS NOT NULL AND credit_mix_score IS NOT NULL
        AND new_credit_score IS NOT NULL AND risk_category IS NOT NULL AND default_probability IS NOT NULL
        AND recommended_limit IS NOT NULL),
    ADD CONSTRAINT credit_scores_change_adds_up CHECK (
        previous_score IS NULL AND score_change IS NULL OR score_change = score - previous_score);

CREATE TRIGGER credit_scores_are_append_only
    BEFORE UPDATE OR DELETE ON credit_scores FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credit_scores_are_never_emptied
    BEFORE TRUNCATE ON credit_scores FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE INDEX idx_credit_scores_score_date_id ON credit_scores (score_date, id);
CREATE INDEX idx_credit_scores_by_score ON credit_scores (score, id);
CREATE INDEX idx_credit_scores_customer_score_date_id ON credit_scores (customer_id, score_date, id);
CREATE INDEX idx_credit_scores_company_score_date_id ON credit_scores (company_id, score_date, id);
