-- Rules of decision, rates and legal caps as data with a date: a version is followed by a later one and never changed,
-- so that every decision can be derived from the rules of its day.
CREATE TABLE credit_policies (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    valid_from DATE NOT NULL,
    approve_score INTEGER NOT NULL,
    max_debt_to_income NUMERIC(5,4) NOT NULL,
    min_employed_months INTEGER NOT NULL,
    max_incomes NUMERIC(6,2) NOT NULL,
    reject_score INTEGER NOT NULL,
    reject_debt_to_income NUMERIC(5,4) NOT NULL,
    -- Monthly incomes that open offers and loans of one customer may come to together.
    exposure_incomes NUMERIC(6,2) NOT NULL,
    reason VARCHAR(500),
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT credit_policies_valid_from_key UNIQUE (valid_from),
    CONSTRAINT credit_policies_consistent CHECK (
        reject_score <= approve_score AND max_debt_to_income <= reject_debt_to_income)
);

-- `currency` XXX is for all that have no table of their own. Rates and adjustments are fractions.
CREATE TABLE rate_tables (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    currency VARCHAR(3) NOT NULL,
    valid_from DATE NOT NULL,
    base NUMERIC(5,4) NOT NULL,
    by_score JSONB NOT NULL,
    by_amount JSONB NOT NULL,
    by_term_months JSONB NOT NULL,
    lowest NUMERIC(5,4) NOT NULL,
    highest NUMERIC(5,4) NOT NULL,
    reason VARCHAR(500),
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT rate_tables_currency_valid_from_key UNIQUE (currency, valid_from),
    CONSTRAINT rate_tables_bounds CHECK (0 <= lowest AND lowest <= highest)
);

-- None is shipped: each is entered with the source that says so.
CREATE TABLE usury_caps (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    country VARCHAR(2) NOT NULL,
    valid_from DATE NOT NULL,
    annual_rate NUMERIC(5,4) NOT NULL,
    source VARCHAR(500) NOT NULL,
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT usury_caps_country_valid_from_key UNIQUE (country, valid_from)
);

INSERT INTO credit_policies (valid_from, approve_score, max_debt_to_income, min_employed_months, max_incomes, reject_score,
    reject_debt_to_income, exposure_incomes, reason, created_by)
VALUES ('2000-01-01', 700, 0.40, 12, 10, 550, 0.60, 12, 'the first policy', 'system');

INSERT INTO rate_tables (currency, valid_from, base, by_score, by_amount, by_term_months, lowest, highest, reason, created_by)
VALUES ('XXX', '2000-01-01', 0.12,
    '[{"from": 800, "adjustment": -0.03}, {"from": 750, "adjustment": -0.02}, {"from": 700, "adjustment": -0.01},
      {"from": 650, "adjustment": 0.00}, {"from": 600, "adjustment": 0.03}, {"from": 550, "adjustment": 0.06},
      {"from": 300, "adjustment": 0.10}]',
    '[{"from": 50000, "adjustment": -0.01}, {"from": 5000, "adjustment": 0.00}, {"from": 0, "adjustment": 0.01}]',
    '[{"from": 37, "adjustment": 0.02}, {"from": 25, "adjustment": 0.01}, {"from": 7, "adjustment": 0.00},
      {"from": 0, "adjustment": -0.005}]',
    0.08, 0.30, 'the first rates', 'system');

DO $$
DECLARE
    append_only TEXT;
BEGIN
    FOREACH append_only IN ARRAY ARRAY['credit_policies', 'rate_tables', 'usury_caps'] LOOP
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
            append_only || '_are_append_only', append_only);
        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
            append_only || '_are_never_emptied', append_only);
    END LOOP;
END
$$;
