-- Rules of returns (what may come back, when people decide, and what is deducted) by category of products, from a day on. Terms are those of
-- com.quenty.reverselogistics.rules.RuleTerms.
CREATE TABLE return_rules (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    category VARCHAR(100) NOT NULL,
    valid_from DATE NOT NULL,
    terms JSONB NOT NULL,
    reason VARCHAR(500) NOT NULL,
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    withdrawn_at TIMESTAMP WITH TIME ZONE,
    withdrawn_by VARCHAR(255),
    withdrawal_reason VARCHAR(500),
    CONSTRAINT return_rules_withdrawal CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawal_reason) IN (0, 3))
);
CREATE UNIQUE INDEX return_rules_category_valid_from_key ON return_rules (category, valid_from) WHERE withdrawn_at IS NULL;
CREATE INDEX idx_return_rules_valid_from ON return_rules (valid_from, id);
CREATE TRIGGER return_rules_are_only_withdrawn
    BEFORE UPDATE OR DELETE ON return_rules FOR EACH ROW EXECUTE FUNCTION refuse_all_but_withdrawal();
CREATE TRIGGER return_rules_are_never_emptied
    BEFORE TRUNCATE ON return_rules FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An example to begin with: 30 days, people decide above 500 (in currencies without an amount always) and for electronics.
INSERT INTO return_rules (category, valid_from, terms, reason, created_by, created_at)
SELECT category, DATE '2000-01-01', jsonb_build_object(
        'window_days', window_days,
        'authorization_days', 14,
        'final_sale', FALSE,
        'hygiene', hygiene,
        'manual', manual,
        'manual_after_days', 30,
        'manual_above_amounts', '[{"currency": "USD", "amount": 500}, {"currency": "EUR", "amount": 500},
            {"currency": "MXN", "amount": 10000}, {"currency": "COP", "amount": 2000000}]'::jsonb,
        'max_unit_prices', '[]'::jsonb,
        'refused_reasons', '[]'::jsonb,
        'approved_reasons', '["defective", "damaged", "wrong_item", "not_as_described", "missing_item"]'::jsonb,
        'change_of_mind_fee', 0.1000,
        'size_fee', 0.0500,
        'condition_factors', '[{"grade": "A", "factor": 1}, {"grade": "B", "factor": 0.9}, {"grade": "C", "factor": 0.75},
            {"grade": "D", "factor": 0.5}, {"grade": "E", "factor": 0.25}, {"grade": "F", "factor": 0}]'::jsonb,
        'keep_below_amounts', '[]'::jsonb),
    'Shipped with the suite', 'system', CURRENT_TIMESTAMP
FROM (VALUES ('default', 60, FALSE, FALSE), ('electronics', 60, FALSE, TRUE), ('underwear', 60, TRUE, FALSE))
    AS shipped (category, window_days, hygiene, manual);
